// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols
import BotoCore
import CommandSupport
import Files
import SystemLibrary
import WireFormats

/// The plugin that connects a terminal with a session: `session-manager-plugin`.
struct SessionPlugin: Sendable {
  private static let program = "session-manager-plugin"
  /// The variable that later plugins read the session from.
  private static let variable = "AWS_SSM_START_SESSION_RESPONSE"
  /// The last version that doesn't know the variable.
  private static let lastWithoutVariable = [1, 2, 497, 0]

  let environment: Environment

  static let missing = CommandFailure(
    "SessionManagerPlugin is not found. Please refer to SessionManager Documentation here: "
      + "http://docs.aws.amazon.com/console/systems-manager/session-manager-plugin-not-found")

  /// Checks that the plugin is there; it says so itself.
  func check() async throws { try await runAttached([Self.program], environment.assignments) }

  /// Runs a session until it ends.
  ///
  /// - Parameters:
  ///   - session: The session as the service answered.
  ///   - region: The region of the service.
  ///   - profile: The profile with which the plugin may call the service.
  ///   - parameters: What the session was asked for.
  ///   - endpoint: The URL of the service.
  ///   - usesVariable: Whether later plugins get the session through a variable, which other users
  ///     of the machine can't see.
  func run(
    _ session: JSONNode, region: String, profile: String, parameters: JSONNode, endpoint: String,
    usesVariable: Bool
  ) async throws {
    var text = session.jsonText(.python)
    var variables = environment.assignments
    if usesVariable, try await knowsVariable() {
      variables.removeAll { $0.hasPrefix(Self.variable + "=") }
      variables.append("\(Self.variable)=\(text)")
      text = Self.variable
    }
    try await runAttached(
      [
        Self.program, text, region, "StartSession", profile, parameters.jsonText(.python), endpoint,
      ], variables)
  }

  private func knowsVariable() async throws -> Bool {
    let output: [UInt8]
    do {
      let words = [Self.program, "--version"]
      let process = try await ChildProcess.run(
        words, environment: environment.assignments, timeout: .seconds(60))
      try Self.check(process.ending, words)
      output = process.standardOutput
    } catch let failure as ChildProcess.Failure {
      throw Self.failure(failure)
    }
    return Self.isLater(String(decoding: output, as: UTF8.self))
  }

  /// Whether a version is later than the last one without the variable.
  static func isLater(_ version: String) -> Bool {
    let digits = version.filter { !$0.isWhitespace }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    var numbers = parts.compactMap { part in
      part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) : nil
    }
    guard numbers.count == parts.count, 1...4 ~= numbers.count else { return false }
    while numbers.count < lastWithoutVariable.count { numbers.append(0) }
    return lastWithoutVariable.lexicographicallyPrecedes(numbers)
  }

  private func runAttached(_ words: [String], _ variables: [String]) async throws {
    do {
      try Self.check(try await ChildProcess.runAttached(words, environment: variables), words)
    } catch let failure as ChildProcess.Failure {
      throw Self.failure(failure)
    }
  }

  private static func check(_ ending: ChildProcess.Ending, _ words: [String]) throws {
    if let message = ending.pythonMessage(words) { throw CommandFailure(message) }
  }

  private static func failure(_ failure: ChildProcess.Failure) -> CommandFailure {
    if case .notRun(let error) = failure, error.code == ENOENT { return missing }
    return CommandFailure(failure.cause(program).map { PythonErrno.text($0) } ?? "\(failure)")
  }
}

extension ChildProcess.Ending {
  /// What Python says about a program that failed; `nil` if it didn't.
  func pythonMessage(_ words: [String]) -> String? {
    let command = "[" + words.map { "'\($0)'" }.joined(separator: ", ") + "]"
    return switch self {
    case .exited(0): nil
    case .exited(let status): "Command '\(command)' returned non-zero exit status \(status)."
    case .killed(let signal): "Command '\(command)' died with signal \(signal)."
    }
  }
}
