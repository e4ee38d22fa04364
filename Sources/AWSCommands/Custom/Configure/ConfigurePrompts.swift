// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols
import CommandSupport
import WireFormats

/// `configure`: asks for what most users need, and stores what is new.
struct ConfigurePrompts {
  private static let questions = [
    ("aws_access_key_id", "AWS Access Key ID"),
    ("aws_secret_access_key", "AWS Secret Access Key"),
    (token, "AWS Session Token"),
    ("region", "Default region name"),
    ("output", "Default output format"),
  ]
  private static let token = "aws_session_token"
  private static let secrets = ["aws_access_key_id", "aws_secret_access_key", token]

  private let run: CustomRun
  private let prompt: LinePrompt

  init(_ run: CustomRun) {
    self.run = run
    prompt = LinePrompt(run.context.console)
  }

  /// Asks, and writes both files.
  func ask() async throws {
    let files = try ConfigurationFiles(run)
    let current = files.values(ofProfile: files.profile ?? "default") ?? [:]
    if run.context.flavour == .v2, current.isEmpty {
      try run.write(
        "\nTip: You can deliver temporary credentials to the AWS CLI using your AWS Console session "
          + "by running the command 'aws login'.\n\n")
    }
    let settings = try await answers(current)
    guard !settings.isEmpty else { return }
    let secrets = settings.filter { Self.secrets.contains($0.name) }
    if !secrets.isEmpty {
      try await files.credentials.set(secrets, in: files.profile ?? "default")
      try FilePermissions.warn(about: files.credentialsFile, run)
    }
    let section =
      switch run.context.flavour {
      case .v1: files.profile.map { ConfigSection.heading("profile", $0) } ?? "default"
      case .v2: ConfigSection.profile(files.profile ?? "default")
      }
    try await files.config.set(
      settings.filter { !Self.secrets.contains($0.name) }, in: section)
  }

  /// The settings that aren't as they were.
  private func answers(_ current: Structure) async throws -> [ConfigSetting] {
    var settings: [ConfigSetting] = []
    var isTemporary: Bool?
    for (name, question) in Self.questions {
      if name == Self.token {
        guard run.context.flavour == .v2,
          isTemporary ?? (current[Self.token]?.configuredText?.isEmpty == false)
        else { continue }
      }
      let old = current[name]?.configuredText
      let shown = old.map { Self.secrets.contains(name) ? MaskedText.of($0) : $0 } ?? "None"
      let answer = try await prompt.ask("\(question) [\(shown)]: ")
      guard !answer.isEmpty, old?.hasSameBytes(as: answer) != true else { continue }
      settings.append(ConfigSetting(name, answer))
      if name == "aws_access_key_id" { isTemporary = answer.hasBytePrefix("ASIA") }
    }
    if run.context.flavour == .v2, isTemporary == false,
      current[Self.token]?.configuredText?.isEmpty == false
    {
      settings.append(ConfigSetting(Self.token, .removed))
    }
    return settings
  }
}
