import Testing

@testable import S3Transfer

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A directory of a test's own, which goes away with it.
final class TestTree: Sendable {
  /// The directory, with `/` at its end.
  let root: String

  /// A directory with these files; names that end in `/` are directories.
  init(_ files: [String] = []) throws {
    let root = "/tmp/boto3-tree-\(UInt64.random(in: 0...(.max)))/"
    self.root = root
    try DirectoryMaker.make(root)
    for file in files { try write(file, file) }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func write(_ name: String, _ text: String) throws {
    let path = root + name
    if name.hasSuffix("/") { return try DirectoryMaker.make(path) }
    try DirectoryMaker.make(LocalPath.split(path).parent)
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  func text(_ name: String) -> String? {
    (try? Data(contentsOf: URL(filePath: root + name))).map { String(decoding: $0, as: UTF8.self) }
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: root + name, withDestinationPath: target)
  }

  func makeUnreadable(_ name: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: root + name)
  }

  /// The names of all files.
  func names() throws -> [String] {
    var tree = LocalTree(root, followsLinks: true)
    return tree.next(.max)?.entries.map(\.key) ?? []
  }
}
