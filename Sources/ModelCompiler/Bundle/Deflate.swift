// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CZlib

/// Bytes in zlib's form (RFC 1950).
enum Deflate {
  /// Compresses bytes at zlib's default level.
  ///
  /// - Throws: ``CompileError`` when zlib refuses, for want of memory.
  static func compress(_ bytes: [UInt8]) throws(CompileError) -> [UInt8] {
    var length = compressBound(uLong(bytes.count))
    var status = Z_OK
    let deflated = [UInt8](unsafeUninitializedCapacity: Int(length)) { output, count in
      status = CZlib.compress(output.baseAddress, &length, bytes, uLong(bytes.count))
      count = status == Z_OK ? Int(length) : 0
    }
    guard status == Z_OK else { throw CompileError("it can't be deflated (zlib: \(status))") }
    return deflated
  }
}
