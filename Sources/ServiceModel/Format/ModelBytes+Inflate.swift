// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CZlib

extension ModelBytes {
  /// What these bytes, deflated in zlib's form (RFC 1950), inflate to.
  ///
  /// - Parameter count: how many bytes that are, as the directory says.
  /// - Throws: ``ModelError`` when it is not so.
  func inflated(count: Int) throws(ModelError) -> [UInt8] {
    // Damage must not ask for memory that no deflated bytes can fill.
    guard count / Self.largestRatio <= self.count else {
      throw .damaged("\(self.count) bytes can't inflate to \(count)")
    }
    var status = Z_OK
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { output, initialized in
      buffer.withMemoryRebound(to: UInt8.self) { input in
        var length = uLong(count)
        status = uncompress(output.baseAddress, &length, input.baseAddress, uLong(input.count))
        initialized = status == Z_OK ? Int(length) : 0
      }
    }
    guard status == Z_OK, bytes.count == count else {
      throw .damaged("what is deflated doesn't inflate to \(count) bytes, zlib: \(status)")
    }
    return bytes
  }

  /// How much smaller deflate can make bytes at most (zlib's "Technical Details").
  private static let largestRatio = 1032
}
