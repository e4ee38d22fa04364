// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import ServiceModel
import WireFormats

/// A pull parser for XML, straight from UTF-8 bytes; other encodings are transcoded
/// (``XMLEncoding``).
///
/// It supports elements, attributes, text, CDATA, comments, processing instructions, and a document
/// type, which is skipped: it expands no entities beyond XML's own five and character references.
/// Names are local names without their prefix, as in botocore.
///
/// The reader is always inside an element, first inside the root. ``nextChild()`` enters the next
/// child; the caller then consumes the child by ``readText()``, ``skipElement()``, or by its own
/// children and ``closeElement()``.
struct XMLReader {
  /// How deeply elements may nest.
  static let depthLimit = 256

  private let document: XMLDocument
  // No position goes far beyond the document, which reads as 0 outside. Unchecked where elements and
  // texts are read, with XMLDocument: 2.1 % of a page of keys (`scripts/instructions list`).
  private var position: Int
  /// The names of the open elements as written, outermost first.
  private let open: ElementNames
  /// The number of open elements.
  private var depth = 0
  /// The attributes of the last start tag.
  private var attributes = 0..<0
  /// Whether the innermost element was written `<a/>`, so that its end has been read already.
  private var endIsDue = false

  /// Enters the root element.
  ///
  /// - Throws: ``ResponseParserError`` if the document doesn't begin with one.
  init(_ buffer: ByteBuffer) throws(ResponseParserError) {
    let buffer = try XMLEncoding.utf8(buffer)
    document = XMLDocument(buffer)
    open = ElementNames(capacity: Self.depthLimit)
    position = buffer.readableBytesView.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if startsWith("<?xml"), !isNameByte(document[position + 5]) {
      try skipInstruction()
    }
    try skipMisc(doctypeAllowed: true)
    guard position < document.count else { throw malformed("the document is empty") }
    try readStartTag()
  }

  /// Checks that only comments and the like follow the root element.
  mutating func finish() throws(ResponseParserError) {
    try skipMisc(doctypeAllowed: false)
    guard position == document.count else { throw malformed("content follows the root element") }
  }

  /// Checks that the root element, which the reader has just entered, isn't an HTML page's:
  /// well-formed ones would pass for a document without known members.
  func rejectHTML() throws(ResponseParserError) {
    let name = localNameBytes
    guard name.count == 4, name.lazy.map(\.asciiLowercased).elementsEqual("html".utf8) else {
      return
    }
    throw ResponseParserError("The response is an HTML page, not the service's")
  }

  // MARK: Elements

  /// Whether elements are open.
  var isInside: Bool { depth > 0 }

  /// Enters the next child of the innermost element, past text and comments.
  ///
  /// - Returns: Whether there is one; if not, the innermost element still has to be closed.
  mutating func nextChild() throws(ResponseParserError) -> Bool {
    if endIsDue { return false }
    while true {
      while position < document.count, document[position] != Self.less { position &+= 1 }
      switch document[position &+ 1] {
      case Self.slash: return false
      case Self.question: try skipInstruction()
      case Self.exclamation:
        if startsWith(Self.cdataStart) {
          try skip(past: Self.cdataEnd, from: position, what: "CDATA section")
        } else {
          try skipComment()
        }
      default:
        try readStartTag()
        return true
      }
    }
  }

  /// Enters the next child of the innermost element if it comes next, by a start tag that is only
  /// this name: the fast path for a likely child.
  ///
  /// - Returns: Whether it did; if not, the reader doesn't move.
  @inline(__always)
  mutating func enterChild(_ name: UnsafeRawBufferPointer) -> Bool {
    let start = position &+ 1
    guard !endIsDue, document[position] == Self.less, document.has(name, at: start) else {
      return false
    }
    let end = start &+ name.count
    guard document[end] == Self.greater, depth < Self.depthLimit else { return false }
    enter(Range(uncheckedBounds: (start, end)))
    attributes = end..<end
    position = end &+ 1
    return true
  }

  /// Enters the next child of the innermost element if it has this local name.
  ///
  /// - Returns: Whether it did; if not, the reader doesn't move.
  mutating func enterChild(_ name: Range<Int>) throws(ResponseParserError) -> Bool {
    if enterChild(UnsafeRawBufferPointer(document.bytes(name))) { return true }
    if isOther(name) { return false }
    let mark = mark
    guard try nextChild() else { return false }
    if self.name(localName, is: name) { return true }
    depth -= 1
    rewind(to: mark)
    return false
  }

  /// Whether a start tag comes next whose name, without a prefix, is another one: the fast path past
  /// the last element of a flattened list.
  private func isOther(_ name: Range<Int>) -> Bool {
    let start = position &+ 1
    guard document[position] == Self.less, document[start].isASCIILetter,
      !document.has(document.known(name), at: start),
      let end = document.firstIndex(of: Self.greater, in: start..<(start &+ 64))
    else { return false }
    return document.firstIndex(of: Self.colon, in: start..<end) == nil
  }

  /// Leaves the innermost element after its end tag, including its children.
  mutating func closeElement() throws(ResponseParserError) {
    if !endIsDue {
      while try nextChild() { try skipElement() }
    }
    try readEndTag()
  }

  /// Skips the innermost element.
  mutating func skipElement() throws(ResponseParserError) {
    let depth = depth
    while self.depth >= depth {
      if try !nextChild() { try readEndTag() }
    }
  }

  /// Takes the innermost element's text and leaves the element. Text after a child element doesn't
  /// count.
  mutating func readText() throws(ResponseParserError) -> String {
    if endIsDue {
      try readEndTag()
      return ""
    }
    if let end = endOfPlainText {
      let text = try string(position..<end)
      position = end
      try readEndTag()
      return text
    }
    if let text = try readNamedReferences() { return text }
    return try readMixedText()
  }

  /// Takes a closure's result for the innermost element's text, and leaves the element.
  ///
  /// - Returns: `nil`, and the reader doesn't move, for text with anything special in it and if the
  ///   closure makes nothing of it.
  mutating func readPlainText<Result>(
    _ make: (UnsafeBufferPointer<UInt8>) -> Result?
  ) throws(ResponseParserError) -> Result? {
    guard !endIsDue, let end = endOfPlainText, let result = make(document.bytes(position..<end))
    else { return nil }
    position = end
    try readEndTag()
    return result
  }

  /// The end of the innermost element's text, if the element has only plain text.
  private var endOfPlainText: Int? {
    let end = document.endOfPlainText(from: position)
    return document[end] == Self.less && document[end &+ 1] == Self.slash ? end : nil
  }

  /// Takes text in which only references by name are special, as in the ETags of S3's listings;
  /// `nil` for all others.
  private mutating func readNamedReferences() throws(ResponseParserError) -> String? {
    var end = document.endOfPlainText(from: position)
    while document[end] == Self.ampersand { end = document.endOfPlainText(from: end &+ 1) }
    guard document[end] == Self.less, document[end &+ 1] == Self.slash,
      let text = textOfNamedReferences(position..<end)
    else { return nil }
    position = end
    try readEndTag()
    return text
  }

  private func textOfNamedReferences(_ range: Range<Int>) -> String? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: range.count) { text -> String? in
      var count = 0
      var offset = range.lowerBound
      while offset < range.upperBound {
        let run = document.bytes(offset..<document.endOfPlainText(from: offset))
        _ = UnsafeMutableBufferPointer(rebasing: text[count...]).initialize(fromContentsOf: run)
        count &+= run.count
        offset &+= run.count
        guard offset < range.upperBound else { break }
        let name = (offset &+ 1)..<range.upperBound
        guard let end = document.firstIndex(of: Self.semicolon, in: name),
          let character = namedCharacter(name.lowerBound..<end)
        else { return nil }
        text[count] = character
        count &+= 1
        offset = end &+ 1
      }
      return String(validUTF8: UnsafeBufferPointer(rebasing: text[..<count]))
    }
  }

  // MARK: Names and attributes

  /// The innermost element's name without its prefix.
  var localName: Range<Int> { localPart(of: name ?? 0..<0) }

  /// The innermost element's name.
  private var name: Range<Int>? { depth > 0 ? open[depth &- 1] : nil }

  /// Enters an element.
  @inline(__always)
  private mutating func enter(_ name: Range<Int>) {
    open[depth] = name
    depth &+= 1
  }

  /// The bytes of ``localName``, valid while the reader lives.
  var localNameBytes: UnsafeBufferPointer<UInt8> { document.bytes(localName) }

  /// The innermost element's name without its prefix, as a `String`.
  func localNameText() throws(ResponseParserError) -> String { try string(localName) }

  /// Whether a name read here is a string of the model.
  func name(_ range: Range<Int>, is text: ModelText) -> Bool {
    text.equals(UnsafeRawBufferPointer(document.bytes(range)))
  }

  /// Whether a name read here is a string.
  func name(_ range: Range<Int>, is text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer {
      document.has(UnsafeRawBufferPointer($0), at: range.lowerBound)
    }
  }

  /// Whether two names read here are the same.
  func name(_ range: Range<Int>, is other: Range<Int>) -> Bool {
    document.has(UnsafeRawBufferPointer(document.bytes(other)), at: range.lowerBound)
      && range.count == other.count
  }

  /// Whether the last start tag has attributes.
  var hasAttributes: Bool { !attributes.isEmpty }

  /// Whether the element of the last start tag declares a namespace: a prefix or a default.
  func hasNamespace() throws(ResponseParserError) -> Bool {
    guard let name else { return false }
    if localPart(of: name) != name { return true }
    var offset = attributes.lowerBound
    while let (name, value) = try attribute(at: &offset) {
      if self.name(name, is: "xmlns") { return !value.isEmpty }
    }
    return false
  }

  /// The value of an attribute of the last start tag.
  ///
  /// - Parameter wanted: The name. One with a prefix (`xsi:type`) is found under any prefix,
  ///   because documents choose their own.
  func attribute(_ wanted: ModelText) throws(ResponseParserError) -> String? {
    let colon = wanted.bytes.firstIndex(of: Self.colon)
    let wantedLocal = wanted.bytes[(colon.map { $0 + 1 } ?? 0)...]
    var offset = attributes.lowerBound
    while let (name, value) = try attribute(at: &offset) {
      let local = localPart(of: name)
      guard (local != name) == (colon != nil), document.bytes(local).elementsEqual(wantedLocal)
      else {
        continue
      }
      return try attributeText(value)
    }
    return nil
  }

  // MARK: Rewinding

  /// A position to return to.
  struct Mark {
    fileprivate let position: Int
    fileprivate let attributes: Range<Int>
    fileprivate let endIsDue: Bool
    fileprivate let name: Range<Int>
  }

  /// The current position.
  var mark: Mark {
    Mark(
      position: position, attributes: attributes, endIsDue: endIsDue, name: name ?? 0..<0)
  }

  /// Returns to a mark that was set in the same innermost element.
  mutating func rewind(to mark: Mark) {
    position = mark.position
    attributes = mark.attributes
    endIsDue = mark.endIsDue
  }

  /// Whether the innermost element has a child; the reader doesn't move.
  mutating func hasChild() throws(ResponseParserError) -> Bool {
    let (mark, depth) = (mark, depth)
    defer {
      self.depth = depth
      rewind(to: mark)
    }
    return try nextChild()
  }

  /// Returns into a child that was left, to a mark that was set after its start tag.
  mutating func reenter(_ mark: Mark) {
    enter(mark.name)
    rewind(to: mark)
  }

  // MARK: Tags

  private mutating func readStartTag() throws(ResponseParserError) {
    guard document[position] == Self.less else { throw malformed("expected a start tag") }
    let name = try readName(from: position &+ 1)
    guard depth < Self.depthLimit else {
      throw malformed("elements are nested deeper than \(Self.depthLimit)")
    }
    enter(name)
    let start = name.upperBound
    if document[start] == Self.greater {
      attributes = start..<start
      endIsDue = false
      position = start &+ 1
      return
    }
    var offset = start
    while try attribute(at: &offset) != nil {}
    attributes = start..<offset
    skipWhitespace(from: &offset)
    endIsDue = document[offset] == Self.slash
    if endIsDue { offset &+= 1 }
    guard document[offset] == Self.greater else {
      position = offset
      throw malformed("unterminated start tag")
    }
    position = offset &+ 1
  }

  private mutating func readEndTag() throws(ResponseParserError) {
    guard let name else { throw malformed("no element is open") }
    depth &-= 1
    if endIsDue {
      endIsDue = false
      return
    }
    var offset = position &+ 2
    guard document[position] == Self.less, document[position &+ 1] == Self.slash,
      document.has(document.known(name), at: offset)
    else {
      throw malformed("the end tag of <\((try? string(name)) ?? "?")> is missing")
    }
    offset &+= name.count
    if document[offset] != Self.greater { skipWhitespace(from: &offset) }
    guard document[offset] == Self.greater else { throw malformed("unterminated end tag") }
    position = offset &+ 1
  }

  /// The next attribute in a start tag; `nil` if there are no more.
  private func attribute(
    at offset: inout Int
  ) throws(ResponseParserError) -> (name: Range<Int>, value: Range<Int>)? {
    var scan = offset
    skipWhitespace(from: &scan)
    let next = document[scan]
    if next == Self.greater || next == Self.slash || next == 0 { return nil }
    guard scan > offset else { throw malformed("expected a space before an attribute", at: scan) }
    let name = try readName(from: scan)
    scan = name.upperBound
    skipWhitespace(from: &scan)
    guard document[scan] == Self.equals else {
      throw malformed("an attribute has no value", at: scan)
    }
    scan += 1
    skipWhitespace(from: &scan)
    let quote = document[scan]
    guard quote == Self.quote || quote == Self.apostrophe else {
      throw malformed("an attribute value is not quoted", at: scan)
    }
    let start = scan + 1
    scan = start
    while scan < document.count, document[scan] != quote {
      guard document[scan] != Self.less else {
        throw malformed("an attribute value contains <", at: scan)
      }
      scan += 1
    }
    guard scan < document.count else {
      throw malformed("unterminated attribute value", at: start)
    }
    offset = scan + 1
    return (name, start..<scan)
  }

  private func readName(from start: Int) throws(ResponseParserError) -> Range<Int> {
    var end = start
    while end < document.count, isNameByte(document[end]) { end &+= 1 }
    let first = document[start]
    guard end > start, !(first.isASCIIDigit || first == 0x2D || first == 0x2E) else {
      throw malformed("expected a name", at: start)
    }
    return start..<end
  }

  private func localPart(of name: Range<Int>) -> Range<Int> {
    guard let colon = document.firstIndex(of: Self.colon, in: name) else { return name }
    return (colon + 1)..<name.upperBound
  }

  // MARK: Text

  /// The innermost element's text in the general case: with references, CDATA, comments, children.
  private mutating func readMixedText() throws(ResponseParserError) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(64)
    while true {
      try appendText(to: &text)
      switch document[position + 1] {
      case Self.exclamation where startsWith(Self.cdataStart):
        let start = position + Self.cdataStart.utf8CodeUnitCount
        try skip(past: Self.cdataEnd, from: start, what: "CDATA section")
        let end = position - Self.cdataEnd.utf8CodeUnitCount
        try appendCharacters(start..<end, to: &text)
      case Self.exclamation: try skipComment()
      case Self.question: try skipInstruction()
      default:
        try closeElement()
        return try string(text)
      }
    }
  }

  /// Appends text up to the next `<`, references resolved.
  private mutating func appendText(to text: inout [UInt8]) throws(ResponseParserError) {
    while position < document.count, document[position] != Self.less {
      if document[position] == Self.ampersand {
        try appendReference(at: &position, to: &text)
        continue
      }
      let start = position
      while position < document.count, document[position] != Self.less,
        document[position] != Self.ampersand
      { position += 1 }
      try appendCharacters(start..<position, to: &text)
    }
    guard position < document.count else { throw malformed("the document ends within an element") }
  }

  /// Appends text without references; line ends become `\n`.
  private func appendCharacters(
    _ range: Range<Int>, to text: inout [UInt8]
  ) throws(ResponseParserError) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let byte = document[index]
      index += 1
      guard byte < 0x20, byte != 0x09, byte != 0x0A else { continue }
      guard byte == 0x0D else {
        throw malformed("text contains a control character", at: index - 1)
      }
      text.append(contentsOf: document.bytes(start..<(index - 1)))
      text.append(0x0A)
      if document[index] == 0x0A, index < range.upperBound { index += 1 }
      start = index
    }
    text.append(contentsOf: document.bytes(start..<range.upperBound))
  }

  /// Appends the character of a reference.
  private func appendReference(
    at index: inout Int, to text: inout [UInt8]
  ) throws(ResponseParserError) {
    let start = index + 1
    // The longest known one is `&#x10FFFF;`, apart from leading zeros.
    guard let end = document.firstIndex(of: Self.semicolon, in: start..<(start + 32)) else {
      throw malformed("unterminated entity reference", at: index)
    }
    let name = start..<end
    if let character = namedCharacter(name) {
      text.append(character)
    } else {
      guard let scalar = Self.characterReference(Array(document.bytes(name))) else {
        throw malformed("unknown entity or invalid character reference", at: index)
      }
      text.append(contentsOf: String(scalar).utf8)
    }
    index = end + 1
  }

  /// The character with a name in XML itself.
  private func namedCharacter(_ name: Range<Int>) -> UInt8? {
    if self.name(name, is: "quot") { return Self.quote }
    if self.name(name, is: "amp") { return Self.ampersand }
    if self.name(name, is: "lt") { return Self.less }
    if self.name(name, is: "gt") { return Self.greater }
    return self.name(name, is: "apos") ? Self.apostrophe : nil
  }

  /// The character of `#10` or `#xA`, if XML allows it.
  private static func characterReference(_ name: [UInt8]) -> Unicode.Scalar? {
    guard name.first == 0x23 else { return nil }
    let isHex = name.dropFirst().first == 0x78
    let digits = name.dropFirst(isHex ? 2 : 1)
    guard let first = digits.first, first != 0x2B, first != 0x2D,
      let number = UInt32(String(decoding: digits, as: UTF8.self), radix: isHex ? 16 : 10)
    else { return nil }
    let isAllowed = number >= 0x20 || number == 0x09 || number == 0x0A || number == 0x0D
    guard isAllowed, number != 0xFFFE, number != 0xFFFF else { return nil }
    return Unicode.Scalar(number)
  }

  /// The text of an attribute's value.
  private func attributeText(_ range: Range<Int>) throws(ResponseParserError) -> String {
    var text: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if document[index] == Self.ampersand {
        try appendReference(at: &index, to: &text)
        continue
      }
      let start = index
      while index < range.upperBound, document[index] != Self.ampersand { index += 1 }
      let length = text.count
      try appendCharacters(start..<index, to: &text)
      for offset in length..<text.count where text[offset] < 0x20 { text[offset] = 0x20 }
    }
    return try string(text)
  }

  private func string(_ text: [UInt8]) throws(ResponseParserError) -> String {
    guard let string = text.withUnsafeBufferPointer({ String(validUTF8: $0) }) else {
      throw malformed("text is not valid UTF-8")
    }
    return string
  }

  private func string(_ range: Range<Int>) throws(ResponseParserError) -> String {
    guard let string = String(validUTF8: document.bytes(range)) else {
      throw malformed("text is not valid UTF-8", at: range.lowerBound)
    }
    return string
  }

  // MARK: Skipping

  /// Skips white space, comments and instructions outside the root.
  private mutating func skipMisc(doctypeAllowed: Bool) throws(ResponseParserError) {
    while true {
      skipWhitespace(from: &position)
      if startsWith("<?") {
        try skipInstruction()
      } else if startsWith("<!--") {
        try skipComment()
      } else if doctypeAllowed, startsWith("<!DOCTYPE") {
        try skipDoctype()
      } else {
        return
      }
    }
  }

  private mutating func skipInstruction() throws(ResponseParserError) {
    let target = try readName(from: position + 2)
    let isAtStart = position == 0 || position == 3 && document[0] == 0xEF
    let isDeclaration = document.bytes(target).elementsEqual("xml".utf8) { $0 | 0x20 == $1 }
    guard !isDeclaration || isAtStart else {
      throw malformed("the XML declaration is not at the start")
    }
    try skip(past: "?>", from: target.upperBound, what: "processing instruction")
  }

  private mutating func skipComment() throws(ResponseParserError) {
    guard startsWith("<!--") else { throw malformed("unexpected declaration inside an element") }
    let start = position
    try skip(past: "--", from: position + 4, what: "comment")
    guard document[position] == Self.greater else {
      throw malformed("a comment contains --", at: start)
    }
    position += 1
  }

  /// Skips a document type with its declarations in brackets.
  private mutating func skipDoctype() throws(ResponseParserError) {
    let start = position
    var depth = 0
    while position < document.count {
      let byte = document[position]
      position += 1
      switch byte {
      case Self.quote, Self.apostrophe:
        while position < document.count, document[position] != byte { position += 1 }
        position += 1
      case Self.less: depth += 1
      case Self.greater:
        depth -= 1
        if depth == 0 { return }
      default: continue
      }
    }
    throw malformed("unterminated document type declaration", at: start)
  }

  private mutating func skip(
    past end: StaticString, from start: Int, what: StaticString
  ) throws(ResponseParserError) {
    let length = end.utf8CodeUnitCount
    var offset = start
    while offset <= document.count - length {
      if name(offset..<(offset + length), is: end) {
        position = offset + length
        return
      }
      offset += 1
    }
    throw malformed("unterminated \(what)")
  }

  private func skipWhitespace(from offset: inout Int) {
    while offset < document.count, document[offset].isXMLWhitespace { offset += 1 }
  }

  // MARK: Bytes

  private func startsWith(_ text: StaticString) -> Bool {
    let end = position + text.utf8CodeUnitCount
    return end <= document.count && name(position..<end, is: text)
  }

  /// Whether a byte can be part of a name: letters, digits, `-._:`, and everything beyond ASCII.
  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<64: (0x07FF_6000_0000_0000 as UInt64) >> UInt64(byte) & 1 != 0
    case 64..<128: (0x07FF_FFFE_87FF_FFFE as UInt64) >> UInt64(byte & 63) & 1 != 0
    default: true
    }
  }

  /// An error about a document that is XML, but doesn't match the model; it has the reader's
  /// position.
  func mismatch(_ what: String) -> ResponseParserError {
    ResponseParserError(
      "The body doesn't match the model: \(what), at byte \(min(position, document.count))")
  }

  /// An error with the reader's position, or another one.
  func malformed(_ what: String, at offset: Int? = nil) -> ResponseParserError {
    ResponseParserError(
      "The body is not well-formed XML: \(what), at byte \(min(offset ?? position, document.count))"
    )
  }

  private static let less = UInt8(ascii: "<")
  private static let greater = UInt8(ascii: ">")
  private static let slash = UInt8(ascii: "/")
  private static let question = UInt8(ascii: "?")
  private static let exclamation = UInt8(ascii: "!")
  private static let ampersand = UInt8(ascii: "&")
  private static let semicolon = UInt8(ascii: ";")
  private static let colon = UInt8(ascii: ":")
  private static let equals = UInt8(ascii: "=")
  private static let quote = UInt8(ascii: "\"")
  private static let apostrophe = UInt8(ascii: "'")
  private static let cdataStart: StaticString = "<![CDATA["
  private static let cdataEnd: StaticString = "]]>"
}

/// The names of open elements. A class, because an array's memory would be checked for other references
/// at each element: 4 % of a page of keys. Copies of a reader share it, so only one of them is used.
private final class ElementNames {
  private let names: UnsafeMutablePointer<Range<Int>>

  init(capacity: Int) { names = .allocate(capacity: capacity) }

  deinit { names.deallocate() }

  /// The name of an element; the reader limits their number.
  subscript(index: Int) -> Range<Int> {
    get { names[index] }
    set { names[index] = newValue }
  }
}

extension UInt8 {
  /// Whether XML treats this as white space.
  var isXMLWhitespace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
