// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSProtocols

/// Errors as version 2 of the AWS CLI writes them to standard error.
package enum ErrorOutput {
  /// An error as an object.
  ///
  /// - Parameters:
  ///   - members: Code, message and what else is known.
  ///   - width: The width of the terminal, in columns.
  package static func text(
    of members: Structure, format: OutputFormat, color: Bool, width: Int = 80
  ) -> String {
    let colors: TableColors = color ? .plain : .none
    do {
      return try OutputFormatter.text(
        .structure(members), format, title: "error", colors: colors, width: width)
    } catch {
      return "\(error)\n"
    }
  }

  /// Lines about a service's error after its sentence, with an empty line before them; nothing if the
  /// error has no other members than code and message.
  package static func details(_ members: Structure) -> String {
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
