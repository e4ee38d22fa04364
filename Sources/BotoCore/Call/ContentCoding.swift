// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import AWSProtocols
import CZlib
import ServiceModel
import WireFormats

/// Bodies of responses that are marked as compressed. botocore treats such bytes as the response
/// itself.
enum ContentCoding {
  /// The maximum size of a decoded body: a few bytes from a hostile server must not fill the
  /// memory.
  static let limit = 256 << 20

  /// A body that can't be decompressed.
  struct Failure: Error {
    let reason: String
  }

  /// Decompresses a body in memory according to `Content-Encoding`: `gzip`, `deflate`, also several
  /// codings. Bytes that don't begin like compressed ones stay unchanged.
  ///
  /// - Returns: `nil` if there is nothing to do.
  /// - Throws: ``Failure`` for damaged bytes, and bodies above the ``limit``.
  static func decoded(
    _ bytes: [UInt8], _ header: String, limit: Int = limit
  ) throws(Failure) -> [UInt8]? {
    var decoded: [UInt8]?
    for coding in header.split(separator: ",").reversed() {
      let name = coding.lowercased().filter { $0 != " " && $0 != "\t" }
      let body = decoded ?? bytes
      switch name {
      case "gzip", "x-gzip":
        guard body.starts(with: [0x1F, 0x8B]) else { continue }
        // 16 asks for gzip's header and trailer.
        decoded = try inflated(body, windowBits: MAX_WBITS + 16, limit)
      case "deflate":
        // zlib's format by RFC 9110; some servers send the raw one.
        if isZlib(body) {
          decoded = try inflated(body, windowBits: MAX_WBITS, limit)
        } else if let bare = try? inflated(body, windowBits: -MAX_WBITS, limit) {
          decoded = bare
        }
      // Also `identity`, and character sets that servers put here: the protocol decides whether the
      // body can be read unchanged.
      default: continue
      }
    }
    return decoded
  }

  /// Whether bytes begin with zlib's header (RFC 1950).
  private static func isZlib(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 2, bytes[0] & 0x0F == 8 else { return false }
    return (UInt16(bytes[0]) << 8 | UInt16(bytes[1])).isMultiple(of: 31)
  }

  private static func inflated(
    _ bytes: [UInt8], windowBits: Int32, _ limit: Int
  ) throws(Failure) -> [UInt8] {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard let length = UInt32(exactly: bytes.count),
      inflateInit2_(&stream, windowBits, ZLIB_VERSION, size) == Z_OK
    else { throw Failure(reason: "there isn't enough memory to decompress it") }
    defer { inflateEnd(&stream) }
    var input = bytes
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    let reason: String? = input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = length
      while true {
        var status = Z_OK
        chunk.withUnsafeMutableBufferPointer { chunk in
          stream.next_out = chunk.baseAddress
          stream.avail_out = UInt32(chunk.count)
          status = inflate(&stream, Z_NO_FLUSH)
          output += chunk[..<(chunk.count - Int(stream.avail_out))]
        }
        if output.count > limit { return "decompressed it has more than \(limit) bytes" }
        switch status {
        case Z_STREAM_END:
          // gzip's members may follow one another; anything else isn't part of the body.
          guard windowBits > MAX_WBITS, stream.avail_in >= 2, stream.next_in[0] == 0x1F,
            stream.next_in[1] == 0x8B, inflateReset(&stream) == Z_OK
          else { return nil }
        case Z_OK: continue
        case Z_BUF_ERROR: return "its compressed bytes are truncated"
        default: return "its compressed bytes are damaged (zlib: \(status))"
        }
      }
    }
    if let reason { throw Failure(reason: reason) }
    return output
  }
}

extension ServiceClient {
  /// Decompresses the body of a response that is marked as compressed, unless it is the caller's
  /// own data and the caller is informed (`ContentEncoding`).
  ///
  /// - Throws: `ResponseParserError` if the bytes of a successful response can't be decompressed.
  ///   Errors stay unchanged, and become the error of their status.
  func decompress(_ response: inout WireResponse, _ call: CallContext) throws {
    guard let header = response.headers["Content-Encoding"],
      case .buffer(let buffer) = response.body
    else { return }
    if response.status < 300, let output = call.operation.output,
      output.members.contains(where: { member in
        member.location == .header
          && WireHeaders.sameName("Content-Encoding", member.wireName.bytes)
      })
    {
      return
    }
    do {
      guard let decoded = try ContentCoding.decoded([UInt8](buffer: buffer), header) else { return }
      call.current.encodedBody = buffer
      response.body = decoded.isEmpty ? .empty : .bytes(decoded)
    } catch {
      guard response.status >= 300 else { throw call.unreadable(error.reason, response) }
    }
  }
}
