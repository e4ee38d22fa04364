// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
import WireFormats

/// The keys of the last few access keys: deriving one takes an HMAC and a multiplication on the
/// curve, and it stays the same for as long as the access key.
package final class SigV4aKeyCache: Sendable {
  /// The cache that signers use unless they are given one.
  package static let shared = SigV4aKeyCache()

  private struct Entry {
    let accessKeyID: String
    let secret: String
    let key: SigV4aKey
  }

  private let entries = Mutex<[Entry]>([])
  private static let capacity = 16

  /// An empty cache.
  package init() {}

  /// The key of an access key.
  func key(_ credentials: SigningCredentials) throws(SigV4aError) -> SigV4aKey {
    let known = entries.withLock { entries in
      entries.first {
        $0.accessKeyID.hasSameBytes(as: credentials.accessKeyID)
          && $0.secret.hasSameBytes(as: credentials.secretAccessKey)
      }
    }
    if let known { return known.key }
    let key = try SigV4aKey(credentials)
    entries.withLock { entries in
      if entries.count >= Self.capacity { entries.removeFirst() }
      entries.append(
        Entry(
          accessKeyID: credentials.accessKeyID, secret: credentials.secretAccessKey, key: key))
    }
    return key
  }
}
