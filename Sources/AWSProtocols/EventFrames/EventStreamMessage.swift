// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Checksums
import WireFormats

/// A message of an event stream: headers and a payload.
///
/// On the wire (all numbers big-endian): total length (4), length of the headers (4), CRC-32 of
/// these eight bytes (4), headers, payload, CRC-32 of everything before it (4). The format is that
/// of Amazon's `vnd.amazon.eventstream`.
package struct EventStreamMessage: Sendable, Equatable {
  /// The headers in order, with unique names.
  package var headers: [EventStreamHeader]
  /// The payload.
  package var payload: [UInt8]

  /// A message from its parts.
  package init(headers: [EventStreamHeader] = [], payload: [UInt8] = []) {
    self.headers = headers
    self.payload = payload
  }

  /// The value of a header.
  package subscript(_ name: String) -> EventStreamHeader.Value? {
    headers.first { $0.name.hasSameBytes(as: name) }?.value
  }

  /// The text of a header; `nil` when there is none or it isn't a string.
  func text(_ name: String) -> String? {
    if case .string(let text)? = self[name] { text } else { nil }
  }

  /// The media type of streams of such messages.
  static let contentType = "application/vnd.amazon.eventstream"
  static let preludeLength = 12
  static let overhead = 16
  /// The maximum number of bytes of headers (128 KiB), as in botocore.
  static let maximumHeaders = 128 * 1024
  /// The maximum number of bytes of payload (24 MiB), as in botocore.
  static let maximumPayload = 24 * 1024 * 1024

  /// The message's bytes.
  ///
  /// - Throws: ``EventStreamFormatError`` if a part is longer than the format allows.
  package func encoded() throws(EventStreamFormatError) -> [UInt8] {
    var block: [UInt8] = []
    for header in headers { try header.append(to: &block) }
    guard block.count <= Self.maximumHeaders else { throw .invalidHeadersLength(block.count) }
    guard payload.count <= Self.maximumPayload else { throw .invalidPayloadLength(payload.count) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.overhead + block.count + payload.count)
    bytes.appendBigEndian(UInt32(Self.overhead + block.count + payload.count))
    bytes.appendBigEndian(UInt32(block.count))
    bytes.appendBigEndian(CRC.crc32(of: bytes))
    bytes += block
    bytes += payload
    bytes.appendBigEndian(CRC.crc32(of: bytes))
    return bytes
  }
}

/// A header of an event-stream message.
package struct EventStreamHeader: Sendable, Equatable {
  /// The name, 1 to 255 bytes; names of the format itself begin with a colon.
  package var name: String
  /// The value.
  package var value: Value

  /// A header from a name and a value.
  package init(_ name: String, _ value: Value) {
    self.name = name
    self.value = value
  }

  /// A header's value; the cases are the format's kinds.
  package enum Value: Sendable, Equatable {
    /// A boolean (kinds 0 and 1).
    case bool(Bool)
    /// 8 bits (kind 2).
    case byte(Int8)
    /// 16 bits (kind 3).
    case short(Int16)
    /// 32 bits (kind 4).
    case integer(Int32)
    /// 64 bits (kind 5).
    case long(Int64)
    /// Up to 65535 bytes (kind 6).
    case bytes([UInt8])
    /// A string of up to 65535 bytes (kind 7).
    case string(String)
    /// An instant in milliseconds since 1970 (kind 8).
    case timestamp(Int64)
    /// A UUID's 16 bytes (kind 9).
    case uuid([UInt8])
  }

  /// The header's bytes.
  ///
  /// - Throws: ``EventStreamFormatError`` if a part is longer than the format allows.
  package func encoded() throws(EventStreamFormatError) -> [UInt8] {
    var bytes: [UInt8] = []
    try append(to: &bytes)
    return bytes
  }

  func append(to bytes: inout [UInt8]) throws(EventStreamFormatError) {
    guard let length = UInt8(exactly: name.utf8.count), length > 0 else {
      throw .invalidHeader(
        "the name of a header has \(name.utf8.count) bytes; 1 to 255 are allowed")
    }
    bytes.append(length)
    bytes += name.utf8
    switch value {
    case .bool(let bool): bytes.append(bool ? 0 : 1)
    case .byte(let byte):
      bytes.append(2)
      bytes.append(UInt8(bitPattern: byte))
    case .short(let short):
      bytes.append(3)
      bytes.appendBigEndian(short)
    case .integer(let integer):
      bytes.append(4)
      bytes.appendBigEndian(integer)
    case .long(let long):
      bytes.append(5)
      bytes.appendBigEndian(long)
    case .bytes(let value): try append(kind: 6, value, to: &bytes)
    case .string(let text): try append(kind: 7, Array(text.utf8), to: &bytes)
    case .timestamp(let milliseconds):
      bytes.append(8)
      bytes.appendBigEndian(milliseconds)
    case .uuid(let uuid):
      guard uuid.count == 16 else {
        throw .invalidHeader("the UUID in \(name) has \(uuid.count) bytes, not 16")
      }
      bytes.append(9)
      bytes += uuid
    }
  }

  private func append(
    kind: UInt8, _ value: [UInt8], to bytes: inout [UInt8]
  ) throws(EventStreamFormatError) {
    guard let length = UInt16(exactly: value.count) else {
      throw .invalidHeader("the value of \(name) has \(value.count) bytes; up to 65535 are allowed")
    }
    bytes.append(kind)
    bytes.appendBigEndian(length)
    bytes += value
  }
}

/// Invalid bytes of an event stream. The names are those of botocore's exceptions.
package enum EventStreamFormatError: Error, Sendable, Equatable, CustomStringConvertible {
  /// A CRC doesn't match its bytes.
  case checksumMismatch(expected: UInt32, calculated: UInt32)
  /// A header is repeated.
  case duplicateHeader(String)
  /// The headers are longer than 128 KiB.
  case invalidHeadersLength(Int)
  /// The payload is longer than 24 MiB.
  case invalidPayloadLength(Int)
  /// The lengths contradict each other.
  case invalidLength(total: Int, headers: Int)
  /// A header can't be read or written.
  case invalidHeader(String)
  /// The stream ended within a message.
  case incompleteMessage(Int)
  /// The first message of an RPC protocol's stream isn't its initial response.
  case noInitialResponse
  /// Two tasks read the stream at the same time.
  case concurrentReads

  /// What is wrong.
  package var description: String {
    switch self {
    case .checksumMismatch(let expected, let calculated):
      "Checksum mismatch: expected \(Self.hex(expected)), calculated \(Self.hex(calculated))"
    case .duplicateHeader(let name): "Duplicate header present: \"\(name)\""
    case .invalidHeadersLength(let length):
      "Header length of \(length) exceeded the maximum of \(EventStreamMessage.maximumHeaders)"
    case .invalidPayloadLength(let length):
      "Payload length of \(length) exceeded the maximum of \(EventStreamMessage.maximumPayload)"
    case .invalidLength(let total, let headers):
      "A message of \(total) bytes can't have \(headers) bytes of headers"
    case .invalidHeader(let reason): "Invalid header in an event stream: \(reason)"
    case .incompleteMessage(let count):
      "The event stream ended within a message, after \(count) of its bytes"
    case .noInitialResponse: "First event was not of the initial-response type"
    case .concurrentReads: "An event stream can be read by one task at a time only"
    }
  }

  private static func hex(_ number: UInt32) -> String {
    let digits = String(number, radix: 16)
    return "0x" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}

extension [UInt8] {
  /// Appends a number, highest byte first.
  mutating func appendBigEndian(_ value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.bigEndian) { append(contentsOf: $0) }
  }
}
