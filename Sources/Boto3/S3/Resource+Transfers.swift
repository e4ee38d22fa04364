// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
public import AWSProtocols
import BotoCore
public import S3Transfer
public import WireFormats

extension Resource {
  /// What boto3 adds to S3's buckets and objects: transfers in parts, several requests at a time.
  /// They are members of a noun, since `copy`, `delete` and `upload` are actions of resources.
  ///
  /// ```swift
  /// try await store.Object("my-bucket", "data.csv").transfers.upload(file: "data.csv")
  /// try await store.Bucket("my-bucket").transfers.upload(file: "data.csv", key: "data.csv")
  /// ```
  ///
  /// - Throws: ``BotoCoreError``: `attributeError` for other resources than S3's buckets and
  ///   objects; `valueError` if the resource was made with an error.
  public var transfers: ResourceTransfers {
    get throws {
      try validate()
      guard model.fullName == "s3.Object" || model.fullName == "s3.Bucket",
        let bucket = String(identifiers.first)
      else { throw model.unknownMember("transfers") }
      return ResourceTransfers(
        transfers: try service.client.transfers, bucket: bucket,
        key: identifiers.count > 1 ? String(identifiers[1]) : nil)
    }
  }
}

/// Transfers of one of S3's buckets or objects, like ``S3Transfers`` of its client. A bucket
/// requires the key that an object already has.
public struct ResourceTransfers: Sendable {
  let transfers: S3Transfers
  let bucket: String
  /// The object's key; `nil` for a bucket.
  let key: String?

  /// Uploads a file to an object, or to a key of a bucket: boto3's `upload_file`.
  ///
  /// - Parameters: As for
  ///   ``S3Transfers/upload(file:to:arguments:onlyIfAbsent:resumePath:progress:)``.
  /// - Throws: `valueError` for a missing or an extra key; the errors of the client's method.
  @discardableResult
  public func upload(
    file path: String, key: String? = nil, arguments: Structure = [:], onlyIfAbsent: Bool = false,
    resumePath: String? = nil, progress: ProgressHandler? = nil
  ) async throws -> TransferResult {
    try await transfers.upload(
      file: path, to: try location("upload", key), arguments: arguments,
      onlyIfAbsent: onlyIfAbsent, resumePath: resumePath, progress: progress)
  }

  /// Uploads a file, bytes or a stream to an object, or to a key of a bucket: boto3's
  /// `upload_fileobj`.
  ///
  /// - Parameters: As for
  ///   ``S3Transfers/upload(_:to:arguments:expectedSize:onlyIfAbsent:resumePath:progress:)``.
  /// - Throws: `valueError` for a missing or an extra key; the errors of the client's method.
  @discardableResult
  public func upload(
    _ source: ByteStream, key: String? = nil, arguments: Structure = [:],
    expectedSize: Int64? = nil, onlyIfAbsent: Bool = false, resumePath: String? = nil,
    progress: ProgressHandler? = nil
  ) async throws -> TransferResult {
    try await transfers.upload(
      source, to: try location("upload", key), arguments: arguments, expectedSize: expectedSize,
      onlyIfAbsent: onlyIfAbsent, resumePath: resumePath, progress: progress)
  }

  /// Downloads an object, or a key of a bucket, into a file: boto3's `download_file`.
  ///
  /// - Parameters: As for ``S3Transfers/download(_:toFile:arguments:resumePath:progress:)``.
  /// - Throws: `valueError` for a missing or an extra key; the errors of the client's method.
  @discardableResult
  public func download(
    key: String? = nil, toFile path: String, arguments: Structure = [:],
    resumePath: String? = nil, progress: ProgressHandler? = nil
  ) async throws -> TransferResult {
    try await transfers.download(
      try location("download", key), toFile: path, arguments: arguments, resumePath: resumePath,
      progress: progress)
  }

  /// Downloads an object, or a key of a bucket, into a file, a buffer or to a writer: boto3's
  /// `download_fileobj`.
  ///
  /// - Parameters: As for ``S3Transfers/download(_:to:arguments:resumePath:progress:)``.
  /// - Throws: `valueError` for a missing or an extra key; the errors of the client's method.
  @discardableResult
  public func download(
    key: String? = nil, to target: DownloadTarget, arguments: Structure = [:],
    resumePath: String? = nil, progress: ProgressHandler? = nil
  ) async throws -> TransferResult {
    try await transfers.download(
      try location("download", key), to: target, arguments: arguments, resumePath: resumePath,
      progress: progress)
  }

  /// Copies an object of S3 to this object, or to a key of this bucket: boto3's `copy`.
  ///
  /// - Parameters: As for
  ///   ``S3Transfers/copy(_:versionID:to:arguments:sourceClient:onlyIfAbsent:progress:)``.
  /// - Throws: `valueError` for a missing or an extra key; the errors of the client's method.
  @discardableResult
  public func copy(
    _ source: S3Location, versionID: String? = nil, key: String? = nil,
    arguments: Structure = [:], sourceClient: Client? = nil, onlyIfAbsent: Bool = false,
    progress: ProgressHandler? = nil
  ) async throws -> TransferResult {
    try await transfers.copy(
      source, versionID: versionID, to: try location("copy", key), arguments: arguments,
      sourceClient: sourceClient, onlyIfAbsent: onlyIfAbsent, progress: progress)
  }

  /// Deletes objects of a bucket by their keys: 1,000 per request, several requests at a time.
  ///
  /// - Parameters: As for ``S3Transfers/delete(keys:in:arguments:handler:)``.
  /// - Returns: The numbers of deleted and failed objects.
  /// - Throws: `valueError` for an object; the errors of the client's method.
  @discardableResult
  public func delete(
    keys: some Sequence<String>, arguments: Structure = [:], handler: DeletionHandler? = nil
  ) async throws -> (deleted: Int, failed: Int) {
    try await delete(
      keys.map { DeletedObject(key: $0) }, arguments: arguments, handler: handler)
  }

  /// Deletes objects of a bucket, or versions of them: 1,000 per request, several requests at a
  /// time.
  ///
  /// - Parameters: As for ``S3Transfers/delete(keys:in:arguments:handler:)``.
  /// - Returns: The numbers of deleted and failed objects.
  /// - Throws: `valueError` for an object; the errors of the client's method.
  @discardableResult
  public func delete(
    _ objects: [DeletedObject], arguments: Structure = [:], handler: DeletionHandler? = nil
  ) async throws -> (deleted: Int, failed: Int) {
    guard key == nil else {
      throw BotoCoreError(
        .valueError, "delete is for the objects of a bucket; an object has delete(versions: …)")
    }
    return try await transfers.delete(
      objects, in: bucket, arguments: arguments, handler: handler)
  }

  /// Deletes versions of an object: 1,000 per request, several requests at a time.
  ///
  /// - Parameters:
  ///   - ids: The versions' IDs.
  ///   - key: The object's key, for a bucket.
  ///   - arguments: Parameters of the requests: `["RequestPayer": "requester"]`.
  ///   - handler: Receives the result for each version; called on any thread, several at a time.
  /// - Returns: The numbers of deleted and failed versions.
  /// - Throws: `valueError` for a missing or an extra key; the errors of
  ///   ``S3Transfers/delete(keys:in:arguments:handler:)``.
  @discardableResult
  public func delete(
    versions ids: some Sequence<String>, key: String? = nil, arguments: Structure = [:],
    handler: DeletionHandler? = nil
  ) async throws -> (deleted: Int, failed: Int) {
    let object = try location("delete", key)
    return try await transfers.delete(
      ids.map { DeletedObject(key: object.key, versionID: $0) }, in: bucket, arguments: arguments,
      handler: handler)
  }

  /// The object's location.
  func location(_ method: String, _ given: String?) throws -> S3Location {
    switch (key, given) {
    case (let key?, nil), (nil, let key?): return S3Location(bucket: bucket, key: key)
    case (_?, _?):
      throw BotoCoreError(.valueError, "The object has a key already; call \(method) without one")
    case (nil, nil):
      throw BotoCoreError(.valueError, "Required parameter key not set: \(method)(…, key: \"…\")")
    }
  }
}
