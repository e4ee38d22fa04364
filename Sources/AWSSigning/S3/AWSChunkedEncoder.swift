// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The framing of the `aws-chunked` content encoding without chunk signatures: chunks of a size in
/// hexadecimal digits and their bytes, then an empty one, then trailers such as checksums.
package enum AWSChunkedEncoder {
  /// The default number of bytes in a chunk: 1 MiB, as in botocore.
  package static let defaultChunkSize = 1 << 20

  /// The bytes before those of a chunk.
  package static func header(ofChunk count: Int) -> [UInt8] {
    Array((String(max(0, count), radix: 16) + "\r\n").utf8)
  }

  /// The bytes after those of a chunk.
  package static let chunkEnd: [UInt8] = Array("\r\n".utf8)

  /// A framed chunk; nothing for no bytes, because an empty chunk would end the body.
  package static func chunk(_ bytes: [UInt8]) -> [UInt8] {
    guard !bytes.isEmpty else { return [] }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 20)
    output += header(ofChunk: bytes.count)
    output += bytes
    output += chunkEnd
    return output
  }

  /// The end of a body.
  ///
  /// - Parameter trailers: Names and values of the trailers.
  package static func end(trailers: [(name: String, value: String)] = []) -> [UInt8] {
    var output = Array("0\r\n".utf8)
    for trailer in trailers {
      output += trailer.name.utf8
      output.append(UInt8(ascii: ":"))
      output += trailer.value.utf8
      output += chunkEnd
    }
    output += chunkEnd
    return output
  }

  /// The length of a whole encoded body, for its `Content-Length`.
  ///
  /// - Parameters:
  ///   - count: The bytes before encoding.
  ///   - chunkSize: The bytes in every chunk except the last.
  ///   - trailers: The names of the trailers and the lengths of their values.
  /// - Returns: `nil` if the number is negative or too large to count.
  package static func encodedLength(
    of count: Int64, chunkSize: Int = defaultChunkSize,
    trailers: [(name: String, valueLength: Int)] = []
  ) -> Int64? {
    let chunkSize = Int64(max(1, chunkSize))
    // A framed body is never more than twenty times as long as its contents.
    guard 0...Int64.max / 32 ~= count else { return nil }
    func frame(_ size: Int64) -> Int64 { Int64(header(ofChunk: Int(size)).count) + size + 2 }
    var length = count / chunkSize * frame(chunkSize)
    if count % chunkSize > 0 { length += frame(count % chunkSize) }
    length += Int64(end().count)
    for trailer in trailers {
      let (sum, overflow) = length.addingReportingOverflow(Int64(trailer.valueLength))
      guard !overflow else { return nil }
      length = sum + Int64(trailer.name.utf8.count) + 3
    }
    return length
  }
}
