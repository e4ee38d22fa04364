// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// How strictly the senders of requests are checked.
package enum Authentication: Sendable {
  /// The key only says which account it is.
  case accountOnly
  /// Signatures, expiry and tokens are checked. Keys are those that IAM and STS have given out, these,
  /// and account IDs if they have a secret here.
  case strict(keys: [String: LocalCredentials], accountSecret: String?)
}

extension Authentication {
  /// The credentials with an access key's ID that needn't be given out.
  func credentials(of accessKeyID: String) -> LocalCredentials? {
    guard case .strict(let keys, let secret) = self else { return nil }
    if let known = keys[accessKeyID] { return known }
    guard let secret, LocalCredentials.isAccount(accessKeyID) else { return nil }
    return LocalCredentials(
      secretAccessKey: secret, principal: .root(account: accessKeyID), account: accessKeyID)
  }
}

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

  /// Whether an access key's ID is an account's.
  static func isAccount(_ accessKeyID: String) -> Bool {
    accessKeyID.utf8.count == 12 && accessKeyID.utf8.allSatisfy(\.isASCIIDigit)
  }
}
