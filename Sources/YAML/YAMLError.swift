// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// Why a text isn't YAML, or doesn't mean anything, in the words of PyYAML and ruamel.yaml.
package struct YAMLError: Error, Sendable, CustomStringConvertible {
  /// Behind a reference: the parser calls itself, and each call has room for an error.
  private final class Parts: Sendable {
    let problem: String
    let mark: YAMLMark?
    let context: String?
    let contextMark: YAMLMark?
    let position: Int?
    let dialect: YAMLDialect

    init(
      _ problem: String, _ mark: YAMLMark?, _ context: String?, _ contextMark: YAMLMark?,
      _ position: Int?, _ dialect: YAMLDialect
    ) {
      self.problem = problem
      self.mark = mark
      self.context = context
      self.contextMark = contextMark
      self.position = position
      self.dialect = dialect
    }
  }

  private let parts: Parts

  /// What was being read.
  package var context: String? { parts.context }
  /// Where that began.
  package var contextMark: YAMLMark? { parts.contextMark }
  /// What is wrong.
  package var problem: String { parts.problem }
  /// Where that is.
  package var mark: YAMLMark? { parts.mark }
  /// The message with its places, without a file's name.
  package var description: String { message(in: "<unicode string>") }

  private init(_ parts: Parts) { self.parts = parts }

  init(
    _ problem: String, at mark: YAMLMark?, while context: String? = nil,
    from contextMark: YAMLMark? = nil
  ) {
    parts = Parts(problem, mark, context, contextMark, nil, .ruamel)
  }

  /// The error of a character that YAML doesn't allow.
  init(_ problem: String, position: Int) {
    parts = Parts(problem, nil, nil, nil, position, .ruamel)
  }

  /// The error in the words of a library.
  func followed(_ dialect: YAMLDialect) -> YAMLError {
    YAMLError(
      Parts(
        parts.problem, parts.mark, parts.context, parts.contextMark, parts.position, dialect))
  }

  /// The message with its places.
  ///
  /// - Parameters:
  ///   - name: The file's name. The libraries call a string `<unicode string>`.
  ///   - source: The text if lines of it are shown, as for strings.
  package func message(in name: String, source: String? = nil) -> String {
    if let position = parts.position { return problem + "\n  in \"\(name)\", position \(position)" }
    var lines: [String] = []
    if let context { lines.append(context) }
    let scalars = parts.dialect == .libyaml ? nil : source.map { Array($0.unicodeScalars) }
    if let contextMark,
      mark == nil || (contextMark.line, contextMark.column) != (mark?.line, mark?.column)
    {
      lines.append(text(of: contextMark, in: name, source: scalars))
    }
    lines.append(parts.dialect == .libyaml ? libyamlProblem : problem)
    if let mark { lines.append(text(of: mark, in: name, source: scalars)) }
    return lines.joined(separator: "\n")
  }

  /// The problem in libyaml's words, which name no characters and no tokens.
  private var libyamlProblem: String {
    if problem.hasSuffix(" are not allowed here") {
      return (problem.hasPrefix("sequence") ? "block " : "") + problem.dropLast(4)
        + "in this context"
    }
    if problem.hasPrefix("found character ") {
      return "found character that cannot start any token"
    }
    for beginning in ["found undefined alias", "found unknown escape character"]
    where problem.hasPrefix(beginning) { return beginning }
    if problem.hasPrefix("expected <block end>") {
      return context == "while parsing a block mapping"
        ? "did not find expected key" : "did not find expected '-' indicator"
    }
    if problem.hasPrefix("expected the node content") {
      return "did not find expected node content"
    }
    if problem.hasPrefix("expected '<document start>'") {
      return "did not find expected <document start>"
    }
    for expected in ["expected ',' or ']'", "expected ',' or '}'"] where problem.hasPrefix(expected)
    {
      return "did not find " + expected
    }
    if problem.hasPrefix("expected alphabetic or numeric character") {
      return "did not find expected alphabetic or numeric character"
    }
    return problem
  }

  private func text(of mark: YAMLMark, in name: String, source: [Unicode.Scalar]?) -> String {
    let place = "  in \"\(name)\", line \(mark.line + 1), column \(mark.column + 1)"
    guard let source else { return place }
    let note = parts.dialect == .ruamel ? " (line: \(mark.line + 1))" : ""
    return place + ":\n" + mark.snippet(of: source) + note
  }
}

extension YAMLMark {
  /// The line with a caret below, cut to about 75 characters.
  fileprivate func snippet(of source: [Unicode.Scalar]) -> String {
    let reach = 75 / 2 - 1
    var start = min(index, source.count)
    var head = ""
    while start > 0, !source[start - 1].value.isLineBreak {
      start -= 1
      if index - start > reach {
        head = " ... "
        start += 5
        break
      }
    }
    var end = min(index, source.count)
    var tail = ""
    while end < source.count, !source[end].value.isLineBreak {
      end += 1
      if end - index > reach {
        tail = " ... "
        end -= 5
        break
      }
    }
    var text = "    " + head
    text.unicodeScalars.append(contentsOf: source[min(start, end)..<end])
    return text + tail + "\n" + String(repeating: " ", count: 4 + index - start + head.count) + "^"
  }
}

extension UInt32 {
  /// One of YAML's line breaks.
  var isLineBreak: Bool {
    self == 0x0A || self == 0x0D || self == 0x85 || self == 0x2028 || self == 0x2029
  }
  /// A line break or the end of the text.
  var isBreakOrEnd: Bool { self == 0 || isLineBreak }
  /// A space, a tab, a line break or the end of the text.
  var isBlankOrEnd: Bool { self == 0x20 || self == 0x09 || isBreakOrEnd }
  /// A space or a tab.
  var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }
  /// A letter, a digit, `-` or `_`.
  var isNameCharacter: Bool {
    self < 0x80
      && (UInt8(self).isASCIILetterOrDigit || self == 0x2D || self == 0x5F)
  }

  /// The character as Python's `repr` prints it.
  var pythonCharacter: String {
    switch self {
    case 0x09: return "'\\t'"
    case 0x0A: return "'\\n'"
    case 0x0D: return "'\\r'"
    case 0x27: return "\"'\""
    case 0x5C: return "'\\\\'"
    case ..<0x20, 0x7F...0xA0:
      let digits = String(self, radix: 16)
      return "'\\x" + (digits.utf8.count == 1 ? "0" : "") + digits + "'"
    case 0x2028, 0x2029: return "'\\u" + String(self, radix: 16) + "'"
    default: return "'" + (Unicode.Scalar(self).map { String($0) } ?? "") + "'"
    }
  }
}
