// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

/// The regular expressions by which AWS's data describes the regions of a partition, as a sequence
/// of steps: plain characters, `\w+`, `\d+` and groups of plain alternatives, matched from the
/// beginning.
struct RegionPattern: Sendable, Hashable {
  private enum Step: Sendable, Hashable {
    case literal(UInt8)
    case alternatives([[UInt8]])
    case wordCharacters
    case digits
    case end
  }

  private var steps: [Step] = []

  /// Parses a pattern; `nil` if it uses anything that isn't in the list above.
  init?(_ pattern: ModelText) {
    var rest = pattern.bytes[...]
    if rest.first == UInt8(ascii: "^") { rest.removeFirst() }
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\\"):
        guard let escaped = rest.popFirst() else { return nil }
        switch escaped {
        case UInt8(ascii: "w"), UInt8(ascii: "d"):
          guard rest.popFirst() == UInt8(ascii: "+") else { return nil }
          steps.append(escaped == UInt8(ascii: "w") ? .wordCharacters : .digits)
        case UInt8(ascii: "-"), UInt8(ascii: "."): steps.append(.literal(escaped))
        default: return nil
        }
      case UInt8(ascii: "("):
        guard let close = rest.firstIndex(of: UInt8(ascii: ")")) else { return nil }
        guard let alternatives = Self.alternatives(rest[..<close]) else { return nil }
        steps.append(.alternatives(alternatives))
        rest = rest[(close + 1)...]
      case UInt8(ascii: "$"):
        guard rest.isEmpty else { return nil }
        steps.append(.end)
      default:
        guard Self.isPlain(byte) else { return nil }
        steps.append(.literal(byte))
      }
    }
  }

  /// The alternatives between bars; `nil` for anything but plain characters.
  private static func alternatives(_ group: Slice<UnsafeRawBufferPointer>) -> [[UInt8]]? {
    var alternatives: [[UInt8]] = [[]]
    for byte in group {
      if byte == UInt8(ascii: "|") {
        alternatives.append([])
      } else {
        guard isPlain(byte) else { return nil }
        alternatives[alternatives.count - 1].append(byte)
      }
    }
    return alternatives
  }

  /// Whether a region matches, from its first byte.
  func matches(_ region: UnsafeRawBufferPointer) -> Bool { matches(region, at: 0, step: 0) }

  private func matches(_ region: UnsafeRawBufferPointer, at start: Int, step: Int) -> Bool {
    var position = start
    var step = step
    while step < steps.count {
      switch steps[step] {
      case .literal(let byte):
        guard position < region.count, region[position] == byte else { return false }
        position += 1
      case .alternatives(let alternatives):
        return alternatives.contains { alternative in
          region[position...].starts(with: alternative)
            && matches(region, at: position + alternative.count, step: step + 1)
        }
      case .wordCharacters, .digits:
        let first = position
        let isDigits = steps[step] == .digits
        while position < region.count,
          isDigits ? region[position].isASCIIDigit : Self.isWordCharacter(region[position])
        {
          position += 1
        }
        while position > first {
          if matches(region, at: position, step: step + 1) { return true }
          position -= 1
        }
        return false
      case .end:
        guard position == region.count else { return false }
      }
      step += 1
    }
    return true
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    isWordCharacter(byte) || byte == UInt8(ascii: "-")
  }

  private static func isWordCharacter(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || byte == UInt8(ascii: "_")
  }
}
