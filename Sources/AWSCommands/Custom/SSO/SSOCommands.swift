// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSCredentials
import AWSErrors
import AWSHTTP
import AWSProtocols
import BotoCore
import CommandSupport
import Files
import SystemLibrary
import WireFormats

/// The commands for IAM Identity Center.
enum SSOCommands {
  /// The options of commands that sign in.
  static let signInOptions = [CommandOption.flag("no-browser"), .flag("use-device-code")]

  static let all: [CustomCommand] = [
    CustomCommand(
      "sso", "login", summary: "Signs in to IAM Identity Center.",
      options: signInOptions + [CommandOption("sso-session")], flavours: [.v2], run: signIn),
    CustomCommand(
      "sso", "logout", summary: "Removes the tokens of all sign-ins to IAM Identity Center.",
      flavours: [.v2], run: signOut),
  ]

  /// The commands below `configure`.
  static let configuration: [CustomCommand] = [
    CustomCommand(
      "configure", "sso", summary: "Asks for a profile that uses IAM Identity Center.",
      options: signInOptions, flavours: [.v2]
    ) { run in try await SSOConfiguration(run).configureProfile() },
    CustomCommand(
      "configure", "sso-session", summary: "Asks for a session of IAM Identity Center.",
      flavours: [.v2]
    ) { run in try await SSOConfiguration(run).configureSession() },
  ]

  @Sendable private static func signIn(_ run: CustomRun) async throws -> Int32 {
    let files = try ConfigurationFiles(run)
    let settings = try SSOSettings(files, session: run.text("sso-session"))
    let target = try await SSOStartURL(settings.startURL).resolved(
      region: settings.region, run)
    let signIn = SSOSignIn(
      run: run, settings: SSOSettings(settings, region: target.region), startURL: target.url)
    _ = try await signIn.token(isNew: true)
    if !settings.region.hasSameBytes(as: target.region) {
      let section =
        settings.session.map { "sso-session \($0)" } ?? "profile \(files.profile ?? "default")"
      try await files.config.set([ConfigSetting("sso_region", target.region)], in: section)
      try run.write("SSO region updated to \(target.region)\n")
    }
    try run.write("Successfully logged into Start URL: \(settings.startURL)\n")
    return 0
  }

  @Sendable private static func signOut(_ run: CustomRun) async throws -> Int32 {
    let environment = run.context.environment
    _ = try await CachedDocuments.remove(in: SignInCache.sso(environment).directory) { document in
      guard let token = document["accessToken"] else { return false }
      if let region = document["region"]?.string, let token = token.string {
        try await revoke(token, region, run)
      }
      return true
    }
    _ = try await CachedDocuments.remove(in: environment.expandHome("~/.aws/cli/cache")) {
      $0["ProviderType"]?.string == "sso"
    }
    return 0
  }

  /// Tells the service that a token isn't needed any more; it may have expired.
  private static func revoke(_ token: String, _ region: String, _ run: CustomRun) async throws {
    let sso = try run.service("sso", region: region, usesEndpoint: false) {
      $0.signatureVersion = .unsigned
    }
    do {
      _ = try await sso("Logout", ["accessToken": .string(token)])
    } catch is ServiceFailure {
    }
  }
}

/// The settings of a sign-in to IAM Identity Center.
struct SSOSettings: Sendable {
  let startURL: String
  let region: String
  /// The name of the section `[sso-session]`; `nil` in the older form.
  let session: String?
  let scopes: [String]?

  init(startURL: String, region: String, session: String? = nil, scopes: [String]? = nil) {
    self.startURL = startURL
    self.region = region
    self.session = session
    self.scopes = scopes
  }

  init(_ other: SSOSettings, region: String) {
    self.init(
      startURL: other.startURL, region: region, session: other.session, scopes: other.scopes)
  }

  /// The settings of a section `[sso-session]`, or of the profile.
  ///
  /// - Throws: ``CommandFailure`` for what is missing; `profileNotFound`.
  init(_ files: ConfigurationFiles, session name: String?) throws {
    let profile = try files.values()
    let session = name ?? profile["sso_session"]?.configuredText
    guard let session, !session.isEmpty else {
      let (url, region) = try Self.required(
        profile,
        advice: "To make sure this profile is properly configured to use SSO, please run: aws "
          + "configure sso")
      self.init(startURL: url, region: region)
      return
    }
    guard let section = Structure(files.shared.ssoSessions[session]) else {
      throw CommandFailure(
        .configuration, "The specified sso-session does not exist: \"\(session)\"")
    }
    let (url, region) = try Self.required(section, advice: "")
    self.init(
      startURL: url, region: region, session: session,
      scopes: section["sso_registration_scopes"]?.configuredText.map(Self.scopes))
  }

  private static func required(
    _ values: Structure, advice: String
  ) throws(CommandFailure) -> (String, String) {
    guard let url = values["sso_start_url"]?.configuredText,
      let region = values["sso_region"]?.configuredText
    else {
      let missing = ["sso_start_url", "sso_region"].filter { values[$0]?.configuredText == nil }
      throw CommandFailure(
        .configuration,
        "Missing the following required SSO configuration values: "
          + "\(missing.joined(separator: ", ")). \(advice)")
    }
    return (url, region)
  }

  /// The scopes in a list with commas.
  static func scopes(_ text: String) -> [String] {
    text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}
