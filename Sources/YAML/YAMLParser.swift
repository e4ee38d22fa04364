// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// A document that was read.
package struct YAMLDocument: Sendable {
  /// The outermost node; `nil` in a text without a document.
  package var root: YAMLNode?
  /// The rules that its plain scalars follow.
  package var schema: YAMLSchema
  private let dialect: YAMLDialect

  /// Reads a text with one document.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - dialect: The library whose rules and messages are followed.
  ///   - allowsMore: Whether more documents may follow, which are ignored.
  package init(
    _ text: String, _ dialect: YAMLDialect = .libyaml, allowsMore: Bool = false
  ) throws(YAMLError) {
    do throws(YAMLError) {
      var parser = YAMLParser(scanner: try YAMLScanner(text, dialect: dialect))
      root = try parser.document(allowsMore: allowsMore)
      schema =
        dialect != .pyYAML && parser.scanner.isYAML11 ? .declared11 : dialect.schema
      self.dialect = dialect
    } catch { throw error.followed(dialect) }
  }

  /// What the document means; null if there is none.
  package func value() throws(YAMLError) -> YAMLValue {
    do throws(YAMLError) {
      return try root?.value(schema) ?? .null
    } catch { throw error.followed(dialect) }
  }
}

/// Makes nodes of tokens.
struct YAMLParser {
  /// A node that a name stands for, and how many nodes it is.
  private struct Anchored {
    let node: YAMLNode
    let count: Int
  }

  /// How deep collections may be nested: as much as fits a stack of 512 KiB, which threads have on
  /// Apple's platforms.
  static let maximumDepth = 100
  /// How many nodes a document may have once its aliases are replaced: a few lines can name
  /// billions.
  static let maximumNodes = 1 << 20

  fileprivate(set) var scanner: YAMLScanner
  private var handles: [String: String] = [:]
  private var anchors: [String: Anchored] = [:]
  private var open: Set<String> = []
  private var nodeCount = 0
  private var depth = 0

  init(scanner: YAMLScanner) { self.scanner = scanner }

  // MARK: Documents

  mutating func document(allowsMore: Bool) throws(YAMLError) -> YAMLNode? {
    handles = ["!": "!", "!!": YAMLTag.yamlPrefix]
    let root: YAMLNode
    switch try scanner.next().kind {
    case .streamEnd: return nil
    case .version, .tagHandle, .otherDirective, .documentStart:
      try readStart()
      root = try explicitContent()
    default: root = try node(inBlock: true)
    }
    if case .documentEnd = try scanner.next().kind { try scanner.take() }
    if allowsMore { return root }
    while case .documentEnd = try scanner.next().kind { try scanner.take() }
    if case .streamEnd = try scanner.next().kind { return root }
    let mark = try scanner.next().start
    try readStart()
    throw YAMLError(
      "but found another document", at: mark, while: "expected a single document in the stream",
      from: root.mark)
  }

  private mutating func readStart() throws(YAMLError) {
    var hasVersion = false
    var own: [String: String] = [:]
    directives: while true {
      let token = try scanner.next()
      switch token.kind {
      case .version(let major, _):
        if hasVersion { throw YAMLError("found duplicate YAML directive", at: token.start) }
        if major != 1 {
          throw YAMLError(
            "found incompatible YAML document (version 1.* is required)", at: token.start)
        }
        hasVersion = true
      case .tagHandle(let handle, let prefix):
        if own.updateValue(prefix, forKey: handle) != nil {
          throw YAMLError("duplicate tag handle '\(handle)'", at: token.start)
        }
      case .otherDirective: break
      case .documentStart: break directives
      default:
        // ruamel.yaml prints a tuple here.
        let found = scanner.dialect == .ruamel ? "(\(token.name),)" : token.name
        throw YAMLError("expected '<document start>', but found \(found)", at: token.start)
      }
      try scanner.take()
    }
    handles.merge(own) { $1 }
    try scanner.take()
  }

  private mutating func explicitContent() throws(YAMLError) -> YAMLNode {
    let token = try scanner.next()
    switch token.kind {
    case .version, .tagHandle, .otherDirective, .documentStart, .documentEnd, .streamEnd:
      return emptyScalar(at: token.start)
    default: return try node(inBlock: true)
    }
  }

  private mutating func emptyScalar(at mark: YAMLMark) -> YAMLNode {
    nodeCount += 1
    return YAMLNode(.scalar("", .plain), mark: mark)
  }

  // MARK: Nodes

  /// The properties before a node's content.
  private struct Properties {
    var anchor: String?
    var tag: YAMLTag?
    var start: YAMLMark?
    var isNonSpecific = false
  }

  private mutating func properties() throws(YAMLError) -> Properties {
    var properties = Properties()
    while true {
      let token = try scanner.next()
      switch token.kind {
      case .anchor(let name) where properties.anchor == nil: properties.anchor = name
      case .tag(let handle, let suffix) where properties.tag == nil && !properties.isNonSpecific:
        let start = properties.start ?? token.start
        if suffix == "!" && handle == nil {
          properties.isNonSpecific = true
        } else {
          properties.tag = try tag(handle, suffix, at: token.start, from: start)
        }
      default: return properties
      }
      properties.start = properties.start ?? token.start
      try scanner.take()
    }
  }

  private func tag(
    _ handle: String?, _ suffix: String, at mark: YAMLMark, from start: YAMLMark
  ) throws(YAMLError) -> YAMLTag {
    guard let handle else { return YAMLTag(suffix) }
    guard let prefix = handles[handle] else {
      throw YAMLError(
        "found undefined tag handle '\(handle)'", at: mark, while: "while parsing a node",
        from: start)
    }
    return YAMLTag(prefix + suffix)
  }

  private mutating func node(
    inBlock: Bool, mayBeIndentless: Bool = false
  ) throws(YAMLError) -> YAMLNode {
    let first = try scanner.next()
    if case .alias(let name) = first.kind {
      try scanner.take()
      return try alias(name, at: first.start)
    }
    let countBefore = nodeCount
    let properties = try properties()
    let token = try scanner.next()
    let start = properties.start ?? token.start
    if let anchor = properties.anchor { open.insert(anchor) }
    depth += 1
    if depth > Self.maximumDepth {
      throw YAMLError("collections are nested too deeply", at: token.start)
    }
    try count(1, at: start)
    var node: YAMLNode
    switch token.kind {
    case .blockEntry where mayBeIndentless: node = try blockSequence(isIndentless: true)
    case .scalar(let text, let style):
      try scanner.take()
      node = YAMLNode(.scalar(text, properties.isNonSpecific ? .plain : style), mark: start)
    case .flowSequenceStart: node = try flowSequence()
    case .flowMappingStart: node = try flowMapping()
    case .blockSequenceStart where inBlock: node = try blockSequence(isIndentless: false)
    case .blockMappingStart where inBlock: node = try blockMapping()
    default:
      guard properties.start != nil else {
        throw YAMLError(
          "expected the node content, but found \(token.name)", at: token.start,
          while: "while parsing a \(inBlock ? "block" : "flow") node", from: start)
      }
      // libyaml takes `!` without content for a string.
      let isString = properties.isNonSpecific && scanner.dialect == .libyaml
      node = YAMLNode(.scalar("", isString ? .singleQuoted : .plain), mark: start)
    }
    depth -= 1
    node.tag = properties.tag
    node.mark = start
    if let anchor = properties.anchor {
      open.remove(anchor)
      anchors[anchor] = Anchored(node: node, count: nodeCount - countBefore)
    }
    return node
  }

  private mutating func count(_ nodes: Int, at mark: YAMLMark) throws(YAMLError) {
    nodeCount += nodes
    if nodeCount > Self.maximumNodes {
      throw YAMLError("the document has more than \(Self.maximumNodes) nodes", at: mark)
    }
  }

  private mutating func alias(_ name: String, at mark: YAMLMark) throws(YAMLError) -> YAMLNode {
    if open.contains(name) { throw YAMLError("found unconstructable recursive node", at: mark) }
    guard let anchored = anchors[name] else {
      throw YAMLError("found undefined alias '\(name)'", at: mark)
    }
    try count(anchored.count, at: mark)
    return anchored.node
  }

  // MARK: Collections in blocks

  private mutating func blockSequence(isIndentless: Bool) throws(YAMLError) -> YAMLNode {
    let start = try scanner.next().start
    if !isIndentless { try scanner.take() }
    var elements: [YAMLNode] = []
    while true {
      let token = try scanner.next()
      guard case .blockEntry = token.kind else {
        if isIndentless { break }
        guard case .blockEnd = token.kind else {
          throw YAMLError(
            "expected <block end>, but found \(token.name)", at: token.start,
            while: "while parsing a block collection", from: start)
        }
        try scanner.take()
        break
      }
      try scanner.take()
      let next = try scanner.next()
      switch next.kind {
      case .blockEntry, .blockEnd: elements.append(emptyScalar(at: token.end))
      case .key where isIndentless, .value where isIndentless:
        elements.append(emptyScalar(at: token.end))
      default: elements.append(try node(inBlock: true))
      }
    }
    return YAMLNode(.sequence(elements), mark: start)
  }

  private mutating func blockMapping() throws(YAMLError) -> YAMLNode {
    let start = try scanner.take().start
    var entries: [YAMLNode.Entry] = []
    while true {
      var token = try scanner.next()
      var key = YAMLNode(.scalar("", .plain), mark: token.start)
      switch token.kind {
      case .blockEnd:
        try scanner.take()
        return YAMLNode(.mapping(entries), mark: start)
      case .key:
        try scanner.take()
        key = try blockMappingNode(after: token)
        token = try scanner.next()
      case .value where scanner.dialect == .ruamel && !scanner.isYAML11: break
      default:
        throw YAMLError(
          "expected <block end>, but found \(token.name)", at: token.start,
          while: "while parsing a block mapping", from: start)
      }
      guard case .value = token.kind else {
        entries.append((key, emptyScalar(at: token.start)))
        continue
      }
      try scanner.take()
      entries.append((key, try blockMappingNode(after: token)))
    }
  }

  private mutating func blockMappingNode(after token: YAMLToken) throws(YAMLError) -> YAMLNode {
    switch try scanner.next().kind {
    case .key, .value, .blockEnd: emptyScalar(at: token.end)
    default: try node(inBlock: true, mayBeIndentless: true)
    }
  }

  // MARK: Collections in brackets

  /// The token with which the next entry of a collection begins, behind a comma but for the first
  /// entry; `nil` at the end of the collection.
  private mutating func nextInFlow(
    _ isSequence: Bool, from start: YAMLMark, isFirst: inout Bool
  ) throws(YAMLError) -> YAMLToken? {
    var token = try scanner.next()
    var mayBegin = isFirst
    if !isFirst, case .flowEntry = token.kind {
      try scanner.take()
      token = try scanner.next()
      mayBegin = true
    }
    switch token.kind {
    case .flowSequenceEnd where isSequence, .flowMappingEnd where !isSequence:
      try scanner.take()
      return nil
    default: break
    }
    guard mayBegin else {
      throw YAMLError(
        "expected ',' or '\(isSequence ? "]" : "}")', but got \(token.name)", at: token.start,
        while: "while parsing a flow \(isSequence ? "sequence" : "mapping")", from: start)
    }
    isFirst = false
    return token
  }

  private mutating func flowSequence() throws(YAMLError) -> YAMLNode {
    let start = try scanner.take().start
    var elements: [YAMLNode] = []
    var isFirst = true
    while let token = try nextInFlow(true, from: start, isFirst: &isFirst) {
      if case .key = token.kind {
        try count(1, at: token.start)
        try scanner.take()
        let entry = try flowEntry(after: token, inMapping: false)
        elements.append(YAMLNode(.mapping([entry]), mark: token.start))
      } else {
        elements.append(try node(inBlock: false))
      }
    }
    return YAMLNode(.sequence(elements), mark: start)
  }

  private mutating func flowMapping() throws(YAMLError) -> YAMLNode {
    let start = try scanner.take().start
    var entries: [YAMLNode.Entry] = []
    var isFirst = true
    while let token = try nextInFlow(false, from: start, isFirst: &isFirst) {
      if case .key = token.kind {
        try scanner.take()
        entries.append(try flowEntry(after: token, inMapping: true))
      } else if case .value = token.kind, scanner.dialect == .ruamel, !scanner.isYAML11 {
        entries.append(try flowEntry(after: token, inMapping: true))
      } else {
        let key = try node(inBlock: false)
        entries.append((key, emptyScalar(at: try scanner.next().start)))
      }
    }
    return YAMLNode(.mapping(entries), mark: start)
  }

  /// Reads a key and its value, each of which may be empty.
  private mutating func flowEntry(
    after keyToken: YAMLToken, inMapping: Bool
  ) throws(YAMLError) -> YAMLNode.Entry {
    var token = try scanner.next()
    let key: YAMLNode
    if case .value = token.kind {
      key = emptyScalar(at: keyToken.end)
    } else if endsEntry(token, inMapping: inMapping) {
      key = emptyScalar(at: keyToken.end)
    } else {
      key = try node(inBlock: false)
    }
    token = try scanner.next()
    guard case .value = token.kind else { return (key, emptyScalar(at: token.start)) }
    try scanner.take()
    if endsEntry(try scanner.next(), inMapping: inMapping) {
      return (key, emptyScalar(at: token.end))
    }
    return (key, try node(inBlock: false))
  }

  private func endsEntry(_ token: YAMLToken, inMapping: Bool) -> Bool {
    switch token.kind {
    case .flowEntry: true
    case .flowMappingEnd: inMapping
    case .flowSequenceEnd: !inMapping
    default: false
    }
  }
}
