// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A temporary folder, which is removed with its files.
package final class TestFolder: Sendable {
  package let path: String

  package init() throws {
    var template = Array("/tmp/boto3-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw TestFolderError() }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The path of a file in it.
  package func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file.
  ///
  /// - Returns: Its path.
  @discardableResult
  package func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    guard let file = fopen(path(name), "w") else { throw TestFolderError() }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw TestFolderError() }
    return path(name)
  }

  /// The bytes of a file; `nil` if there is none.
  package func bytes(_ name: String) -> [UInt8]? {
    guard let file = fopen(path(name), "r") else { return nil }
    defer { fclose(file) }
    var all: [UInt8] = []
    var run = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = fread(&run, 1, run.count, file)
      guard count > 0 else { return all }
      all += run[..<count]
    }
  }

  /// The names in it.
  package func names() -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { raw in
        String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  deinit {
    for name in names() { unlink(path(name)) }
    rmdir(path)
  }
}

struct TestFolderError: Error {}
