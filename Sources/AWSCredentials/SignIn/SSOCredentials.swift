// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSConfiguration
import AWSErrors
import AWSProtocols
import WireFormats

/// The credentials of a role that a user of IAM Identity Center (SSO) may assume.
package struct SSOCredentials: CredentialProvider {
  private let context: CredentialProviderContext

  /// The credentials of a session's profile.
  package init(_ context: CredentialProviderContext) { self.context = context }

  /// `sso`.
  package var method: String { "sso" }

  /// What the profile lacks.
  package var absence: String? {
    SSOProfile.isIn(context.profile)
      ? nil : "profile \(context.profileName) has neither sso_account_id nor sso_role_name"
  }

  /// Takes the token of `aws sso login`, refreshes it if possible, and requests the role's
  /// credentials with it.
  ///
  /// - Throws: `invalidConfigError` for an incomplete profile; `ssoTokenLoadError` without a
  ///   sign-in; `unauthorizedSSOTokenError` or `tokenRetrievalError` if it has expired;
  ///   ``ClientError`` and the transport's errors.
  package func load() async throws -> CredentialSearch {
    if let absence { return .nothing(because: absence) }
    let profile = try SSOProfile(
      context.profileName, context.profile, in: context.store.files)
    do {
      let response = try await context.call(
        "GetRoleCredentials", of: "sso",
        [
          "roleName": .string(profile.roleName), "accountId": .string(profile.accountID),
          "accessToken": .string(try await accessToken(profile)),
        ], region: profile.region)
      return .found(try credentials(response["roleCredentials"], accountID: profile.accountID))
    } catch let error as ClientError where error.exceptionName == "UnauthorizedException" {
      throw Self.unauthorized
    }
  }

  private func accessToken(_ profile: SSOProfile) async throws -> String {
    let now = context.clock.now()
    guard let sessionName = profile.sessionName else {
      let cache = SignInTokens<SSOToken>(context.store.environment)
      let token = try await cache.token(of: profile.startURL)
      guard token.expiration > now else { throw Self.unauthorized }
      return token.accessToken
    }
    let session = SSOSession(
      name: sessionName, startURL: profile.startURL, region: profile.region)
    let source = SSOTokenSource(session: session, context: context)
    return try await source.token().unexpired(at: context.clock.now()).token
  }

  private func credentials(
    _ role: Value, accountID: String
  ) throws(BotoCoreError) -> Credentials {
    guard let keyID = String(role["accessKeyId"]), let secret = String(role["secretAccessKey"]),
      let token = String(role["sessionToken"]), let milliseconds = Double(role["expiration"]),
      let expiration = Timestamp(epochSeconds: milliseconds / 1000)
    else {
      throw .credentialRetrieval(method, "the response of GetRoleCredentials is incomplete")
    }
    return Credentials(
      accessKeyID: keyID, secretAccessKey: secret, sessionToken: token, accountID: accountID,
      method: method, expiration: expiration)
  }

  private static var unauthorized: BotoCoreError {
    BotoCoreError(
      .unauthorizedSSOTokenError,
      "The SSO session associated with this profile has expired or is otherwise invalid. To "
        + "refresh this SSO session run aws sso login with the corresponding profile.")
  }
}
