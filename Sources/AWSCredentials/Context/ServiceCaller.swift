// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSHTTP
package import AWSProtocols

/// A call that a provider of credentials or tokens makes.
package struct ProviderCall: Sendable {
  /// The service's name: `sts`.
  package var service: String
  /// The operation's name in the API.
  package var operation: String
  /// The operation's parameters.
  package var parameters: Structure
  /// The region; the session's, or else that of its first client, unless given.
  package var region: String?
  /// What the call is signed with; it isn't unless given.
  package var credentials: Credentials?
  /// Time and chance.
  package var clock = CallClock.system
  /// Changes requests on their way.
  package var transport: (@Sendable (any WireTransport) -> any WireTransport)?
}

/// Makes the calls of providers: a session, with clients that have nothing of its own credentials.
package protocol ServiceCaller: Sendable {
  /// Makes a call.
  ///
  /// - Throws: `noRegionError`, and what the configuration has wrong; ``ClientError`` when the service
  ///   answers with an error; the transport's errors.
  func call(_ call: ProviderCall) async throws -> Value
}
