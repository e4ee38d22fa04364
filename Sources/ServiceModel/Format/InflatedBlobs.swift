// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CZlib
import Synchronization

/// The blobs of a bundle that it stores deflated: each is inflated when it is first opened, and kept
/// as long as the process, as all ``ModelBytes`` are.
package final class InflatedBlobs: Sendable {
  /// Where a blob is stored, and what its entry says of it.
  struct Key: Hashable {
    let start: Int
    let count: Int
    let inflatedCount: Int
    let checksum: Int
  }

  private let blobs = Mutex<[Key: ModelBytes]>([:])

  /// A place for the blobs of a bundle.
  package init() {}

  /// A blob, inflated at its first use.
  func blob(
    _ key: Key, _ inflate: () throws(ModelError) -> [UInt8]
  ) throws(ModelError) -> ModelBytes {
    try blobs.withLock { (blobs) throws(ModelError) in
      if let known = blobs[key] { return known }
      let blob = ModelBytes(copying: try inflate())
      blobs[key] = blob
      return blob
    }
  }
}

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
