// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A part of a regular expression.
indirect enum ExpressionNode: Sendable {
  /// One character.
  case one(CharacterClass)
  /// Parts one after the other.
  case sequence([ExpressionNode])
  /// One of several parts.
  case choice([ExpressionNode])
  /// A part some number of times.
  case repeated(ExpressionNode, least: Int, most: Int?)
  /// Nothing, where something holds.
  case assertion(Assertion)

  /// What holds at a place of a text.
  enum Assertion: Sendable {
    case start
    case end
    /// The end, or before the line's end that the text ends with.
    case lastLineEnd
    case wordBoundary(Bool)
    /// The number of a look ahead or behind.
    case look(Int)
  }
}

/// What a look ahead or behind asks for.
struct ExpressionLook: Sendable {
  let node: ExpressionNode
  let isBehind: Bool
  let isNegated: Bool
}

/// Reads a regular expression in Java's syntax, as AWS's models have them.
struct ExpressionParser {
  /// Something that isn't supported, or is no regular expression.
  struct Unsupported: Error {}

  private struct Flags {
    var dotTakesLineEnds = false
    var ignoresCase = false
  }

  private var rest: [Unicode.Scalar]
  private var position = 0
  private var flags = Flags()
  private var depth = 0
  private(set) var looks: [ExpressionLook] = []

  init(_ pattern: String) { rest = Array(pattern.unicodeScalars) }

  /// Reads the whole expression.
  mutating func parse() throws(Unsupported) -> ExpressionNode {
    let node = try choice()
    guard peek == nil else { throw Unsupported() }
    return node
  }

  // MARK: Scanning

  private var peek: Unicode.Scalar? { position < rest.count ? rest[position] : nil }

  private mutating func next() throws(Unsupported) -> Unicode.Scalar {
    guard position < rest.count else { throw Unsupported() }
    defer { position += 1 }
    return rest[position]
  }

  private mutating func take(_ text: String) -> Bool {
    let wanted = text.unicodeScalars
    guard rest[position...].starts(with: wanted) else { return false }
    position += wanted.count
    return true
  }

  // MARK: Structure

  private mutating func choice() throws(Unsupported) -> ExpressionNode {
    depth += 1
    defer { depth -= 1 }
    guard depth < 100 else { throw Unsupported() }
    var options = [try sequence()]
    while take("|") { options.append(try sequence()) }
    return options.count == 1 ? options[0] : .choice(options)
  }

  private mutating func sequence() throws(Unsupported) -> ExpressionNode {
    var parts: [ExpressionNode] = []
    while let scalar = peek, scalar != "|", scalar != ")" {
      guard let atom = try atom() else { continue }
      parts.append(try quantified(atom))
    }
    return .sequence(parts)
  }

  private mutating func quantified(_ atom: ExpressionNode) throws(Unsupported) -> ExpressionNode {
    var node = atom
    while let (least, most) = quantifier() {
      if let most, most < least { throw Unsupported() }
      node = .repeated(node, least: least, most: most)
      // Which way is tried first doesn't matter to whether the whole text matches.
      _ = take("?") || take("+")
    }
    return node
  }

  private mutating func quantifier() -> (Int, Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    let start = position
    guard take("{") else { return nil }
    if let least = number() {
      if take("}") { return (least, least) }
      if take(",") {
        if take("}") { return (least, nil) }
        if let most = number(), take("}") { return (least, most) }
      }
    }
    position = start
    return nil
  }

  private mutating func number() -> Int? {
    var number: Int?
    while let scalar = peek, "0"..."9" ~= scalar, (number ?? 0) < 1_000_000 {
      number = (number ?? 0) * 10 + Int(scalar.value - 0x30)
      position += 1
    }
    return number
  }

  /// A character, class, group or assertion; `nil` for flags, which take no place.
  private mutating func atom() throws(Unsupported) -> ExpressionNode? {
    switch try next() {
    case "(": return try group()
    case "[": return one(try set())
    case ".": return .one(flags.dotTakesLineEnds ? .everything : CharacterClass.lineEnds.inverted)
    case "^": return .assertion(.start)
    case "$": return .assertion(.lastLineEnd)
    case "*", "+", "?": throw Unsupported()
    case "\\": return try escaped()
    case let scalar: return one(CharacterClass(scalar))
    }
  }

  private func one(_ set: CharacterClass) -> ExpressionNode {
    guard flags.ignoresCase else { return .one(set) }
    var set = set
    set.ignoreCase()
    return .one(set)
  }

  private mutating func group() throws(Unsupported) -> ExpressionNode? {
    let outer = flags
    guard take("?") else { return try closed(outer) }
    if take(":") { return try closed(outer) }
    for (mark, isBehind, isNegated) in [
      ("=", false, false), ("!", false, true), ("<=", true, false), ("<!", true, true),
    ] where take(mark) {
      let node = try closed(outer)
      looks.append(ExpressionLook(node: node, isBehind: isBehind, isNegated: isNegated))
      return .assertion(.look(looks.count - 1))
    }
    if take("P<") || take("<") {
      while try next() != ">" {}
      return try closed(outer)
    }
    var isOn = true
    while true {
      switch try next() {
      case "s": flags.dotTakesLineEnds = isOn
      case "i": flags.ignoresCase = isOn
      case "-": isOn = false
      case ":": return try closed(outer)
      // The flags are those of the rest of the group around them.
      case ")": return nil
      default: throw Unsupported()
      }
    }
  }

  /// The rest of a group, after which the flags are those from before it.
  private mutating func closed(_ outer: Flags) throws(Unsupported) -> ExpressionNode {
    let node = try choice()
    guard take(")") else { throw Unsupported() }
    flags = outer
    return node
  }

  // MARK: Characters

  private mutating func escaped() throws(Unsupported) -> ExpressionNode {
    switch peek {
    case "A": position += 1; return .assertion(.start)
    case "z": position += 1; return .assertion(.end)
    case "Z": position += 1; return .assertion(.lastLineEnd)
    case "b": position += 1; return .assertion(.wordBoundary(true))
    case "B": position += 1; return .assertion(.wordBoundary(false))
    default:
      switch try escape() {
      case .set(let set): return one(set)
      case .scalar(let value): return one(try Self.single(value))
      }
    }
  }

  private enum Escape {
    case set(CharacterClass)
    case scalar(UInt32)
  }

  /// What follows a backslash, inside or outside of brackets.
  private mutating func escape() throws(Unsupported) -> Escape {
    switch try next() {
    case "d": return .set(.digits)
    case "D": return .set(CharacterClass.digits.inverted)
    case "w": return .set(.words)
    case "W": return .set(CharacterClass.words.inverted)
    case "s": return .set(.spaces)
    case "S": return .set(CharacterClass.spaces.inverted)
    case "p": return .set(try property())
    case "P": return .set(try property().inverted)
    case "t": return .scalar(0x09)
    case "n": return .scalar(0x0A)
    case "v": return .scalar(0x0B)
    case "f": return .scalar(0x0C)
    case "r": return .scalar(0x0D)
    case "0": return .scalar(0)
    case "x":
      guard take("{") else { return .scalar(try hexadecimal(2)) }
      var value: UInt32 = 0
      while !take("}") {
        value = value << 4 | (try digit())
        guard value < 0x110000 else { throw Unsupported() }
      }
      return .scalar(value)
    case "u":
      let high = try hexadecimal(4)
      guard 0xD800..<0xDC00 ~= high else { return .scalar(high) }
      let start = position
      if take("\\u"), let low = try? hexadecimal(4), 0xDC00..<0xE000 ~= low {
        return .scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
      }
      position = start
      return .scalar(high)
    case let scalar:
      guard !CharacterClass.words.contains(scalar) || scalar == "_" else { throw Unsupported() }
      return .scalar(scalar.value)
    }
  }

  private mutating func digit() throws(Unsupported) -> UInt32 {
    guard let value = Int(String(Character(try next())), radix: 16) else { throw Unsupported() }
    return UInt32(value)
  }

  private mutating func hexadecimal(_ count: Int) throws(Unsupported) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<count { value = value << 4 | (try digit()) }
    return value
  }

  private mutating func property() throws(Unsupported) -> CharacterClass {
    var name = ""
    if take("{") {
      while case let scalar = try next(), scalar != "}" { name.unicodeScalars.append(scalar) }
    } else {
      name.unicodeScalars.append(try next())
    }
    guard let set = CharacterClass.named(name) else { throw Unsupported() }
    return set
  }

  /// A class of one code point. A surrogate by itself is in no text.
  private static func single(_ value: UInt32) throws(Unsupported) -> CharacterClass {
    var set = CharacterClass()
    set.add(value...value)
    return set
  }

  /// A class in brackets, the first of which has been read.
  private mutating func set() throws(Unsupported) -> CharacterClass {
    depth += 1
    defer { depth -= 1 }
    guard depth < 100 else { throw Unsupported() }
    var set = CharacterClass()
    set.isInverted = take("^")
    var isFirst = true
    while isFirst || peek != "]" {
      isFirst = false
      // An intersection.
      if rest[position...].starts(with: "&&".unicodeScalars) { throw Unsupported() }
      if take("[") {
        set.add(try self.set())
        continue
      }
      switch try setElement() {
      case .set(let part): set.add(part)
      case .scalar(let low):
        guard peek == "-", position + 1 < rest.count, rest[position + 1] != "]",
          rest[position + 1] != "["
        else {
          set.add(low...low)
          continue
        }
        position += 1
        guard case .scalar(let high) = try setElement(), high >= low else { throw Unsupported() }
        set.add(low...high)
      }
    }
    position += 1
    return set
  }

  private mutating func setElement() throws(Unsupported) -> Escape {
    if take("\\") { return try escape() }
    return .scalar(try next().value)
  }
}
