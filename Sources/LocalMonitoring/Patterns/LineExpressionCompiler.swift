// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Reads a regular expression into steps.
struct LineExpressionCompiler {
  typealias Fault = LineExpression.Fault
  typealias Step = LineExpression.Step

  static let digits: [ClosedRange<UInt32>] = [0x30...0x39]
  static let word: [ClosedRange<UInt32>] = [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]
  static let space: [ClosedRange<UInt32>] = [0x09...0x0D, 0x20...0x20]
  /// More would be an expression that only costs time.
  private static let limit = 4_000

  private let pattern: [UInt32]
  private var position = 0
  private var depth = 0
  private var ignoresCase = false
  private var names: [String?] = [nil]

  init(_ pattern: String) { self.pattern = pattern.unicodeScalars.map(\.value) }

  mutating func compile() throws(Fault) -> ([Step], [String?]) {
    let body = try choice()
    guard position == pattern.count else { throw Fault() }
    return ([.save(0)] + Self.shifted(body, by: 1) + [.save(1), .match], names)
  }

  private var next: UInt32? { position < pattern.count ? pattern[position] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar.value else { return false }
    position += 1
    return true
  }

  private mutating func choice() throws(Fault) -> [Step] {
    depth += 1
    defer { depth -= 1 }
    guard depth < 50 else { throw Fault() }
    var first = try sequence()
    while take("|") {
      let second = try sequence()
      first = Self.either(first, second)
    }
    return first
  }

  private static func shifted(_ steps: [Step], by offset: Int) -> [Step] {
    steps.map { step in
      switch step {
      case .split(let first, let second): .split(first + offset, second + offset)
      case .jump(let target): .jump(target + offset)
      default: step
      }
    }
  }

  // The steps of a part jump relative to its first one, and are shifted when parts are put together.
  private static func either(_ first: [Step], _ second: [Step]) -> [Step] {
    [.split(1, first.count + 2)] + shifted(first, by: 1)
      + [.jump(first.count + second.count + 2)] + shifted(second, by: first.count + 2)
  }

  private mutating func sequence() throws(Fault) -> [Step] {
    var steps: [Step] = []
    while let scalar = next, scalar != 0x7C, scalar != 0x29 {
      steps += Self.shifted(try repeated(), by: steps.count)
      guard steps.count <= Self.limit else { throw Fault() }
    }
    return steps
  }

  private mutating func repeated() throws(Fault) -> [Step] {
    var steps = try atom()
    while let scalar = next {
      let range: (least: Int, most: Int?)
      switch Unicode.Scalar(scalar) {
      case "*": range = (0, nil)
      case "+": range = (1, nil)
      case "?": range = (0, 1)
      case "{":
        guard let counts = counts() else { throw Fault() }
        range = counts
        position -= 1
      default: return steps
      }
      position += 1
      let isGreedy = !take("?")
      steps = try Self.times(steps, range.least, range.most, isGreedy)
    }
    return steps
  }

  private static func times(
    _ part: [Step], _ least: Int, _ most: Int?, _ isGreedy: Bool
  ) throws(Fault) -> [Step] {
    var steps: [Step] = []
    guard part.count * max(least, most ?? 0) <= limit else { throw Fault() }
    for _ in 0..<least { steps += shifted(part, by: steps.count) }
    func split(_ inside: Int, _ behind: Int) -> Step {
      isGreedy ? .split(inside, behind) : .split(behind, inside)
    }
    if let most {
      guard most >= least else { throw Fault() }
      for _ in least..<max(least, most) {
        let start = steps.count
        steps.append(split(start + 1, start + 1 + part.count))
        steps += shifted(part, by: start + 1)
      }
    } else {
      let start = steps.count
      steps.append(split(start + 1, start + part.count + 2))
      steps += shifted(part, by: start + 1)
      steps.append(.jump(start))
    }
    return steps
  }

  /// Reads `{2}`, `{2,}`, `{2,4}`.
  private mutating func counts() -> (least: Int, most: Int?)? {
    guard let end = pattern[position...].firstIndex(of: 0x7D) else { return nil }
    let text = String(
      decoding: pattern[(position + 1)..<end].map { UInt8(clamping: $0) }, as: UTF8.self)
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count <= 2, let least = Int(parts[0]), 0...1_000 ~= least else { return nil }
    position = end + 1
    guard parts.count == 2 else { return (least, least) }
    guard !parts[1].isEmpty else { return (least, nil) }
    guard let most = Int(parts[1]), least...1_000 ~= most else { return nil }
    return (least, most)
  }

  private mutating func atom() throws(Fault) -> [Step] {
    guard let scalar = next else { throw Fault() }
    position += 1
    switch Unicode.Scalar(scalar) {
    case ".": return [.take(.any)]
    case "^": return [.start]
    case "$": return [.end]
    case "(": return try group()
    case "[": return [.take(try set())]
    case "\\":
      if let scalar = next, scalar == 0x62 || scalar == 0x42 {
        position += 1
        return [.boundary(scalar == 0x62)]
      }
      let (ranges, negated) = try escape()
      return [.take(.ranges(folded(ranges), negated: negated))]
    case "*", "+", "?": throw Fault()
    default: return [.take(.ranges(folded([scalar...scalar]), negated: false))]
    }
  }

  private mutating func group() throws(Fault) -> [Step] {
    var slot: Int?
    if take("?") {
      if take("i") {
        guard take(")") else { throw Fault() }
        ignoresCase = true
        return []
      }
      if !take(":") {
        _ = take("P")
        guard take("<") else { throw Fault() }
        var name = String.UnicodeScalarView()
        while let scalar = next.flatMap(Unicode.Scalar.init), scalar != ">" {
          name.append(scalar)
          position += 1
        }
        guard take(">"), !name.isEmpty else { throw Fault() }
        slot = names.count
        names.append(String(name))
      }
    } else {
      slot = names.count
      names.append(nil)
    }
    let body = try choice()
    guard take(")") else { throw Fault() }
    guard let slot else { return body }
    return [.save(slot * 2)] + Self.shifted(body, by: 1) + [.save(slot * 2 + 1)]
  }

  private mutating func set() throws(Fault) -> LineExpression.Test {
    let negated = take("^")
    var ranges: [ClosedRange<UInt32>] = []
    var isFirst = true
    while let scalar = next, scalar != 0x5D || isFirst {
      isFirst = false
      position += 1
      guard scalar != 0x5C else {
        let (escaped, escapedNegated) = try escape()
        ranges += escapedNegated ? Self.inverse(of: escaped) : escaped
        continue
      }
      if next == 0x2D, position + 1 < pattern.count, pattern[position + 1] != 0x5D {
        let last = pattern[position + 1]
        guard last >= scalar else { throw Fault() }
        ranges.append(scalar...last)
        position += 2
      } else {
        ranges.append(scalar...scalar)
      }
    }
    guard take("]") else { throw Fault() }
    return .ranges(folded(ranges), negated: negated)
  }

  private static func inverse(of ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
    var rest: [ClosedRange<UInt32>] = []
    var start: UInt32 = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if range.lowerBound > start { rest.append(start...range.lowerBound - 1) }
      start = range.upperBound + 1
    }
    rest.append(start...0x10FFFF)
    return rest
  }

  private mutating func escape() throws(Fault) -> ([ClosedRange<UInt32>], Bool) {
    guard let scalar = next else { throw Fault() }
    position += 1
    switch Unicode.Scalar(scalar) {
    case "d": return (Self.digits, false)
    case "D": return (Self.digits, true)
    case "w": return (Self.word, false)
    case "W": return (Self.word, true)
    case "s": return (Self.space, false)
    case "S": return (Self.space, true)
    case "n": return ([0x0A...0x0A], false)
    case "r": return ([0x0D...0x0D], false)
    case "t": return ([0x09...0x09], false)
    case "x":
      guard position + 2 <= pattern.count else { throw Fault() }
      let digits = pattern[position..<position + 2].map { UInt8(clamping: $0) }
      guard let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else {
        throw Fault()
      }
      position += 2
      return ([code...code], false)
    default: return ([scalar...scalar], false)
    }
  }

  private func folded(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
    guard ignoresCase else { return ranges }
    var sum = ranges
    for range in ranges {
      let small = range.clamped(to: 0x61...0x7A)
      if range.overlaps(0x61...0x7A) { sum.append(small.lowerBound - 32...small.upperBound - 32) }
      let capital = range.clamped(to: 0x41...0x5A)
      if range.overlaps(0x41...0x5A) {
        sum.append(capital.lowerBound + 32...capital.upperBound + 32)
      }
    }
    return sum
  }
}
