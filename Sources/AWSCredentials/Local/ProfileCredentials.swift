// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
package import AWSErrors
import AWSProtocols

/// Credentials in a profile of one of the shared files.
package struct ProfileCredentials: ImmediateCredentialProvider {
  /// botocore's name.
  package let method: String
  private let profiles: Structure
  private let profileName: String
  private let path: String

  /// Those in the credentials file: `shared-credentials-file`.
  package static func sharedCredentialsFile(_ context: CredentialProviderContext)
    -> ProfileCredentials
  {
    ProfileCredentials(
      method: "shared-credentials-file", profiles: context.store.files.credentialsFileProfiles,
      profileName: context.profileName, path: context.store.files.credentialsFile)
  }

  /// Those in the config file: `config-file`.
  package static func configFile(_ context: CredentialProviderContext)
    -> ProfileCredentials
  {
    ProfileCredentials(
      method: "config-file", profiles: context.store.files.configFileProfiles,
      profileName: context.profileName, path: context.store.files.configFile)
  }

  /// Reads the keys from the profile.
  ///
  /// - Throws: `partialCredentialsError` without a secret.
  package func loadNow() throws(BotoCoreError) -> CredentialSearch {
    guard case .structure(let profile)? = profiles[profileName] else {
      return .nothing(because: "\(path) has no profile \(profileName)")
    }
    guard let keyID = profile["aws_access_key_id"]?.configuredText else {
      return .nothing(because: "profile \(profileName) in \(path) has no aws_access_key_id")
    }
    guard let secret = profile["aws_secret_access_key"]?.configuredText else {
      throw PartialCredentials.error(method, missing: "aws_secret_access_key")
    }
    let token = profile["aws_security_token"] ?? profile["aws_session_token"]
    return .found(
      Credentials(
        accessKeyID: keyID, secretAccessKey: secret, sessionToken: token?.configuredText,
        accountID: profile["aws_account_id"]?.configuredText, method: method))
  }
}

extension ProfileCredentials: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// Profile and file, not their contents.
  package var description: String { "ProfileCredentials(\(profileName), \(path))" }

  /// The same as ``description``.
  package var debugDescription: String { description }

  /// Nothing, so that `dump` shows no secret.
  package var customMirror: Mirror { Mirror(self, children: []) }
}
