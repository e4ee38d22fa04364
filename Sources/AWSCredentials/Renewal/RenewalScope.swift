// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The call for which credentials are searched: the part of its first caller's context that a
/// refresh keeps.
package enum CallOrigin {
  /// That of the current task, in the type of its caller's module.
  @TaskLocal package static var current: (any Sendable)?
}

/// The refreshes of credentials and tokens in which a task takes part: a provider that waits for
/// its own result would wait for ever.
enum RenewalScope {
  @TaskLocal private static var owners: [ObjectIdentifier] = []

  /// Whether this task takes part in a refresh of a cache.
  static func contains(_ cache: AnyObject) -> Bool { owners.contains(ObjectIdentifier(cache)) }

  /// Starts a refresh of a cache.
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
