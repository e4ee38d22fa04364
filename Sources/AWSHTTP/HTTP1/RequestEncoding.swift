// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import WireFormats

/// The framing of a body after a head.
enum BodyFraming: Sendable, Equatable {
  case none
  case length(Int64)
  case chunked
}

/// A request in HTTP/1.1's format.
struct EncodedRequest: Sendable {
  /// Request line and header fields, to the empty line.
  let head: ByteBuffer
  /// The body's framing.
  let framing: BodyFraming
  /// Whether the body waits for `100 Continue`.
  let expectsContinue: Bool
  /// Whether the response can't have a body.
  let isHead: Bool
  /// Whether the connection can't be reused.
  let closes: Bool

  /// Encodes a request's head.
  ///
  /// - Parameter proxy: The proxy that receives the request and forwards it.
  /// - Throws: ``BotoCoreError`` if a part of the request isn't allowed in a head: a line break
  ///   would begin an unsigned header field.
  init(_ request: WireRequest, forwardedBy proxy: Proxy? = nil) throws {
    var writer = HeadWriter(capacity: Self.size(of: request, proxy))
    guard request.method.isToken else {
      throw TransportError.invalid("The method isn't an HTTP token")
    }
    let url = request.url
    let target = proxy == nil ? url.target : "\(url.scheme)://\(url.hostHeader)\(url.target)"
    guard target.withBytes({ $0.firstControl(or: 0x20, or: 0x7F) == nil }) else {
      throw TransportError.invalid(
        "The path or query of the URL contains a space or a control character; percent-encode it")
    }
    writer.write(request.method)
    writer.write(" ")
    writer.write(target)
    writer.write(" HTTP/1.1\r\n")

    var length: Int64?
    var chunked = false
    var hasHost = false
    var expects = false
    var closes = false
    for field in request.headers.fields {
      try writer.field(field)
      switch field.name.utf8.count {
      case 4: hasHost = hasHost || WireHeaders.sameName(field.name, "host")
      case 6 where WireHeaders.sameName(field.name, "expect"):
        expects = expects || WireHeaders.sameName(field.value, "100-continue")
      case 10 where WireHeaders.sameName(field.name, "connection"):
        closes = closes || WireHeaders.sameName(field.value, "close")
      case 14 where WireHeaders.sameName(field.name, "content-length"):
        guard let number = Int64(field.value), number >= 0, length == nil || length == number else {
          throw TransportError.invalid("The Content-Length \"\(field.value)\" isn't a length")
        }
        length = number
      case 17 where WireHeaders.sameName(field.name, "transfer-encoding"):
        guard WireHeaders.sameName(field.value, "chunked") else {
          throw TransportError.invalid("The only Transfer-Encoding that can be sent is chunked")
        }
        chunked = true
      default: break
      }
    }
    if !hasHost {
      try writer.field(WireHeaders.Field(name: "Host", value: request.url.hostHeader))
    }
    if let authorization = proxy?.authorization {
      try writer.field(WireHeaders.Field(name: "Proxy-Authorization", value: authorization))
    }
    framing = try Self.framing(of: request, length, chunked, &writer)
    writer.write("\r\n")
    head = writer.buffer
    expectsContinue = expects && framing != .none
    isHead = request.method == "HEAD"
    self.closes = closes
  }

  /// More bytes than the head has, so that the buffer doesn't grow while it is written.
  private static func size(of request: WireRequest, _ proxy: Proxy?) -> Int {
    let url = request.url
    var size = 128 + request.method.utf8.count + url.path.utf8.count + 2 * url.host.utf8.count
    size += (url.query?.utf8.count ?? 0) + (proxy?.authorization?.utf8.count ?? 0)
    for field in request.headers.fields {
      size += field.name.utf8.count + field.value.utf8.count + 4
    }
    return size
  }

  private static func framing(
    of request: WireRequest, _ declared: Int64?, _ chunked: Bool, _ writer: inout HeadWriter
  ) throws -> BodyFraming {
    if chunked {
      guard declared == nil else {
        throw TransportError.invalid(
          "Content-Length and Transfer-Encoding: chunked are mutually exclusive; leave one out")
      }
      return .chunked
    }
    let actual = request.body.length
    if let declared {
      guard actual == nil || actual == declared else {
        throw TransportError.invalid(
          "The Content-Length is \(declared), but the body has \(actual ?? 0) bytes")
      }
      return declared == 0 ? .none : .length(declared)
    }
    guard let actual else {
      writer.write("Transfer-Encoding: chunked\r\n")
      return .chunked
    }
    if actual > 0 || ["POST", "PUT", "PATCH"].contains(request.method) {
      try writer.field(WireHeaders.Field(name: "Content-Length", value: String(actual)))
    }
    return actual > 0 ? .length(actual) : .none
  }
}

/// Writes a head, and refuses anything that would end a line early.
private struct HeadWriter {
  var buffer: ByteBuffer

  init(capacity: Int) { buffer = ByteBufferAllocator().buffer(capacity: capacity) }

  mutating func write(_ text: String) { buffer.writeString(text) }

  mutating func field(_ field: WireHeaders.Field) throws {
    guard field.name.isToken else {
      throw TransportError.invalid(
        "A header's name is empty or contains a character that isn't allowed")
    }
    guard !field.value.endsLines else {
      throw TransportError.invalid(
        "The value of header \(field.name) contains a line break or a NUL")
    }
    write(name: field.name, value: field.value)
  }

  /// Writes a line at once: a head has many.
  private mutating func write(name: String, value: String) {
    let length = name.utf8.count + value.utf8.count + 4
    buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: length) { line in
      var rest = line
      Self.put(name, at: &rest)
      Self.put(": ", at: &rest)
      Self.put(value, at: &rest)
      Self.put("\r\n", at: &rest)
      return length
    }
  }

  /// Copies a string to the front of a region with room for it, which is the rest afterwards.
  private static func put(_ text: String, at region: inout UnsafeMutableRawBufferPointer) {
    text.withBytes { region.copyMemory(from: $0) }
    region = UnsafeMutableRawBufferPointer(rebasing: region[text.utf8.count...])
  }
}

extension String {
  /// Whether it is an HTTP token.
  fileprivate var isToken: Bool {
    withBytes { bytes in
      guard let base = bytes.baseAddress, bytes.count >= 8 else {
        return !bytes.isEmpty && bytes.allSatisfy(\.isTokenByte)
      }
      // Eight at a time, of which the last may overlap those before.
      let last = bytes.count - 8
      var index = 0
      while EightBytes(at: base + index).areLettersOrHyphens {
        if index == last { return true }
        index = min(index + 8, last)
      }
      return bytes[index...].allSatisfy(\.isTokenByte)
    }
  }

  /// Whether it has a byte that ends a line or, in some servers, the text.
  fileprivate var endsLines: Bool {
    withBytes { bytes in
      // Hardly any value has a control character at all.
      guard let index = bytes.firstControl else { return false }
      return bytes[index...].contains { $0 == 0x0D || $0 == 0x0A || $0 == 0 }
    }
  }
}

extension UInt8 {
  /// Whether an HTTP token may contain the byte (RFC 9110, 5.6.2).
  fileprivate var isTokenByte: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x5E...0x7A: true
    case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x7C, 0x7E: true
    default: false
    }
  }
}

/// The bytes around a chunk of a chunked body.
enum ChunkFraming {
  static let end = ByteBuffer(staticString: "0\r\n\r\n")
  static let lineEnd = ByteBuffer(staticString: "\r\n")

  static func start(_ count: Int) -> ByteBuffer {
    ByteBuffer(string: String(count, radix: 16) + "\r\n")
  }
}
