// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files
import AWSErrors
package import WireFormats

/// JSON documents in the files of a folder, one for each key: botocore's `JSONFileCache`, in which
/// the AWS CLI and all SDKs of a user share tokens.
package struct JSONFileCache: Sendable {
  /// The folder.
  package let directory: String

  package init(directory: String) { self.directory = directory }

  /// The file of a key.
  package func path(of key: String) -> String { "\(directory)/\(key).json" }

  /// The document of a key; `nil` if there is no file, or it lacks read permission.
  ///
  /// - Throws: ``FileError`` if the file can't be read or isn't a JSON object.
  package func document(_ key: String) async throws -> JSONObject? {
    let path = path(of: key)
    guard let bytes = try await SmallFile.read(path, hiddenIsAbsent: true) else { return nil }
    guard !bytes.isEmpty else { throw FileError(path: path, reason: "it is empty") }
    do {
      guard let object = try JSONNode(parsing: bytes).object else {
        throw FileError(path: path, reason: "it doesn't contain a JSON object")
      }
      return object
    } catch let error as JSONError {
      throw FileError(path: path, reason: "\(error)")
    }
  }

  /// Stores a document under a key. Only the user can read the file, and it is replaced as a whole.
  ///
  /// - Throws: ``FileError`` if folder or file can't be written.
  package func store(_ document: JSONObject, as key: String) async throws {
    try await SmallFile.makeFolder(directory)
    let path = path(of: key)
    let new = try await FileCalls.opening { try TemporaryFile(for: path, permissions: 0o600) }
    let bytes = Array(JSONNode.object(document).jsonText(.python).utf8)
    try await FileCalls.onThreads.run {
      do {
        try new.file.append(bytes)
        // So that a crash leaves no file without content.
        try new.file.synchronize()
        try new.moveIntoPlace()
      } catch {
        try? new.discard()
        throw error
      }
    }
  }
}
