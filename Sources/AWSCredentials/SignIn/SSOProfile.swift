// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSErrors
import AWSProtocols
import WireFormats

/// A profile's settings for IAM Identity Center (SSO), directly or in the section `[sso-session]`
/// that it names.
struct SSOProfile: Sendable, Hashable {
  let startURL: String
  let region: String
  let accountID: String
  let roleName: String
  /// The section's name; `nil` in the older form, without one.
  let sessionName: String?

  private static let marks = ["sso_role_name", "sso_account_id"]
  private static let required = marks + ["sso_start_url", "sso_region"]

  /// Whether a profile has settings for SSO.
  static func isIn(_ profile: Structure) -> Bool {
    marks.contains { profile[$0] != nil }
  }

  /// Reads a profile with settings for SSO.
  ///
  /// - Throws: `invalidConfigError` for a section that doesn't exist or contradicts the profile,
  ///   and for missing settings.
  init(_ name: String, _ profile: Structure, in files: SharedConfig) throws(BotoCoreError) {
    sessionName = profile["sso_session"]?.configuredText
    var options = profile
    if let sessionName { try Self.merge(sessionName, of: files, into: &options) }
    func text(_ option: String) -> String? { options[option]?.configuredText }
    guard let roleName = text("sso_role_name"), let accountID = text("sso_account_id"),
      let startURL = text("sso_start_url"), let region = text("sso_region")
    else {
      let missing = Self.required.filter { text($0) == nil }
      throw BotoCoreError(
        .invalidConfigError,
        "The profile \"\(name)\" is configured to use SSO but is missing required configuration: "
          + missing.joined(separator: ", "))
    }
    (self.roleName, self.accountID) = (roleName, accountID)
    (self.startURL, self.region) = (startURL, region)
  }

  private static func merge(
    _ sessionName: String, of files: SharedConfig, into options: inout Structure
  ) throws(BotoCoreError) {
    guard let session = Structure(files.ssoSessions[sessionName]) else {
      throw BotoCoreError(
        .invalidConfigError, "The specified sso-session does not exist: \"\(sessionName)\"")
    }
    for (option, value) in session {
      if let own = options[option]?.configuredText, let text = value.configuredText,
        !own.hasSameBytes(as: text)
      {
        throw BotoCoreError(
          .invalidConfigError,
          "The value for \(option) is inconsistent between profile (\(own)) and sso-session "
            + "(\(text)).")
      }
      options[option] = value
    }
  }
}

/// The section `[sso-session]` for a profile's bearer token.
struct SSOSession: Sendable, Hashable {
  let name: String
  let startURL: String
  let region: String

  /// A section.
  init(name: String, startURL: String, region: String) {
    self.name = name
    self.startURL = startURL
    self.region = region
  }

  /// The section that a profile names; `nil` if it names none.
  ///
  /// - Throws: `invalidConfigError` if the section or one of its options is missing.
  init?(
    ofProfile profile: String, _ values: Structure, in files: SharedConfig
  ) throws(BotoCoreError) {
    guard let name = values["sso_session"]?.configuredText else { return nil }
    let complaint = "The profile \"\(profile)\" is configured to use the SSO token provider but "
    guard let section = Structure(files.ssoSessions[name]), !section.isEmpty else {
      throw BotoCoreError(
        .invalidConfigError,
        complaint + "the \"\(name)\" sso_session configuration does not exist.")
    }
    guard let startURL = section["sso_start_url"]?.configuredText,
      let region = section["sso_region"]?.configuredText
    else {
      let missing = ["sso_start_url", "sso_region"].filter { section[$0]?.configuredText == nil }
      throw BotoCoreError(
        .invalidConfigError,
        complaint + "is missing the following configuration: "
          + "[\(missing.map { "'\($0)'" }.joined(separator: ", "))].")
    }
    self.init(name: name, startURL: startURL, region: region)
  }
}
