// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

extension DynamoDBState {
  private static func checkRead(_ call: LocalCall, _ filter: String) throws -> String {
    let name = try call.tableName()
    var constraints = Constraints()
    constraints.oneOf(
      call["Select"], at: "select",
      ["SPECIFIC_ATTRIBUTES", "COUNT", "ALL_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES"])
    constraints.name(call["IndexName"], at: "indexName", 3...255)
    call.checkCommonChoices(&constraints)
    constraints.count(call["AttributesToGet"], at: "attributesToGet", 1...255)
    for (parameter, path) in [
      (filter, filter.prefix(1).lowercased() + filter.dropFirst()),
      ("KeyConditions", "keyConditions"),
    ] {
      for (attribute, condition) in call.structure(parameter) ?? Structure() {
        let place = "\(path).\(attribute).member.comparisonOperator"
        constraints.required(condition["ComparisonOperator"], at: place)
        constraints.oneOf(condition["ComparisonOperator"], at: place, LegacyCondition.operators)
      }
    }
    if filter == "ScanFilter" {
      constraints.atLeast(call["Limit"], at: "limit", 1)
      constraints.atLeast(call["TotalSegments"], at: "totalSegments", 1)
      constraints.atMost(call["TotalSegments"], at: "totalSegments", 1_000_000)
      constraints.atLeast(call["Segment"], at: "segment", 0)
      constraints.atMost(call["Segment"], at: "segment", 999_999)
    }
    try constraints.finish()
    if filter == "QueryFilter", let limit = call.integer("Limit"), limit < 1 {
      throw ServiceFault.invalid(
        "\(Constraints.one)Value at 'Limit' failed to satisfy constraint: Member must have"
          + " value greater than or equal to 1")
    }
    return name
  }

  private static func startKey(_ call: LocalCall) throws -> AttributeMap? {
    guard let key = call.structure("ExclusiveStartKey") else { return nil }
    do {
      return try AttributeMap(wire: key)
    } catch let fault as ServiceFault {
      let message = fault.message ?? ""
      let isPlain = [
        "contains duplicates", "number set", "numeric value", "significant digits",
        "number with magnitude",
      ].contains { message.contains($0) }
      throw ServiceFault.invalid(
        isPlain ? message : "The provided starting key is invalid: " + message)
    }
  }

  /// The filter and the projection of a request, in the older style or as expressions; behind them all
  /// names and values have been used.
  private static func parts(
    _ call: LocalCall, _ legacyFilter: [LegacyCondition], _ attributes: [ByteName]?,
    _ scope: inout ExpressionScope
  ) throws -> (filter: Condition?, projection: Projection?) {
    var filter = try LegacyCondition.combined(
      legacyFilter, operator: call.string("ConditionalOperator"))
    if let text = call.string("FilterExpression") {
      filter = try .parse(text, "FilterExpression", &scope)
    }
    var projection = attributes.map { Projection(attributes: $0) }
    if let text = call.string("ProjectionExpression") { projection = try .parse(text, &scope) }
    try scope.checkAllUsed()
    return (filter, projection)
  }

  func query(_ call: LocalCall) throws -> Structure {
    let name = try Self.checkRead(call, "QueryFilter")
    try ParameterStyles.check(
      call.input,
      expressions: ["ProjectionExpression", "FilterExpression", "KeyConditionExpression"],
      others: ["AttributesToGet", "QueryFilter", "ConditionalOperator", "KeyConditions"])
    let legacyFilter = try LegacyCondition.parse(call.structure("QueryFilter"))
    let attributes = try ReadRequest.attributes(call.input)
    let start = try Self.startKey(call)
    guard call["KeyConditions"] != nil || call["KeyConditionExpression"] != nil else {
      throw ServiceFault.invalid(
        "Either the KeyConditions or KeyConditionExpression parameter must be specified in the"
          + " request.")
    }
    var scope = try WriteRequest.scope(call.input)
    let keyCondition = try call.string("KeyConditionExpression").map {
      try Condition.parse($0, "KeyConditionExpression", &scope)
    }
    let (filter, projection) = try Self.parts(call, legacyFilter, attributes, &scope)
    var terms = try LegacyCondition.parse(call.structure("KeyConditions")).map {
      KeyTerm(attribute: $0.attribute, comparison: $0.comparison, values: $0.values)
    }
    if let keyCondition { terms = try KeyTerm.terms(of: keyCondition) }
    let selection = try Page.selection(
      call, projection, hasIndex: call["IndexName"] != nil)

    let table = try table(name)
    let index = try call.string("IndexName").map { table.indexes[try table.index($0)] }
    let isConsistent = call.bool("ConsistentRead") ?? false
    try Page.checkIndex(index, selection, table, isConsistent: isConsistent)
    let schema = index?.schema ?? table.schema
    var range = try KeyRange(terms, schema)
    if let filter {
      for attribute in schema.attributes where filter.heads.contains(attribute.name) {
        throw ServiceFault.invalid(
          (legacyFilter.isEmpty ? "Filter Expression" : "QueryFilter")
            + " can only contain non-primary key attributes: Primary key attribute: \(attribute.name)"
        )
      }
    }
    let isForward = call.bool("ScanIndexForward") ?? true
    if let start { try range.start(at: try Page.startKey(start, table, index), isForward) }
    var page = Page(
      table: table, index: index, filter: filter, selection: selection,
      limit: call.integer("Limit").map { Int($0) }, isConsistent: isConsistent)
    page.read(range, isForward: isForward)
    return page.output(call.string("ReturnConsumedCapacity"))
  }

  func scan(_ call: LocalCall) throws -> Structure {
    let name = try Self.checkRead(call, "ScanFilter")
    try ParameterStyles.check(
      call.input, expressions: ["ProjectionExpression", "FilterExpression"],
      others: ["AttributesToGet", "ScanFilter", "ConditionalOperator"])
    let attributes = try ReadRequest.attributes(call.input)
    let legacyFilter = try LegacyCondition.parse(call.structure("ScanFilter"))
    let start = try Self.startKey(call)
    let segment = call.integer("Segment")
    let segments = call.integer("TotalSegments")
    switch (segment, segments) {
    case (.some, nil):
      throw ServiceFault.invalid(
        "The TotalSegments parameter is required but was not present in the request when Segment"
          + " parameter is present")
    case (nil, .some):
      throw ServiceFault.invalid(
        "The Segment parameter is required but was not present in the request when parameter"
          + " TotalSegments is present")
    case (let segment?, let segments?) where segment >= segments:
      throw ServiceFault.invalid(
        "The Segment parameter is zero-based and must be less than parameter TotalSegments: Segment:"
          + " \(segment) is not less than TotalSegments: \(segments)")
    default: break
    }
    var scope = try WriteRequest.scope(call.input)
    let (filter, projection) = try Self.parts(call, legacyFilter, attributes, &scope)
    let selection = try Page.selection(call, projection, hasIndex: call["IndexName"] != nil)

    let table = try table(name)
    let index = try call.string("IndexName").map { table.indexes[try table.index($0)] }
    let isConsistent = call.bool("ConsistentRead") ?? false
    try Page.checkIndex(index, selection, table, isConsistent: isConsistent)
    let part = segment.flatMap { segment in
      segments.map { Segment(number: UInt64(segment), count: UInt64($0)) }
    }
    let startKey = try start.map { try Page.startKey($0, table, index) }
    if let start, let part, !part.contains((index?.schema ?? table.schema).hash, start) {
      throw ServiceFault.invalid(
        "The provided starting key is invalid: Invalid ExclusiveStartKey. Please use"
          + " ExclusiveStartKey with correct Segment. TotalSegments: \(part.count) Segment:"
          + " \(part.number)")
    }
    var page = Page(
      table: table, index: index, filter: filter, selection: selection,
      limit: call.integer("Limit").map { Int($0) }, isConsistent: isConsistent)
    page.read(from: startKey, part)
    return page.output(call.string("ReturnConsumedCapacity"))
  }
}

/// A part of a table that a parallel scan reads: items whose partition keys' hashes are in it.
struct Segment {
  let number: UInt64
  let count: UInt64

  /// Whether an item is in the part.
  func contains(_ hash: KeyAttribute, _ item: AttributeMap) -> Bool {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in item[hash.name]?.keyBytes ?? [] {
      value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return (value >> 20) % count == number
  }
}

extension KeyRange {
  /// Leaves out what a query has read already.
  fileprivate mutating func start(at key: ItemKey, _ isForward: Bool) throws {
    guard key >= low, key < high else {
      guard key.bytes.starts(with: partition.bytes) else {
        throw ServiceFault.invalid(
          hasRangeTerm
            ? "The query can return at most one row and cannot be restarted"
            : "The provided starting key is outside query boundaries based on provided conditions")
      }
      throw ServiceFault.invalid("The provided starting key does not match the range key predicate")
    }
    if isForward { low = ItemKey(bytes: key.bytes + [0]) } else { high = key }
  }
}

extension Page {
  /// Reads keys of a partition.
  fileprivate mutating func read(_ range: KeyRange, isForward: Bool) {
    guard range.low < range.high else { return }
    switch (index, isForward) {
    case (nil, true):
      for (key, item) in table.items.entries(from: range.low) {
        guard key < range.high else { break }
        guard visit(item) else { return }
      }
    case (nil, false):
      for (key, item) in table.items.reversedEntries(from: range.high, excluding: true) {
        guard key >= range.low else { break }
        guard visit(item) else { return }
      }
    case (let index?, true):
      for (key, itemKey) in index.entries.entries(from: range.low) {
        guard key < range.high else { break }
        guard let item = table.item(itemKey), visit(item) else { return }
      }
    case (let index?, false):
      for (key, itemKey) in index.entries.reversedEntries(from: range.high, excluding: true) {
        guard key >= range.low else { break }
        guard let item = table.item(itemKey), visit(item) else { return }
      }
    }
    end()
  }

  /// Reads all items behind a key.
  fileprivate mutating func read(from start: ItemKey?, _ segment: Segment?) {
    let hash = (index?.schema ?? table.schema).hash
    if let index {
      for (_, itemKey) in index.entries.entries(from: start, excluding: true) {
        guard let item = table.item(itemKey),
          segment?.contains(hash, item.attributes) ?? true
        else { continue }
        guard visit(item) else { return }
      }
    } else {
      for (_, item) in table.items.entries(from: start, excluding: true) {
        guard segment?.contains(hash, item.attributes) ?? true else { continue }
        guard visit(item) else { return }
      }
    }
    end()
  }
}
