// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSCredentials
import AWSErrors
import AWSProtocols
import CommandSupport
import WireFormats

/// `configure list`: the settings in use, and where each comes from.
struct ConfigureList {
  private let run: CustomRun
  private var flavour: Flavour { run.context.flavour }

  init(_ run: CustomRun) { self.run = run }

  /// Writes the table. What fails while a source is asked ends it, behind the rows before.
  func write() async throws {
    switch flavour {
    case .v1:
      try row("Name", "Value", "Type", "Location")
      try row("----", "-----", "----", "--------")
    case .v2: try row("NAME", "VALUE", "TYPE", "LOCATION")
    }
    try writeProfile()
    let credentials = try await credentials()
    for (name, secret) in [
      ("access_key", credentials?.accessKeyID), ("secret_key", credentials?.secretAccessKey),
    ] {
      if let credentials, let secret {
        try row(name, MaskedText.of(secret), credentials.method, "")
      } else {
        try row(name, nil)
      }
    }
    try writeRegion()
  }

  private func writeProfile() throws {
    if let profile = run.globals.profile {
      return try row("profile", profile, "manual", "--profile")
    }
    let variables = ConfigurationFiles.variablesOfProfile(flavour)
    try row("profile", environment(variables), "env", Self.list(variables))
  }

  private func writeRegion() throws {
    let variables =
      flavour == .v1 ? ["AWS_DEFAULT_REGION"] : ["AWS_REGION", "AWS_DEFAULT_REGION"]
    if let region = environment(variables) {
      return try row("region", region, "env", flavour == .v1 ? variables[0] : Self.list(variables))
    }
    let files = try ConfigurationFiles(run)
    try row(
      "region", try files.values()["region"]?.configuredText, "config-file", files.namedConfigFile)
  }

  /// The first of variables that is set; an empty one counts.
  private func environment(_ names: [String]) -> String? {
    names.lazy.compactMap { run.context.environment.unfiltered($0) }.first
  }

  /// Names as Python prints a list of them.
  private static func list(_ names: [String]) -> String {
    "[" + names.map { "'\($0)'" }.joined(separator: ", ") + "]"
  }

  private func credentials() async throws -> Credentials? {
    do {
      return try await run.credentials()
    } catch let error as BotoCoreError where error.isKind(of: .noCredentialsError) {
      return nil
    }
  }

  private func row(_ name: String, _ value: String?, _ type: String = "", _ location: String = "")
    throws
  {
    let cells = value.map { ($0, type, location) } ?? ("<not set>", "None", "None")
    switch flavour {
    case .v1:
      try run.write(
        "\(name.padded(10, .left)) \(cells.0.padded(24, .left)) \(cells.1.padded(16, .left))    "
          + "\(cells.2)\n")
    case .v2:
      try run.write(
        "\(name.padded(10, .right)) : \(cells.0.padded(24, .right)) : "
          + "\(cells.1.padded(16, .right)) : \(cells.2)\n")
    }
  }
}

/// A secret that is shown in part.
enum MaskedText {
  /// Stars and the last four characters.
  static func of(_ secret: String) -> String {
    String(repeating: "*", count: 16)
      + String(String.UnicodeScalarView(secret.unicodeScalars.suffix(4)))
  }
}

extension String {
  fileprivate enum Side { case left, right }

  /// The text with blanks on one side up to a width.
  fileprivate func padded(_ width: Int, _ side: Side) -> String {
    let blanks = String(repeating: " ", count: max(0, width - unicodeScalars.count))
    return side == .left ? blanks + self : self + blanks
  }
}
