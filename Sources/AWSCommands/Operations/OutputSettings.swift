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
  /// The format; `nil` for an unknown one, which is an error only when there is something to write.
  let format: OutputFormat?
  private let formatName: String
  let timestamps: WireTextStyle
  private let title: String
  private let query: JMESPathExpression?
  private let encoding: OutputEncoding
  /// Whether each page of an answer is written as it comes.
  private let writesEachPage: Bool
  /// The pager, and what it will show.
  private let paged: (pager: Pager, text: TextOutput)?

  /// - Parameters:
  ///   - title: The title of a table: the operation's name in the API.
  ///   - writesEachPage: Whether each page of an answer is written as it comes, without a pager.
  /// - Throws: ``CommandFailure`` for a setting that means nothing.
  init(_ invocation: Invocation, title: String, writesEachPage: Bool = false) throws {
    self.title = title
    self.writesEachPage = writesEachPage
    query = invocation.globals.query
    encoding = try OutputEncoding(invocation.context)
    paged =
      writesEachPage
      ? nil : try Pager.ofAnswers(invocation).map { ($0, TextOutput(isTerminal: true)) }
    timestamps = try WireTextStyle(invocation)
    formatName =
      try invocation.globals.output?.rawValue ?? invocation.context.environment[
        "AWS_DEFAULT_OUTPUT"]
      ?? invocation.setting("output") ?? "json"
    let known: [OutputFormat] =
      invocation.flavour == .v1 ? [.json, .text, .table] : OutputFormat.allCases
    format = OutputFormat(rawValue: formatName).flatMap { known.contains($0) ? $0 : nil }
  }

  /// A formatter that writes to standard output.
  ///
  /// - Parameter isPaged: Whether it writes for the pager, if there is one, which
  ///   ``showPages()`` starts.
  /// - Throws: ``CommandFailure`` for an unknown format.
  func formatter(
    _ invocation: Invocation, isPaged: Bool = false
  ) throws(CommandFailure) -> OutputFormatter {
    guard let format else {
      throw CommandFailure(.other, "Unknown output type: \(formatName)")
    }
    let console = invocation.context.console
    let color =
      switch invocation.globals.color {
      case "on": true
      case "off": false
      default: console.output.isTerminal
      }
    return OutputFormatter(
      format, query: search, title: title,
      color: color,
      width: console.terminalWidth() ?? 80,
      writesEachPage: writesEachPage,
      to: { [encoding, format, output = isPaged ? paged?.text ?? console.output : console.output] in
        try encoding.write(
          $0, to: output, isJSON: format == .json,
          isTable: format == .table)
      })
  }

  /// Shows in the pager what was written for it.
  func showPages() async throws {
    guard let paged else { return }
    try await paged.pager.show(paged.text.text)
  }

  /// Passes on what was written of a page, and waits while much is unread, if pages are written as
  /// they come.
  func endPage(_ invocation: Invocation) async throws {
    guard writesEachPage else { return }
    let output = invocation.context.console.output
    try output.release()
    await output.room()
  }

  /// What writes lines of JSON to standard output.
  ///
  /// - Parameter path: Where a page has its items.
  func lines(_ invocation: Invocation, itemsAt path: String?) throws -> AnswerLines {
    let output = invocation.context.console.output
    return AnswerLines(
      to: output, query: search, splitsItems: true,
      itemsAt: try path.map { try JMESPathExpression($0) },
      write: { [encoding] in try encoding.write($0, to: output, isJSON: true, isTable: false) })
  }

  /// What writes an answer of `--for-each` as lines of JSON that wait for their turn.
  ///
  /// - Parameters:
  ///   - output: Keeps the lines.
  ///   - splitsItems: Whether each item has a line of its own.
  func lines(in output: TextOutput, splitsItems: Bool, itemsAt path: String?) throws -> AnswerLines
  {
    AnswerLines(
      to: output, query: search, splitsItems: splitsItems,
      itemsAt: try path.map { try JMESPathExpression($0) }, write: output.draw)
  }

  /// Writes lines of JSON that waited for their turn, and waits while much is unread.
  func write(lines: String, to output: TextOutput) async throws {
    try encoding.write(lines, to: output, isJSON: true, isTable: false)
    try output.release()
    await output.room()
  }

  private var search: ((Value) throws -> Value)? {
    query.map { query in { try Self.search($0, query) } }
  }

  /// The result of a query, with an error in the AWS CLI's words where it says as much.
  private static func search(_ value: Value, _ query: JMESPathExpression) throws -> Value {
    do throws(JMESPathError) {
      return try query.search(value)
    } catch {
      guard error.kind == .unknownFunction else { throw error }
      let name = error.message.split(separator: " ").last ?? ""
      throw CommandFailure(.other, "Unknown function: \(name)")
    }
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
