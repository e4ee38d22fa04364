// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSProtocols

extension TransferManager {
  /// Deletes an object.
  ///
  /// - Parameters:
  ///   - location: The object.
  ///   - arguments: Parameters of the request: `MFA`, `VersionId`, `RequestPayer`,
  ///     `ExpectedBucketOwner`.
  /// - Throws: `valueError` for other arguments; the errors of calls.
  package func delete(_ location: S3Location, arguments: Structure = [:]) async throws {
    try AllowedArguments.delete.check(arguments)
    try requireSupported(location.bucket)
    _ = try await calls.call(.deleteObject, location.parameters.adding(arguments))
  }

  /// Deletes many objects of a bucket: 1,000 per request, several requests at a time, the next one
  /// as soon as one has ended.
  ///
  /// - Parameters:
  ///   - objects: The objects, read only as fast as requests are made. Any number takes the same
  ///     memory.
  ///   - bucket: The bucket.
  ///   - arguments: Parameters of the requests: `MFA`, `RequestPayer`, `ExpectedBucketOwner`.
  ///   - handler: Receives the result for each object.
  /// - Returns: The numbers of deleted and failed objects. An object that can't be deleted is
  ///   reported to the handler, and isn't an error.
  /// - Throws: `valueError` for other arguments; the sequence's errors; `CancellationError`.
  @discardableResult
  package func delete<Objects: AsyncSequence>(
    _ objects: Objects, in bucket: String, arguments: Structure = [:],
    handler: DeletionHandler? = nil
  ) async throws -> (deleted: Int, failed: Int) where Objects.Element == DeletedObject {
    try AllowedArguments.deleteMany.check(arguments)
    try requireSupported(bucket)
    let counts = try await Deletions(
      calls: calls, config: config, bucket: bucket, arguments: arguments, handler: handler
    ).run(objects)
    return (counts.deleted, counts.failed)
  }

  /// Deletes many objects of a bucket, given as a collection.
  ///
  /// - Parameters: As for ``delete(_:in:arguments:handler:)``.
  /// - Returns: The numbers of deleted and failed objects.
  /// - Throws: `valueError` for other arguments; `CancellationError`.
  @discardableResult
  package func delete(
    _ objects: [DeletedObject], in bucket: String, arguments: Structure = [:],
    handler: DeletionHandler? = nil
  ) async throws -> (deleted: Int, failed: Int) {
    let stream = AsyncStream { continuation in
      for object in objects { continuation.yield(object) }
      continuation.finish()
    }
    return try await delete(stream, in: bucket, arguments: arguments, handler: handler)
  }
}
