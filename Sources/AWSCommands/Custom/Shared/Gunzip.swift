// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CZlib

/// Inflates gzip's format (RFC 1952) as bytes arrive.
struct Gunzip: ~Copyable {
  /// Why bytes can't be inflated.
  enum Failure: Error {
    case damaged
    /// There are bytes behind the end.
    case trailingData
  }

  private let stream: UnsafeMutablePointer<z_stream>
  private var hasEnded = false

  init() throws(Failure) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let status = inflateInit2_(
      stream, MAX_WBITS + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else {
      stream.deallocate()
      throw .damaged
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Inflates the next bytes.
  ///
  /// - Parameter use: Gets what they inflate to, in pieces.
  mutating func inflate(_ bytes: [UInt8], _ use: (UnsafeRawBufferPointer) -> Void) throws(Failure) {
    guard !bytes.isEmpty else { return }
    guard !hasEnded else { throw .trailingData }
    var input = bytes
    var output = [UInt8](repeating: 0, count: 1 << 16)
    let failure = input.withUnsafeMutableBufferPointer { input -> Failure? in
      stream.pointee.next_in = input.baseAddress
      stream.pointee.avail_in = UInt32(input.count)
      repeat {
        let status = output.withUnsafeMutableBufferPointer { output in
          stream.pointee.next_out = output.baseAddress
          stream.pointee.avail_out = UInt32(output.count)
          return CZlib.inflate(stream, Z_NO_FLUSH)
        }
        output.withUnsafeBytes { bytes in
          let count = bytes.count - Int(stream.pointee.avail_out)
          use(UnsafeRawBufferPointer(rebasing: bytes[..<count]))
        }
        if status == Z_STREAM_END {
          hasEnded = true
          return stream.pointee.avail_in > 0 ? .trailingData : nil
        }
        guard status == Z_OK || status == Z_BUF_ERROR else { return .damaged }
      } while stream.pointee.avail_out == 0 || stream.pointee.avail_in > 0
      return nil
    }
    if let failure { throw failure }
  }
}
