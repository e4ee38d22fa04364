// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import CommandSupport

/// A command that no operation's model gives: `eks update-kubeconfig`.
struct CustomCommand: Sendable {
  /// Where the command stands.
  enum State: Sendable, Hashable {
    /// It does what the AWS CLI's does.
    case complete
    /// It is left out; the words say why.
    case leftOut(String)
  }

  /// The words that name it: `["eks", "update-kubeconfig"]`.
  let path: [String]
  let options: [CommandOption]
  /// Whether help and suggestions don't show it.
  var isHidden = false
  /// The versions that have it.
  var flavours: Set<Flavour> = [.v1, .v2]
  /// A sentence for help.
  let summary: String
  var state = State.complete
  /// Runs it; the result is the exit status.
  let run: @Sendable (CustomRun) async throws -> Int32

  init(
    _ path: String..., summary: String, options: [CommandOption] = [], isHidden: Bool = false,
    flavours: Set<Flavour> = [.v1, .v2],
    run: @escaping @Sendable (CustomRun) async throws -> Int32
  ) {
    self.path = path
    self.summary = summary
    self.options = options
    self.isHidden = isHidden
    self.flavours = flavours
    self.run = run
  }

  /// A command that is left out, and says so.
  ///
  /// - Parameter reason: Why, and what to do instead.
  init(leftOut path: String..., because reason: String, flavours: Set<Flavour> = [.v1, .v2]) {
    self.path = path
    summary = "Left out: " + reason
    options = []
    self.flavours = flavours
    state = .leftOut(reason)
    let name = path.joined(separator: " ")
    run = { _ in throw CommandFailure(.other, "\(name) isn't part of boto3: \(reason)") }
  }
}

extension CustomCommand {
  /// The word behind the service's, if help shows it.
  var shownName: String? { isHidden ? nil : path.dropFirst().first }
}

/// One run of a custom command.
struct CustomRun: Sendable {
  let invocation: Invocation
  let parsed: ParsedOptions
  /// The words of options, with files in the place of `file://`.
  let texts: [String: OptionText]
  /// The words behind those that the command's options take, for commands that pass them on.
  var rest: [String] = []

  var context: CommandContext { invocation.context }
  var globals: GlobalSettings { invocation.globals }

  /// The word of an option or a positional argument.
  func text(_ name: String) -> String? { texts[name]?.words.first }

  /// The words of an option.
  func words(_ name: String) -> [String]? { texts[name]?.words }

  /// Whether a flag was given, and what it says.
  func flag(_ name: String) -> Bool? { parsed.flag(name) }

  /// The word of an option that the parser requires.
  func required(_ name: String) throws -> String {
    guard let text = text(name) else {
      throw CommandFailure(.usage, "the following arguments are required: --\(name)")
    }
    return text
  }

  /// Writes text to standard output.
  func write(_ text: String) throws { try invocation.write(text) }

  /// Writes text to standard error.
  func writeError(_ text: String) throws { try context.console.errors.write(text) }
}
