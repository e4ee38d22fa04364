// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols
import BotoCore
import CommandOutput
import CommandSupport
import JMESPath
import ServiceModel

/// How an answer is written: the options, the environment and the profile together.
struct OutputSettings {
  let format: OutputFormat
  let timestamps: WireTextStyle
  private let title: String
  private let query: JMESPathExpression?
  private let encoding: OutputEncoding

  /// - Parameter title: The title of a table: the operation's name in the API.
  /// - Throws: ``CommandFailure`` for a setting that means nothing.
  init(_ invocation: Invocation, title: String) throws {
    self.title = title
    query = invocation.globals.query
    encoding = try OutputEncoding(invocation.context)
    timestamps = try WireTextStyle(invocation)
    format = try Self.format(invocation)
  }

  private static func format(_ invocation: Invocation) throws -> OutputFormat {
    if let format = invocation.globals.output { return format }
    let name =
      try invocation.context.environment["AWS_DEFAULT_OUTPUT"] ?? invocation.setting("output")
      ?? "json"
    guard let format = OutputFormat(rawValue: name),
      invocation.flavour == .v2 || [.json, .text, .table].contains(format)
    else { throw CommandFailure(.other, "Unknown output type: \(name)") }
    return format
  }

  /// A formatter that writes to standard output.
  func formatter(_ invocation: Invocation) -> OutputFormatter {
    let console = invocation.context.console
    let color =
      switch invocation.globals.color {
      case "on": true
      case "off": false
      default: console.output.isTerminal
      }
    return OutputFormatter(
      format, query: query.map { query in { try query.search($0) } }, title: title, color: color,
      width: console.terminalWidth() ?? 80,
      to: { [encoding, format] in
        try encoding.write($0, to: console.output, isJSON: format == .json)
      })
  }
}

extension WireTextStyle {
  /// How timestamps are written (`cli_timestamp_format`).
  ///
  /// - Throws: ``CommandFailure`` for an unknown style.
  init(_ invocation: Invocation) throws {
    let isVersion1 = invocation.flavour == .v1
    switch try invocation.setting("cli_timestamp_format") {
    case nil: self = isVersion1 ? .unchanged : .iso8601
    case "wire": self = .unchanged
    case "none" where isVersion1: self = .unchanged
    case "iso8601": self = .iso8601
    case let other?:
      let known = isVersion1 ? "\"none\", \"wire\"" : "\"wire\""
      throw CommandFailure(
        .configuration,
        "Unknown cli_timestamp_format value: \(other), valid values are \(known) or \"iso8601\"")
    }
  }
}
