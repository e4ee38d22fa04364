// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import NIOCore
import WireFormats

/// Parses the bytes of consecutive responses. It is a pure value, fed with what the connection
/// reads.
package struct ResponseDecoder {
  /// What was parsed.
  package enum Event {
    /// `100 Continue`.
    case `continue`
    /// The head of the final response.
    case head(ResponseHead)
    /// A run of the body.
    case body(ByteBuffer)
    /// The response is complete.
    case end
  }

  private enum State {
    case idle
    case head
    case fixed(Int64)
    case chunked(ChunkedDecoder)
    case untilClose
    case ending
  }

  private var state = State.idle
  private var headParser = ResponseHeadParser()
  private var isHeadRequest = false

  /// A decoder for a new connection's responses.
  package init() {}

  /// Whether the connection can carry another request after this response.
  private(set) var keepsAlive = false
  /// The number of bytes of the body that are yet to come, if the head says so.
  var remaining: Int64? {
    switch state {
    case .fixed(let left): left
    case .ending, .idle: 0
    default: nil
    }
  }
  /// The length of the body in the head.
  private(set) var declaredLength: Int64?

  /// A request is sent, and its response is expected.
  package mutating func expectResponse(toHead isHead: Bool) {
    isHeadRequest = isHead
    state = .head
    headParser.begin()
    keepsAlive = false
    declaredLength = nil
  }

  /// The next event in the bytes; `nil` when they are used up.
  package mutating func next(_ bytes: inout ByteBuffer) throws(MalformedResponse) -> Event? {
    switch state {
    case .idle:
      guard bytes.readableBytes == 0 else {
        throw MalformedResponse(description: "bytes arrived without a request")
      }
      return nil
    case .head:
      guard bytes.readableBytes > 0 else { return nil }
      while let head = try headParser.parse(&bytes) {
        if head.status == 100 { return .continue }
        guard head.status >= 200 || head.status == 101 else { continue }
        try beginBody(head)
        return .head(head)
      }
      return nil
    case .fixed(let left):
      guard bytes.readableBytes > 0 else { return nil }
      let count = left > Int64(bytes.readableBytes) ? bytes.readableBytes : Int(left)
      guard let run = bytes.readSlice(length: count) else { return nil }
      state = left == Int64(count) ? .ending : .fixed(left - Int64(count))
      return .body(run)
    case .chunked(var decoder):
      state = .idle
      let run = try decoder.next(&bytes)
      state = decoder.isDone ? .ending : .chunked(decoder)
      if let run { return .body(run) }
      return decoder.isDone ? try next(&bytes) : nil
    case .untilClose:
      let count = bytes.readableBytes
      guard count > 0, let run = bytes.readSlice(length: count) else { return nil }
      return .body(run)
    case .ending:
      state = .idle
      if bytes.readableBytes > 0 { keepsAlive = false }
      return .end
    }
  }

  /// The connection has ended.
  ///
  /// - Returns: Whether this completes the response.
  package mutating func endOfInput() -> Bool {
    guard case .untilClose = state else { return false }
    state = .idle
    return true
  }

  private mutating func beginBody(_ head: ResponseHead) throws(MalformedResponse) {
    keepsAlive = head.isPersistentVersion
    var chunked = false
    var encoded = false
    var length: Int64?
    for field in head.headers.fields {
      switch field.name.utf8.count {
      case 10 where WireHeaders.sameName(field.name, "connection"):
        for option in field.value.utf8.split(separator: UInt8(ascii: ",")) {
          let option = Substring(option)
          if Self.isOption(option, "close") { keepsAlive = false }
          if Self.isOption(option, "keep-alive"), !head.isPersistentVersion { keepsAlive = true }
        }
      case 14 where WireHeaders.sameName(field.name, "content-length"):
        length = try Self.length(field.value, length)
      case 17 where WireHeaders.sameName(field.name, "transfer-encoding"):
        encoded = true
        let last = field.value.utf8.split(separator: UInt8(ascii: ",")).last
        chunked = last.map { Self.isOption(Substring($0), "chunked") } ?? false
      default: break
      }
    }
    if isHeadRequest || head.status == 204 || head.status == 304 || head.status == 101 {
      if head.status == 101 { keepsAlive = false }
      state = .ending
    } else if chunked {
      // Both framings at once is how requests are smuggled: nothing after this response is trusted.
      if length != nil { keepsAlive = false }
      state = .chunked(ChunkedDecoder())
    } else if let length, !encoded {
      declaredLength = length
      state = length == 0 ? .ending : .fixed(length)
    } else {
      keepsAlive = false
      state = .untilClose
    }
  }

  private static func isOption(_ option: Substring, _ wanted: String) -> Bool {
    WireHeaders.sameName(String(trimmed(option)), wanted)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var bytes = text.utf8
    while let first = bytes.first, first == 0x20 || first == 0x09 { bytes = bytes.dropFirst() }
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes = bytes.dropLast() }
    return Substring(bytes)
  }

  /// A `Content-Length`; repeated ones have to agree (RFC 9112, 6.3).
  private static func length(
    _ text: String, _ before: Int64?
  ) throws(MalformedResponse) -> Int64 {
    if before == nil, let first = text.utf8.first, first.isASCIIDigit, let number = Int64(text) {
      return number
    }
    var result = before
    for part in text.utf8.split(separator: UInt8(ascii: ",")) {
      let digits = trimmed(Substring(part))
      guard digits.utf8.allSatisfy(\.isASCIIDigit), let number = Int64(digits),
        result == nil || result == number
      else { throw MalformedResponse("the Content-Length isn't a length", line: text.utf8) }
      result = number
    }
    guard let result else {
      throw MalformedResponse(description: "the Content-Length is empty")
    }
    return result
  }
}
