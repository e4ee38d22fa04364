// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSHTTP
import AWSProtocols
import WireFormats

/// The bearer token of an `[sso-session]`: from the cache, refreshed by `CreateToken` when it is
/// about to expire.
struct SSOTokenSource: Sendable {
  /// botocore's name.
  static let method = "sso"
  /// How long before its expiration a token is refreshed, in seconds.
  private static let window = 15.0 * 60

  let session: SSOSession
  let context: CredentialProviderContext

  /// The refreshes that are in progress: a refresh token may be valid for only one of them, and all
  /// sessions of the process share the file.
  private static let flights = Flights<String, BearerToken>()

  /// The token, which may have expired if it couldn't be refreshed.
  ///
  /// - Throws: `ssoTokenLoadError` if the cache has none; the call's errors, except error responses
  ///   of the service.
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
      let refreshParameters = cached.refreshIfPossible(at: now),
      let document = try await create(refreshParameters), let token = SSOToken(document)
    {
      // The token is usable even if the folder can't be written.
      try? await cache.store(document, of: session.name)
      return Self.bearer(token)
    }
    return Self.bearer(cached)
  }

  private func create(_ refreshParameters: SSOToken.RefreshParameters) async throws -> JSONObject? {
    do {
      let response = try await context.call(
        "CreateToken", of: "sso-oidc",
        [
          "grantType": "refresh_token", "clientId": .string(refreshParameters.clientID),
          "clientSecret": .string(refreshParameters.clientSecret),
          "refreshToken": .string(refreshParameters.refreshToken),
        ], region: session.region)
      return SSOToken.document(
        response, with: refreshParameters, of: session, at: context.clock.now())
    } catch is ClientError {
      return nil
    }
  }

  private static func bearer(_ token: SSOToken) -> BearerToken {
    BearerToken(token: token.accessToken, method: method, expiration: token.expiration)
  }
}

/// The token of the `[sso-session]` that a profile names.
struct SSOTokens: TokenProvider {
  private let context: CredentialProviderContext

  /// The token of a session's profile.
  init(_ context: CredentialProviderContext) { self.context = context }

  /// `sso`.
  var method: String { SSOTokenSource.method }

  /// Takes the token of `aws sso login`, and refreshes it if possible.
  ///
  /// - Throws: `invalidConfigError` for a section that doesn't exist or is incomplete;
  ///   `ssoTokenLoadError` without a sign-in.
  func load(signingName: String) async throws -> TokenSearch {
    let profile = context.profileName
    guard
      let session = try SSOSession(
        ofProfile: profile, context.profile, in: context.store.files)
    else {
      return .nothing(because: "profile \(profile) has no sso_session")
    }
    return .found(try await SSOTokenSource(session: session, context: context).token())
  }
}
