// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A temporary directory with subdirectories.
package final class TestTree: Sendable {
  /// The directory, with `/` at its end.
  package let root: String

  /// A directory with these files, whose content is their name; names that end in `/` are
  /// directories.
  package init(_ files: [String] = []) throws {
    root = "/tmp/boto3-tree-\(UInt64.random(in: 0...(.max)))/"
    try Self.makeDirectory(root)
    for file in files { try write(file, file) }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// Writes a file and the directories above it.
  package func write(_ name: String, _ text: String) throws {
    let path = root + name
    if name.hasSuffix("/") { return try Self.makeDirectory(path) }
    if let slash = path.lastIndex(of: "/") { try Self.makeDirectory(String(path[..<slash])) }
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  /// The text of a file; `nil` if there is none.
  package func text(_ name: String) -> String? {
    (try? Data(contentsOf: URL(filePath: root + name))).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Sets a file's time, in seconds since 1970.
  package func touch(_ name: String, at seconds: Double) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: seconds)], ofItemAtPath: root + name)
  }

  /// A file's time, in seconds since 1970.
  package func time(_ name: String) throws -> Double? {
    let attributes = try FileManager.default.attributesOfItem(atPath: root + name)
    return (attributes[.modificationDate] as? Date)?.timeIntervalSince1970
  }

  /// Makes a symbolic link.
  package func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: root + name, withDestinationPath: target)
  }

  /// Removes a file.
  package func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: root + name)
  }

  /// Takes all permissions from a file.
  package func makeUnreadable(_ name: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: root + name)
  }

  /// The names of all files, sorted.
  package func names() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root).filter { name in
      var isDirectory: Bool = false
      _ = FileManager.default.fileExists(atPath: root + name, isDirectory: &isDirectory)
      return !isDirectory
    }.sorted()
  }

  private static func makeDirectory(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }
}
