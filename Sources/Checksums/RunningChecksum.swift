// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A checksum that continues over more bytes.
package protocol RunningChecksum {
  /// Continues over bytes.
  mutating func update(_ bytes: UnsafeRawBufferPointer)
}

extension RunningChecksum {
  /// Continues over the bytes of an array.
  package mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { update($0) }
  }

  /// Continues over the bytes of a collection, in place if it stores them contiguously.
  package mutating func update(_ bytes: some Collection<UInt8>) {
    let done: Void? = bytes.withContiguousStorageIfAvailable { update(UnsafeRawBufferPointer($0)) }
    if done == nil { update(Array(bytes)) }
  }
}
