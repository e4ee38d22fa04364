// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A temporary home directory with the shared files, for one test.
package final class TemporaryHome {
  package let path: String

  package init(config: String? = nil, credentials: String? = nil) throws {
    path = FileManager.default.temporaryDirectory.path + "/boto3-home-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: path + "/.aws", withIntermediateDirectories: true)
    for (name, content) in [("config", config), ("credentials", credentials)] {
      guard let content else { continue }
      let data = Data(content.utf8)
      try Self.create(path + "/.aws/" + name, data)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and creates its folders.
  package func write(_ content: String, to name: String) throws {
    let folder = name.split(separator: "/").dropLast().joined(separator: "/")
    try FileManager.default.createDirectory(
      atPath: "\(path)/\(folder)", withIntermediateDirectories: true)
    try Self.create("\(path)/\(name)", Data(content.utf8))
  }

  /// The content of a file.
  package func read(_ name: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: "\(path)/\(name)") else {
      throw HomeError()
    }
    return String(decoding: data, as: UTF8.self)
  }

  /// The names in a folder.
  package func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")
  }

  /// Changes a file's permissions.
  package func setPermissions(_ permissions: Int, of name: String) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: permissions], ofItemAtPath: "\(path)/\(name)")
  }

  /// A file's permissions.
  package func permissions(_ name: String) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
    return attributes[.posixPermissions] as? Int
  }

  private static func create(_ path: String, _ data: Data) throws {
    guard FileManager.default.createFile(atPath: path, contents: data) else { throw HomeError() }
  }
}

/// A file of the home directory can't be written or read.
private struct HomeError: Error {}
