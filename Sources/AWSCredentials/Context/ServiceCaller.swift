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
  /// The region; by default the session's, or else that of its first client.
  package var region: String?
  /// The credentials to sign with; by default none.
  package var credentials: Credentials?
  /// Time and randomness.
  package var clock = CallClock.system
  /// Changes the call's transport.
  package var transport: (@Sendable (any WireTransport) -> any WireTransport)?
}

/// Makes the calls of providers: a session, with clients that don't use its own credentials.
package protocol ServiceCaller: Sendable {
  /// Makes a call.
  ///
  /// - Throws: `noRegionError`, and errors in the configuration; ``ClientError`` for an error
  ///   response; the transport's errors.
  func call(_ call: ProviderCall) async throws -> Value
}
