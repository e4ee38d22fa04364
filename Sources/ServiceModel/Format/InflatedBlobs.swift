// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

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
