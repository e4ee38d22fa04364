// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSCredentials
import AWSConfiguration
import TestSupport

@testable import BotoCore

/// The environment of a credential provider in tests: a session, and a clock that stands still.
struct ProviderBench {
  let context: CredentialProviderContext
  /// Kept alive for the context's clients.
  let session: SessionCore

  /// - Parameter transport: The transport to metadata endpoints (default: the network).
  init(
    _ store: ConfigStore, transport: ScriptedTransport? = nil, clock: TestClock = TestClock()
  ) throws {
    session = try SessionCore.withAllServices(store: store)
    var context = session.providerContext
    context.clock = clock.callClock
    if let transport { context.metadataTransport = transport }
    self.context = context
  }

  /// Loads from a provider.
  func load(
    _ provider: (CredentialProviderContext) -> any CredentialProvider
  ) async throws -> CredentialSearch {
    defer { withExtendedLifetime(session) {} }
    return try await provider(context).load()
  }
}
