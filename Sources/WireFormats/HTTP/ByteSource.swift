// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import NIOCore

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
  /// The next bytes: at least one buffer, none of them empty; `nil` at the end.
  func nextBuffers() async throws -> [ByteBuffer]?

  /// Ends the reading early and frees the resource below it (file, connection). Reading to the end
  /// does so too.
  func cancel() async
}

extension ByteSourceReader {
  /// The next bytes as an array.
  package func next() async throws -> [UInt8]? { try await nextBuffers()?.joinedBytes }
}

extension [ByteBuffer] {
  /// The number of bytes in all buffers.
  package var byteCount: Int { reduce(0) { $0 &+ $1.readableBytes } }

  /// The bytes of all buffers.
  package var joinedBytes: [UInt8] {
    if count == 1, let only = first { return [UInt8](buffer: only) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(byteCount)
    for buffer in self { bytes += buffer.readableBytesView }
    return bytes
  }
}

/// A reader over bytes in memory.
package final class BytesReader: ByteSourceReader {
  private var buffers: [ByteBuffer]?

  /// A reader of some bytes.
  package convenience init(_ bytes: [UInt8]) { self.init(buffers: [ByteBuffer(bytes: bytes)]) }

  /// A reader of the bytes in some buffers.
  package init(buffers: [ByteBuffer]) {
    self.buffers = buffers.byteCount == 0 ? nil : buffers.filter { $0.readableBytes > 0 }
  }

  /// The bytes at the first call.
  package func nextBuffers() async throws -> [ByteBuffer]? { buffers.take() }

  /// Forgets the bytes.
  package func cancel() async { buffers = nil }
}

extension WireBody {
  /// A reader from the first byte.
  ///
  /// - Throws: Why the stream can't be read (again).
  package func makeReader() async throws -> any ByteSourceReader {
    switch self {
    case .empty: BytesReader(buffers: [])
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
