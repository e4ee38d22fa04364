// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import NIOCore
package import WireFormats

/// A reader whose bytes are in SwiftNIO's buffers: a consumer that takes the buffers copies
/// nothing.
package protocol ByteBufferReader: ByteSourceReader {
  /// The next bytes: at least one buffer, none of them empty; `nil` at the end.
  func nextBuffers() async throws -> [ByteBuffer]?
}

extension ByteSourceReader {
  /// The same reader by buffers: itself if it has buffers, otherwise one that copies.
  package var buffered: any ByteBufferReader {
    self as? any ByteBufferReader ?? CopyingReader(self)
  }
}

extension ByteBufferReader {
  /// The next bytes as an array.
  package func next() async throws -> [UInt8]? { try await nextBuffers()?.joinedBytes }
}

extension [ByteBuffer] {
  /// The number of bytes in all buffers.
  package var byteCount: Int { reduce(0) { $0 &+ $1.readableBytes } }

  /// The bytes of all buffers.
  var joinedBytes: [UInt8] {
    if count == 1, let only = first { return [UInt8](buffer: only) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(byteCount)
    for buffer in self { bytes += buffer.readableBytesView }
    return bytes
  }
}

/// Copies another reader's bytes into buffers.
private final class CopyingReader: ByteBufferReader {
  private let content: any ByteSourceReader

  init(_ content: any ByteSourceReader) { self.content = content }

  func next() async throws -> [UInt8]? { try await content.next() }

  func nextBuffers() async throws -> [ByteBuffer]? {
    try await content.next().map { [ByteBuffer(bytes: $0)] }
  }

  func cancel() async { await content.cancel() }
}
