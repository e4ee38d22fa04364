// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Reads JSON (RFC 8259) value by value straight from UTF-8 bytes, without a tree.
///
/// The caller asks for what it expects, and skips the rest:
///
///     var reader = JSONReader(bytes)
///     try reader.beginObject()
///     while let key = try reader.nextKey() {
///       if reader.matches(key, "Name") { name = try reader.readString() }
///       else { try reader.skipValue() }
///     }
///     try reader.finish()
///
/// Between ``beginObject()`` and the `nil` of ``nextKey()`` exactly one value is read or skipped
/// after each key; the same for ``beginArray()`` and ``nextElement()``. Beyond RFC 8259 it accepts
/// what Python's `json.loads` accepts: `NaN`, `Infinity` and `-Infinity` (can be turned off) and
/// lone surrogates in escapes, which become U+FFFD.
@usableFromInline package struct JSONReader: Sendable {
  /// The kind of the next value.
  package enum Kind: Sendable {
    /// `{`
    case object
    /// `[`
    case array
    /// `"`
    case string
    /// A digit, `-`, and `NaN` or `Infinity` where they are allowed.
    case number
    /// `true` or `false`.
    case bool
    /// `null`
    case null
  }

  /// The range of a string in the text of the reader that returned it; its escapes are valid.
  @usableFromInline package struct StringToken: Sendable {
    @usableFromInline let start: Int
    @usableFromInline let end: Int
    @usableFromInline let hasEscapes: Bool

    @usableFromInline init(start: Int, end: Int, hasEscapes: Bool) {
      self.start = start
      self.end = end
      self.hasEscapes = hasEscapes
    }
  }

  /// A number: an integer if it is written as one and fits, otherwise its text and nearest
  /// `Double`.
  package enum Number: Sendable, Equatable {
    /// An integer without fraction and exponent.
    case integer(Int64)
    /// Any other number.
    case other(JSONNumber)
  }

  // No position goes beyond the bytes, and no depth beyond its maximum. Unchecked on the way of each
  // value, with ByteSearch: 0.9 % of a query's 100 items (`scripts/instructions ddbquery`).
  @usableFromInline let bytes: [UInt8]
  @usableFromInline var position = 0
  private var depth = 0
  /// Whether a container was just opened, so that no comma precedes its first member.
  private var isFirst = false
  private let maximumDepth: Int
  private let allowsNonFinite: Bool

  /// A reader at the beginning of a string.
  ///
  /// - Parameters:
  ///   - bytes: The whole text in UTF-8; a byte order mark at its beginning is skipped.
  ///   - maximumDepth: How deeply objects and arrays may nest.
  ///   - allowsNonFinite: Whether `NaN`, `Infinity` and `-Infinity` are numbers.
  package init(_ bytes: [UInt8], maximumDepth: Int = 512, allowsNonFinite: Bool = true) {
    self.bytes = bytes
    self.maximumDepth = maximumDepth
    self.allowsNonFinite = allowsNonFinite
    if bytes.first == 0xEF, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The number of bytes that have been read.
  package var offset: Int { position }

  // MARK: What comes next

  /// The kind of the next value, which isn't consumed.
  ///
  /// - Throws: ``JSONError`` if no value begins here.
  package mutating func peek() throws(JSONError) -> Kind {
    switch try peekByte() {
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
    case UInt8(ascii: "n"): return .null
    case UInt8(ascii: "N") where allowsNonFinite, UInt8(ascii: "I") where allowsNonFinite:
      return .number
    default: throw error("expected a value")
    }
  }

  /// Checks that nothing but white space is left.
  ///
  /// - Throws: ``JSONError`` at the first other byte.
  package mutating func finish() throws(JSONError) {
    skipWhitespace()
    guard position == bytes.count else { throw error("unexpected content after the value") }
  }

  // MARK: Scalars

  /// Consumes a `null` if it is the next value.
  ///
  /// - Returns: Whether it did.
  package mutating func readNullIfPresent() throws(JSONError) -> Bool {
    guard try peekByte() == UInt8(ascii: "n") else { return false }
    try readLiteral("null")
    return true
  }

  /// Reads `null`.
  package mutating func readNull() throws(JSONError) {
    skipWhitespace()
    try readLiteral("null")
  }

  /// Reads `true` or `false`.
  package mutating func readBool() throws(JSONError) -> Bool {
    switch try peekByte() {
    case UInt8(ascii: "t"):
      try readLiteral("true")
      return true
    case UInt8(ascii: "f"):
      try readLiteral("false")
      return false
    default: throw error("expected true or false")
    }
  }

  /// Reads a number.
  package mutating func readNumber() throws(JSONError) -> Number {
    let scan = try scanNumber()
    if let integer = integer(scan) { return .integer(integer) }
    let text = String(decoding: bytes[scan.start..<scan.end], as: UTF8.self)
    return .other(JSONNumber(text: text, double: double(scan)))
  }

  /// Reads a number that is a whole number within `Int64`, including one written as `1.0` or `1e3`.
  ///
  /// - Throws: ``JSONError`` for any other value.
  package mutating func readInt64() throws(JSONError) -> Int64 {
    let scan = try scanNumber()
    if let integer = integer(scan) { return integer }
    guard let exact = Int64(exactly: double(scan)), !scan.isInteger else {
      throw JSONError(offset: scan.start, reason: "expected an integer of 64 bits")
    }
    return exact
  }

  /// Reads a number as the nearest `Double`.
  package mutating func readDouble() throws(JSONError) -> Double {
    double(try scanNumber())
  }

  // MARK: Strings

  /// Reads a string.
  ///
  /// - Throws: ``JSONError`` also if its bytes are not UTF-8.
  package mutating func readString() throws(JSONError) -> String {
    try string(readStringToken())
  }

  /// Reads a string without making it one: see ``string(_:)``, ``withBytes(of:_:)``,
  /// ``matches(_:_:)``.
  package mutating func readStringToken() throws(JSONError) -> StringToken {
    guard try peekByte() == UInt8(ascii: "\"") else { throw error("expected a string") }
    let start = position + 1
    var index = start
    var hasEscapes = false
    while true {
      index = firstSpecialByte(from: index)
      guard index < bytes.count else {
        position = bytes.count
        throw error("unterminated string")
      }
      switch bytes[index] {
      case UInt8(ascii: "\""):
        position = index + 1
        return StringToken(start: start, end: index, hasEscapes: hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        index = try endOfEscape(at: index)
      default:
        position = index
        throw error("unescaped control character in a string")
      }
    }
  }

  /// The text of a string.
  ///
  /// - Throws: ``JSONError`` if its bytes are not UTF-8.
  package func string(_ token: StringToken) throws(JSONError) -> String {
    guard let text = withBytes(of: token, { String(validUTF8: $0) }) else {
      throw JSONError(offset: token.start, reason: "the string is not valid UTF-8")
    }
    return text
  }

  /// Passes a string's bytes to a closure, with escapes resolved; they may be invalid UTF-8.
  // Inlinable: 2 % of `scripts/instructions ddbquery`.
  @inlinable package func withBytes<Result>(
    of token: StringToken, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if token.hasEscapes {
      return unescaped(token).withUnsafeBufferPointer(body)
    }
    return bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[token.start..<token.end]))
    }
  }

  /// Whether a string has exactly the bytes of a name.
  package func matches(_ token: StringToken, _ name: StaticString) -> Bool {
    name.withUTF8Buffer { matches(token, UnsafeRawBufferPointer($0)) }
  }

  /// Whether a string has exactly the bytes of a name.
  package func matches(_ token: StringToken, _ name: String) -> Bool {
    guard token.hasEscapes || token.end &- token.start == name.utf8.count else { return false }
    return name.withBytes { matches(token, $0) }
  }

  private func matches(_ token: StringToken, _ name: UnsafeRawBufferPointer) -> Bool {
    withBytes(of: token) { UnsafeRawBufferPointer($0).hasSameBytes(as: name) }
  }

  /// A reader of the same text before the value at an offset, with its own depth.
  package func reader(at offset: Int) -> JSONReader {
    var reader = self
    reader.position = offset
    reader.depth = 0
    reader.isFirst = false
    return reader
  }

  // MARK: Containers

  /// Reads `{`.
  ///
  /// - Throws: ``JSONError`` if no object begins here or it nests too deeply.
  package mutating func beginObject() throws(JSONError) {
    guard try peekByte() == UInt8(ascii: "{") else { throw error("expected an object") }
    try open()
  }

  /// Reads a member's name and the colon after it, or the object's end.
  ///
  /// - Returns: `nil` at the end, which is consumed.
  package mutating func nextKey() throws(JSONError) -> StringToken? {
    guard try hasMember(before: UInt8(ascii: "}")) else { return nil }
    let key = try readStringToken()
    guard try peekByte() == UInt8(ascii: ":") else { throw error("expected a colon") }
    position += 1
    return key
  }

  /// Reads `[`.
  ///
  /// - Throws: ``JSONError`` if no array begins here or it nests too deeply.
  package mutating func beginArray() throws(JSONError) {
    guard try peekByte() == UInt8(ascii: "[") else { throw error("expected an array") }
    try open()
  }

  /// Moves to the next element, or reads the array's end.
  ///
  /// - Returns: `false` at the end, which is consumed.
  package mutating func nextElement() throws(JSONError) -> Bool {
    try hasMember(before: UInt8(ascii: "]"))
  }

  /// Skips one value of any kind, checking that it is well formed.
  package mutating func skipValue() throws(JSONError) {
    switch try peek() {
    case .object:
      try beginObject()
      while try nextKey() != nil { try skipValue() }
    case .array:
      try beginArray()
      while try nextElement() { try skipValue() }
    case .string: _ = try readStringToken()
    case .number: _ = try scanNumber()
    case .bool: _ = try readBool()
    case .null: try readNull()
    }
  }

  /// Skips one value and returns the bytes it is written with.
  package mutating func readRawValue() throws(JSONError) -> ArraySlice<UInt8> {
    skipWhitespace()
    let start = position
    try skipValue()
    return bytes[start..<position]
  }

  private mutating func open() throws(JSONError) {
    guard depth < maximumDepth else {
      throw JSONError(
        offset: position, reason: "objects and arrays are nested deeper than \(maximumDepth)",
        isTooDeep: true)
    }
    depth &+= 1
    position &+= 1
    isFirst = true
  }

  private mutating func hasMember(before end: UInt8) throws(JSONError) -> Bool {
    let byte = try peekByte()
    if byte == end {
      position &+= 1
      depth &-= 1
      isFirst = false
      return false
    }
    if isFirst {
      isFirst = false
    } else {
      guard byte == UInt8(ascii: ",") else {
        throw error(
          end == UInt8(ascii: "]") ? "expected a comma or ]" : "expected a comma or }")
      }
      position &+= 1
      if try peekByte() == end { throw error("expected a value after the comma") }
    }
    return true
  }
}

// MARK: - Bytes

extension JSONReader {
  private func error(_ reason: String) -> JSONError { JSONError(offset: position, reason: reason) }

  private mutating func skipWhitespace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  // Inlined without the rest of it: 9 % of `scripts/instructions ddbquery`.
  @inline(__always) private mutating func peekByte() throws(JSONError) -> UInt8 {
    // Compact strings have no white space to skip.
    if position < bytes.count {
      let byte = bytes[position]
      if byte > 0x20 { return byte }
    }
    return try peekAfterWhitespace()
  }

  @inline(never) private mutating func peekAfterWhitespace() throws(JSONError) -> UInt8 {
    skipWhitespace()
    guard position < bytes.count else { throw error("unexpected end of the text") }
    return bytes[position]
  }

  private mutating func readLiteral(_ literal: StaticString) throws(JSONError) {
    let matches = literal.withUTF8Buffer { bytes[position...].starts(with: $0) }
    guard matches else { throw error("expected \(literal)") }
    position += literal.utf8CodeUnitCount
  }

  /// The position of the first quote, backslash or control character; the count if there is none.
  private func firstSpecialByte(from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { JSONScan.firstSpecialByte(in: $0, from: start) }
  }

  /// Checks the escape that begins at a backslash.
  ///
  /// - Returns: The index after it.
  private mutating func endOfEscape(at index: Int) throws(JSONError) -> Int {
    position = index
    guard index + 1 < bytes.count else { throw error("unterminated string") }
    switch bytes[index + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return index + 2
    case UInt8(ascii: "u"):
      guard codeUnit(at: index + 2, before: bytes.count) != nil else {
        throw error("expected four hexadecimal digits after \\u")
      }
      return index + 6
    default: throw error("unknown escape sequence")
    }
  }

  /// The number written as four hexadecimal digits.
  private func codeUnit(at index: Int, before end: Int) -> UInt32? {
    guard index + 4 <= end else { return nil }
    var value: UInt32 = 0
    for byte in bytes[index..<(index + 4)] {
      guard let digit = Hex.digit(byte) else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  @usableFromInline func unescaped(_ token: StringToken) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(token.end - token.start)
    var index = token.start
    while index < token.end {
      let stop = min(firstSpecialByte(from: index), token.end)
      result.append(contentsOf: bytes[index..<stop])
      index = stop
      guard index + 1 < token.end else { break }
      let escape = bytes[index + 1]
      index += 2
      switch escape {
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "u"): appendScalar(at: &index, before: token.end, to: &result)
      default: result.append(escape)
      }
    }
    return result
  }

  /// Appends the scalar of `\u` escapes, a surrogate pair as one scalar. The index is at the first
  /// digit and moves to after the escape.
  private func appendScalar(at index: inout Int, before end: Int, to result: inout [UInt8]) {
    guard var value = codeUnit(at: index, before: end) else {
      index = end
      return
    }
    index += 4
    if value & 0xFC00 == 0xD800, index + 6 <= end,
      bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u"),
      let low = codeUnit(at: index + 2, before: end), low & 0xFC00 == 0xDC00
    {
      index += 6
      value = 0x10000 + (value & 0x3FF) << 10 + low & 0x3FF
    }
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}

// MARK: - Numbers

extension JSONReader {
  /// A number's digits, read as `mantissa · 10^exponent`.
  private struct NumberScan {
    var start: Int
    var end: Int
    var isNegative = false
    var isInteger = true
    /// The digits without leading zeros, exact while there are no more than 19.
    var mantissa: UInt64 = 0
    var digits = 0
    var exponent = 0
    /// Set for `NaN` and the infinities.
    var special: Double?
  }

  private mutating func scanNumber() throws(JSONError) -> NumberScan {
    _ = try peekByte()
    var scan = NumberScan(start: position, end: position)
    try scanNumber(into: &scan)
    scan.end = position
    return scan
  }

  private mutating func scanNumber(into scan: inout NumberScan) throws(JSONError) {
    if bytes[position] == UInt8(ascii: "-") {
      scan.isNegative = true
      position += 1
    }
    guard position < bytes.count else { throw error("expected a number") }
    switch bytes[position] {
    case UInt8(ascii: "0"): position += 1
    case UInt8(ascii: "1")...UInt8(ascii: "9"): _ = scanDigits(into: &scan)
    case UInt8(ascii: "I") where allowsNonFinite:
      try readLiteral("Infinity")
      scan.isInteger = false
      scan.special = scan.isNegative ? -Double.infinity : .infinity
      return
    case UInt8(ascii: "N") where allowsNonFinite && !scan.isNegative:
      try readLiteral("NaN")
      scan.isInteger = false
      scan.special = .nan
      return
    default: throw error("expected a number")
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      scan.isInteger = false
      let count = scanDigits(into: &scan)
      guard count > 0 else { throw error("expected a digit after the decimal point") }
      scan.exponent = -count
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      scan.isInteger = false
      try scanExponent(into: &scan)
    }
  }

  /// Reads digits into the mantissa.
  ///
  /// - Returns: How many there are.
  private mutating func scanDigits(into scan: inout NumberScan) -> Int {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      guard byte.isASCIIDigit else { break }
      let digit = byte - UInt8(ascii: "0")
      if scan.digits > 0 || digit != 0 { scan.digits += 1 }
      // Wraps around beyond 19 digits, and then nothing reads it.
      scan.mantissa = scan.mantissa &* 10 &+ UInt64(digit)
      position += 1
    }
    return position - start
  }

  private mutating func scanExponent(into scan: inout NumberScan) throws(JSONError) {
    var isNegative = false
    if position < bytes.count {
      let sign = bytes[position]
      if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        isNegative = sign == UInt8(ascii: "-")
        position += 1
      }
    }
    let start = position
    var exponent = 0
    while position < bytes.count {
      let byte = bytes[position]
      guard byte.isASCIIDigit else { break }
      // Beyond this every double is zero or infinite; then the text decides.
      if exponent < 100_000 { exponent = exponent * 10 + Int(byte - UInt8(ascii: "0")) }
      position += 1
    }
    guard position > start else { throw error("expected a digit in the exponent") }
    scan.exponent += isNegative ? -exponent : exponent
  }

  private func integer(_ scan: NumberScan) -> Int64? {
    guard scan.isInteger, scan.digits <= 19 else { return nil }
    if scan.isNegative {
      if scan.mantissa == Int64.min.magnitude { return .min }
      return Int64(exactly: scan.mantissa).map { -$0 }
    }
    return Int64(exactly: scan.mantissa)
  }

  /// The nearest double to the number that was just scanned.
  private func double(_ scan: NumberScan) -> Double {
    if let special = scan.special { return special }
    // Up to 15 digits and 10^22 both operands are exact, and one operation rounds once.
    if scan.digits <= 15, scan.exponent.magnitude <= 22 {
      let mantissa = Double(scan.mantissa)
      let power = JSONScan.powerOfTen(scan.exponent.magnitude)
      let value = scan.exponent < 0 ? mantissa / power : mantissa * power
      return scan.isNegative ? -value : value
    }
    let text = String(decoding: bytes[scan.start..<scan.end], as: UTF8.self)
    return Double(text) ?? .nan
  }
}

/// Why a string isn't JSON, or not the expected JSON.
package struct JSONError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The offset in bytes from the beginning of the text.
  package let offset: Int
  /// What is wrong there; never contains part of the text.
  package let reason: String
  /// Whether the text may be JSON, but objects and arrays nest more deeply than allowed.
  package let isTooDeep: Bool

  /// An error at a byte offset.
  package init(offset: Int, reason: String, isTooDeep: Bool = false) {
    self.offset = offset
    self.reason = reason
    self.isTooDeep = isTooDeep
  }

  /// The reason and the position.
  package var description: String { "Invalid JSON at byte \(offset): \(reason)" }
}

/// The loops over bytes that reader and writer share.
enum JSONScan {
  /// The position of the first quote, backslash or control character; the count if there is none.
  static func firstSpecialByte(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    UnsafeRawBufferPointer(bytes).firstControl(or: 0x22, or: 0x5C, from: start) ?? bytes.count
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// An exact power of ten, for exponents up to 22.
  static func powerOfTen(_ exponent: UInt) -> Double { powersOfTen[min(Int(exponent), 22)] }
}
