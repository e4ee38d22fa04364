// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSProtocols

/// A format of errors, as version 2 of the AWS CLI has them.
package enum ErrorFormat: String, Sendable, CaseIterable {
  /// A line of text.
  case legacy
  /// Indented JSON.
  case json
  /// YAML.
  case yaml
  /// Lines with tabs.
  case text
  /// A table.
  case table
  /// A line of text, and what the error has besides.
  case enhanced
}

extension ErrorFormat {
  /// The format that a variable of the environment or a setting names, in any case; ``enhanced`` for
  /// unknown names.
  package init(setting: String) { self = Self(rawValue: setting.lowercased()) ?? .enhanced }

  /// A service's error for standard error, with all line ends.
  ///
  /// - Parameters:
  ///   - line: The error's usual line: `An error occurred (Code) when calling …`.
  ///   - error: `Code` and `Message` in the order of the response; other members are left out.
  ///   - members: The members of the modelled error.
  package func text(
    ofServiceError line: String, error: Structure, members: Structure, color: Bool, width: Int
  ) throws -> String {
    switch self {
    case .legacy: return Self.framed(line)
    case .enhanced: return Self.framed(Self.stripped(line) + Self.details(members))
    default:
      var object = Structure(
        error.filter { $0.name == "Code" || $0.name == "Message" }.map { ($0.name, $0.value) })
      for (name, value) in members { object[name] = value }
      return try structured(object, color: color, width: width)
    }
  }

  /// Another error for standard error, with all line ends.
  ///
  /// - Parameters:
  ///   - message: What is wrong.
  ///   - code: The kind of error: `ParamValidation`, `NoRegion`. `nil` for errors that have no kind,
  ///     which are lines in all formats.
  package func text(
    ofMessage message: String, code: String?, color: Bool, width: Int
  ) throws -> String {
    guard let code else { return Self.framed(message) }
    switch self {
    case .legacy: return Self.framed(message)
    case .enhanced: return Self.framed("An error occurred (\(code)): \(message)")
    default:
      return try structured(
        ["Code": .string(code), "Message": .string(message)], color: color, width: width)
    }
  }

  private func structured(_ object: Structure, color: Bool, width: Int) throws -> String {
    let format: OutputFormat =
      switch self {
      case .yaml: .yaml
      case .text: .text
      case .table: .table
      case .json, .legacy, .enhanced: .json
      }
    return try OutputFormatter.text(
      .structure(object), format, title: "error", colors: color ? .plain : .none, width: width)
  }

  private static func framed(_ message: String) -> String {
    "\naws: [ERROR]: \(stripped(message))\n"
  }

  /// A text without white space at its ends.
  private static func stripped(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  private static func details(_ members: Structure) -> String {
    var lines: [String] = []
    var hasComplexValue = false
    for (name, value) in members where !["code", "message"].contains(name.lowercased()) {
      let text = short(value)
      if text == nil { hasComplexValue = true }
      lines.append("\(name): \(text ?? "<complex value>")")
    }
    guard !lines.isEmpty else { return "" }
    if hasComplexValue {
      lines.append(
        "Use \"--cli-error-format json\" or another error format to see the full details.")
    }
    return "\n\nAdditional error details:\n" + lines.joined(separator: "\n")
  }

  /// The text of a scalar, or of fewer than five of them; `nil` for others.
  private static func short(_ value: Value) -> String? {
    switch value {
    case .list(let elements), .set(let elements):
      guard elements.count < 5, !elements.contains(where: \.isContainer) else { return nil }
      return "[" + elements.map(PythonText.of).joined(separator: ", ") + "]"
    case .structure(let members):
      guard members.count < 5, !members.contains(where: { $0.value.isContainer }) else {
        return nil
      }
      return "{"
        + members.map { "\($0.name): \(PythonText.of($0.value))" }.joined(separator: ", ") + "}"
    default: return PythonText.of(value)
    }
  }
}
