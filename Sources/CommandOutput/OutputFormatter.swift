// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSProtocols

/// Writes answers in one of the formats.
///
/// An answer is written by ``write(_:)``. The pages of a paginated operation are combined, or written
/// one by one, as ``paging`` says.
package struct OutputFormatter {
  /// How a format takes the pages of a paginated operation.
  package enum Paging: Sendable {
    /// All of them combined to one answer, for ``OutputFormatter/write(_:)``.
    case combined
    /// Each page's results, and with the first page what is the same on all, for
    /// ``OutputFormatter/writePage(_:)``; then ``OutputFormatter/end(resumeToken:)``.
    case results
    /// Each page's results as an answer of its own, for ``OutputFormatter/writePage(_:)``, with
    /// ``OutputFormatter/separate()`` between them.
    case documents
    /// Each page as the service sent it, for ``OutputFormatter/writePage(_:)``.
    case unchanged
  }

  private let format: OutputFormat
  private let query: ((Value) throws -> Value)?
  private let title: String
  private let colors: TableColors
  private let width: Int
  private let writesEachPage: Bool
  private let output: (String) throws -> Void

  /// A formatter.
  ///
  /// - Parameters:
  ///   - query: What is written of an answer; `nil` for all of it.
  ///   - title: The title of tables: the operation's name.
  ///   - color: Whether tables are coloured.
  ///   - width: The width of the terminal, in columns.
  ///   - writesEachPage: Whether pages aren't combined.
  ///   - output: Takes the text, piece by piece.
  package init(
    _ format: OutputFormat, query: ((Value) throws -> Value)? = nil, title: String,
    color: Bool = false, width: Int = 80, writesEachPage: Bool = false,
    to output: @escaping (String) throws -> Void
  ) {
    self.format = format
    self.query = query
    self.title = title
    colors = color ? .resetting : .none
    self.width = width
    self.writesEachPage = writesEachPage
    self.output = output
  }

  private init(
    _ format: OutputFormat, title: String, colors: TableColors, width: Int,
    to output: @escaping (String) throws -> Void
  ) {
    self.format = format
    query = nil
    self.title = title
    self.colors = colors
    self.width = width
    writesEachPage = false
    self.output = output
  }

  /// The text of a value.
  static func text(
    _ value: Value, _ format: OutputFormat, title: String, colors: TableColors, width: Int
  ) throws -> String {
    var text = ""
    try OutputFormatter(format, title: title, colors: colors, width: width) { text += $0 }
      .format(value)
    return text
  }

  /// How pages are written.
  package var paging: Paging {
    switch format {
    case .json, .table, .yaml: writesEachPage ? .documents : .combined
    case .text: .results
    case .yamlStream, .off: .unchanged
    }
  }

  /// Joins the lists of pages to text, for `buildFullResult(joiningLists:)`; `nil` if a query or the
  /// format needs the values. What changes the combined answer doesn't see the lists' elements.
  package var joinLists: ((_ total: Value, _ part: [Value], _ depth: Int) -> Value)? {
    guard format == .json, query == nil else { return nil }
    return { ListText.joined($0, $1, depth: $2) }
  }

  /// Writes an answer; its `ResponseMetadata` is left out.
  ///
  /// - Throws: ``OutputFailure``, the errors of the query and of the output.
  package func write(_ answer: Value) throws {
    guard format != .off else { return }
    var answer = answer
    if case .structure(var members) = answer {
      answer = .null
      members["ResponseMetadata"] = nil
      answer = .structure(members)
    }
    try format(query.map { try $0(answer) } ?? answer)
  }

  /// Writes a page.
  ///
  /// - Throws: As ``write(_:)``.
  package func writePage(_ page: Value) throws { try write(page) }

  /// Writes what stands between two pages that are answers of their own.
  package func separate() throws {
    if format == .yaml { try output("---\n") }
  }

  /// Writes where to continue after the last page, if there is more.
  ///
  /// - Throws: As ``write(_:)``.
  package func end(resumeToken: String?) throws {
    guard format == .text, let resumeToken else { return }
    try write(["NextToken": ["NextToken": .string(resumeToken)]])
  }

  private func format(_ value: Value) throws {
    switch format {
    case .off: return
    case .text:
      var text = PlainText(output)
      defer { try? text.finish() }
      try text.append(value)
      try text.finish()
    case .table:
      try Table.write(value, title: title, colors: colors, width: width, to: output)
    case .json: try writeJSON(value)
    case .yaml:
      guard value.isContainer else { return try writeJSON(value) }
      try writeYAML(value, value)
    case .yamlStream: try writeYAML(value, .list([value]))
    }
  }

  private func writeJSON(_ value: Value) throws {
    guard !value.isEmptyStructure else { return }
    var text = JSONText(output)
    try text.append(value)
    try text.finish()
  }

  /// Writes a document, unless the answer is empty.
  private func writeYAML(_ value: Value, _ document: Value) throws {
    guard !value.isEmptyStructure else { return }
    try YAMLText.write(document, findsRepeats: query != nil, to: output)
  }
}
