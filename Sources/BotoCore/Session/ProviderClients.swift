// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCredentials
import AWSErrors
import AWSProtocols
import Synchronization

/// Makes the calls of credential providers, of STS and the like.
///
/// A session retains its providers, and they need the session for their clients: the reference back
/// is weak. Every client retains its session, so the providers of a signing client always have one.
final class ProviderClients: ServiceCaller {
  private struct Contents {
    weak var session: SessionCore?
    /// The region of the session's first client, for sessions without one.
    var firstRegion: String?
  }

  private let contents = Mutex(Contents())

  /// Sets the session, once it is made.
  func attach(to session: SessionCore) { contents.withLock { $0.session = session } }

  /// Records the region that a client asks for.
  func note(region: String?) {
    guard let region else { return }
    contents.withLock { $0.firstRegion = $0.firstRegion ?? region }
  }

  /// Makes a call with a client of its own.
  func call(_ call: ProviderCall) async throws -> Value {
    let (session, firstRegion) = contents.withLock { ($0.session, $0.firstRegion) }
    guard let session else {
      throw BotoCoreError(
        .credentialRetrievalError,
        "The session whose client of \(call.service) would be used no longer exists: keep the "
          + "session as long as its credentials are in use")
    }
    var options = ClientOptions()
    options.credentials = call.credentials
    if call.credentials == nil { options.signatureVersion = .unsigned }
    options.region = call.region ?? firstRegion
    let client = try session.makeNestedClient(call.service, options)
    return try await client.call(
      try client.operation(call.operation), call.parameters,
      options: CallOptions(clock: call.clock, transport: call.transport?(client.transport)))
  }
}
