// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSErrors
import AWSProtocols

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
