// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import BotoCore
import WireFormats
import Files

/// Examines the single file or object of an operation.
struct SingleSource: Sendable {
  let locations: OperationLocations
  let options: DirectoryOptions
  let client: ServiceClient
  let arguments: RequestArguments
  let files: FileCalls

  /// The file or the object; an empty batch if it isn't selected.
  ///
  /// - Throws: ``ClientError`` `404` if there is no such object; the errors of calls.
  func find() async throws -> EntryBatch {
    switch locations.source {
    case .local(let path): return try await files.run { try file(path) }
    case .s3(let location) where location.key.isEmpty: return EntryBatch()
    case .s3 where locations.kind == .delete:
      // No information about the object is needed.
      return EntryBatch(entries: [
        DirectoryEntry(key: locations.sourceName, size: 0, lastModified: Timestamp(seconds: 0))
      ])
    case .s3(let location): return EntryBatch(entries: [try await object(location)])
    }
  }

  private func file(_ path: String) throws(FileError) -> EntryBatch {
    var batch = EntryBatch()
    if !options.followsSymlinks, try EntryStatus(of: path, followsLinks: false)?.file.kind == .link
    {
      return batch
    }
    guard let status = try EntryStatus(of: path) else {
      batch.warn(path, .missing, key: locations.sourceName)
      return batch
    }
    // If the destination names the object, the file's name may be any.
    let key = PathText.utf8(locations.sourceName) ?? (locations.takesSourceName ? nil : "")
    if status.file.kind.isSpecial {
      batch.warn(path, .special, key: locations.sourceName)
    } else if !status.isReadable(path) {
      batch.warn(path, .unreadable, key: locations.sourceName)
    } else if let key {
      batch.entries = [
        DirectoryEntry(key: key, size: status.file.size, lastModified: status.file.modified)
      ]
    } else {
      batch.warn(path, .nameIsNotUTF8, key: nil)
    }
    return batch
  }

  private func object(_ location: S3Location) async throws -> DirectoryEntry {
    var parameters: Structure = [
      "Bucket": .string(location.bucket), "Key": .string(location.key),
    ]
    for argument in arguments.sourceHead { parameters[argument.name] = argument.value }
    do {
      let head = try await client.call(try client.operation("HeadObject"), parameters)
      let size = Int(head.ContentLength)
      return DirectoryEntry(
        key: locations.sourceName, size: Int64(size ?? 0), isSizeKnown: size != nil,
        lastModified: Timestamp(head.LastModified) ?? Timestamp(seconds: 0),
        eTag: String(head.ETag),
        isArchived: StorageClass.isArchive(String(head.StorageClass))
          && !StorageClass.isRestored(String(head.Restore)))
    } catch let error as ClientError where error.code == "404" {
      throw error.withMessage("Key \"\(location.key)\" does not exist")
    }
  }
}
