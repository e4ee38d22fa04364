// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSErrors
package import AWSProtocols
import Files
import WireFormats

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The shared files of the AWS SDKs: the config file and the credentials file.
///
/// Values are strings, or structures of strings if a profile has a nested section (`s3 =`).
package struct SharedConfig: Sendable {
  /// The profiles of both files; if both have a value, that of the credentials file counts.
  package let profiles: Structure
  /// The profiles of the config file alone.
  package let configFileProfiles: Structure
  /// The sections of the credentials file.
  package let credentialsFileProfiles: Structure
  /// The sections `[sso-session name]` of the config file, by name.
  package let ssoSessions: Structure
  /// The sections `[services name]` of the config file, by name.
  package let services: Structure
  /// The other sections of the config file (`[plugins]`, `[preview]`).
  package let otherSections: Structure
  /// The path of the config file, with `~` and variables replaced.
  package let configFile: String
  /// The path of the credentials file, with `~` and variables replaced.
  package let credentialsFile: String

  /// Reads the files; a missing file counts as empty.
  ///
  /// - Parameters:
  ///   - configFile: the path of the config file; may begin with `~` and have `$VARIABLES`.
  ///   - credentialsFile: the path of the credentials file, likewise.
  ///   - environment: for `~` and variables in the paths.
  /// - Throws: `configParseError` with the path and the line.
  package init(
    configFile: String, credentialsFile: String, environment: Environment
  ) throws(BotoCoreError) {
    let configPath = environment.expand(configFile)
    let credentialsPath = environment.expand(credentialsFile)
    self.init(
      configFile: configPath, sections: try Self.sections(of: configPath),
      credentialsFile: credentialsPath, sections: try Self.sections(of: credentialsPath))
  }

  /// The profiles of parsed sections.
  package init(
    configFile: String, sections: Structure,
    credentialsFile: String, sections credentialsFileProfiles: Structure
  ) {
    self.configFile = configFile
    self.credentialsFile = credentialsFile
    self.credentialsFileProfiles = credentialsFileProfiles
    var profiles = Structure()
    var ssoSessions = Structure()
    var services = Structure()
    var others = Structure()
    for (name, values) in sections {
      // botocore compares only the beginning: [profiles x] is a profile too.
      if name.hasBytePrefix("profile") {
        Self.add(values, named: name, to: &profiles)
      } else if name.hasBytePrefix("sso-session") {
        Self.add(values, named: name, to: &ssoSessions)
      } else if name.hasBytePrefix("services") {
        Self.add(values, named: name, to: &services)
      } else if name == "default" {
        profiles[name] = values
      } else {
        others[name] = values
      }
    }
    configFileProfiles = profiles
    self.ssoSessions = ssoSessions
    self.services = services
    otherSections = others
    for (name, values) in credentialsFileProfiles {
      guard case .structure(let values) = values else { continue }
      var merged = Structure()
      if case .structure(let existing)? = profiles[name] { merged = existing }
      for (option, value) in values { merged[option] = value }
      profiles[name] = .structure(merged)
    }
    self.profiles = profiles
  }

  /// The values of a profile.
  ///
  /// - Parameter name: the requested profile; `nil` for `default`, which need not exist.
  /// - Throws: `profileNotFound`.
  package func profile(_ name: String?) throws(BotoCoreError) -> Structure {
    if case .structure(let values)? = profiles[name ?? "default"] { return values }
    guard let name else { return Structure() }
    throw BotoCoreError(
      .profileNotFound,
      "The config profile (\(name)) could not be found in \(configFile) or \(credentialsFile)"
        + hint)
  }

  private var hint: String {
    guard !profiles.isEmpty else { return ", which have none" }
    let shown = profiles.prefix(Self.shownProfiles).map(\.name).joined(separator: ", ")
    let rest = profiles.count - Self.shownProfiles
    return "; there are: \(shown)" + (rest > 0 ? " and \(rest) more" : "")
  }

  /// The maximum number of profiles in an error.
  private static let shownProfiles = 50

  private static func sections(of path: String) throws(BotoCoreError) -> Structure {
    guard let bytes = SharedFile.read(path) else { return Structure() }
    return try INIParser.parse(bytes, path: path)
  }

  /// Adds a section under the second word of its heading, if that has exactly two.
  private static func add(_ values: Value, named heading: String, to sections: inout Structure) {
    guard let words = ShellWords.split(heading), words.count == 2 else { return }
    sections[words[1]] = values
  }
}

/// Reads the files that users keep for the AWS SDKs.
package enum SharedFile {
  /// The content of a file.
  ///
  /// - Returns: The bytes without a byte order mark. `nil` if there is no file at the path, or it
  ///   lacks permission, as in the home directory of another user.
  package static func read(_ path: String) -> [UInt8]? {
    guard let content = content(path) else { return nil }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return content.starts(with: mark) ? [UInt8](content.dropFirst(mark.count)) : content
  }

  private static func content(_ path: String) -> [UInt8]? {
    // Foundation accepts no other names.
    guard PathText.isPlain(path) else {
      return try? SmallFile.readBlocking(path, hiddenIsAbsent: true)
    }
    var isDirectory = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), !isDirectory
    else { return nil }
    return FileManager.default.contents(atPath: path).map { [UInt8]($0) }
  }
}
