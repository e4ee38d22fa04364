// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Bytes that are read over time: the body of an upload (a file, a sequence) or of a download.
///
/// ```swift
/// try await s3.putObject(Bucket: "b", Key: "k", Body: ByteStream.file("photo.jpg"))
/// let object = try await s3.getObject(Bucket: "b", Key: "k")
/// if let body = ByteStream(object.Body) {
///   for try await buffer in body { print(buffer.readableBytes) }
/// }
/// ```
public struct ByteStream: Sendable {
  /// What gives the bytes.
  package let source: any ByteSource

  /// A stream over a source.
  package init(_ source: any ByteSource) { self.source = source }

  /// A stream of bytes that are in memory. It can be sent more than once.
  public init(_ bytes: [UInt8]) { source = BytesStream(bytes) }

  /// The number of bytes if it is known before they are read.
  public var length: Int64? { source.length }

  /// Whether the same bytes can be read again, so that a request can be sent once more.
  public var isReplayable: Bool { source.isReplayable }
}
