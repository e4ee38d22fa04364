// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import ArgumentParser
import BotoCore

/// What is said of an error that ends a command, and what the shell is told.
struct ErrorReport: Equatable {
  /// The words on standard error; none for an end that needs no words.
  var message: String?
  /// Whether the message is one line: line breaks in it come from outside and are escaped.
  var isOneLine = false
  var status: Int32
  /// Whether a signal ended the command, which then waits for nobody.
  var isInterrupted = false

  /// - Parameter error: What the command threw while it ran.
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
    self.init(message: failure.description, status: failure.status.rawValue)
  }

  private init(message: String?, status: Int32) {
    self.message = message
    self.status = status
  }

  /// An error of the command line itself.
  ///
  /// - Parameters:
  ///   - message: What the parser says of it.
  ///   - usage: How the command is called.
  init(usageError message: String, usage: String) {
    self.init(
      message: "\(UsageMessage.asAWS(message))\n\(usage)", status: ExitStatus.usage.rawValue)
  }

  /// The errors of configuration and credentials.
  private static let configurationKinds: [BotoCoreError.Kind] = [
    .noCredentialsError, .partialCredentialsError, .credentialRetrievalError, .noRegionError,
    .profileNotFound, .configParseError, .configNotFound, .invalidConfigError, .ssoError,
    .unknownCredentialError,
  ]
}

/// The parser's words in the AWS CLI's.
enum UsageMessage {
  private static let unknownOption = "Unknown option '"

  /// `Unknown options: --foo`, which scripts look for, and behind it what the parser thinks was meant;
  /// other messages stay.
  static func asAWS(_ message: String) -> String {
    guard message.utf8.starts(with: unknownOption.utf8) else { return message }
    let rest = message.utf8.dropFirst(unknownOption.utf8.count)
    let name = rest.prefix { $0 != UInt8(ascii: "'") }
    let advice = rest.dropFirst(name.count).drop { $0 != UInt8(ascii: "D") }
    return "Unknown options: \(Substring(name))" + (advice.isEmpty ? "" : "\n\(Substring(advice))")
  }
}
