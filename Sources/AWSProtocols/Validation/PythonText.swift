// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// Values as Python prints them, for botocore's messages.
package enum PythonText {
  /// A value as `str()` prints it: a string bare, everything else as within a container.
  package static func of(_ value: Value) -> String {
    if case .string(let text) = value { return text }
    return quoted(value)
  }

  static func quoted(_ value: Value) -> String {
    switch value {
    case .null: "None"
    case .bool(let bool): bool ? "True" : "False"
    case .integer(let integer): String(integer)
    case .double(let double): double.pythonText
    case .number(let text): text
    case .string(let text): quoted(text)
    case .blob(let bytes): "b" + quoted(bytes)
    case .timestamp(let timestamp): timestamp.iso8601
    case .list(let elements): "[" + elements.map(quoted).joined(separator: ", ") + "]"
    case .set(let elements):
      elements.isEmpty
        ? "set()" : "{" + elements.map(quoted).joined(separator: ", ") + "}"
    case .structure(let members):
      "{" + members.map { "\(quoted($0.name)): \(quoted($0.value))" }.joined(separator: ", ") + "}"
    case .stream(let stream): stream.source is AnyValue ? "<ANY>" : "<stream>"
    case .events: "<event stream>"
    case .deferred(let deferred): deferred.debugDescription
    }
  }

  /// A string as `repr()` prints it.
  package static func quoted(_ text: String) -> String {
    let mark =
      text.utf8.contains(UInt8(ascii: "'")) && !text.utf8.contains(UInt8(ascii: "\""))
      ? "\"" : "'"
    var quoted = mark
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "'" where mark == "'": quoted += "\\'"
      default:
        if isPrintable(scalar) {
          quoted.unicodeScalars.append(scalar)
        } else {
          quoted += escape(scalar)
        }
      }
    }
    return quoted + mark
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return (0x20..<0x7F).contains(scalar.value) }
    return switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      false
    default: true
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    let (mark, width) =
      scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
    return "\\\(mark)" + String(repeating: "0", count: width - digits.utf8.count) + digits
  }

  private static func quoted(_ bytes: [UInt8]) -> String {
    let mark = bytes.contains(UInt8(ascii: "'")) && !bytes.contains(UInt8(ascii: "\"")) ? "\"" : "'"
    var text = mark
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\\"): text += "\\\\"
      case UInt8(ascii: "\n"): text += "\\n"
      case UInt8(ascii: "\r"): text += "\\r"
      case UInt8(ascii: "\t"): text += "\\t"
      case UInt8(ascii: "'") where mark == "'": text += "\\'"
      case 0x20..<0x7F: text.unicodeScalars.append(Unicode.Scalar(byte))
      default: text += escape(Unicode.Scalar(byte))
      }
    }
    return text + mark
  }
}

extension PythonText {
  /// A value as Python's `pformat` prints it: names sorted, and one member per line if it is longer
  /// than a line of 80 characters.
  package static func pretty(_ value: Value) -> String {
    pretty(sorted(value), indent: 0, allowance: 0)
  }

  private static func pretty(_ value: Value, indent: Int, allowance: Int) -> String {
    let line = quoted(value)
    guard line.unicodeScalars.count > 80 - indent - allowance else { return line }
    switch value {
    case .structure(let members):
      let lines = members.enumerated().map { index, member in
        let name = quoted(member.name)
        let isLast = index == members.count - 1
        return name + ": "
          + pretty(
            member.value, indent: indent + 1 + name.unicodeScalars.count + 2,
            allowance: isLast ? allowance + 1 : 1)
      }
      return "{" + joined(lines, indent) + "}"
    case .list(let elements):
      let lines = elements.enumerated().map { index, element in
        let isLast = index == elements.count - 1
        return pretty(element, indent: indent + 1, allowance: isLast ? allowance + 1 : 1)
      }
      return "[" + joined(lines, indent) + "]"
    default: return line
    }
  }

  private static func joined(_ lines: [String], _ indent: Int) -> String {
    lines.joined(separator: ",\n" + String(repeating: " ", count: indent + 1))
  }

  private static func sorted(_ value: Value) -> Value {
    switch value {
    case .structure(let members):
      let ordered = members.sorted { $0.name.precedesInBytes($1.name) }
      return .structure(Structure(ordered.map { ($0.name, sorted($0.value)) }))
    case .list(let elements): return .list(elements.map(sorted))
    default: return value
    }
  }
}

/// The Python types that botocore's messages name.
package enum PythonType: String {
  case none = "NoneType"
  case bool
  case int
  case float
  case decimal = "decimal.Decimal"
  case str
  case bytes
  case bytearray
  case datetime = "datetime.datetime"
  case list
  case tuple
  case dict
  case set
  case object
  case file = "_io.BytesIO"

  /// The type of a value in boto3.
  package init(of value: Value) {
    self =
      switch value {
      case .null: .none
      case .bool: .bool
      case .integer: .int
      case .double: .float
      case .number(let text):
        text.utf8.allSatisfy { $0.isASCIIDigit || $0 == 0x2B || $0 == 0x2D } ? .int : .decimal
      case .string: .str
      case .blob: .bytes
      case .timestamp: .datetime
      case .list: .list
      case .set: .set
      case .structure: .dict
      case .stream, .events: .file
      case .deferred: .object
      }
  }

  /// The type as Python prints it.
  package var name: String { "<class '\(rawValue)'>" }
}
