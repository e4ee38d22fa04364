// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

extension PythonText {
  /// A value as Python's `pformat` has it: names sorted, and what is longer than a line of 80
  /// characters with one member a line.
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
      let ordered = members.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      return .structure(Structure(ordered.map { ($0.name, sorted($0.value)) }))
    case .list(let elements): return .list(elements.map(sorted))
    default: return value
    }
  }
}
