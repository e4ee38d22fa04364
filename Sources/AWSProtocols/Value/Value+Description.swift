// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

// `print` and interpolation use `debugDescription`: `description` is a member of more than a
// thousand shapes, and `write` (of `TextOutputStreamable`) may become one.
extension Value: CustomDebugStringConvertible {
  /// The value for people: a string, an instant and bytes (in Base64) bare, containers as indented
  /// JSON, streams by their kind without being read. In containers, members whose names indicate
  /// secrets are masked.
  public var debugDescription: String {
    switch self {
    case .string(let text): text
    case .timestamp(let timestamp): timestamp.iso8601
    case .blob(let bytes): Base64.encode(bytes)
    default: ValueText.of(self)
    }
  }
}

extension Value: CustomReflectable {
  /// The elements or the members, for `dump` and debuggers. Secrets are masked as in
  /// ``debugDescription``.
  public var customMirror: Mirror {
    switch self {
    case .list(let elements), .set(let elements):
      Mirror(self, unlabeledChildren: elements, displayStyle: .collection)
    case .structure(let members): members.customMirror
    default: Mirror(self, children: [])
    }
  }
}

extension Structure: CustomStringConvertible, CustomReflectable {
  /// The members as indented JSON.
  public var description: String { ValueText.of(.structure(self)) }

  /// The members, for `dump` and debuggers. Secrets are masked as in ``description``.
  public var customMirror: Mirror {
    Mirror(
      self,
      children: map { member in
        (label: member.name, value: SecretNames.masks(member) ? Value.mask : member.value as Any)
      }, displayStyle: .struct)
  }
}

/// Writes values as indented JSON for people.
private struct ValueText {
  private var text = ""
  private var indentation = "\n"

  /// Deeper values are shown as `…`.
  private static let depthLimit = 64

  static func of(_ value: Value) -> String {
    var writer = ValueText()
    writer.write(value)
    return writer.text
  }

  private mutating func write(_ value: Value) {
    switch value {
    case .null: text += "null"
    case .bool(let bool): text += bool ? "true" : "false"
    case .integer(let integer): text += String(integer)
    case .double(let double): text += FloatText.text(of: double)
    case .number(let number): text += number
    case .string(let string): write(quoted: string)
    case .blob(let bytes): write(quoted: Base64.encode(bytes))
    case .timestamp(let timestamp): write(quoted: timestamp.iso8601)
    case .list(let elements), .set(let elements):
      writeContainer("[", "]", elements) { $0.write($1) }
    case .structure(let members):
      writeContainer("{", "}", members) { writer, member in
        writer.write(quoted: member.name)
        writer.text += ": "
        writer.write(SecretNames.masks(member) ? .string(Value.mask) : member.value)
      }
    case .stream: text += "<stream>"
    case .events: text += "<event stream>"
    case .deferred(let deferred): text += deferred.debugDescription
    }
  }

  private mutating func writeContainer<C: Collection>(
    _ start: String, _ end: String, _ contents: C,
    _ write: (inout ValueText, C.Element) -> Void
  ) {
    text += start
    let outer = indentation
    if outer.utf8.count > Self.depthLimit * 2 {
      text += "…"
    } else if !contents.isEmpty {
      indentation += "  "
      var isFirst = true
      for element in contents {
        if !isFirst { text += "," }
        isFirst = false
        text += indentation
        write(&self, element)
      }
      indentation = outer
      text += outer
    }
    text += end
  }

  private mutating func write(quoted string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
