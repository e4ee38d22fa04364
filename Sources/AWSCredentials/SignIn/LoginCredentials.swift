// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSConfiguration
import AWSErrors
import AWSProtocols
import WireFormats

/// The credentials of a session of `aws login`.
package struct LoginCredentials: CredentialProvider {
  static let name = "login"

  /// Credentials that last longer than this, in seconds, aren't refreshed.
  private static let threshold = 5.0 * 60

  /// The refreshes that are in progress: a refresh token is valid for one of them, and all sessions
  /// of the process share the file.
  private static let flights = Flights<String, CredentialSearch>()

  private let context: CredentialProviderContext

  /// The credentials of a session's profile.
  package init(_ context: CredentialProviderContext) { self.context = context }

  /// `login`.
  package var method: String { Self.name }

  /// What the profile lacks.
  package var absence: String? {
    session == nil ? "profile \(context.profileName) has no login_session" : nil
  }

  /// Takes the credentials of `aws login`, and refreshes them if they are about to expire and no
  /// other process has.
  ///
  /// - Throws: `loginTokenLoadError` without a sign-in, or if its file can't be used;
  ///   `loginRefreshRequired` and `loginInsufficientPermissions` as the service says; `loginError`,
  ///   ``ClientError`` and the transport's errors.
  package func load() async throws -> CredentialSearch {
    guard let session else { return .nothing(because: absence ?? "") }
    let cache = SignInTokens<LoginToken>(context.store.environment)
    return try await Self.flights.value(for: cache.path(of: session)) {
      try await current(session, cache)
    }
  }

  private func current(
    _ session: String, _ cache: SignInTokens<LoginToken>
  ) async throws -> CredentialSearch {
    let token = try await cache.token(of: session)
    if isValid(until: token.expiration) { return .found(token.credentials) }
    let refreshed = try token.refreshed(try await create(token), at: context.clock.now())
    // The credentials are usable even if the folder can't be written.
    try? await cache.store(refreshed.document, of: session)
    return .found(refreshed.credentials)
  }

  /// Keeps credentials that needn't be refreshed yet, without reading the cache: they last a
  /// quarter of an hour, so by other providers' windows all of them are about to expire.
  package func refresh(_ expiring: Credentials) async throws -> CredentialSearch {
    if let expiration = expiring.expires, isValid(until: expiration) { return .found(expiring) }
    return try await load()
  }

  private func isValid(until expiration: Timestamp) -> Bool {
    expiration.epochSeconds - context.clock.now().epochSeconds > Self.threshold
  }

  private var session: String? { context.profile["login_session"]?.configuredText }

  /// Calls `CreateOAuth2Token`.
  private func create(_ token: LoginToken) async throws -> Value {
    let proof = try DPoPProof(pem: token.key)
    let clock = context.clock
    do {
      let response = try await context.call(
        "CreateOAuth2Token", of: "signin",
        [
          "tokenInput": [
            "clientId": .string(token.clientID), "refreshToken": .string(token.refreshToken),
            "grantType": "refresh_token",
          ]
        ], region: token.region,
        through: { DPoPTransport(proof: proof, clock: clock, transport: $0) })
      return response["tokenOutput"]
    } catch let error as ClientError where error.exceptionName == "AccessDeniedException" {
      throw Self.error(for: String(error.response["error"]))
    }
  }

  /// The error for the service's reason of a refusal.
  static func error(for reason: String?) -> BotoCoreError {
    switch reason {
    case "TOKEN_EXPIRED", "USER_CREDENTIALS_CHANGED":
      BotoCoreError(
        .loginRefreshRequired,
        "Your session has expired or credentials have changed. Please reauthenticate using "
          + "'aws login'.")
    case "INSUFFICIENT_PERMISSIONS":
      BotoCoreError(
        .loginInsufficientPermissions,
        "Unable to create or refresh login credentials due to insufficient permissions. You may be "
          + "missing permission for the 'signin:CreateOAuth2Token' action.")
    default:
      BotoCoreError(
        .loginError,
        "An unspecified error happened when resolving AWS credentials or refreshing a login session "
          + "profile.")
    }
  }
}
