// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSConfiguration
import Files
import AWSErrors
import AWSProtocols

/// Credentials of a role that is assumed with another identity provider's token, such as Kubernetes
/// or GitHub Actions.
public struct WebIdentityCredentials: CredentialProvider {
  private let context: CredentialProviderContext

  /// Credentials of the environment's role, or the context's profile's.
  public init(_ context: CredentialProviderContext) { self.context = context }

  /// `assume-role-with-web-identity`.
  public var method: String { "assume-role-with-web-identity" }

  /// Why there is no token, if there is none.
  public var absence: String? {
    if let path = tokenFile, !path.isEmpty { return nil }
    let profile = "profile \(context.profileName) has no web_identity_token_file"
    return context.usesEnvironment
      ? "AWS_WEB_IDENTITY_TOKEN_FILE is not set, and \(profile)" : profile
  }

  private var tokenFile: String? {
    setting("web_identity_token_file", "AWS_WEB_IDENTITY_TOKEN_FILE")
  }

  /// Assumes the role with the current token in its file.
  ///
  /// - Throws: `invalidConfigError` without a role; `credentialRetrievalError` if the file can't be
  ///   read; STS's errors.
  public func load() async throws -> CredentialSearch {
    guard absence == nil, let path = tokenFile else {
      return .nothing(because: absence ?? "")
    }
    guard let roleARN = setting("role_arn", "AWS_ROLE_ARN"), !roleARN.isEmpty else {
      throw BotoCoreError(
        .invalidConfigError,
        "The provided profile or the current environment is configured to assume role with web "
          + "identity but has no role ARN configured. Ensure that the profile has the role_arn "
          + "configuration set or the AWS_ROLE_ARN env var is set.")
    }
    let role = AssumedRole(
      roleARN, sessionName: setting("role_session_name", "AWS_ROLE_SESSION_NAME"))
    let now = context.clock.now()
    if let cached = try await context.cache.credentials(for: role.cacheKey),
      AssumedRole.isUsable(cached, at: now)
    {
      return .found(cached)
    }
    var parameters = role.parameters(at: now)
    parameters["WebIdentityToken"] = .string(try await token(at: path))
    let response = try await context.call("AssumeRoleWithWebIdentity", of: "sts", parameters)
    let credentials = try AssumedRole.credentials(response, method: method)
    try await context.cache.store(credentials, for: role.cacheKey)
    return .found(credentials)
  }

  private func setting(_ option: String, _ variable: String) -> String? {
    let fromEnvironment = context.usesEnvironment ? context.store.environment[variable] : nil
    return fromEnvironment ?? context.profile[option]?.configuredText
  }

  private func token(at path: String) async throws -> String {
    func error(_ reason: String, _ cause: FileError? = nil) -> BotoCoreError {
      .credentialRetrieval(
        method, "the file of the web identity token can't be used: \(reason)", cause)
    }
    do {
      guard let bytes = try await SmallFile.read(path) else {
        throw error("\(path) does not exist")
      }
      guard !bytes.isEmpty else { throw error("\(path) is empty") }
      guard let token = String(validating: bytes, as: UTF8.self) else {
        throw error("\(path) isn't UTF-8 text")
      }
      return token
    } catch let failure as FileError {
      throw error("\(failure)", failure)
    }
  }
}
