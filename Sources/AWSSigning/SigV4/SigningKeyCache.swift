// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Synchronization
import WireFormats

/// The keys of the last few signatures: deriving one takes four rounds of HMAC, and it stays the
/// same for a day.
package final class SigningKeyCache: Sendable {
  /// The cache that signers use unless they are given one.
  package static let shared = SigningKeyCache()

  private struct Entry {
    let secret: String
    let day: String
    let region: String
    let service: String
    let key: SigningKey
  }

  private let entries = Mutex<[Entry]>([])
  private static let capacity = 16

  /// An empty cache.
  package init() {}

  /// The key of a day, a region and a service.
  func key(secret: String, day: String, region: String, service: String) -> SigningKey {
    entries.withLock { entries in
      let known = entries.first {
        $0.day.hasSameBytes(as: day) && $0.region.hasSameBytes(as: region)
          && $0.service.hasSameBytes(as: service) && $0.secret.hasSameBytes(as: secret)
      }
      if let known { return known.key }
      let key = Self.derive(secret: secret, day: day, region: region, service: service)
      if entries.count >= Self.capacity { entries.removeFirst() }
      entries.append(
        Entry(secret: secret, day: day, region: region, service: service, key: key))
      return key
    }
  }

  private static func derive(
    secret: String, day: String, region: String, service: String
  ) -> SigningKey {
    var key = SigningKey(Array("AWS4".utf8) + Array(secret.utf8))
    for part in [day, region, service, "aws4_request"] {
      key = SigningKey(key.code(of: Array(part.utf8)).withUnsafeBytes { Array($0) })
    }
    return key
  }
}
