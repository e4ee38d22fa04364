// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CZlib

/// gzip's format (RFC 1952), as subscriptions and exports have it.
enum Gzip {
  /// Compresses bytes; `nil` if zlib refuses.
  static func compress(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    guard
      deflateInit2_(
        &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY,
        ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    guard let length = UInt32(exactly: bytes.count),
      let capacity = UInt32(exactly: deflateBound(&stream, UInt(length)))
    else { return nil }
    var input = bytes
    var status = Z_OK
    let output = input.withUnsafeMutableBufferPointer { input in
      [UInt8](unsafeUninitializedCapacity: Int(capacity)) { output, count in
        (stream.next_in, stream.avail_in) = (input.baseAddress, length)
        (stream.next_out, stream.avail_out) = (output.baseAddress, capacity)
        status = deflate(&stream, Z_FINISH)
        count = Int(capacity - stream.avail_out)
      }
    }
    return status == Z_STREAM_END ? output : nil
  }
}
