// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSConfiguration
import AWSProtocols
import WireFormats

/// The bearer token of an `[sso-session]`: from the cache, renewed by `CreateToken` when it is about
/// to expire.
struct SSOTokenSource: Sendable {
  /// botocore's name.
  static let method = "sso"
  /// How long before its expiration a token is renewed, in seconds.
  private static let window = 15.0 * 60

  let session: SSOSession
  let context: CredentialProviderContext

  /// The renewals that are under way: a refresh token may be good for one of them only, and all
  /// sessions of the process share the file.
  private static let flights = Flights<String, BearerToken>()

  /// The token, which may have expired when it couldn't be renewed.
  ///
  /// - Throws: `ssoTokenLoadError` when the cache has none; what the call throws, except what the service answers.
  func token() async throws -> BearerToken {
    let cache = SignInTokens<SSOToken>(context.store.environment)
    return try await Self.flights.value(for: cache.path(of: session.name)) {
      try await current(cache)
    }
  }

  private func current(_ cache: SignInTokens<SSOToken>) async throws -> BearerToken {
    let cached = try await cache.token(of: session.name)
    let now = context.clock.now()
    if cached.expiration.epochSeconds - now.epochSeconds < Self.window,
      let renewal = cached.possibleRenewal(at: now),
      let document = try await create(renewal), let token = SSOToken(document)
    {
      // A folder that can't be written doesn't make the token worse.
      try? await cache.store(document, of: session.name)
      return Self.bearer(token)
    }
    return Self.bearer(cached)
  }

  private func create(_ renewal: SSOToken.Renewal) async throws -> JSONObject? {
    do {
      let response = try await context.call(
        "CreateToken", of: "sso-oidc",
        [
          "grantType": "refresh_token", "clientId": .string(renewal.clientID),
          "clientSecret": .string(renewal.clientSecret),
          "refreshToken": .string(renewal.refreshToken),
        ], region: session.region)
      return SSOToken.document(
        response, renewing: renewal, of: session, at: context.clock.now())
    } catch is ClientError {
      return nil
    }
  }

  private static func bearer(_ token: SSOToken) -> BearerToken {
    BearerToken(token: token.accessToken, method: method, expiration: token.expiration)
  }
}
