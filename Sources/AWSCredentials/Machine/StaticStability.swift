// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// When the metadata service goes on handing out credentials that have expired, or nearly so, they
/// are used on: AWS honours them while it can't make new ones. They are asked for again after a
/// while that is a little different on each machine.
enum StaticStability {
  /// The window in which credentials are renewed, in seconds.
  private static let window: Int64 = 15 * 60

  /// The expiration that counts.
  ///
  /// - Parameter random: From 0 up to, not including, 1.
  static func expiration(_ stated: Timestamp, now: Timestamp, random: Double) -> Timestamp {
    let jitter = 120 + Int64(min(max(random, 0), 1) * 480.999)
    let offset = window + jitter
    guard now.epochSeconds >= stated.epochSeconds - Double(offset) else { return stated }
    return Timestamp(seconds: now.seconds &+ offset)
  }
}
