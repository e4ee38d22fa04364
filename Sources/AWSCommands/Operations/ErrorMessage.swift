// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import BotoCore
import CommandOutput
import CommandSupport
import WireFormats

/// What an error is called on the command line: a code, a message and details, in any of the formats,
/// and the exit status.
struct ErrorMessage {
  /// The text that stands alone, without a code.
  private let text: String
  /// The code before the text (`ParamValidation`); `nil` if the error is always plain text.
  private let code: String?
  /// Whether how the program is used follows.
  private let showsUsage: Bool
  /// Whether the usage stands before the text instead.
  private let isLeftover: Bool
  /// The error of a service.
  private let service: ServiceFailure?
  /// Whether all of it is this program's own words.
  let isOwn: Bool
  /// The exit status.
  let status: Int32
  private let flavour: Flavour

  /// - Parameter shown: A line from outside as it is shown.
  init(_ error: any Error, _ flavour: Flavour, shown: (String) -> String = { $0 }) {
    self.flavour = flavour
    let failure = Self.failure(of: error, flavour)
    service = error as? ServiceFailure
    isOwn = error is CommandFailure
    let words =
      service?.text(flavour)
      ?? (flavour == .v1 ? failure.descriptionOfVersion1 : nil) ?? failure.description
    // A message about parameters has a line for each.
    text = isOwn || failure.kind == .parameters ? words : shown(words)
    showsUsage = failure.kind == .usage
    isLeftover = failure.kind == .leftover
    code =
      switch failure.kind {
      case .usage, .parameters: "ParamValidation"
      case .configuration: "Configuration"
      case .noRegion: "NoRegion"
      case .noCredentials: "NoCredentials"
      case .pager: "Pager"
      case .leftover, .other, .status: nil
      }
    status = service != nil ? (flavour == .v1 ? 255 : 254) : Self.status(of: failure.kind, flavour)
  }

  /// The error as an object of a program's output: its code, `null` if it has none, and its message.
  var object: Structure {
    [
      "code": (service?.error.code ?? code).map { .string($0) } ?? .null,
      "message": .string(service?.error.message ?? text.trimmed),
    ]
  }

  /// The text for standard error, with its line breaks; `nil` if there is nothing to say.
  func text(in format: ErrorFormat, color: Bool) -> String? {
    if text.isEmpty, service == nil { return nil }
    switch flavour {
    case .v1: return textOfVersion1
    case .v2: return textOfVersion2(format, color)
    }
  }

  private var textOfVersion1: String {
    let usage = "usage: \r\(Usage.noteOfVersion1)\n\(Usage.text)"
    if showsUsage { return "\(usage)aws: error: \(text)\n" }
    if isLeftover { return "\(usage)\n\(text)\n" }
    return code == "NoRegion" || code == "NoCredentials" ? text + "\n" : "\n\(text)\n"
  }

  private func textOfVersion2(_ format: ErrorFormat, _ color: Bool) -> String {
    if isLeftover { return "\n\(Usage.text)\n\n\naws: [ERROR]: \(text)\n" }
    let whole = showsUsage ? "\(text)\n\n\(Usage.text)" : text
    switch format {
    case .legacy: return framed(whole)
    case .enhanced:
      if let service { return framed(text.trimmed + service.details) }
      return framed(code.map { "An error occurred (\($0)): \(whole)" } ?? whole)
    case .json, .yaml, .text, .table:
      guard
        let members = service?.members
          ?? code.map({ ["Code": .string($0), "Message": .string(whole)] })
      else { return framed(whole) }
      return ErrorOutput.text(
        of: members, format: OutputFormat(rawValue: format.rawValue) ?? .json, color: color)
    }
  }

  private func framed(_ text: String) -> String { "\naws: [ERROR]: \(text.trimmed)\n" }

  private static func status(of kind: CommandFailure.Kind, _ flavour: Flavour) -> Int32 {
    if case .status(let status) = kind { return status }
    guard flavour == .v1 else { return CommandFailure(kind, "").status }
    return kind == .usage ? 2 : 255
  }

  /// The failure that an error of the library is.
  private static func failure(of error: any Error, _ flavour: Flavour) -> CommandFailure {
    switch error {
    case let failure as CommandFailure: failure
    case let error as BotoCoreError: failure(of: error, flavour)
    default: CommandFailure(.other, "\(error)")
    }
  }

  private static func failure(of error: BotoCoreError, _ flavour: Flavour) -> CommandFailure {
    if error.isKind(of: .noRegionError) {
      return CommandFailure(
        .noRegion,
        "You must specify a region. You can also configure your region by running \"aws configure\"."
      )
    }
    if error.isKind(of: .noCredentialsError) {
      let command = flavour == .v1 ? "aws configure" : "aws login"
      return CommandFailure(
        .noCredentials,
        "Unable to locate credentials. You can configure credentials by running \"\(command)\".")
    }
    if error.isKind(of: .paramValidationError) {
      return CommandFailure(
        .parameters, ValidationText.text(of: error.description, flavour))
    }
    return CommandFailure(.other, LibraryMessage.text(of: error))
  }
}

/// How the program is used, in the AWS CLI's words.
enum Usage {
  static let line = "usage: aws [options] <command> <subcommand> [<subcommand> ...] [parameters]"

  static let text = """
    \(line)
    To see help text, you can run:

      aws help
      aws <command> help
      aws <command> <subcommand> help

    """

  static let noteOfVersion1 = """
    Note: AWS CLI version 2, the latest major version of the AWS CLI, is now stable and recommended \
    for general use. For more information, see the AWS CLI version 2 installation instructions at: \
    https://docs.aws.amazon.com/cli/latest/userguide/install-cliv2.html

    """
}

extension String {
  /// The text without white space at both ends, as Python's `strip` has it.
  var trimmed: String {
    var scalars = unicodeScalars[...]
    while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    return String(scalars)
  }
}
