// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSCredentials
import AWSErrors
import AWSProtocols
import BotoCore
import CommandSupport
import WireFormats

/// `configure export-credentials`: the credentials of a profile for other programs.
struct ExportedCredentials {
  /// The form in which they are printed.
  enum Format: String, CaseIterable {
    case process
    case env
    case envWithoutExport = "env-no-export"
    case powershell
    case windowsCmd = "windows-cmd"
    case fish
  }

  /// The variable that holds the profiles on the way here: a profile's `credential_process` may be
  /// this command.
  private static let chainVariable = "_AWS_CLI_PROFILE_CHAIN"
  private static let maximumDepth = 4

  private let run: CustomRun

  init(_ run: CustomRun) { self.run = run }

  /// Writes the credentials.
  func write() async throws {
    let chain = try chain()
    let credentials = try await credentials(chain)
    let format = run.text("format").flatMap(Format.init) ?? .process
    try run.write(Self.text(of: credentials, as: format))
  }

  /// The profiles that ask for each other, the current one last.
  private func chain() throws -> [String] {
    let environment = run.context.environment
    let seen = Self.cells(of: environment[Self.chainVariable] ?? "")
    let profile = try ConfigurationFiles(run).profile ?? "default"
    guard seen.count < Self.maximumDepth else {
      throw CommandFailure(
        .configuration,
        "Maximum recursive credential process resolution reached (\(Self.maximumDepth)).\n"
          + "Profiles seen: \(seen.joined(separator: " -> "))")
    }
    guard !seen.contains(profile) else {
      throw CommandFailure(
        .configuration,
        "Credential process resolution detected an infinite loop, profile cycle: "
          + (seen + [profile]).joined(separator: " -> "))
    }
    return seen + [profile]
  }

  private func credentials(_ chain: [String]) async throws -> Credentials {
    let environment = run.context.environment.setting(
      Self.chainVariable, to: Self.row(of: chain))
    let context = CommandContext(
      console: run.context.console, environment: environment, flavour: run.context.flavour)
    do {
      let session = try Invocation(context, run.globals).session
      // The providers' clients are the session's.
      defer { withExtendedLifetime(session) {} }
      return try await session.identity.credentials(at: .now)
    } catch let error as BotoCoreError {
      if error.isKind(of: .noCredentialsError) {
        throw CommandFailure(
          .configuration, "Unable to retrieve credentials: no credentials found")
      }
      // These come when the credentials are used, not when they are looked for.
      let isLate = [.ssoTokenLoadError, .unauthorizedSSOTokenError, .tokenRetrievalError]
        .contains { error.isKind(of: $0) }
      if isLate { throw error }
      throw CommandFailure(
        .configuration,
        "Unable to retrieve credentials: \(LibraryMessage.text(of: error).trimmed)")
    }
  }

  /// The credentials in a format.
  static func text(of credentials: Credentials, as format: Format) -> String {
    let expiration = credentials.expires.map { String($0.iso8601.dropLast()) + "+00:00" }
    if format == .process {
      var document: JSONObject = [
        "Version": 1, "AccessKeyId": .string(credentials.accessKeyID),
        "SecretAccessKey": .string(credentials.secretAccessKey),
      ]
      document["SessionToken"] = credentials.sessionToken.map { .string($0) }
      document["Expiration"] = expiration.map { .string($0) }
      let lines = document.map { member in
        "  \(JSONNode.string(member.key).jsonText(.python)): \(member.value.jsonText(.python))"
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
    }
    let variables = [
      ("AWS_ACCESS_KEY_ID", credentials.accessKeyID),
      ("AWS_SECRET_ACCESS_KEY", credentials.secretAccessKey),
      ("AWS_SESSION_TOKEN", credentials.sessionToken), ("AWS_CREDENTIAL_EXPIRATION", expiration),
    ]
    return variables.map { name, value in value.map { line(name, $0, format) } ?? "" }.joined()
  }

  private static func line(_ name: String, _ value: String, _ format: Format) -> String {
    switch format {
    case .process, .env: "export \(name)=\(value)\n"
    case .envWithoutExport: "\(name)=\(value)\n"
    case .powershell: "$Env:\(name)=\"\(value)\"\n"
    case .windowsCmd: "set \(name)=\(value)\n"
    case .fish: "set -gx \(name) \"\(value)\"\n"
    }
  }

  // MARK: - A row of CSV

  /// The cells of a row of CSV.
  static func cells(of row: String) -> [String] {
    guard !row.isEmpty else { return [] }
    var cells = [String.UnicodeScalarView()]
    var isQuoted = false
    var scalars = row.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch (scalar, isQuoted) {
      case ("\"", true) where scalars.first == "\"":
        scalars.removeFirst()
        cells[cells.count - 1].append(scalar)
      case ("\"", true): isQuoted = false
      case ("\"", false) where cells[cells.count - 1].isEmpty: isQuoted = true
      case (",", false): cells.append(.init())
      default: cells[cells.count - 1].append(scalar)
      }
    }
    return cells.map { String($0) }
  }

  /// Cells as a row of CSV.
  static func row(of cells: [String]) -> String {
    cells.map { cell in
      guard cell.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return cell }
      return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }.joined(separator: ",")
  }
}
