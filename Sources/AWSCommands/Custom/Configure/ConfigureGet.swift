// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols
import CommandSupport
import WireFormats

/// `configure get`: a setting as the files have it.
enum ConfigureGet {
  @Sendable static func run(_ run: CustomRun) async throws -> Int32 {
    let name = try run.required("varname")
    let files = try ConfigurationFiles(run)
    switch try value(name, files, run) {
    case .string(let text):
      try run.write(text + "\n")
      return 0
    case .structure:
      try run.writeError(
        "varname (\(name)) must reference a value, not a section or sub-section.")
      return 1
    default: return 1
    }
  }

  private static func value(
    _ name: String, _ files: ConfigurationFiles, _ run: CustomRun
  ) throws -> Value {
    if let section = try SettingName.section(run) {
      return try value(name, of: section, files)
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1 else { return try files.values()[name] ?? .null }
    if parts.count == 2, SettingName.isOtherSection(parts[0], run.context.flavour) {
      let other = files.shared.otherSections[parts[0]]?[parts[1]] ?? .null
      return other == .null ? files.shared.profiles[parts[0]]?[parts[1]] ?? .null : other
    }
    let profile: String
    let path: ArraySlice<String>
    if parts[0] == "profile" {
      guard parts.count > 2 else { throw SettingName.tooShort }
      (profile, path) = (parts[1], parts[2...])
    } else if parts[0] == "default" || files.values(ofProfile: parts[0]) != nil {
      (profile, path) = (parts[0], parts[1...])
    } else {
      (profile, path) = (files.profile ?? "default", parts[...])
    }
    let found = files.values(ofProfile: profile)?[path.first ?? ""] ?? .null
    guard path.count == 2, let nested = path.last else { return found }
    return Structure(found)?[nested] ?? .null
  }

  private static func value(
    _ name: String, of section: (kind: String, name: String), _ files: ConfigurationFiles
  ) throws -> Value {
    let sections = section.kind == "services" ? files.shared.services : files.shared.ssoSessions
    guard let values = Structure(sections[section.name]) else {
      throw CommandFailure(.other, "The config sub-section (\(section.name)) could not be found")
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    switch parts.count {
    case 1: return values[name] ?? .null
    case 2: return Structure(values[parts[0]])?[parts[1]] ?? .null
    default: return .null
    }
  }
}
