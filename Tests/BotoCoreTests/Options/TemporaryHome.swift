// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import BotoCore
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A home directory with the shared files in it, for one test.
final class TemporaryHome {
  let path: String

  init(config: String? = nil, credentials: String? = nil) throws {
    path = FileManager.default.temporaryDirectory.path + "/boto3-home-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: path + "/.aws", withIntermediateDirectories: true)
    for (name, content) in [("config", config), ("credentials", credentials)] {
      guard let content else { continue }
      let data = Data(content.utf8)
      try #require(FileManager.default.createFile(atPath: path + "/.aws/" + name, contents: data))
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Puts a file there, with its folders.
  func write(_ content: String, to name: String) throws {
    let folder = name.split(separator: "/").dropLast().joined(separator: "/")
    try FileManager.default.createDirectory(
      atPath: "\(path)/\(folder)", withIntermediateDirectories: true)
    try #require(
      FileManager.default.createFile(atPath: "\(path)/\(name)", contents: Data(content.utf8)))
  }

  /// The content of a file.
  func read(_ name: String) throws -> String {
    let data = try #require(FileManager.default.contents(atPath: "\(path)/\(name)"))
    return String(decoding: data, as: UTF8.self)
  }

  /// The names in a folder.
  func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")
  }

  /// Changes a file's permissions.
  func setPermissions(_ permissions: Int, of name: String) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: permissions], ofItemAtPath: "\(path)/\(name)")
  }

  /// A file's permissions.
  func permissions(_ name: String) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
    return attributes[.posixPermissions] as? Int
  }

  func store(
    _ environment: [String: String] = [:], profile: String? = nil
  ) throws -> ConfigStore {
    try ConfigStore(
      environment: Environment(environment, homeDirectory: path), profileName: profile)
  }

  /// A session in this home, without instance metadata unless the environment says otherwise.
  func session(
    _ environment: [String: String] = [:], profile: String? = nil
  ) throws -> SessionCore {
    let quiet = ["AWS_EC2_METADATA_DISABLED": "true"]
    return try SessionCore(
      store: try store(quiet.merging(environment) { $1 }, profile: profile))
  }
}
