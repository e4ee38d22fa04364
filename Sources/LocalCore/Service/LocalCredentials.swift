// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

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
