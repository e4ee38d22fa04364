// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSConfiguration
package import AWSErrors
import WireFormats

/// Credentials from `AWS_ACCESS_KEY_ID` and its companions.
package struct EnvironmentCredentials: ImmediateCredentialProvider {
  private let environment: Environment

  /// Credentials from an environment.
  package init(_ environment: Environment) { self.environment = environment }

  /// `env`.
  package var method: String { "env" }

  /// Reads the variables; empty ones count as unset.
  ///
  /// - Throws: `partialCredentialsError` without a secret; `credentialRetrievalError` for an
  ///   expiration that isn't a time.
  package func loadNow() throws(BotoCoreError) -> CredentialSearch {
    guard let keyID = value("AWS_ACCESS_KEY_ID") else {
      return .nothing(because: "AWS_ACCESS_KEY_ID is not set")
    }
    guard let secret = value("AWS_SECRET_ACCESS_KEY") else {
      throw PartialCredentials.error(method, missing: "AWS_SECRET_ACCESS_KEY")
    }
    return .found(
      Credentials(
        accessKeyID: keyID, secretAccessKey: secret,
        sessionToken: value("AWS_SECURITY_TOKEN") ?? value("AWS_SESSION_TOKEN"),
        accountID: value("AWS_ACCOUNT_ID"), method: method, expiration: try expiration()))
  }

  private func expiration() throws(BotoCoreError) -> Timestamp? {
    guard let text = value("AWS_CREDENTIAL_EXPIRATION") else { return nil }
    do {
      return try Timestamp(parsing: text)
    } catch {
      throw BotoCoreError(
        .credentialRetrievalError,
        "Error when retrieving credentials from \(method): AWS_CREDENTIAL_EXPIRATION: \(error)",
        underlyingError: error)
    }
  }

  private func value(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
