// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
import WireFormats

/// An expression that tables' names match at their start: letters, `\w`, `\d`, `.`, sets, and `*`, `+` and
/// `?` behind them. A `*` that stands alone is anything.
struct NameExpression {
  private enum Test {
    case any
    case byte(UInt8)
    case word
    case digit
    case set([ClosedRange<UInt8>], negated: Bool)

    func holds(_ byte: UInt8) -> Bool {
      switch self {
      case .any: true
      case .byte(let wanted): byte == wanted
      case .word: byte.isASCIILetterOrDigit || byte == UInt8(ascii: "_")
      case .digit: byte.isASCIIDigit
      case .set(let ranges, let negated): ranges.contains { $0.contains(byte) } != negated
      }
    }
  }

  private struct Part {
    let test: Test
    var least = 1
    var isRepeated = false
  }

  private var choices: [[Part]] = []

  init(_ text: String) throws {
    for choice in text.split(separator: "|", omittingEmptySubsequences: false) {
      choices.append(try Self.parts(Array(choice.utf8)))
    }
  }

  private static func parts(_ bytes: [UInt8]) throws -> [Part] {
    var parts: [Part] = []
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "^") where position == 1: break
      case UInt8(ascii: "*"):
        // Glue takes a star for anything, whatever stands before it.
        parts.append(Part(test: .any, least: 0, isRepeated: true))
      case UInt8(ascii: "+"):
        guard !parts.isEmpty else { throw invalid }
        parts[parts.count - 1].isRepeated = true
      case UInt8(ascii: "?"):
        guard !parts.isEmpty else { throw invalid }
        parts[parts.count - 1].least = 0
      case UInt8(ascii: "."):
        let isGap = position < bytes.count && bytes[position] == UInt8(ascii: "*")
        if isGap { position += 1 }
        parts.append(Part(test: .any, least: isGap ? 0 : 1, isRepeated: isGap))
      case UInt8(ascii: "\\"):
        guard position < bytes.count else { throw invalid }
        switch bytes[position] {
        case UInt8(ascii: "w"): parts.append(Part(test: .word))
        case UInt8(ascii: "d"): parts.append(Part(test: .digit))
        case let escaped: parts.append(Part(test: .byte(escaped)))
        }
        position += 1
      case UInt8(ascii: "["):
        guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "]")) else { throw invalid }
        var inside = bytes[position..<end]
        let negated = inside.first == UInt8(ascii: "^")
        if negated { inside = inside.dropFirst() }
        var ranges: [ClosedRange<UInt8>] = []
        while let first = inside.popFirst() {
          if inside.count > 1, inside.first == UInt8(ascii: "-") {
            inside = inside.dropFirst()
            let last = inside.removeFirst()
            guard last >= first else { throw invalid }
            ranges.append(first...last)
          } else {
            ranges.append(first...first)
          }
        }
        parts.append(Part(test: .set(ranges, negated: negated)))
        position = end + 1
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "{"):
        throw GlueFault.input(
          "The local Glue has no groups in expressions for tables' names.")
      case UInt8(ascii: "$") where position == bytes.count: break
      default: parts.append(Part(test: .byte(byte)))
      }
    }
    return parts
  }

  private static var invalid: ServiceFault { GlueFault.input("Invalid expression") }

  func matches(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    return choices.contains { Self.matches($0, bytes) }
  }

  /// Follows all ways through the parts at once.
  private static func matches(_ parts: [Part], _ bytes: [UInt8]) -> Bool {
    // A state is a part; a repeated part that has taken a byte may be left.
    var states = skipping([0], parts)
    if states.contains(parts.count) { return true }
    for byte in bytes {
      var next: Set<Int> = []
      for state in states where state < parts.count && parts[state].test.holds(byte) {
        next.insert(state + 1)
        if parts[state].isRepeated { next.insert(state) }
      }
      states = skipping(next, parts)
      if states.contains(parts.count) { return true }
    }
    return false
  }

  private static func skipping(_ states: Set<Int>, _ parts: [Part]) -> Set<Int> {
    var all = states
    for start in states {
      var state = start
      while state < parts.count, parts[state].least == 0 {
        state += 1
        all.insert(state)
      }
    }
    return all
  }
}
