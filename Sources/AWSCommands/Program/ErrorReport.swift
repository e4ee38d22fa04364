// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSErrors
import AWSProtocols
import BotoCore
import CommandOutput
import CommandSupport
import WireFormats

/// Writes an error as the AWS CLI does, and says with which status the program ends.
struct ErrorReport {
  private let context: CommandContext
  /// The format that the command line asks for.
  private let format: String?
  private let profile: String?
  /// Whether tables are coloured.
  private let color: Bool

  init(_ context: CommandContext, format: String? = nil, _ globals: GlobalSettings? = nil) {
    self.context = context
    self.format = format
    profile = globals?.profile
    color =
      switch globals?.color {
      case "on": true
      case "off": false
      default: context.console.output.isTerminal
      }
  }

  /// Writes an error to standard error.
  ///
  /// - Returns: The exit status.
  func write(_ error: any Error) async -> Int32 {
    switch error {
    case is BrokenPipe: return ExitStatus.brokenPipe.rawValue
    case let interruption as Interruption:
      try? await context.console.output.flush(within: Interruption.patience)
      if interruption.status == 130 { try? context.console.output.write("\n") }
      try? await context.console.output.flush(within: Interruption.patience)
      try? await context.console.errors.flush(within: Interruption.patience)
      return interruption.status
    default: break
    }
    try? await context.console.output.flush()
    let errors = context.console.errors
    let message = ErrorMessage(error, context.flavour, shown: errors.shown)
    if let text = message.text(in: chosenFormat, color: color) {
      try? message.isOwn || color ? errors.draw(text) : errors.write(text)
    }
    try? await errors.flush()
    return message.status
  }

  /// The option, the environment, the profile, or else `enhanced`.
  private var chosenFormat: ErrorFormat {
    if let format { return ErrorFormat(rawValue: format) ?? .enhanced }
    let configured =
      context.environment["AWS_CLI_ERROR_FORMAT"]
      ?? ProfileSetting.value("cli_error_format", context.environment, profile: profile)
    return configured.flatMap { ErrorFormat(rawValue: $0.lowercased()) } ?? .enhanced
  }
}
