// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Checksums

/// Wraps any bytes as headers and payloads of valid event-stream frames, because a mutated frame is
/// almost never valid.
enum EventFrames {
  /// Splits the input into groups of two length bytes, headers and payload, and makes a message
  /// with checksums of each.
  static func sealed(_ input: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = []
    var rest = input[...]
    while let headersLength = rest.popFirst(), let payloadLength = rest.popFirst() {
      let headers = rest.prefix(Int(headersLength))
      rest = rest.dropFirst(Int(headersLength))
      let payload = rest.prefix(Int(payloadLength))
      rest = rest.dropFirst(Int(payloadLength))
      stream += frame(headers: headers, payload: payload)
    }
    return stream
  }

  /// A header with a string value.
  static func header(_ name: String, _ value: String) -> [UInt8] {
    var header = [UInt8(truncatingIfNeeded: name.utf8.count)]
    header += name.utf8
    header += [7, 0, UInt8(truncatingIfNeeded: value.utf8.count)]
    return header + Array(value.utf8)
  }

  private static func frame(headers: ArraySlice<UInt8>, payload: ArraySlice<UInt8>) -> [UInt8] {
    var frame = bigEndian(UInt32(16 + headers.count + payload.count))
    frame += bigEndian(UInt32(headers.count))
    frame += bigEndian(CRC.crc32(of: frame))
    frame += headers
    frame += payload
    return frame + bigEndian(CRC.crc32(of: frame))
  }

  private static func bigEndian(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
