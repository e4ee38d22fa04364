// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import WireFormats
import AWSErrors
import ArgumentParser
import BotoCore

/// The message and the exit status for an error that ends a command.
struct ErrorReport: Equatable {
  /// The message on standard error; none if no message is needed.
  var message: String?
  /// Whether the message is one line: line breaks in it come from outside and are escaped.
  var isOneLine = false
  var status: Int32
  /// Whether a signal ended the command, which then doesn't wait.
  var isInterrupted = false

  /// - Parameter error: The command's error.
  init(_ error: any Error) {
    switch error {
    case let exit as ExitCode:
      self.init(message: nil, status: exit.rawValue)
    case is BrokenPipe:
      self.init(message: nil, status: ExitStatus.brokenPipe.rawValue)
    case let interruption as Interruption:
      self.init(message: nil, status: interruption.status)
      isInterrupted = true
    case let failure as CommandFailure: self.init(failure)
    case let error as BotoCoreError where Self.configurationKinds.contains(where: error.isKind(of:)):
      self.init(message: "\(error)", status: ExitStatus.configuration.rawValue)
      isOneLine = true
    default:
      self.init(message: "\(error)", status: ExitStatus.failed.rawValue)
      isOneLine = true
    }
  }

  private init(_ failure: CommandFailure) {
    self.init(message: failure.description, status: failure.status)
  }

  private init(message: String?, status: Int32) {
    self.message = message
    self.status = status
  }

  /// An error of the command line itself.
  ///
  /// - Parameters:
  ///   - message: The parser's message.
  ///   - usage: The command's usage.
  init(usageError message: String, usage: String) {
    self.init(
      message: "\(UsageMessage.awsStyle(message))\n\(usage)", status: ExitStatus.usage.rawValue)
  }

  /// The error kinds of configuration and credentials.
  private static let configurationKinds: [BotoCoreError.Kind] = [
    .noCredentialsError, .partialCredentialsError, .credentialRetrievalError, .noRegionError,
    .profileNotFound, .configParseError, .configNotFound, .invalidConfigError, .ssoError,
    .unknownCredentialError,
  ]
}

/// Translates the parser's messages to the AWS CLI's.
enum UsageMessage {
  private static let unknownOption = "Unknown option '"

  /// `Unknown options: --foo`, which scripts look for, and then the parser's suggestion; other
  /// messages unchanged.
  static func awsStyle(_ message: String) -> String {
    guard message.hasBytePrefix(unknownOption) else { return message }
    let rest = message.utf8.dropFirst(unknownOption.utf8.count)
    let name = rest.prefix { $0 != UInt8(ascii: "'") }
    let advice = rest.dropFirst(name.count).drop { $0 != UInt8(ascii: "D") }
    return "Unknown options: \(Substring(name))" + (advice.isEmpty ? "" : "\n\(Substring(advice))")
  }
}
