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

  /// Why the bytes can't be read at all, if that is known before they are read.
  var failure: (any Error)? { get }

  /// Determines ``length`` and ``isReplayable``, if that needs a call that may block.
  func prepare() async

  /// Where the bytes are, for consumers that have a better way than reading them.
  var storage: ByteStorage { get }

  /// A reader that begins at the first byte.
  ///
  /// - Throws: Why the bytes can't be read (again).
  func makeReader() async throws -> any ByteSourceReader
}

extension ByteSource {
  package var storage: ByteStorage { .other }

  package var failure: (any Error)? { nil }

  package func prepare() async {}

  /// The bytes, if they are in memory and needn't be read.
  package var bytesInMemory: ByteBuffer? {
    if case .memory(let buffer) = storage { buffer } else { nil }
  }
}

/// Where the bytes of a ``ByteSource`` are.
package enum ByteStorage: Sendable {
  /// In memory.
  case memory(ByteBuffer)
  /// In a file that is opened when it is read.
  case file(path: String)
  /// In a run of bytes of an open file, which the kernel can send.
  case fileRun(FileRun)
  /// In events that the program sends one by one.
  case events(any EventSource)
  /// In a response, as the caller of the operation gets it.
  case delivered(any DeliveredBody)
  /// Elsewhere: they can only be read.
  case other
}

/// A run of bytes of an open file.
package struct FileRun: Sendable {
  /// Open for reading at any offset (`pread`).
  package let descriptor: CInt
  /// Keeps the descriptor open as long as it lives.
  package let owner: any AnyObject & Sendable
  /// The file's path, for errors.
  package let path: String
  /// The offset of the first byte.
  package let offset: Int64
  /// The number of bytes.
  package let count: Int64
  /// Called with the number of further bytes that are being sent, also when they are read for a
  /// checksum or a signature.
  package var report: (@Sendable (Int) -> Void)?

  /// A run of bytes.
  ///
  /// - Parameters:
  ///   - descriptor: Open for reading at any offset (`pread`).
  ///   - owner: Keeps the descriptor open as long as it lives.
  ///   - path: The file's path, for errors.
  package init(
    descriptor: CInt, owner: any AnyObject & Sendable, path: String, offset: Int64, count: Int64
  ) {
    self.descriptor = descriptor
    self.owner = owner
    self.path = path
    self.offset = max(0, offset)
    self.count = min(max(0, count), .max - self.offset)
  }
}

/// Events as the body of a request, each in a message of its own.
package protocol EventSource: ByteSource {
  /// Signs a message by wrapping it in another one; `nil` means the stream's end, which has a
  /// signed message of its own.
  typealias Sign = @Sendable (_ message: [UInt8]?) async throws -> [UInt8]

  /// The same events, each signed.
  func signed(by sign: @escaping Sign) -> any EventSource
}

/// The body of a response as the caller of the operation gets it: it remembers how far it was read.
package protocol DeliveredBody: ByteSource {
  /// Reads all remaining bytes.
  func read() async throws -> [UInt8]
  /// Reads the next bytes: `count` of them, fewer at the end, none after it.
  func read(_ count: Int) async throws -> [UInt8]
  /// Reads the rest as UTF-8 text.
  func text() async throws -> String
  /// Writes the rest to a file. The file gets its name when it is complete.
  func save(to path: String) async throws
  /// Drops the unread rest and frees the connection.
  func close() async
  /// The next bytes in the buffers in which they came; `nil` at the end.
  func nextBuffers() async throws -> [ByteBuffer]?
  /// The next run of bytes; `nil` at the end.
  func nextChunk() async throws -> [UInt8]?
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
  package var byteCount: Int { reduce(0) { $0 + $1.readableBytes } }

  /// The bytes of all buffers.
  var joinedBytes: [UInt8] {
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
  /// Why the bytes can't be read more than once; `nil` if they can.
  ///
  /// - Parameter error: The error about a body that can be read once. One that can't be read at all has
  ///   its own.
  package func replayFailure(_ error: @autoclosure () -> any Error) -> (any Error)? {
    guard case .stream(let stream) = self, !stream.isReplayable else { return nil }
    return stream.failure ?? error()
  }

  /// A reader from the first byte.
  ///
  /// - Throws: Why the stream can't be read (again).
  package func makeReader() async throws -> any ByteSourceReader {
    switch self {
    case .empty: BytesReader(buffers: [])
    case .buffer(let buffer): BytesReader(buffers: [buffer])
    case .stream(let stream): try await stream.makeReader()
    }
  }

  /// The bytes if they are in memory and needn't be read.
  package var bytesInMemory: ByteBuffer? {
    switch self {
    case .empty: ByteBuffer()
    case .buffer(let buffer): buffer
    case .stream(let stream): stream.bytesInMemory
    }
  }

  /// All bytes.
  ///
  /// - Parameter limit: Bytes above this number end the reading with ``BodyTooLarge``.
  package func collect(upTo limit: Int = .max) async throws -> [UInt8] {
    if let bytes { return bytes }
    return try await collectBuffers(upTo: limit).joinedBytes
  }

  /// All bytes, in the buffers in which they arrive.
  package func collectBuffers(upTo limit: Int) async throws -> [ByteBuffer] {
    let reader = try await makeReader()
    var all: [ByteBuffer] = []
    var count = 0
    while let buffers = try await reader.nextBuffers() {
      count += buffers.byteCount
      guard count <= limit else {
        await reader.cancel()
        throw BodyTooLarge(limit: limit)
      }
      all += buffers
    }
    return all
  }

  /// A body of the bytes of some buffers, which are copied only if there are several.
  package init(joining buffers: [ByteBuffer]) {
    let count = buffers.byteCount
    if count == 0 {
      self = .empty
    } else if buffers.count == 1 {
      self = .buffer(buffers[0])
    } else {
      var all = ByteBufferAllocator().buffer(capacity: count)
      for buffer in buffers { all.writeImmutableBuffer(buffer) }
      self = .buffer(all)
    }
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

/// Bytes in memory as a source.
package final class BytesStream: ByteSource {
  private let buffer: ByteBuffer

  package init(_ buffer: ByteBuffer) { self.buffer = buffer }

  /// A source of a copy of these bytes.
  package convenience init(_ bytes: [UInt8]) { self.init(ByteBuffer(bytes: bytes)) }

  package var storage: ByteStorage { .memory(buffer) }
  /// The number of bytes.
  package var length: Int64? { Int64(buffer.readableBytes) }
  /// Always.
  package var isReplayable: Bool { true }
  /// A reader that gives all bytes at once.
  package func makeReader() async throws -> any ByteSourceReader {
    BytesReader(buffers: [buffer])
  }
}
