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
        .invalidConfigError, "The role_arn of the profile \"\(name)\" is not a string.")
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

/// The roles between a profile and credentials: each is assumed with the credentials of the next,
/// the last with those of its source.
struct RoleChain: Sendable {
  /// The providers that a profile can name as its `credential_source`.
  static let sources = ["Environment", "EcsContainer", "Ec2InstanceMetadata"]

  /// The roles; the first is the wanted one.
  let roles: [RoleProfile]

  /// Follows the profiles' sources.
  ///
  /// - Throws: `infiniteLoopConfigError`; `invalidConfigError` for a source that doesn't exist, or
  ///   two at once; `partialCredentialsError` for none.
  init(_ name: String, profiles: Structure) throws(BotoCoreError) {
    var roles: [RoleProfile] = []
    var visited = [name]
    var next: String? = name
    while let name = next {
      guard let profile = Structure(profiles[name]) else { break }
      let role = try RoleProfile(profile, named: name)
      roles.append(role)
      next = try Self.nextRole(after: role, profiles, &visited)
    }
    self.roles = roles
  }

  /// The profile of the role with which another is assumed; `nil` at the base.
  private static func nextRole(
    after role: RoleProfile, _ profiles: Structure, _ visited: inout [String]
  ) throws(BotoCoreError) -> String? {
    switch role.source {
    case .provider(let provider):
      guard sources.contains(provider) else {
        throw BotoCoreError(
          .invalidConfigError,
          "The credential source \"\(provider)\" referenced in profile \"\(role.name)\" is not "
            + "valid. There are: \(sources.joined(separator: ", "))")
      }
      return nil
    case .profile(let name):
      guard let profile = Structure(profiles[name]) else {
        throw BotoCoreError(
          .invalidConfigError,
          "The source_profile \"\(name)\" referenced in the profile \"\(role.name)\" does not exist."
        )
      }
      let hasKeys = RoleProfile.hasKeys(profile)
      // A profile may be its own source, with keys beside the role.
      if visited.contains(name), !(name == role.name && hasKeys) {
        throw BotoCoreError(
          .infiniteLoopConfigError,
          "Infinite loop in credential configuration detected. Attempting to load from profile "
            + "\(name) which has already been visited. Visited profiles: "
            + "[\(visited.map { "'\($0)'" }.joined(separator: ", "))]")
      }
      visited.append(name)
      return hasKeys || !RoleProfile.isRole(profile) ? nil : name
    }
  }
}
