// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import NIOCore
package import WireFormats

extension WireRequest {
  /// The request with a plain body in place of one in the `aws-chunked` encoding; its trailers become
  /// header fields. Other requests are returned unchanged.
  ///
  /// A chunk is its size in hexadecimal digits, perhaps a signature, and its bytes. The signatures
  /// aren't checked here.
  ///
  /// - Throws: What S3 answers to a body that is cut off or isn't as long as announced.
  package func decodingChunkedContent() throws(ServiceFault) -> WireRequest {
    let digest = headers["X-Amz-Content-SHA256"] ?? ""
    let encodings = (headers["Content-Encoding"] ?? "").utf8
      .split(separator: UInt8(ascii: ","))
      .map { String(Substring($0)).trimmed }
    let isEncoded = encodings.contains { $0.asciiLowercased == "aws-chunked" }
    guard digest.hasBytePrefix("STREAMING-") || isEncoded else { return self }
    var plain = self
    let rest = encodings.filter { !$0.isEmpty && $0.asciiLowercased != "aws-chunked" }
    plain.headers["Content-Encoding"] = rest.isEmpty ? nil : rest.joined(separator: ",")
    // A client may name the encoding and send no chunks: then the body is what it is.
    guard digest.hasBytePrefix("STREAMING-") || headers.contains("X-Amz-Decoded-Content-Length")
    else { return plain }
    var reader = ChunkReader(body.bytesInMemory ?? ByteBuffer())
    let content = try reader.content()
    if let announced = headers["X-Amz-Decoded-Content-Length"],
      Int(announced) != content.readableBytes
    {
      throw ChunkReader.incomplete
    }
    for (name, value) in reader.trailers where !plain.headers.contains(name) {
      plain.headers.add(name, value)
    }
    plain.headers["Content-Length"] = String(content.readableBytes)
    plain.body = content.readableBytes == 0 ? .empty : .buffer(content)
    return plain
  }
}

/// Reads chunks of the `aws-chunked` encoding.
private struct ChunkReader {
  private var buffer: ByteBuffer
  /// The fields after the last chunk.
  private(set) var trailers: [(name: String, value: String)] = []

  static let incomplete = ServiceFault(
    "IncompleteBody",
    "You did not provide the number of bytes specified by the Content-Length HTTP header",
    status: 400)

  init(_ buffer: ByteBuffer) { self.buffer = buffer }

  /// The bytes of all chunks.
  mutating func content() throws(ServiceFault) -> ByteBuffer {
    var content: ByteBuffer?
    while true {
      let header = try line()
      let digits = header.utf8.prefix { $0 != UInt8(ascii: ";") }
      guard digits.count <= 8, let size = Int(String(Substring(digits)), radix: 16), size >= 0
      else {
        throw Self.incomplete
      }
      if size == 0 { break }
      guard var chunk = buffer.readSlice(length: size), try line().isEmpty else {
        throw Self.incomplete
      }
      // One chunk needn't be copied.
      if content == nil { content = chunk } else { content?.writeBuffer(&chunk) }
    }
    while buffer.readableBytes > 0 {
      let field = try line()
      guard let colon = field.utf8.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = String(Substring(field.utf8[..<colon])).trimmed
      let value = String(Substring(field.utf8[field.utf8.index(after: colon)...]))
      if !name.isEmpty, name.asciiLowercased != "x-amz-trailer-signature" {
        trailers.append((name, value.trimmed))
      }
    }
    return content ?? ByteBuffer()
  }

  /// The next line without its end.
  private mutating func line() throws(ServiceFault) -> String {
    let view = buffer.readableBytesView
    guard let end = view.firstIndex(of: UInt8(ascii: "\n")) else {
      // A last line may lack its end.
      guard trailers.isEmpty == false || view.count < 256 else { throw Self.incomplete }
      defer { buffer.moveReaderIndex(to: buffer.writerIndex) }
      return String(decoding: view, as: UTF8.self).trimmed
    }
    let text = String(decoding: view[..<end], as: UTF8.self)
    buffer.moveReaderIndex(to: end + 1)
    return text.trimmed
  }
}

extension String {
  /// The text without white space around it.
  fileprivate var trimmed: String {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
    guard let first = utf8.firstIndex(where: { !isSpace($0) }),
      let last = utf8.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(Substring(utf8[first...last]))
  }
}
