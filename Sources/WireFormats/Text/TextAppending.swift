// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Texts that go into a row of bytes in one copy, not byte by byte.
extension [UInt8] {
  /// Appends the UTF-8 bytes of a text.
  package mutating func append(_ text: String) {
    text.withBytes { append(contentsOf: $0) }
  }

  /// Appends the UTF-8 bytes of a text, ASCII capitals as small letters.
  package mutating func append(lowercased text: String) {
    let start = count
    append(text)
    withUnsafeMutableBufferPointer { bytes in
      for index in start..<bytes.count { bytes[index] = bytes[index].asciiLowercased }
    }
  }
}
