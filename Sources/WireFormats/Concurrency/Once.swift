// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Something that is made at first use, and made once however many tasks ask for it.
///
/// The lock is held while it is made, by this library's own code. Only tasks that need the value
/// wait for it.
package final class Once<Made: Sendable>: Sendable {
  private let made = Mutex<Made?>(nil)

  /// Nothing is made yet.
  package init() {}

  /// The value, made by this caller unless another has made it. A failure isn't remembered.
  package func value(_ make: () throws -> Made) throws -> Made {
    try made.withLock { made in
      if let made { return made }
      let new = try make()
      made = new
      return new
    }
  }
}

/// Values that are made at first use, each once however many tasks ask for it: lines of a batch
/// that arrive together share a session, and with it one search for credentials.
package final class OnceCache<Key: Hashable & Sendable, Made: Sendable>: Sendable {
  private let things = Mutex<[Key: Once<Made>]>([:])
  private let capacity: Int

  /// Nothing is made yet.
  ///
  /// - Parameter capacity: The number of values that are kept; when there are more, all are
  ///   dropped.
  package init(capacity: Int = .max) { self.capacity = capacity }

  /// The value under a key, made by this caller unless another has made it. A failure isn't
  /// remembered.
  package func value(for key: Key, _ make: () throws -> Made) throws -> Made {
    let thing = things.withLock { things in
      if let known = things[key] { return known }
      if things.count >= capacity { things.removeAll() }
      let thing = Once<Made>()
      things[key] = thing
      return thing
    }
    do {
      return try thing.value(make)
    } catch {
      things.withLock { if $0[key] === thing { $0[key] = nil } }
      throw error
    }
  }
}
