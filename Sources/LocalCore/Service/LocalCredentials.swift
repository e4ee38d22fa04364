// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The credentials that are known at a moment.
package struct KeyRing: Sendable {
  /// Finds credentials, by the service that gives them out.
  let issuers: [String: @Sendable (String, any Sendable) -> LocalCredentials?]
  /// How strictly senders are checked.
  package let authentication: Authentication

  init(_ services: [String: AnyLocalService], _ authentication: Authentication) {
    issuers = services.compactMapValues(\.credentials)
    self.authentication = authentication
  }

  /// The credentials with an access key's ID: those that a service has given out, then those of the
  /// configuration.
  package func credentials(of accessKeyID: String, in world: World) -> LocalCredentials? {
    for (key, state) in world.states where !issuers.isEmpty {
      if let found = issuers[key.service]?(accessKeyID, state) { return found }
    }
    return authentication.credentials(of: accessKeyID)
  }
}

/// Credentials that a service of the local AWS has given out.
package struct LocalCredentials: Sendable {
  /// The secret.
  package var secretAccessKey: String
  /// The token of temporary credentials.
  package var sessionToken: String?
  /// Whose they are.
  package var principal: Principal
  /// The account.
  package var account: String
  /// When they expire.
  package var expiration: LocalInstant?

  /// Credentials from their parts.
  package init(
    secretAccessKey: String, sessionToken: String? = nil, principal: Principal, account: String,
    expiration: LocalInstant? = nil
  ) {
    (self.secretAccessKey, self.sessionToken) = (secretAccessKey, sessionToken)
    (self.principal, self.account) = (principal, account)
    self.expiration = expiration
  }
}
