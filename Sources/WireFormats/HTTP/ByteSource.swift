// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Bytes that are read over time: the body of an upload (a file, a sequence) or of a download.
package protocol ByteSource: AnyObject, Sendable {
  /// The number of bytes if it is known before they are read.
  var length: Int64? { get }

  /// Whether ``makeReader()`` gives the same bytes again, so that a request can be sent once more.
  var isReplayable: Bool { get }

  /// A reader that begins at the first byte.
  ///
  /// - Throws: Why the bytes can't be read (again).
  func makeReader() async throws -> any ByteSourceReader
}

/// One pass over the bytes of a ``ByteSource``. The consumer sets the pace.
///
/// Used by one task at a time.
package protocol ByteSourceReader: AnyObject {
  /// The next bytes, never an empty run; `nil` at the end.
  func next() async throws -> [UInt8]?

  /// Ends the reading early and frees the resource below it (file, connection). Reading to the end
  /// does so too.
  func cancel() async
}

/// A reader over bytes in memory.
package final class BytesReader: ByteSourceReader {
  private var bytes: [UInt8]?

  /// A reader of one run of bytes.
  package init(_ bytes: [UInt8]) { self.bytes = bytes.isEmpty ? nil : bytes }

  /// The bytes at the first call.
  package func next() async throws -> [UInt8]? {
    defer { bytes = nil }
    return bytes
  }

  /// Forgets the bytes.
  package func cancel() async { bytes = nil }
}

extension WireBody {
  /// A reader from the first byte.
  ///
  /// - Throws: Why the stream can't be read (again).
  package func makeReader() async throws -> any ByteSourceReader {
    switch self {
    case .empty: BytesReader([])
    case .bytes(let bytes): BytesReader(bytes)
    case .stream(let stream): try await stream.makeReader()
    }
  }

  /// The bytes if they are in memory and needn't be read.
  package var bytesInMemory: [UInt8]? {
    switch self {
    case .empty: []
    case .bytes(let bytes): bytes
    case .stream(let stream): (stream as? BytesStream)?.bytes
    }
  }

  /// All bytes.
  ///
  /// - Parameter limit: Bytes above this number end the reading with ``BodyTooLarge``.
  package func collect(upTo limit: Int = .max) async throws -> [UInt8] {
    if case .bytes(let bytes) = self { return bytes }
    let reader = try await makeReader()
    var all: [UInt8] = []
    while let chunk = try await reader.next() {
      guard chunk.count <= limit - all.count else {
        await reader.cancel()
        throw BodyTooLarge(limit: limit)
      }
      if all.isEmpty { all = chunk } else { all += chunk }
    }
    return all
  }
}

/// A body has more bytes than the reader was ready to hold.
package struct BodyTooLarge: Error, Sendable, CustomStringConvertible {
  /// The limit in bytes.
  package let limit: Int

  /// Says the limit.
  package var description: String { "The body has more than \(limit) bytes" }
}

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
  /// The source of the bytes.
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

/// Bytes in memory as a stream.
package final class BytesStream: ByteSource {
  /// The bytes.
  package let bytes: [UInt8]

  /// A stream of these bytes.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The number of bytes.
  package var length: Int64? { Int64(bytes.count) }
  /// Always.
  package var isReplayable: Bool { true }
  /// A reader that gives all bytes at once.
  package func makeReader() async throws -> any ByteSourceReader { BytesReader(bytes) }
}
