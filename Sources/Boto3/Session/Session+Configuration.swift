// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import BotoCore
import Synchronization

extension Session {
  /// A session with another profile or region. It is cheap: models, connections and the shared
  /// files (as they were read) are shared; hooks, extensions of resources and
  /// ``SessionOptions/clientOptions`` are copied. Each session is closed separately.
  ///
  /// - Parameters:
  ///   - profile: The profile, whose credentials then apply; by default this session's profile with
  ///     its credentials.
  ///   - region: The region; by default the one that was set in code for this session, or else the
  ///     environment's or the profile's.
  /// - Throws: ``BotoCoreError``: `profileNotFound`.
  public func with(profile: String? = nil, region: String? = nil) throws -> Session {
    Session(
      core: try core.with(profileName: profile, regionName: region),
      resourceExtensions: resourceExtensions.withLock { $0 })
  }

  /// The source of each setting: every configuration variable with its value, and the configured
  /// endpoints. Use it to find out why a program does what it does. The settings of one client are
  /// in its `meta.sources`.
  ///
  /// - Throws: ``BotoCoreError``: `invalidConfigError` for a value of the wrong type.
  public func accessReport() throws -> [(name: String, value: Value, source: ConfigSource)] {
    try core.store.accessReport().map { ($0.name, $0.variable.value, $0.variable.source) }
  }
}
