// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The states of all services of a local AWS: a value. A copy is a snapshot.
package struct World: Sendable {
  /// Names the state of a service.
  package struct Key: Sendable, Hashable, Comparable {
    /// The service, by botocore's name.
    package let service: String
    /// The account; empty for services that share one state everywhere.
    package let account: String
    /// The region; empty for services that share one state in all regions.
    package let region: String

    /// The key of a service's state at a place.
    package init(_ service: String, _ scope: StateScope, _ place: Place) {
      self.service = service
      account = scope == .everywhere ? "" : place.account
      region = scope == .region ? place.region : ""
    }

    /// A key from its parts.
    package init(service: String, account: String, region: String) {
      self.service = service
      self.account = account
      self.region = region
    }

    /// Orders by service, account and region.
    package static func < (left: Key, right: Key) -> Bool {
      (left.service, left.account, left.region) < (right.service, right.account, right.region)
    }
  }

  /// The states.
  package var states: [Key: any Sendable] = [:]
  /// The states that the current turn has changed.
  package var changed: Set<Key> = []
  /// What was added to the clock when the snapshot was taken.
  var clockOffset: Int64 = 0
  /// The source of IDs.
  package var random: SeededRandom

  /// A world without anything in it.
  package init(seed: UInt64) { random = SeededRandom(seed: seed) }
}

/// Random numbers that a seed determines (SplitMix64).
package struct SeededRandom: RandomNumberGenerator, Sendable {
  /// Where it is: the seed of a source that goes on from here.
  package private(set) var state: UInt64

  /// A source that a seed determines.
  package init(seed: UInt64) { state = seed }

  /// The next number.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
