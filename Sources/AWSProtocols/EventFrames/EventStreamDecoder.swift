// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Checksums

/// Extracts event-stream messages from bytes that arrive in pieces of any size. Does no I/O.
package struct EventStreamDecoder: Sendable {
  private var buffer: [UInt8] = []
  private var start = 0
  /// The lengths of the message at `start`, once its prelude was read and checked.
  private var prelude: (total: Int, headers: Int)?

  /// A decoder at the beginning of a stream.
  package init() {}

  /// The number of bytes of a message that isn't complete yet.
  package var pendingCount: Int { buffer.count - start }

  /// Appends bytes.
  package mutating func append(_ bytes: [UInt8]) {
    if start == buffer.count {
      buffer = bytes
      start = 0
    } else {
      // Consumed bytes are dropped when they are the larger part, so that each byte is moved O(1)
      // times.
      if start > buffer.count / 2 {
        buffer.removeSubrange(..<start)
        start = 0
      }
      buffer += bytes
    }
  }

  /// The next complete message.
  ///
  /// - Returns: `nil` when more bytes are needed.
  /// - Throws: ``EventStreamFormatError``; then the stream can't be read further.
  package mutating func next() throws(EventStreamFormatError) -> EventStreamMessage? {
    if prelude == nil { prelude = try readPrelude() }
    guard let (total, headersLength) = prelude, pendingCount >= total else { return nil }
    let end = start + total
    let headersStart = start + EventStreamMessage.preludeLength
    let payloadStart = headersStart + headersLength
    let payloadEnd = end - 4
    let calculated = crc32(start..<payloadEnd)
    let expected = bigEndian(at: payloadEnd)
    guard calculated == expected else {
      throw .checksumMismatch(expected: expected, calculated: calculated)
    }
    let message = EventStreamMessage(
      headers: try HeaderBlock(buffer[headersStart..<payloadStart]).read(),
      payload: Array(buffer[payloadStart..<payloadEnd]))
    start = end
    prelude = nil
    return message
  }

  /// Called when the stream has ended.
  ///
  /// - Throws: ``EventStreamFormatError/incompleteMessage(_:)`` if it ended within a message.
  package func finish() throws(EventStreamFormatError) {
    guard pendingCount == 0 else { throw .incompleteMessage(pendingCount) }
  }

  private func readPrelude() throws(EventStreamFormatError) -> (total: Int, headers: Int)? {
    guard pendingCount >= EventStreamMessage.preludeLength else { return nil }
    let calculated = crc32(start..<(start + 8))
    let expected = bigEndian(at: start + 8)
    guard calculated == expected else {
      throw .checksumMismatch(expected: expected, calculated: calculated)
    }
    let total = Int(bigEndian(at: start))
    let headers = Int(bigEndian(at: start + 4))
    guard headers <= EventStreamMessage.maximumHeaders else {
      throw .invalidHeadersLength(headers)
    }
    let payload = total - headers - EventStreamMessage.overhead
    guard payload >= 0 else { throw .invalidLength(total: total, headers: headers) }
    guard payload <= EventStreamMessage.maximumPayload else {
      throw .invalidPayloadLength(payload)
    }
    return (total, headers)
  }

  private func crc32(_ range: Range<Int>) -> UInt32 {
    buffer.withUnsafeBytes { CRC.crc32(of: UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  private func bigEndian(at offset: Int) -> UInt32 {
    buffer[offset..<(offset + 4)].reduce(0) { $0 << 8 | UInt32($1) }
  }
}

/// The headers of a message, read one after the other.
private struct HeaderBlock {
  private static let searchLimit = 16

  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  consuming func read() throws(EventStreamFormatError) -> [EventStreamHeader] {
    var headers: [EventStreamHeader] = []
    var names: Set<[UInt8]> = []
    var block = self
    while !block.rest.isEmpty {
      let name = try block.text(length: Int(try block.number(UInt8.self)))
      // A few names are compared with each other, many by their hashes.
      let isNew =
        headers.count < Self.searchLimit
        ? !headers.contains { $0.name.utf8.elementsEqual(name.utf8) }
        : !names.contains(Array(name.utf8))
      guard isNew else {
        throw .duplicateHeader(name)
      }
      headers.append(EventStreamHeader(name, try block.value()))
      if headers.count == Self.searchLimit {
        names = Set(headers.map { Array($0.name.utf8) })
      } else if headers.count > Self.searchLimit {
        names.insert(Array(name.utf8))
      }
    }
    return headers
  }

  private mutating func value() throws(EventStreamFormatError) -> EventStreamHeader.Value {
    switch try number(UInt8.self) {
    case 0: return .bool(true)
    case 1: return .bool(false)
    case 2: return .byte(try number(Int8.self))
    case 3: return .short(try number(Int16.self))
    case 4: return .integer(try number(Int32.self))
    case 5: return .long(try number(Int64.self))
    case 6: return .bytes(Array(try take(Int(try number(UInt16.self)))))
    case 7: return .string(try text(length: Int(try number(UInt16.self))))
    case 8: return .timestamp(try number(Int64.self))
    case 9: return .uuid(Array(try take(16)))
    case let kind: throw .invalidHeader("the kind \(kind) is unknown")
    }
  }

  private mutating func take(_ count: Int) throws(EventStreamFormatError) -> ArraySlice<UInt8> {
    guard count <= rest.count else { throw .invalidHeader("it is truncated") }
    let taken = rest.prefix(count)
    rest = rest.dropFirst(count)
    return taken
  }

  private mutating func number<Number: FixedWidthInteger>(
    _ type: Number.Type
  ) throws(EventStreamFormatError) -> Number {
    let bytes = try take(Number.bitWidth / 8)
    // One byte can't be shifted by eight bits; wider ones never lose what was read.
    return bytes.reduce(Number.zero) { ($0 << 8) | Number(truncatingIfNeeded: $1) }
  }

  private mutating func text(length: Int) throws(EventStreamFormatError) -> String {
    guard let text = String(validating: try take(length), as: UTF8.self) else {
      throw .invalidHeader("text is not valid UTF-8")
    }
    return text
  }
}
