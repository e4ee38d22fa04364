// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSErrors
import AWSProtocols

/// A profile's settings for the role that it assumes.
struct RoleProfile: Sendable, Hashable {
  /// The source of the credentials with which the role is assumed.
  enum Source: Sendable, Hashable {
    /// Another profile, or the same.
    case profile(String)
    /// A provider, by its common name in all AWS SDKs.
    case provider(String)
  }

  /// The profile's own name.
  let name: String
  let roleARN: String
  let source: Source
  let externalID: String?
  let mfaSerial: String?
  let sessionName: String?
  let durationSeconds: Int64?

  /// Whether a profile assumes a role with other credentials; a profile with a web identity token
  /// doesn't.
  static func isRole(_ profile: Structure) -> Bool { absence(profile, named: "") == nil }

  /// Why a profile assumes no role with other credentials.
  static func absence(_ profile: Structure, named name: String) -> String? {
    if profile["role_arn"] == nil { return "profile \(name) has no role_arn" }
    if profile["web_identity_token_file"] != nil {
      return "profile \(name) has a web_identity_token_file"
    }
    return nil
  }

  /// Reads a profile with a role.
  ///
  /// - Throws: `invalidConfigError` if it has two sources; `partialCredentialsError` if it has
  ///   none.
  init(_ profile: Structure, named name: String) throws(BotoCoreError) {
    func text(_ option: String) -> String? { profile[option]?.configuredText }
    self.name = name
    guard let roleARN = text("role_arn") else {
      throw BotoCoreError(
        .invalidConfigError, "The role_arn of the profile \"\(name)\" is not a text.")
    }
    self.roleARN = roleARN
    externalID = text("external_id")
    mfaSerial = text("mfa_serial")
    sessionName = text("role_session_name")
    durationSeconds = text("duration_seconds").flatMap { Int64($0) }
    switch (text("source_profile"), text("credential_source")) {
    case (let profile?, nil): source = .profile(profile)
    case (nil, let provider?): source = .provider(provider)
    case (_?, _?):
      throw BotoCoreError(
        .invalidConfigError,
        "The profile \"\(name)\" contains both source_profile and credential_source.")
    case (nil, nil):
      throw PartialCredentials.error(
        AssumeRoleCredentials.name, missing: "source_profile or credential_source")
    }
  }

  /// Whether a profile has keys, or half of them.
  static func hasKeys(_ profile: Structure) -> Bool {
    profile["aws_access_key_id"] != nil || profile["aws_secret_access_key"] != nil
  }
}
