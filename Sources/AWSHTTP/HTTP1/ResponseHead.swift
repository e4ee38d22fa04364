// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import NIOCore
package import WireFormats

/// The status line and header fields of a response.
package struct ResponseHead: Sendable {
  package var status: Int
  package var reason: String
  package var headers: WireHeaders
  /// Whether the version is 1.1 or a later 1.x.
  var isPersistentVersion: Bool
}

/// Collects the bytes of a response's head and parses it when it is complete.
struct ResponseHeadParser {
  /// The maximum size of a head; more would fill the memory. Interim responses (1xx) and empty
  /// lines before the final one count.
  static let sizeLimit = 256 * 1024

  private var pending = ByteBuffer()
  private var scanned = 0
  /// The number of processed bytes that belong to the response whose final head is yet to come.
  private var passed = 0

  /// Another response is expected.
  mutating func begin() { passed = 0 }

  /// Takes the head's bytes from those that have arrived.
  ///
  /// - Returns: The head if it is complete.
  mutating func parse(_ bytes: inout ByteBuffer) throws(MalformedResponse) -> ResponseHead? {
    if pending.readableBytes == 0 {
      swap(&pending, &bytes)
    } else {
      pending.writeBuffer(&bytes)
    }
    let before = passed
    // Servers may send an empty line before the status line (RFC 9112, 2.2).
    while let first = pending.getInteger(at: pending.readerIndex, as: UInt8.self),
      first == 0x0D || first == 0x0A
    {
      pending.moveReaderIndex(forwardBy: 1)
      passed += 1
    }
    if passed != before { pending.discardReadBytes() }
    let end = pending.withUnsafeReadableBytes { findEnd($0) }
    guard end ?? pending.readableBytes <= Self.sizeLimit - passed else {
      throw MalformedResponse(
        description: "the head, with interim responses and empty lines before it, is longer than "
          + "\(Self.sizeLimit) bytes")
    }
    guard let size = end else { return nil }
    let head = try pending.withUnsafeReadableBytes { raw throws(MalformedResponse) in
      try Self.parse(raw[..<size])
    }
    pending.moveReaderIndex(forwardBy: size)
    passed += size
    swap(&pending, &bytes)
    pending = ByteBuffer()
    scanned = 0
    return head
  }

  /// The number of bytes up to and including the empty line.
  private mutating func findEnd(_ raw: UnsafeRawBufferPointer) -> Int? {
    var start = scanned
    while let index = raw.firstOffset(of: 0x0A, from: start) {
      if index + 1 < raw.count, raw[index + 1] == 0x0A { return index + 2 }
      if index + 2 < raw.count, raw[index + 1] == 0x0D, raw[index + 2] == 0x0A {
        return index + 3
      }
      start = index + 1
    }
    scanned = max(0, raw.count - 2)
    return nil
  }

  private static func parse(
    _ raw: Slice<UnsafeRawBufferPointer>
  ) throws(MalformedResponse) -> ResponseHead {
    var lines = HeadLines(rest: UnsafeRawBufferPointer(rebasing: raw))
    guard let statusLine = lines.next() else {
      throw MalformedResponse(description: "the head is empty")
    }
    var head = try parseStatusLine(statusLine)
    var number = 1
    var fields: [WireHeaders.Field] = []
    fields.reserveCapacity(16)
    while let line = lines.next(), !line.isEmpty {
      number += 1
      if let first = line.first, first == 0x20 || first == 0x09 {
        guard let last = fields.indices.last else {
          throw MalformedResponse("a header's continuation has no header before it", line: line)
        }
        fields[last].value += " " + text(trimmed(line))
        continue
      }
      guard let colon = line.firstOffset(of: UInt8(ascii: ":")), colon > 0 else {
        throw MalformedResponse("a header line has no name, line \(number) of the head", line: line)
      }
      let name = UnsafeRawBufferPointer(rebasing: line[..<colon])
      let value = UnsafeRawBufferPointer(rebasing: line[(colon + 1)...])
      fields.append(WireHeaders.Field(name: text(trimmed(name)), value: text(trimmed(value))))
    }
    head.headers = WireHeaders(fields: fields)
    return head
  }

  /// `HTTP/1.x NNN reason`, the reason and the blank before it optional.
  private static func parseStatusLine(
    _ line: UnsafeRawBufferPointer
  ) throws(MalformedResponse) -> ResponseHead {
    guard line.count >= 12, line.starts(with: "HTTP/1.".utf8), line[8] == 0x20,
      line[7].isASCIIDigit, line[9].isASCIIDigit, line[10].isASCIIDigit, line[11].isASCIIDigit,
      line.count == 12 || line[12] == 0x20, line[9] != 0x30
    else { throw MalformedResponse("the status line isn't one of HTTP/1.x", line: line) }
    let digits = (Int(line[9] - 0x30), Int(line[10] - 0x30), Int(line[11] - 0x30))
    return ResponseHead(
      status: digits.0 * 100 + digits.1 * 10 + digits.2,
      reason: text(trimmed(UnsafeRawBufferPointer(rebasing: line[12...]))),
      headers: [:], isPersistentVersion: line[7] != 0x30)
  }

  private static func trimmed(_ raw: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var start = 0
    var end = raw.count
    while start < end, raw[start] == 0x20 || raw[start] == 0x09 { start += 1 }
    while end > start, raw[end - 1] == 0x20 || raw[end - 1] == 0x09 { end -= 1 }
    return UnsafeRawBufferPointer(rebasing: raw[start..<end])
  }

  /// UTF-8, or otherwise Latin-1, so that no byte is lost.
  private static func text(_ raw: UnsafeRawBufferPointer) -> String {
    if let text = String(validUTF8: raw.assumingMemoryBound(to: UInt8.self)) { return text }
    var text = ""
    for byte in raw { text.unicodeScalars.append(Unicode.Scalar(byte)) }
    return text
  }
}

/// The lines of a head; they end with LF, or CR and LF.
private struct HeadLines {
  var rest: UnsafeRawBufferPointer

  mutating func next() -> UnsafeRawBufferPointer? {
    guard let end = rest.firstOffset(of: 0x0A) else { return nil }
    let hasReturn = end > 0 && rest[end - 1] == 0x0D
    let line = rest[..<(hasReturn ? end - 1 : end)]
    rest = UnsafeRawBufferPointer(rebasing: rest[(end + 1)...])
    return UnsafeRawBufferPointer(rebasing: line)
  }
}
