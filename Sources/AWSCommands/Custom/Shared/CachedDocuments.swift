// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import CommandSupport
import Files
import SystemLibrary
import WireFormats

/// The JSON documents of a folder in which AWS tools keep tokens.
enum CachedDocuments {
  /// Removes documents. What isn't a JSON object stays.
  ///
  /// - Parameter isUnwanted: Whether a document goes.
  /// - Returns: How many went.
  static func remove(
    in folder: String, where isUnwanted: (JSONObject) async throws -> Bool
  ) async throws -> Int {
    guard LocalPath.isFolder(folder) else { return 0 }
    var count = 0
    do {
      for name in try DirectoryReader.names(in: folder).sorted() {
        let path = "\(folder)/\(name)"
        guard let bytes = try? await SmallFile.read(path),
          let document = try? JSONNode(parsing: bytes).object,
          try await isUnwanted(document)
        else { continue }
        try FileSystem.remove(path)
        count += 1
      }
    } catch let error as SystemError {
      throw CommandFailure(.other, PythonErrno.text(error.of(folder)))
    }
    return count
  }
}
