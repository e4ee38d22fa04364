// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

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
