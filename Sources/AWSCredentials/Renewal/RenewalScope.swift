// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The call on whose behalf credentials are looked for: all that a renewal takes over of its first
/// caller's surroundings.
package enum CallOrigin {
  /// That of the present task, as its caller's module knows it.
  @TaskLocal package static var current: (any Sendable)?
}

/// The renewals of credentials and tokens in which a task takes part: a provider that waits for what
/// it is to provide itself would wait for ever.
enum RenewalScope {
  @TaskLocal private static var owners: [ObjectIdentifier] = []

  /// Whether this task takes part in a renewal of a cache.
  static func contains(_ cache: AnyObject) -> Bool { owners.contains(ObjectIdentifier(cache)) }

  /// Begins a renewal of a cache.
  static func flight<Output>(
    of cache: AnyObject, _ work: @escaping @Sendable () async throws -> Output
  ) -> SingleFlight<Output> {
    let origin = CallOrigin.current
    let owners = owners + [ObjectIdentifier(cache)]
    return SingleFlight {
      try await CallOrigin.$current.withValue(origin) {
        try await $owners.withValue(owners) { try await work() }
      }
    }
  }
}
