// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Synchronization
import WireFormats

/// HMAC-SHA256 (RFC 2104) with a key that is prepared once, for many strings.
///
/// Crypto's own `HMAC` takes any kind of data, and takes longer for that than for a short string.
struct SigningKey: Sendable {
  /// The hash state after the inner key.
  private let inner: SHA256
  /// The hash state after the outer key.
  private let outer: SHA256

  /// - Parameter key: Any number of bytes; more than 64 are hashed first.
  init(_ key: [UInt8]) {
    var block = key.count > SHA256.blockByteCount ? Array(SHA256.hash(data: key)) : key
    block += repeatElement(0, count: SHA256.blockByteCount - block.count)
    inner = Self.hasher(over: block.map { $0 ^ 0x36 })
    outer = Self.hasher(over: block.map { $0 ^ 0x5C })
  }

  private static func hasher(over block: [UInt8]) -> SHA256 {
    var hasher = SHA256()
    hasher.update(data: block)
    return hasher
  }

  /// The authentication code of a string, 32 bytes.
  func code(of text: [UInt8]) -> SHA256.Digest {
    var (inner, outer) = (inner, outer)
    text.withUnsafeBytes { inner.update(bufferPointer: $0) }
    inner.finalize().withUnsafeBytes { outer.update(bufferPointer: $0) }
    return outer.finalize()
  }
}

/// The keys of the last few signatures: deriving one takes four rounds of HMAC, a quarter of
/// `scripts/instructions get`, and it stays the same for a day.
package final class SigningKeyCache: Sendable {
  /// The default cache of signers.
  package static let shared = SigningKeyCache()

  /// What a key is derived from.
  private struct Name: Equatable {
    let secret: String
    let day: String
    let region: String
    let service: String

    static func == (left: Name, right: Name) -> Bool {
      left.day.hasSameBytes(as: right.day) && left.region.hasSameBytes(as: right.region)
        && left.service.hasSameBytes(as: right.service)
        && left.secret.hasSameBytes(as: right.secret)
    }
  }

  private let keys = RecentKeys<Name, SigningKey>()

  /// An empty cache.
  package init() {}

  /// The key of a day, a region and a service.
  func key(secret: String, day: String, region: String, service: String) -> SigningKey {
    keys.key(of: Name(secret: secret, day: day, region: region, service: service)) {
      Self.derive(secret: secret, day: day, region: region, service: service)
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

/// The last few derived keys with what they were derived from: deriving one takes time, and the
/// same few are used over and over.
struct RecentKeys<Name: Equatable & Sendable, Key: Sendable>: ~Copyable, Sendable {
  private let entries = Mutex<[(name: Name, key: Key)]>([])
  private var capacity: Int { 16 }

  init() {}

  /// The key of a name, derived unless it is cached.
  func key<Failure>(
    of name: Name, derive: () throws(Failure) -> Key
  ) throws(Failure) -> Key {
    let known = entries.withLock { entries in entries.first { $0.name == name }?.key }
    if let known { return known }
    let key = try derive()
    entries.withLock { entries in
      if entries.count >= capacity { entries.removeFirst() }
      entries.append((name, key))
    }
    return key
  }
}
