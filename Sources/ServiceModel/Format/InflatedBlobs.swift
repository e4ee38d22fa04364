// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CZlib
import Synchronization

/// The blobs of a bundle that are stored deflated: each is inflated when it is first opened, and
/// kept as long as the process, like all ``ModelBytes``.
package final class InflatedBlobs: Sendable {
  /// Where a blob is stored, and the data of its entry.
  struct Key: Hashable {
    let start: Int
    let count: Int
    let inflatedCount: Int
    let checksum: Int
  }

  private let blobs = Mutex<[Key: ModelBytes]>([:])

  /// A store for the blobs of a bundle.
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
  /// The inflated form of these bytes, which are in zlib's format (RFC 1950).
  ///
  /// - Parameter count: the inflated length, as the directory says.
  /// - Throws: ``ModelError`` if the length is another.
  func inflated(count: Int) throws(ModelError) -> [UInt8] {
    // Damaged data must not allocate memory that no deflated bytes can fill.
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
      throw .damaged("the compressed data doesn't inflate to \(count) bytes, zlib: \(status)")
    }
    return bytes
  }

  /// The maximum compression ratio of deflate (zlib's "Technical Details").
  private static let largestRatio = 1032
}
