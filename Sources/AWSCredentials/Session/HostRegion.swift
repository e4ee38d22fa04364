// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// The region of the machine on which a session runs, for the defaults mode `auto`.
package final class HostRegion: Sendable {
  private let known = Mutex<String?>(nil)
  private let flights = Flights<String, String?>()

  package init() {}

  /// The region, if it was found before.
  package var current: String? { known.withLock { $0 } }

  /// Queries the instance metadata service, unless it has responded before.
  ///
  /// - Parameter context: The session's configuration, and the transport to the service.
  /// - Returns: The region, or `nil` outside EC2.
  /// - Throws: The errors of ``InstanceMetadataCredentials/load()``.
  package func find(_ context: CredentialProviderContext) async throws -> String? {
    if let current { return current }
    return try await flights.value(for: "region") {
      if let current = self.current { return current }
      let service = InstanceMetadata(
        settings: try InstanceMetadataSettings(context.store),
        transport: context.metadataTransport)
      let region = try await InstanceMetadataRegion.find(service, context)
      if let region { self.known.withLock { $0 = region } }
      return region
    }
  }
}
