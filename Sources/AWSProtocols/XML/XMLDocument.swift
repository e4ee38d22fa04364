// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import ServiceModel
import WireFormats

/// The bytes of a document, which stay at one address while readers of it live, so that they are
/// read without reference counting. Its arithmetic is unchecked: see ``XMLReader``.
struct XMLDocument {
  /// The owner of the bytes' memory. They never change, because a buffer's storage is copied before
  /// a change.
  private let storage: AnyObject?
  private let base: UnsafeRawPointer
  /// The number of bytes.
  let count: Int

  init(_ buffer: ByteBuffer) {
    (storage, base) = buffer.withUnsafeReadableBytesWithStorageManagement { bytes, storage in
      (
        storage.takeUnretainedValue(),
        bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 8).unsafelyUnwrapped
      )
    }
    count = buffer.readableBytes
  }

  /// The byte at a position; 0, which XML never has, outside.
  subscript(offset: Int) -> UInt8 {
    // As an unsigned number, a position before the first byte is after the last.
    UInt(bitPattern: offset) < UInt(bitPattern: count)
      ? base.load(fromByteOffset: offset, as: UInt8.self) : 0
  }

  /// The bytes of a range, as far as they exist; valid while the reader lives.
  func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    let range = range.clamped(to: 0..<count)
    return UnsafeBufferPointer(
      start: (base + range.lowerBound).assumingMemoryBound(to: UInt8.self), count: range.count)
  }

  /// The bytes of a range that was read before, so that they exist.
  @inline(__always)
  func known(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count)
  }

  /// Whether some bytes are at a position.
  @inline(__always)
  func has(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    guard offset >= 0, bytes.count <= count &- offset else { return false }
    return UnsafeRawBufferPointer(start: base + offset, count: bytes.count).hasSameBytes(as: bytes)
  }

  /// The position of the first occurrence of a byte in a range.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    let range = range.clamped(to: 0..<count)
    return known(range).firstOffset(of: byte).map { range.lowerBound &+ $0 }
  }

  /// The position of the first byte that needs attention in text: `<`, `&`, and control characters
  /// except for a tab and a line feed; the document's end if there is none.
  func endOfPlainText(from start: Int) -> Int {
    var offset = max(start, 0)
    while offset &+ 8 <= count {
      guard let index = EightBytes(at: base + offset).firstControl(or: 0x3C, or: 0x26) else {
        offset &+= 8
        continue
      }
      offset &+= index
      guard self[offset] == 0x09 || self[offset] == 0x0A else { return offset }
      offset &+= 1
    }
    while offset < count, Self.isPlain(self[offset]) { offset &+= 1 }
    return offset
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 ? byte != 0x3C && byte != 0x26 : byte == 0x09 || byte == 0x0A
  }
}

/// Documents that aren't UTF-8, as botocore's parser accepts them: the first bytes identify UTF-16,
/// whatever the document declares. Beyond botocore, a document that isn't UTF-8 may be Latin-1 if
/// it declares that.
enum XMLEncoding {
  /// The document in UTF-8; the same bytes if they are UTF-8 already.
  ///
  /// - Throws: ``ResponseParserError`` for damaged or truncated UTF-16.
  static func utf8(_ buffer: ByteBuffer) throws(ResponseParserError) -> ByteBuffer {
    guard mayBeOther(buffer) else { return buffer }
    let bytes = [UInt8](buffer: buffer)
    if let order = UTF16Order(bytes) {
      let units = order.units(of: bytes[...])
      guard bytes.count % 2 == 0, units.first != UTF16Order.mark,
        let text = String(validating: units, as: UTF16.self)
      else { throw ResponseParserError("The body is not well-formed XML: it is not valid UTF-16") }
      return ByteBuffer(string: text)
    }
    guard declaresLatin1(bytes), String(validating: bytes, as: UTF8.self) == nil else {
      return buffer
    }
    return ByteBuffer(
      string: String(String.UnicodeScalarView(bytes.lazy.map { Unicode.Scalar($0) })))
  }

  /// Whether the first bytes allow another encoding than UTF-8: those of UTF-16, or a declaration.
  private static func mayBeOther(_ buffer: ByteBuffer) -> Bool {
    let start = buffer.readerIndex
    // An empty body, and a document that begins with "<" and the name of its element.
    guard let first = buffer.getInteger(at: start, as: UInt8.self) else { return false }
    if first == UInt8(ascii: "<"), let second = buffer.getInteger(at: start + 1, as: UInt8.self),
      second != 0, second != UInt8(ascii: "?")
    {
      return false
    }
    let bytes = [UInt8](buffer.readableBytesView.prefix(256))
    return UTF16Order(bytes) != nil || declaresLatin1(bytes)
  }

  /// Whether the document begins with a declaration of Latin-1.
  private static func declaresLatin1(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: "<?xml".utf8) else { return false }
    let declaration = bytes.prefix(256).prefix { $0 != UInt8(ascii: ">") }
    // "UTF-8" has no second 8.
    guard let eight = declaration.firstIndex(of: UInt8(ascii: "8")),
      declaration[eight...].starts(with: "8859-1".utf8)
    else { return false }
    let words = declaration.split { byte in
      byte.isASCIIWhitespace || "=\"'".utf8.contains(byte)
    }
    guard let name = words.firstIndex(where: { $0.elementsEqual("encoding".utf8) }) else {
      return false
    }
    let value = words[(name + 1)...].first ?? []
    return value.lazy.map(\.asciiLowercased).elementsEqual("iso-8859-1".utf8)
  }
}
