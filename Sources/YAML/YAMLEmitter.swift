// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// Writes YAML as the libraries do that the AWS CLI uses, byte for byte.
///
/// Nodes are announced one by one, so that a large answer is written without a tree of nodes
/// between:
///
///     var emitter = YAMLEmitter()
///     emitter.beginMapping(isEmpty: false)
///     emitter.scalar("Name")
///     emitter.scalar("1")                  // a string: written '1'
///     emitter.endMapping()
///     emitter.endDocument()
package struct YAMLEmitter: Sendable {

  /// An open sequence or mapping.
  private struct Collection {
    let isMapping: Bool
    let isFlow: Bool
    let outerIndent: Int
    var count = 0
    var awaitsValue = false
    var hasSimpleKey = false
  }

  let dialect: YAMLDialect
  private let schema: YAMLSchema
  let width: Int
  private var collections: [Collection] = []
  private var flowLevel = 0
  var scalars: [UInt32] = []

  /// The text so far; the caller may empty it at any time.
  package var output: [UInt8] = []
  var indent = -1
  var column = 0
  var isAfterBlank = true
  /// Whether the line has only indentation and indicators so far.
  var isAtIndentation = true
  var isOpenEnded = false
  /// What is written before the next line break.
  var endOfLine = ""

  /// An emitter.
  ///
  /// - Parameters:
  ///   - dialect: The library to follow.
  ///   - schema: The rules by which a reader will give tags to plain scalars; `nil` for those of the
  ///     library.
  ///   - width: The column after which long scalars are folded.
  package init(_ dialect: YAMLDialect = .libyaml, schema: YAMLSchema? = nil, width: Int = 80) {
    self.dialect = dialect
    self.schema = schema ?? dialect.schema
    self.width = width
  }

  // MARK: Nodes

  /// Writes a scalar.
  package mutating func scalar(
    _ text: String, tag: YAMLTag = .string, style: YAMLScalarStyle = .any, anchor: String? = nil
  ) {
    scalars.removeAll(keepingCapacity: true)
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { scalars.append(scalar.value) }
    let analysis = ScalarAnalysis(scalars, dialect: dialect)
    let isPlainImplicit = schema.tag(ofPlain: text) == tag
    let isQuotedImplicit = tag == .string
    let needsTag = !isPlainImplicit && !isQuotedImplicit
    let shorthand = needsTag ? self.shorthand(tag) : ""
    let length: Int
    let limit: Int
    switch dialect {
    case .libyaml:
      length = text.utf8.count + shorthand.utf8.count + (anchor?.utf8.count ?? 0)
      limit = 128
    case .ruamel, .pyYAML:
      length = scalars.count + self.shorthand(tag).count + (anchor?.utf8.count ?? 0)
      limit = 127
    }
    let isKey = beginNode(canBeSimpleKey: !analysis.isMultiline && length <= limit)
    let style = chooseStyle(
      style, analysis, isKey: isKey, isPlainImplicit: isPlainImplicit, needsTag: needsTag, tag: tag)
    if let anchor { writeIndicator("&" + anchor, afterBlank: true) }
    if needsTag {
      writeIndicator(shorthand, afterBlank: true)
    } else if !isQuotedImplicit && style != .plain {
      writeIndicator(dialect == .libyaml ? "!" : self.shorthand(tag), afterBlank: true)
    }
    let outerIndent = indent
    increaseIndent(isFlow: true)
    write(text, style, mayFold: !isKey)
    indent = outerIndent
    if style == .plain && collections.isEmpty { isOpenEnded = true }
    endNode()
  }

  /// Writes a comment at the end of the line on which the next node begins, or its key.
  ///
  /// - Parameter text: The blanks before it, `#` and the text, without a line break.
  package mutating func comment(_ text: String) { endOfLine = text }

  /// Writes an alias of a node with an anchor.
  package mutating func alias(_ anchor: String) {
    let isKey = beginNode(canBeSimpleKey: true)
    writeIndicator("*" + anchor, afterBlank: true)
    if isKey && dialect == .ruamel { put(0x20) }
    endNode()
  }

  /// Begins a sequence.
  package mutating func beginSequence(
    isEmpty: Bool, isFlow: Bool = false, tag: YAMLTag = .sequence, anchor: String? = nil
  ) {
    begin(
      isMapping: false, isEmpty: isEmpty, isFlow: isFlow, tag: tag == .sequence ? nil : tag,
      anchor: anchor)
  }

  /// Ends the sequence that began last.
  package mutating func endSequence() { end() }

  /// Begins a mapping: keys and values alternate.
  package mutating func beginMapping(
    isEmpty: Bool, isFlow: Bool = false, tag: YAMLTag = .mapping, anchor: String? = nil
  ) {
    begin(
      isMapping: true, isEmpty: isEmpty, isFlow: isFlow, tag: tag == .mapping ? nil : tag,
      anchor: anchor)
  }

  /// Ends the mapping that began last.
  package mutating func endMapping() { end() }

  /// Ends the document, with a line break.
  package mutating func endDocument() {
    writeIndent()
    if isOpenEnded {
      writeIndicator("...", afterBlank: true)
      writeIndent()
    }
  }

  // MARK: Structure

  private mutating func begin(
    isMapping: Bool, isEmpty: Bool, isFlow: Bool, tag: YAMLTag?, anchor: String?
  ) {
    let shorthand = tag.map { self.shorthand($0) }
    beginNode(canBeSimpleKey: isEmpty || isFlow && dialect == .ruamel)
    if let anchor { writeIndicator("&" + anchor, afterBlank: true) }
    if let shorthand { writeIndicator(shorthand, afterBlank: true) }
    let isIndentless = !isMapping && collections.last?.isMapping == true && !isAtIndentation
    let isFlow = isFlow || isEmpty || flowLevel > 0
    let outerIndent = indent
    if isFlow {
      writeIndicator(isMapping ? "{" : "[", afterBlank: true, isBlank: true)
      increaseIndent(isFlow: true)
      flowLevel += 1
    } else if !isIndentless {
      increaseIndent(isFlow: false)
    }
    collections.append(
      Collection(isMapping: isMapping, isFlow: isFlow, outerIndent: outerIndent))
  }

  private mutating func end() {
    guard let collection = collections.popLast() else { return }
    indent = collection.outerIndent
    if collection.isFlow {
      flowLevel -= 1
      writeIndicator(collection.isMapping ? "}" : "]", afterBlank: false)
    }
    endNode()
  }

  /// Writes what stands before a node.
  ///
  /// - Returns: Whether the node is a key on the line of its value.
  @discardableResult private mutating func beginNode(canBeSimpleKey: Bool) -> Bool {
    guard let collection = collections.last else { return false }
    if collection.awaitsValue {
      if collection.hasSimpleKey {
        writeIndicator(":", afterBlank: false)
      } else {
        if !collection.isFlow || column > width { writeIndent() }
        writeIndicator(":", afterBlank: true, isIndentation: !collection.isFlow)
      }
      return false
    }
    if collection.isFlow {
      if collection.count > 0 { writeIndicator(",", afterBlank: false) }
      if column > width { writeIndent() }
    } else {
      writeIndent()
    }
    guard collection.isMapping else {
      if !collection.isFlow { writeIndicator("-", afterBlank: true, isIndentation: true) }
      return false
    }
    collections[collections.count - 1].hasSimpleKey = canBeSimpleKey
    if !canBeSimpleKey {
      writeIndicator("?", afterBlank: true, isIndentation: !collection.isFlow)
    }
    return canBeSimpleKey
  }

  private mutating func endNode() {
    guard !collections.isEmpty else { return }
    let last = collections.count - 1
    if collections[last].isMapping { collections[last].awaitsValue.toggle() }
    collections[last].count += 1
  }

  private mutating func increaseIndent(isFlow: Bool) {
    if indent < 0 { indent = isFlow && dialect != .ruamel ? 2 : 0 } else { indent += 2 }
  }

  private func shorthand(_ tag: YAMLTag) -> String {
    if tag.text.hasBytePrefix(YAMLTag.yamlPrefix),
      tag.text.utf8.count > YAMLTag.yamlPrefix.utf8.count
    {
      return "!!" + tag.text.utf8.dropFirst(YAMLTag.yamlPrefix.utf8.count).escapedForTag
    }
    if tag.text.utf8.first == UInt8(ascii: "!") {
      return "!" + tag.text.utf8.dropFirst().escapedForTag
    }
    return "!<" + tag.text.utf8[...].escapedForTag + ">"
  }

  private func chooseStyle(
    _ style: YAMLScalarStyle, _ analysis: ScalarAnalysis, isKey: Bool, isPlainImplicit: Bool,
    needsTag: Bool, tag: YAMLTag
  ) -> YAMLScalarStyle {
    let allowsPlain =
      (flowLevel > 0 ? analysis.allowsFlowPlain : analysis.allowsBlockPlain)
      && !(scalars.isEmpty && (isKey || flowLevel > 0))
    let allowsBlock = flowLevel == 0 && !isKey
    if style == .doubleQuoted { return .doubleQuoted }
    switch dialect {
    case .libyaml:
      if style == .literal || style == .folded {
        return analysis.allowsBlock && allowsBlock ? style : .doubleQuoted
      }
      if style != .singleQuoted && allowsPlain && (isPlainImplicit || needsTag) { return .plain }
    case .pyYAML:
      if style == .any || style == .plain, allowsPlain, isPlainImplicit { return .plain }
      if style == .literal || style == .folded, allowsBlock, analysis.allowsBlock { return style }
    case .ruamel:
      let isPlain = style == .any || style == .plain
      if isPlain, allowsPlain,
        isPlainImplicit || !tag.text.hasBytePrefix(YAMLTag.yamlPrefix)
      {
        return .plain
      }
      if style == .literal || style == .folded, allowsBlock { return style }
      if isPlain, scalars.contains(where: { $0 == 0x27 || $0 == 0x0A }) { return .doubleQuoted }
      if !isPlain && style != .singleQuoted { return .doubleQuoted }
    }
    return analysis.allowsSingleQuoted && !(isKey && analysis.isMultiline)
      ? .singleQuoted : .doubleQuoted
  }
}

extension YAMLEmitter {
  /// The text of a document.
  package static func text(
    of node: YAMLNode, _ dialect: YAMLDialect = .libyaml, schema: YAMLSchema? = nil, width: Int = 80
  ) -> String {
    var emitter = YAMLEmitter(dialect, schema: schema, width: width)
    emitter.write(node)
    emitter.endDocument()
    return String(decoding: emitter.output, as: UTF8.self)
  }

  /// Writes a node and all below it.
  package mutating func write(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let text, let style):
      let isPlain = style == .any || style == .plain
      scalar(text, tag: node.tag ?? (isPlain ? schema.tag(ofPlain: text) : .string), style: style)
    case .sequence(let elements):
      beginSequence(isEmpty: elements.isEmpty, tag: node.tag ?? .sequence)
      for element in elements { write(element) }
      endSequence()
    case .mapping(let entries):
      beginMapping(isEmpty: entries.isEmpty, tag: node.tag ?? .mapping)
      for entry in entries {
        write(entry.key)
        write(entry.value)
      }
      endMapping()
    }
  }
}

extension Substring.UTF8View {
  /// The text with `%` before the bytes that a tag can't hold.
  fileprivate var escapedForTag: String {
    var bytes: [UInt8] = []
    for byte in self {
      if byte.isASCIILetterOrDigit || Self.tagCharacters.contains(byte) {
        bytes.append(byte)
      } else {
        bytes.append(UInt8(ascii: "%"))
        for digit in [byte >> 4, byte & 0xF] { bytes.append(digit + (digit < 10 ? 0x30 : 0x37)) }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let tagCharacters = Set(";/?:@&=+$,_.~*'()[]-!".utf8)
}
