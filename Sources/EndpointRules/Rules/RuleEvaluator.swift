// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

/// One evaluation of a compiled rule set: the slots of parameters and variables, and all strings
/// and records made on the way.
///
/// Reads nodes as ``RuleSetFormat`` describes them. Damaged bytes end in an error or in a wrong
/// endpoint, never in a crash or a loop: each node refers only to lower offsets, depth and work
/// (one step for a node and for every 16 bytes of text) are limited, and all reads are checked.
struct RuleEvaluator {
  /// A hundred times what the largest published rule set needs, and a few milliseconds.
  private static let maximumSteps = 1 << 19

  let bytes: ModelBytes
  let partitions: Partitions
  var slots: [RuleValue]
  /// The bytes of parameters, filled templates and function results.
  var scratch: [UInt8] = []
  var arns: [ParsedARN] = []
  var urls: [URLTexts] = []
  var lists: [[RuleText]] = []
  /// The slots that were read.
  private(set) var read = ParameterSet()
  private var steps = 0

  init(bytes: ModelBytes, partitions: Partitions, slotCount: Int) {
    self.bytes = bytes
    self.partitions = partitions
    slots = Array(repeating: .none, count: slotCount)
    scratch.reserveCapacity(1024)
  }

  // MARK: Reading nodes

  /// The reference at an offset in a node; 0 if it doesn't refer to before the node.
  private func reference(at offset: Int, of node: Int) -> Int {
    let target = bytes.u32(offset) & RuleSetFormat.maximumOffset
    return target < node ? target : 0
  }

  private func count16(at offset: Int) -> Int { bytes.u32(offset) & 0xFFFF }

  private mutating func step(depth: Int) throws(EndpointError) {
    steps += 1
    guard steps <= Self.maximumSteps, depth <= RuleSetFormat.maximumDepth else {
      throw .damaged("evaluating them takes too many steps")
    }
  }

  /// Counts the work that a string makes.
  private mutating func countStep(_ text: RuleText) {
    switch text {
    case .fixed(let text): steps += text.count >> 4
    case .scratch(let start, let end): steps += (end - start) >> 4
    }
  }

  // MARK: Rules

  /// Evaluates a rule.
  ///
  /// - Returns: The offset of the endpoint rule that matched; `nil` when none did.
  /// - Throws: ``EndpointError/rule(_:)`` when an error rule matched.
  mutating func walk(rule: Int, depth: Int = 0) throws(EndpointError) -> Int? {
    try step(depth: depth)
    let conditions = Int(bytes.u8(rule + 1))
    var offset = rule + 2
    for _ in 0..<conditions {
      let condition = reference(at: offset, of: rule)
      if try evaluate(condition, depth: depth).failsCondition { return nil }
      offset += 3
    }
    switch RuleOpcode(rawValue: bytes.u8(rule)) {
    case .endpoint: return rule
    case .error:
      let message = try evaluate(reference(at: offset, of: rule), depth: depth)
      throw .rule(try string(message, of: "The message of an error rule"))
    case .tree:
      let count = count16(at: offset)
      offset += 2
      for _ in 0..<count {
        if let found = try walk(rule: reference(at: offset, of: rule), depth: depth + 1) {
          return found
        }
        offset += 3
      }
      return nil
    default: throw .damaged("there is no rule at offset \(rule)")
    }
  }

  /// Fills in the endpoint of the rule that ``walk(rule:depth:)`` found.
  mutating func endpoint(of rule: Int) throws(EndpointError) -> ResolvedEndpoint {
    let operands = rule + 2 + Int(bytes.u8(rule + 1)) * 3
    let url = try url(reference(at: operands, of: rule))
    let headers = try headers(reference(at: operands + 3, of: rule))
    let properties = reference(at: operands + 6, of: rule)
    return ResolvedEndpoint(
      url: url, headers: headers,
      properties: properties == 0 ? .object([]) : try property(properties, depth: 0))
  }

  /// The URL of an endpoint. A URL that consists of one value is the endpoint that the user gave;
  /// one of several parts is checked.
  private mutating func url(_ node: Int) throws(EndpointError) -> String {
    let parts = bytes.u8(node + 1)
    guard RuleOpcode(rawValue: bytes.u8(node)) == .template, parts > 1 else {
      let value = try evaluate(node, depth: 0)
      return try string(value, of: "The URL of an endpoint")
    }
    var check = URLCheck()
    let start = scratch.count
    for index in 0..<Int(parts) {
      let value = try evaluate(reference(at: node + 2 + index * 3, of: node), depth: 1)
      let partStart = scratch.count
      try append(value, depth: 1)
      do throws(URLCheck.Refusal) {
        try check.take(scratch[partStart...], from: origin(of: value))
      } catch {
        throw refused(scratch[partStart...], of: scratch[start...])
      }
    }
    do throws(URLCheck.Refusal) {
      try check.finish()
    } catch {
      throw refused(scratch[start...], of: scratch[start...])
    }
    return string(.scratch(start: start, end: scratch.count))
  }

  /// Strings of rules and partitions are read in place; all others were copied.
  private func origin(of value: RuleValue) -> URLCheck.Origin {
    switch value {
    case .text(.scratch(let start, let end)):
      let isOfURL = urls.contains { url in
        [url.scheme, url.authority, url.path, url.normalizedPath].contains { text in
          if case .scratch(start, end) = text { true } else { false }
        }
      }
      return isOfURL ? .userEndpoint : .value
    default: return .rules
    }
  }

  private func refused(
    _ part: ArraySlice<UInt8>, of url: ArraySlice<UInt8>
  ) -> EndpointError {
    .unsafeHost(
      value: String(decoding: part, as: UTF8.self), url: String(decoding: url, as: UTF8.self))
  }

  private mutating func headers(_ node: Int) throws(EndpointError) -> [ResolvedEndpoint.Header] {
    guard RuleOpcode(rawValue: bytes.u8(node)) == .object else { return [] }
    var headers: [ResolvedEndpoint.Header] = []
    for index in 0..<count16(at: node + 1) {
      try step(depth: 0)
      let member = node + 3 + index * 6
      let name = bytes.text(reference(at: member, of: node)).string
      let list = reference(at: member + 3, of: node)
      var values: [String] = []
      if RuleOpcode(rawValue: bytes.u8(list)) == .list {
        for index in 0..<count16(at: list + 1) {
          let value = try evaluate(reference(at: list + 3 + index * 3, of: list), depth: 0)
          values.append(try string(value, of: "A value of the header \(name)"))
        }
      }
      headers.append(ResolvedEndpoint.Header(name: name, values: values))
    }
    return headers
  }

  private mutating func property(_ node: Int, depth: Int) throws(EndpointError) -> EndpointNode {
    try step(depth: depth)
    switch RuleOpcode(rawValue: bytes.u8(node)) {
    case .list:
      var elements: [EndpointNode] = []
      for index in 0..<count16(at: node + 1) {
        let element = reference(at: node + 3 + index * 3, of: node)
        elements.append(try property(element, depth: depth + 1))
      }
      return .list(elements)
    case .object:
      var members: [EndpointNode.Member] = []
      for index in 0..<count16(at: node + 1) {
        let member = node + 3 + index * 6
        let value = try property(reference(at: member + 3, of: node), depth: depth + 1)
        members.append(
          EndpointNode.Member(
            name: bytes.text(reference(at: member, of: node)).string, value: value))
      }
      return .object(members)
    default:
      switch try evaluate(node, depth: depth) {
      case .bool(let value): return .bool(value)
      case .integer(let value): return .integer(value)
      case .text(let text): return .string(string(text))
      default: return .null
      }
    }
  }

  // MARK: Expressions

  mutating func evaluate(_ node: Int, depth: Int) throws(EndpointError) -> RuleValue {
    try step(depth: depth)
    guard node != 0 else { return .none }
    switch RuleOpcode(rawValue: bytes.u8(node)) {
    case .null: return .none
    case .false: return .bool(false)
    case .true: return .bool(true)
    case .integer:
      return .integer(Int(Int32(truncatingIfNeeded: bytes.u32(node + 1))))
    case .text: return .text(.fixed(bytes.text(reference(at: node + 1, of: node))))
    case .slot: return slot(at: node + 1)
    case .template: return try template(node, depth: depth + 1)
    case .attribute: return try attribute(node, depth: depth + 1)
    case .list:
      var texts: [RuleText] = []
      for index in 0..<count16(at: node + 1) {
        let element = reference(at: node + 3 + index * 3, of: node)
        if case .text(let text) = try evaluate(element, depth: depth + 1) { texts.append(text) }
      }
      return list(texts)
    case .assign:
      let value = try evaluate(reference(at: node + 2, of: node), depth: depth + 1)
      let slot = Int(bytes.u8(node + 1))
      if slot < slots.count { slots[slot] = value }
      return value
    case .isSet:
      if case .none = try argument(0, of: node, depth: depth) { return .bool(false) }
      return .bool(true)
    case .not:
      let value = try argument(0, of: node, depth: depth)
      return .bool(!isTruthy(value))
    case .stringEquals:
      let left = try argument(0, of: node, depth: depth)
      let right = try argument(1, of: node, depth: depth)
      guard case .text(let leftText) = left, case .text(let rightText) = right else {
        throw .invalidRule("Both values must be strings, not \(left.kind) and \(right.kind).")
      }
      countStep(leftText)
      return .bool(equals(leftText, rightText))
    case .booleanEquals:
      let left = try argument(0, of: node, depth: depth)
      let right = try argument(1, of: node, depth: depth)
      guard case .bool(let leftBool) = left, case .bool(let rightBool) = right else {
        throw .invalidRule("Both arguments must be bools, not \(left.kind) and \(right.kind).")
      }
      return .bool(leftBool == rightBool)
    case .substring: return try substring(node, depth: depth)
    case .uriEncode:
      guard let text = try text(0, of: node, depth: depth) else { return .none }
      let start = scratch.count
      PercentEncoding.append(copy(text), to: &scratch)
      return .text(.scratch(start: start, end: scratch.count))
    case .parseURL:
      guard let text = try text(0, of: node, depth: depth), let url = ParsedURL(copy(text)) else {
        return .none
      }
      return keep(url)
    case .isValidHostLabel:
      guard let text = try text(0, of: node, depth: depth) else { return .bool(false) }
      let allowsSubdomains = try argument(1, of: node, depth: depth).isTrue
      return .bool(
        text.withBytes(in: scratch) { HostLabel.isValid($0, allowsSubdomains: allowsSubdomains) })
    case .isVirtualHostableS3Bucket:
      guard let text = try text(0, of: node, depth: depth) else { return .bool(false) }
      let allowsSubdomains = try argument(1, of: node, depth: depth).isTrue
      return .bool(
        text.withBytes(in: scratch) {
          HostLabel.isVirtualHostableBucket($0, allowsSubdomains: allowsSubdomains)
        })
    case .partition:
      guard let text = try text(0, of: node, depth: depth) else { return .partition(0) }
      let partitions = partitions
      return .partition(text.withBytes(in: scratch) { partitions.index(ofRegion: $0) })
    case .parseArn:
      guard let text = try text(0, of: node, depth: depth),
        let arn = text.withBytes(in: scratch, { ParsedARN(text, bytes: $0) })
      else { return .none }
      arns.append(arn)
      return .arn(arns.count - 1)
    case .ite:
      let condition = try argument(0, of: node, depth: depth)
      return try argument(isTruthy(condition) ? 1 : 2, of: node, depth: depth)
    case .split: return try split(node, depth: depth)
    case .coalesce:
      for index in 0..<Int(bytes.u8(node + 1)) {
        let argument = reference(at: node + 2 + index * 3, of: node)
        let value = try evaluate(argument, depth: depth + 1)
        if case .none = value { continue }
        return value
      }
      return .none
    case .object, .endpoint, .error, .tree, nil:
      throw .damaged("there is no value at offset \(node)")
    }
  }

  /// The value of an argument; most are slots and booleans, which need no further step.
  private mutating func argument(
    _ index: Int, of node: Int, depth: Int
  ) throws(EndpointError) -> RuleValue {
    let argument = reference(at: node + 1 + index * 3, of: node)
    guard argument != 0 else { return .none }
    switch RuleOpcode(rawValue: bytes.u8(argument)) {
    case .slot: return slot(at: argument + 1)
    case .true: return .bool(true)
    case .false: return .bool(false)
    default: return try evaluate(argument, depth: depth + 1)
    }
  }

  /// The value of the slot whose number is at an offset.
  private mutating func slot(at offset: Int) -> RuleValue {
    let slot = Int(bytes.u8(offset))
    read.insert(slot)
    return slot < slots.count ? slots[slot] : .none
  }

  /// An argument that is a string; `nil` for other kinds.
  private mutating func text(_ index: Int, of node: Int, depth: Int) throws(EndpointError)
    -> RuleText?
  {
    guard case .text(let text) = try argument(index, of: node, depth: depth) else { return nil }
    countStep(text)
    return text
  }

  /// Python's truth: nothing, false, zero and empty values are false.
  private func isTruthy(_ value: RuleValue) -> Bool {
    switch value {
    case .none: false
    case .bool(let value): value
    case .integer(let value): value != 0
    case .text(let text): text.withBytes(in: scratch) { !$0.isEmpty }
    case .list(let index): index < lists.count && !lists[index].isEmpty
    case .partition, .arn, .url: true
    }
  }

  private mutating func template(_ node: Int, depth: Int) throws(EndpointError) -> RuleValue {
    let start = scratch.count
    for index in 0..<Int(bytes.u8(node + 1)) {
      let value = try evaluate(reference(at: node + 2 + index * 3, of: node), depth: depth)
      try append(value, depth: depth)
    }
    return .text(.scratch(start: start, end: scratch.count))
  }

  /// Appends a part of a template.
  private mutating func append(_ value: RuleValue, depth: Int) throws(EndpointError) {
    switch value {
    case .text(let text):
      countStep(text)
      try step(depth: depth)
      append(text)
    case .bool(let value): scratch.append(contentsOf: (value ? "true" : "false").utf8)
    case .integer(let value): scratch.append(contentsOf: String(value).utf8)
    default: throw .invalidRule("A template refers to \(value.kind), not to a string.")
    }
  }

  private mutating func substring(_ node: Int, depth: Int) throws(EndpointError) -> RuleValue {
    let input = try argument(0, of: node, depth: depth)
    guard case .text(let text) = input else {
      throw .invalidRule("Input must be a string, not \(input.kind).")
    }
    guard case .integer(let start) = try argument(1, of: node, depth: depth),
      case .integer(let stop) = try argument(2, of: node, depth: depth)
    else { throw .invalidRule("substring takes two numbers.") }
    countStep(text)
    let isReverse = try argument(3, of: node, depth: depth).isTrue
    let bounds: (start: Int, end: Int)? = text.withBytes(in: scratch) { bytes in
      guard start >= 0, start < stop, stop <= bytes.count, bytes.allSatisfy({ $0 < 0x80 }) else {
        return nil
      }
      return isReverse ? (bytes.count - stop, bytes.count - start) : (start, stop)
    }
    guard let bounds else { return .none }
    return .text(part(of: text, from: bounds.start, to: bounds.end))
  }

  /// `split(value, delimiter, limit)` of the published rules language: at most `limit` parts, 0 for
  /// as many as there are.
  private mutating func split(_ node: Int, depth: Int) throws(EndpointError) -> RuleValue {
    guard let text = try text(0, of: node, depth: depth),
      let delimiter = try self.text(1, of: node, depth: depth),
      case .integer(let limit) = try argument(2, of: node, depth: depth)
    else { throw .invalidRule("split takes two strings and a number.") }
    let value = copy(text)
    let separator = copy(delimiter)
    guard !separator.isEmpty else { throw .invalidRule("split takes a delimiter.") }
    var parts: [RuleText] = []
    var start = 0
    var position = 0
    while position + separator.count <= value.count, limit <= 0 || parts.count < limit - 1 {
      if value[position...].starts(with: separator) {
        parts.append(part(of: text, from: start, to: position))
        position += separator.count
        start = position
      } else {
        position += 1
      }
    }
    parts.append(part(of: text, from: start, to: value.count))
    return list(parts)
  }

  // MARK: Attributes

  private mutating func attribute(_ node: Int, depth: Int) throws(EndpointError) -> RuleValue {
    let base = try evaluate(reference(at: node + 1, of: node), depth: depth)
    let attribute = RuleAttribute(rawValue: bytes.u8(node + 4)) ?? .other
    let indexByte = bytes.u8(node + 5)
    let index = indexByte == RuleSetFormat.noIndex ? nil : Int(indexByte)
    var value = RuleValue.none
    switch base {
    case .partition(let number) where number < partitions.all.count:
      value =
        attribute == .other
        ? outputs(of: number, bytes.text(reference(at: node + 6, of: node)))
        : partitions.all[number].value(of: attribute)
    case .arn(let number) where number < arns.count:
      let arn = arns[number]
      if attribute == .resourceId {
        // Rules usually ask for one part: then the list of all isn't needed.
        if let index {
          return arn.text.withBytes(in: scratch, { arn.resource(index, bytes: $0) }).map {
            .text(part(of: arn.text, from: $0.lowerBound, to: $0.upperBound))
          } ?? .none
        }
        let ranges = arn.text.withBytes(in: scratch, arn.resources(bytes:))
        return list(ranges.map { part(of: arn.text, from: $0.lowerBound, to: $0.upperBound) })
      }
      value =
        arn.range(of: attribute).map {
          .text(part(of: arn.text, from: $0.lowerBound, to: $0.upperBound))
        } ?? .none
    case .url(let number) where number < urls.count:
      value = urls[number].value(of: attribute)
    default:
      value = attribute == .itself ? base : .none
    }
    guard let index else { return value }
    guard case .list(let number) = value, number < lists.count, index < lists[number].count else {
      return .none
    }
    return .text(lists[number][index])
  }

  private func outputs(of partition: Int, _ name: ModelText) -> RuleValue {
    let outputs = partitions.all[partition].outputs
    guard let value = outputs.members.first(where: { $0.key == name })?.value else { return .none }
    if let text = value.text { return .text(.fixed(text)) }
    return value.bool.map(RuleValue.bool) ?? .none
  }

  private mutating func keep(_ url: ParsedURL) -> RuleValue {
    urls.append(
      URLTexts(
        scheme: keep(url.scheme), authority: keep(url.authority), path: keep(url.path),
        normalizedPath: keep(url.normalizedPath), isIP: url.isIP))
    return .url(urls.count - 1)
  }

  // MARK: Strings

  /// Copies bytes to the scratch.
  mutating func keep(_ bytes: some Sequence<UInt8>) -> RuleText {
    let start = scratch.count
    scratch.append(contentsOf: bytes)
    return .scratch(start: start, end: scratch.count)
  }

  /// Keeps a list of strings.
  mutating func list(_ texts: [RuleText]) -> RuleValue {
    lists.append(texts)
    return .list(lists.count - 1)
  }

  private func string(_ value: RuleValue, of what: String) throws(EndpointError) -> String {
    guard case .text(let text) = value else {
      throw .invalidRule("\(what) must be a string, not \(value.kind).")
    }
    return string(text)
  }

  private func string(_ text: RuleText) -> String {
    text.withBytes(in: scratch) { String(decoding: $0, as: UTF8.self) }
  }

  private func copy(_ text: RuleText) -> [UInt8] { text.withBytes(in: scratch) { Array($0) } }

  private func equals(_ left: RuleText, _ right: RuleText) -> Bool {
    switch (left, right) {
    case (.fixed(let left), .fixed(let right)): left == right
    case (.fixed(let fixed), let other), (let other, .fixed(let fixed)):
      other.withBytes(in: scratch) { fixed.equals($0) }
    case (.scratch(let start, let end), .scratch(let otherStart, let otherEnd)):
      scratch.withUnsafeBytes { $0[start..<end].elementsEqual($0[otherStart..<otherEnd]) }
    }
  }

  private mutating func append(_ text: RuleText) {
    switch text {
    case .fixed(let text): scratch.append(contentsOf: text.bytes)
    case .scratch(let start, let end):
      for index in start..<end { scratch.append(scratch[index]) }
    }
  }

  /// A part of a string; bytes counted from its beginning.
  private mutating func part(of text: RuleText, from start: Int, to end: Int) -> RuleText {
    switch text {
    case .scratch(let base, _): .scratch(start: base + start, end: base + end)
    case .fixed(let text): keep(text.bytes[start..<end])
    }
  }
}

/// The parts of a URL as strings in the scratch.
struct URLTexts {
  let scheme: RuleText
  let authority: RuleText
  let path: RuleText
  let normalizedPath: RuleText
  let isIP: Bool

  func value(of attribute: RuleAttribute) -> RuleValue {
    switch attribute {
    case .scheme: .text(scheme)
    case .authority: .text(authority)
    case .path: .text(path)
    case .normalizedPath: .text(normalizedPath)
    case .isIp: .bool(isIP)
    default: .none
    }
  }
}

extension Partitions.Partition {
  func value(of attribute: RuleAttribute) -> RuleValue {
    switch attribute {
    case .name: .text(.fixed(id))
    case .dnsSuffix: Self.text(dnsSuffix)
    case .dualStackDnsSuffix: Self.text(dualStackDnsSuffix)
    case .implicitGlobalRegion: Self.text(implicitGlobalRegion)
    case .supportsFIPS: supportsFIPS.map(RuleValue.bool) ?? .none
    case .supportsDualStack: supportsDualStack.map(RuleValue.bool) ?? .none
    default: .none
    }
  }

  private static func text(_ text: ModelText?) -> RuleValue {
    text.map { .text(.fixed($0)) } ?? .none
  }
}
