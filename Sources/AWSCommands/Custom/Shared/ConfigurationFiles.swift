// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSErrors
import AWSProtocols
import CommandSupport
import WireFormats

/// The shared files as commands that write them see them: the profile needn't exist.
struct ConfigurationFiles: Sendable {
  /// The path of the config file as it was named: `~/.aws/config`.
  let namedConfigFile: String
  let configFile: String
  let credentialsFile: String
  let shared: SharedConfig
  /// The profile that the command line or the environment names.
  let profile: String?

  /// Reads the files.
  ///
  /// - Throws: `configParseError`.
  init(_ run: CustomRun) throws(BotoCoreError) {
    let environment = run.context.environment
    namedConfigFile = environment["AWS_CONFIG_FILE"] ?? "~/.aws/config"
    configFile = environment.expandHome(namedConfigFile)
    credentialsFile = environment.expandHome(
      environment["AWS_SHARED_CREDENTIALS_FILE"] ?? "~/.aws/credentials")
    profile =
      run.globals.profile
      ?? Self.variablesOfProfile(run.context.flavour).lazy.compactMap { environment[$0] }.first
    shared = try SharedConfig(
      configFile: configFile, credentialsFile: credentialsFile, environment: environment)
  }

  /// The variables that name the profile, the first one that is set counts.
  static func variablesOfProfile(_ flavour: Flavour) -> [String] {
    switch flavour {
    case .v1: ["AWS_DEFAULT_PROFILE", "AWS_PROFILE"]
    case .v2: ["AWS_PROFILE", "AWS_DEFAULT_PROFILE"]
    }
  }

  /// Writes to the config file.
  var config: ConfigFileWriter { ConfigFileWriter(path: configFile) }

  /// Writes to the credentials file.
  var credentials: ConfigFileWriter { ConfigFileWriter(path: credentialsFile) }

  /// The values of a profile in both files; `nil` if there is no such profile.
  func values(ofProfile name: String) -> Structure? { Structure(shared.profiles[name]) }

  /// The values of the profile in use, which is `default` unless one is named.
  ///
  /// - Throws: `profileNotFound`.
  func values() throws(BotoCoreError) -> Structure { try shared.profile(profile) }
}

/// The headings of sections as the AWS CLI writes them.
enum ConfigSection {
  /// The section of a profile in the config file.
  static func profile(_ name: String) -> String {
    name.utf8.elementsEqual("default".utf8) ? name : heading("profile", name)
  }

  /// A section of a kind: `sso-session my`.
  static func heading(_ kind: String, _ name: String) -> String {
    let needsQuotes = name.utf8.contains { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    return "\(kind) \(needsQuotes ? ShellText.quoted(name) : name)"
  }
}
