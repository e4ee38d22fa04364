// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSErrors
import AWSProtocols
import CommandSupport
import Files
import SystemLibrary
import WireFormats

/// `codeartifact login`: sets a package manager up for a repository.
struct CodeArtifactLogin {
  static let all: [CustomCommand] = [
    CustomCommand(
      "codeartifact", "login", summary: "Sets a package manager up for a repository.",
      options: [
        CommandOption(
          "tool", check: .choices(["swift", "nuget", "dotnet", "npm", "pip", "twine"]),
          isRequired: true),
        CommandOption("domain", isRequired: true), CommandOption("domain-owner"),
        CommandOption("namespace"), CommandOption("duration-seconds"),
        CommandOption("repository", isRequired: true), CommandOption("endpoint-type"),
        .flag("dry-run"),
      ], run: run)
  ]

  /// How long a program may take that sets up a package manager.
  private static let patience = Duration.seconds(600)

  private let run: CustomRun
  private let tool: String
  private let token: String
  private let expiration: Timestamp
  private let endpoint: String

  @Sendable static func run(_ run: CustomRun) async throws -> Int32 {
    let tool = try run.required("tool")
    let service = try run.service("codeartifact")
    var parameters: Structure = ["domain": .string(try run.required("domain"))]
    if let owner = run.text("domain-owner") { parameters["domainOwner"] = .string(owner) }
    var tokenParameters = parameters
    if let seconds = try run.integer("duration-seconds"), seconds != 0 {
      tokenParameters["durationSeconds"] = seconds
    }
    let answer = try await service("GetAuthorizationToken", tokenParameters)
    parameters["repository"] = .string(try run.required("repository"))
    parameters["format"] = .string(format(of: tool))
    if let type = run.text("endpoint-type") { parameters["endpointType"] = .string(type) }
    let repository = try await service("GetRepositoryEndpoint", parameters)
    if run.text("namespace") != nil, tool != "npm", tool != "swift" {
      throw CommandFailure("Argument --namespace is not supported for \(tool)")
    }
    try await CodeArtifactLogin(
      run: run, tool: tool, token: answer["authorizationToken"].text,
      expiration: Timestamp(answer["expiration"]) ?? .now,
      endpoint: repository["repositoryEndpoint"].text
    ).login()
    return 0
  }

  private static func format(of tool: String) -> String {
    switch tool {
    case "pip", "twine": "pypi"
    case "dotnet": "nuget"
    default: tool
    }
  }

  private var isDryRun: Bool { run.flag("dry-run") ?? false }

  private func login() async throws {
    switch tool {
    case "nuget", "dotnet": try await loginWithNuGet()
    case "twine": try loginWithTwine()
    case "swift": try await loginWithSwift()
    case "npm": try await runAll(try npmCommands())
    default: try await runAll([["pip", "config", "set", "global.index-url", pipURL]])
    }
  }

  // MARK: - Commands of tools

  private func runAll(_ commands: [[String]]) async throws {
    if isDryRun {
      for command in commands { try run.write(command.joined(separator: " ") + "\n\n") }
      return
    }
    for command in commands {
      // Later versions of npm don't know this setting, and don't need it.
      let mayFail = tool == "npm" && command.contains { $0.contains("always-auth") }
      _ = try await output(of: command, mayFail: mayFail)
    }
    try writeSuccess(tool)
  }

  /// Runs a command.
  ///
  /// - Returns: What it writes to standard output.
  private func output(of command: [String], mayFail: Bool = false) async throws -> [UInt8] {
    let process: ChildProcess
    do {
      process = try await ChildProcess.run(
        command, environment: run.context.environment.assignments, timeout: Self.patience)
    } catch let failure as ChildProcess.Failure {
      if case .notRun(let error) = failure, error.code == ENOENT {
        throw CommandFailure("\(tool) was not found. Please verify installation.")
      }
      throw CommandFailure(
        failure.cause(command[0]).map { PythonErrno.text($0) } ?? "\(tool): \(failure)")
    }
    if !mayFail, let message = process.ending.pythonMessage(command) {
      let errors = String(decoding: process.standardError, as: UTF8.self)
      throw CommandFailure(
        masked(message) + " Stderr from command:\n\(errors)")
    }
    return process.standardOutput
  }

  private func masked(_ text: String) -> String {
    guard !token.isEmpty else { return text }
    return text.splitting(around: token).joined(separator: "******")
  }

  /// The host and the port of the repository, and its path.
  private var place: (scheme: String, host: String, path: String) {
    let parts = endpoint.splitting(around: "://")
    guard parts.count > 1 else { return ("https", "", endpoint) }
    let rest = parts.dropFirst().joined(separator: "://")
    let host = rest.prefix { $0 != "/" }
    return (parts[0], String(host), String(rest.dropFirst(host.count)))
  }

  private var pipURL: String {
    let (scheme, host, path) = place
    return "\(scheme)://aws:\(token)@\(host)\(path)simple/"
  }

  private func npmCommands() throws -> [[String]] {
    var registry = "registry"
    if let namespace = run.text("namespace") {
      let scope = namespace.hasPrefix("@") ? namespace : "@" + namespace
      let first = scope.dropFirst().first
      guard let first, first.isASCII,
        first.isLowercase || first.isNumber || first == "-" || first == "~"
      else {
        throw CommandFailure(
          "Invalid scope name, scope must contain URL-safe characters, no leading dots or underscores"
        )
      }
      registry = scope + ":registry"
    }
    let (_, host, path) = place
    let set = ["npm", "config", "set"]
    return [
      set + [registry, endpoint], set + ["//\(host)\(path):always-auth", "true"],
      set + ["//\(host)\(path):_authToken", token],
    ]
  }

  // MARK: - Swift

  private func loginWithSwift() async throws {
    var set = ["swift", "package-registry", "set", endpoint]
    if let scope = run.text("namespace") {
      try checkSwift(scope)
      set += ["--scope", scope]
    }
    var login = ["swift", "package-registry", "login", endpoint + "login"]
    #if os(macOS)
      // The keychain holds it there.
      login += ["--token", token]
    #else
      let host = String(place.host.prefix { $0 != ":" })
      let path = run.context.environment.expandHome("~/.netrc")
      if isDryRun {
        try run.write(
          "Dryrun mode is enabled, not writing to netrc.\nThe following line would have been "
            + "written to \(path):\n\n\(NetrcFile.line(host, token))\n\n"
            + "And would have run the following commands:\n\n")
      } else {
        try NetrcFile.set(host, token, in: path)
      }
    #endif
    try await runAll([set, login])
  }

  private func checkSwift(_ scope: String) throws {
    let bytes = Array(scope.utf8)
    let isValid =
      1...39 ~= bytes.count && bytes[0].isASCIILetterOrDigit
      && bytes[bytes.count - 1].isASCIILetterOrDigit
      && bytes.allSatisfy { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "-") }
      && !scope.contains("--")
    guard isValid else {
      throw CommandFailure(
        "Invalid scope name, scope must contain URL-safe characters, no leading dots or "
          + "underscores and no more than 39 characters")
    }
  }

  // MARK: - NuGet

  private func loginWithNuGet() async throws {
    let url = endpoint + "v3/index.json"
    let name = "\(try run.required("domain"))/\(try run.required("repository"))"
    let listing =
      tool == "nuget"
      ? ["nuget", "sources", "list", "-format", "detailed"]
      : ["dotnet", "nuget", "list", "source", "--format", "detailed"]
    let output = try await output(of: listing)
    let sources = NuGetSources.read(String(decoding: output, as: UTF8.self))
    let existing =
      sources.first { $0.url == url }?.name ?? (sources.contains { $0.name == name } ? name : nil)
    let command = nuGetCommand(existing, name: name, url: url)
    if isDryRun { return try run.write(command.joined(separator: " ") + "\n") }
    do {
      _ = try await self.output(of: command)
    } catch {
      try run.write("Failed to update the NuGet.Config\n")
      throw error
    }
    try run.write(
      existing.map { "Updated source \($0) in the NuGet.Config\n" }
        ?? "Added source \(name) to the user level NuGet.Config\n")
    try writeSuccess("nuget")
  }

  private func nuGetCommand(_ existing: String?, name: String, url: String) -> [String] {
    let operation = existing == nil ? "add" : "update"
    let source = existing ?? name
    guard tool == "dotnet" else {
      return [
        "nuget", "sources", operation, "-name", source, "-source", url, "-username", "aws",
        "-password", token,
      ]
    }
    let names = existing == nil ? [url, "--name", source] : [source, "--source", url]
    // Passwords can be encrypted on Windows only.
    return ["dotnet", "nuget", operation, "source"] + names + [
      "--username", "aws", "--password", token, "--store-password-in-clear-text",
    ]
  }

  // MARK: - Twine

  private func loginWithTwine() throws {
    let path = run.context.environment.expandHome("~/.pypirc")
    let text: String
    do {
      text = try PypircFile.text(adding: endpoint, token, to: path)
    } catch {
      try run.write("\(path) is in an invalid state.\n")
      throw error
    }
    if isDryRun {
      return try run.write(
        "Dryrun mode is enabled, not writing to pypirc.\n\(path) would have been set to the "
          + "following:\n\n\(text)\n")
    }
    do {
      try ReplacedFile.write(Array(text.utf8), to: path, isPrivate: true)
    } catch {
      throw CommandFailure(PythonErrno.text(error))
    }
    try writeSuccess("twine")
  }

  // MARK: - Success

  private func writeSuccess(_ tool: String) throws {
    let local = CivilTimeText.local(expiration) ?? expiration.iso8601
    let time = String(local.map { $0 == "T" ? " " : $0 })
    try run.write(
      "Successfully configured \(tool) to use AWS CodeArtifact repository \(endpoint) \n"
        + "Login expires in \(RemainingTime(until: expiration, from: .now).words) at \(time)\n")
  }
}

/// The time until an instant in a calendar's units.
struct RemainingTime {
  private let units: [(name: String, count: Int64)]

  init(until end: Timestamp, from start: Timestamp) {
    // Half a minute is added so that 11:59:31 hours are 12.
    var months = Self.months(of: end) - Self.months(of: start)
    while months > 0, Self.adding(months, to: start) > end.seconds { months -= 1 }
    months = max(0, months)
    let rest = max(0, end.seconds - Self.adding(months, to: start)) + 30
    units = [
      ("year", months / 12), ("month", months % 12), ("day", rest / 86_400),
      ("hour", rest / 3600 % 24), ("minute", rest / 60 % 60),
    ]
  }

  /// The first unit that isn't 0, and the next one: `73 years and 1 month`.
  var words: String {
    guard let first = units.firstIndex(where: { $0.count > 0 }) else { return "" }
    return units[first...].prefix(2).filter { $0.count > 0 }
      .map { "\($0.count) \($0.name)\($0.count == 1 ? "" : "s")" }.joined(separator: " and ")
  }

  private static func months(of time: Timestamp) -> Int64 {
    let parts = time.iso8601.split(separator: "-")
    return (Int64(parts[0]) ?? 0) * 12 + (Int64(parts[1]) ?? 1) - 1
  }

  /// The same day and time in another month, or the month's last day.
  private static func adding(_ count: Int64, to time: Timestamp) -> Int64 {
    let month = months(of: time) + count
    let text = time.iso8601Seconds
    let clock = text.dropFirst(10)
    var day = Int64(text.dropFirst(8).prefix(2)) ?? 1
    while day > 0 {
      let date = "\(padded(month / 12, 4))-\(padded(month % 12 + 1, 2))-\(padded(day, 2))"
      if let time = try? Timestamp(parsing: date + clock) { return time.seconds }
      day -= 1
    }
    return time.seconds
  }

  private static func padded(_ number: Int64, _ count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.count)) + digits
  }
}

extension String {
  /// The parts between the places of a text.
  fileprivate func splitting(around separator: String) -> [String] {
    var parts: [String] = []
    var part: [UInt8] = []
    let bytes = Array(utf8)
    let mark = Array(separator.utf8)
    var index = 0
    while index < bytes.count {
      if !mark.isEmpty, bytes[index...].starts(with: mark) {
        parts.append(String(decoding: part, as: UTF8.self))
        part = []
        index += mark.count
      } else {
        part.append(bytes[index])
        index += 1
      }
    }
    return parts + [String(decoding: part, as: UTF8.self)]
  }
}
