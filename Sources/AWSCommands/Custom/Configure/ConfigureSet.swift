// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import WireFormats

/// `configure set`: a setting for the files.
struct ConfigureSet {
  /// The settings that go to the credentials file.
  private static let secrets = [
    "aws_access_key_id", "aws_secret_access_key", "aws_session_token", "aws_security_token",
  ]

  /// The profile, or another section.
  private var section = "default"
  private var setting: ConfigSetting

  @Sendable static func run(_ run: CustomRun) async throws -> Int32 {
    let name = try run.required("varname")
    let value = try run.required("value")
    let files = try ConfigurationFiles(run)
    if let section = try SettingName.section(run) {
      try await set(name, value, in: section, files)
      return 0
    }
    let set = try ConfigureSet(name, value, profile: files.profile, run.context.flavour)
    if secrets.contains(set.setting.name) {
      try await files.credentials.set([set.setting], in: set.section)
      try FilePermissions.warn(about: files.credentialsFile, run)
      return 0
    }
    let isProfile =
      !SettingName.isOtherSection(set.section, run.context.flavour) && set.section != "default"
    try await files.config.set(
      [set.setting], in: isProfile ? ConfigSection.profile(set.section) : set.section)
    return 0
  }

  /// The section and the setting that a name with dots stands for.
  init(
    _ name: String, _ value: String, profile: String?, _ flavour: Flavour
  ) throws(CommandFailure) {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    setting = ConfigSetting(name, value)
    if parts.count == 1 {
      section = profile ?? section
    } else if parts[0] == "default" || parts[0] == "profile" {
      var path = parts[1...]
      if parts[0] == "profile" { section = path.removeFirst() }
      guard let first = path.first else { throw SettingName.tooShort }
      setting = Self.setting(first, path.dropFirst(), value)
    } else if !SettingName.isOtherSection(parts[0], flavour) {
      section = profile ?? section
      setting = Self.setting(parts[0], parts[1...], value)
    } else if parts.count == 2 {
      section = parts[0]
      setting = ConfigSetting(parts[1], value)
    }
  }

  /// A setting; one more part of the name is that of a section within the profile.
  private static func setting(
    _ name: String, _ rest: ArraySlice<String>, _ value: String
  ) -> ConfigSetting {
    guard rest.count == 1, let nested = rest.first else { return ConfigSetting(name, value) }
    return ConfigSetting(name, .nested(name: nested, text: value))
  }

  /// Sets a value of another section.
  private static func set(
    _ name: String, _ value: String, in section: (kind: String, name: String),
    _ files: ConfigurationFiles
  ) async throws {
    guard section.name.unicodeScalars.first.map(isAllowed) == true else {
      throw CommandFailure(
        .parameters, "aws: [ERROR]: Invalid value for --\(section.kind).")
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2 else {
      throw CommandFailure(
        .parameters,
        "Found more than two parts in the property to set. Deep nesting of properties is not "
          + "supported.")
    }
    try await files.config.set(
      [setting(parts[0], parts[1...], value)],
      in: ConfigSection.heading(section.kind, section.name))
  }

  /// Whether the name of a section may begin with a character.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || "_-/.%@:+".unicodeScalars.contains(scalar)
  }
}
