// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSErrors
import AWSHTTP
import AWSProtocols
import BotoCore
import CommandSupport
import WireFormats

/// `configure sso` and `configure sso-session`: ask for what a profile with IAM Identity Center needs.
struct SSOConfiguration {
  private static let defaultScope = "sso:account:access"

  private let run: CustomRun
  private let prompt: LinePrompt
  private let files: ConfigurationFiles

  init(_ run: CustomRun) throws {
    self.run = run
    prompt = LinePrompt(run.context.console)
    files = try ConfigurationFiles(run)
  }

  /// The settings of a section, in order.
  private struct Section {
    private(set) var settings: [ConfigSetting] = []

    init(_ values: Structure = [:]) {
      for (name, value) in values {
        if let text = value.configuredText { self[name] = text }
      }
    }

    subscript(name: String) -> String? {
      get {
        guard case .text(let text)? = settings.first(where: { $0.name == name })?.value else {
          return nil
        }
        return text
      }
      set {
        guard let newValue else { return }
        let setting = ConfigSetting(name, newValue)
        if let index = settings.firstIndex(where: { $0.name == name }) {
          settings[index] = setting
        } else {
          settings.append(setting)
        }
      }
    }
  }

  // MARK: - A session

  /// Asks for a session, and stores it.
  func configureSession() async throws -> Int32 {
    guard let name = try await ask("SSO session name: ", check: Self.isPresent) else { return 1 }
    var session = Section(Structure(files.shared.ssoSessions[name]) ?? [:])
    _ = try await askForStart(&session)
    try await askForScopes(&session)
    try await files.config.set(
      session.settings, in: ConfigSection.heading("sso-session", name))
    try run.write(
      "\nCompleted configuring SSO session: \(name)\nRun the following to login and refresh access "
        + "token for this session:\n\naws sso login --sso-session \(name)\n")
    return 0
  }

  // MARK: - A profile

  /// Asks for a profile, signs in to find the accounts and roles, and stores the profile.
  func configureProfile() async throws -> Int32 {
    let old =
      files.profile.flatMap { files.values(ofProfile: $0) }
      ?? files.values(ofProfile: "default") ?? [:]
    var profile = Section()
    var session: (name: String, values: Section)?
    let settings: SSOSettings
    var isNew = false
    var startURL: String?
    if let name = try await askForSessionName(old["sso_session"]?.configuredText) {
      profile["sso_session"] = name
      if files.shared.ssoSessions[name] != nil {
        settings = try SSOSettings(files, session: name)
        session = (name, Section(Structure(files.shared.ssoSessions[name]) ?? [:]))
      } else {
        var values = Section()
        values["sso_start_url"] = old["sso_start_url"]?.configuredText
        values["sso_region"] = old["sso_region"]?.configuredText
        startURL = try await askForStart(&values)
        let scopes = try await askForScopes(&values)
        settings = SSOSettings(
          startURL: values["sso_start_url"] ?? "", region: values["sso_region"] ?? "",
          session: name, scopes: scopes)
        session = (name, values)
        isNew = true
      }
    } else {
      try run.write(
        "\u{1B}[1mWARNING: Configuring using legacy format (e.g. without an SSO session).\nConsider "
          + "re-running \"configure sso\" command and providing a session name.\n\u{1B}[0m")
      profile["sso_start_url"] = old["sso_start_url"]?.configuredText
      profile["sso_region"] = old["sso_region"]?.configuredText
      startURL = try await askForStart(&profile)
      settings = SSOSettings(
        startURL: profile["sso_start_url"] ?? "", region: profile["sso_region"] ?? "")
    }
    let freeRun = run.withoutProfile
    let token = try await SSOSignIn(
      run: freeRun, settings: settings, startURL: startURL ?? settings.startURL
    ).token(isNew: isNew)
    let role = try await askForRole(
      freeRun, region: settings.region, token: token["accessToken"]?.string ?? "", &profile)
    for (name, question) in [
      ("region", "Default client Region"),
      ("output", "CLI default output format (json if not specified)"),
    ] {
      let current = old[name]?.configuredText
      profile[name] = try await ask("\(question) [\(current ?? "None")]: ", current)
    }
    let name = try await profileName(role)
    try await files.config.set(profile.settings, in: ConfigSection.profile(name))
    if let session {
      try await files.config.set(
        session.values.settings, in: ConfigSection.heading("sso-session", session.name))
    }
    try writeConclusion(name, hasRole: role != nil)
    return 0
  }

  private func profileName(_ role: (account: String, name: String)?) async throws -> String {
    if let profile = files.profile { return profile }
    let suggestion = role.map { "\($0.name)-\($0.account)" }
    return try await ask(
      "Profile name [\(suggestion ?? "None")]: ", suggestion, check: Self.isPresent) ?? ""
  }

  private func writeConclusion(_ name: String, hasRole: Bool) throws {
    if !hasRole {
      try run.write("Successfully configured SSO for profile: \(name)\n")
    } else if name.lowercased() == "default" {
      try run.write(
        "The AWS CLI is now configured to use the default profile.\nRun the following command to "
          + "verify your configuration:\n\naws sts get-caller-identity\n")
    } else {
      try run.write(
        "To use this profile, specify the profile name using --profile, as shown:\n\n"
          + "aws sts get-caller-identity --profile \(name)\n")
    }
  }

  // MARK: - Accounts and roles

  /// The account and the role that the user chooses; `nil` if the token may list none.
  private func askForRole(
    _ run: CustomRun, region: String, token: String, _ profile: inout Section
  ) async throws -> (account: String, name: String)? {
    let sso = try run.service("sso", region: region, usesEndpoint: false) {
      $0.signatureVersion = .unsigned
    }
    do {
      let accounts = try await sso.all(
        "ListAccounts", ["accessToken": .string(token)], key: "accountList")
      guard !accounts.isEmpty else {
        throw CommandFailure(.other, "No AWS accounts are available to you.")
      }
      let account = try await choose(
        accounts.map { (id: String($0["accountId"]) ?? "", shown: Self.shown($0)) },
        one: "The only AWS account available to you is: ", many: "AWS accounts available to you.")
      try run.write("Using the account ID \(account)\n")
      profile["sso_account_id"] = account
      let roles = try await sso.all(
        "ListAccountRoles", ["accountId": .string(account), "accessToken": .string(token)],
        key: "roleList")
      guard !roles.isEmpty else {
        throw CommandFailure(.other, "No roles are available for the account \(account)")
      }
      let role = try await choose(
        roles.map { String($0["roleName"]) ?? "" }.map { (id: $0, shown: $0) },
        one: "The only role available to you is: ", many: "roles available to you.")
      try run.write("Using the role name \"\(role)\"\n")
      profile["sso_role_name"] = role
      return (account, role)
    } catch let failure as ServiceFailure where failure.error.code == "UnauthorizedException" {
      try run.write(
        "Unable to list AWS accounts and/or roles. Skipping configuring AWS credential provider for "
          + "profile.\n")
      return nil
    }
  }

  /// An account with what is known of it.
  private static func shown(_ account: Value) -> String {
    let id = String(account["accountId"]) ?? ""
    let names = [String(account["accountName"]), String(account["emailAddress"])].compactMap { $0 }
    return names.isEmpty ? id : "\(names.joined(separator: ", ")) (\(id))"
  }

  private func choose(
    _ items: [(id: String, shown: String)], one: String, many: String
  ) async throws -> String {
    if items.count == 1 {
      try run.write("\(one)\(items[0].id)\n")
      return items[0].id
    }
    let sorted = items.sorted { $0.shown.lowercased() < $1.shown.lowercased() }
    try run.write("There are \(items.count) \(many)\n")
    for (index, item) in sorted.enumerated() { try run.write("  \(index + 1)) \(item.shown)\n") }
    let answer = try await ask("Number [1]: ", "1") { text, _ in
      (1...sorted.count).contains(Int(text) ?? 0) ? nil : "A number of the list is required"
    }
    return sorted[(Int(answer ?? "1") ?? 1) - 1].id
  }

  // MARK: - Questions

  private func askForSessionName(_ current: String?) async throws -> String? {
    try await ask(
      current.map { "SSO session name [\($0)]: " } ?? "SSO session name (Recommended): ", current)
  }

  /// Asks for start URL and region.
  ///
  /// - Returns: The URL to which an organisation's own leads; `nil` for AWS's.
  private func askForStart(_ section: inout Section) async throws -> String? {
    let current = section["sso_start_url"]
    let url = try await ask(
      "SSO start URL [\(current ?? "None")]: ", current, check: Self.isURL)
    section["sso_start_url"] = url
    if let url, let start = try? SSOStartURL(url), !start.isOwn,
      let target = try? await start.resolved(region: "", run)
    {
      section["sso_region"] = target.region
      return target.url
    }
    let region = section["sso_region"]
    section["sso_region"] = try await ask(
      "SSO region [\(region ?? "None")]: ", region, check: Self.isPresent)
    return nil
  }

  @discardableResult
  private func askForScopes(_ section: inout Section) async throws -> [String] {
    let current = section["sso_registration_scopes"] ?? Self.defaultScope
    let scopes =
      try await ask(
        "SSO registration scopes [\(current)]: ", current, check: Self.areScopes) ?? current
    section["sso_registration_scopes"] = scopes
    return SSOSettings.scopes(scopes)
  }

  /// Asks until the answer is allowed.
  ///
  /// - Parameters:
  ///   - current: What an empty answer means.
  ///   - check: What is wrong with an answer.
  private func ask(
    _ question: String, _ current: String? = nil,
    check: (_ text: String, _ current: String?) -> String? = { _, _ in nil }
  ) async throws -> String? {
    while true {
      let answer = try await prompt.ask(question)
      guard let problem = check(answer, current) else {
        let text = answer.trimmed
        return text.isEmpty ? current : text
      }
      try run.write(problem + "\n")
    }
  }

  private static func isPresent(_ text: String, _ current: String?) -> String? {
    text.isEmpty && (current ?? "").isEmpty ? "A value is required" : nil
  }

  private static func isURL(_ text: String, _ current: String?) -> String? {
    if text.isEmpty, current?.isEmpty == false { return nil }
    guard let url = try? RequestURL(text.trimmed), ["http", "https"].contains(url.scheme),
      !url.host.isEmpty
    else { return "Not a valid Start URL" }
    return nil
  }

  private static func areScopes(_ text: String, _ current: String?) -> String? {
    text.split(separator: ",").contains { $0.description.trimmed.contains(where: \.isWhitespace) }
      ? "Scope values must be separated by commas" : nil
  }
}
