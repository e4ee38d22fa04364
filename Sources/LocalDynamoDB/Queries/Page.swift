// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// A page of a query or a scan: which items are looked at, and what is shown of them.
struct Page {
  /// Which attributes are shown.
  enum Selection {
    case all
    case projected
    case specific(Projection)
    case count
  }

  let table: Table
  let index: SecondaryIndex?
  var filter: Condition?
  var selection: Selection
  var limit: Int?
  var isConsistent: Bool

  private(set) var items: [AttributeMap] = []
  private(set) var count = 0
  private(set) var scanned = 0
  /// The last item that was looked at, if there may be others behind it.
  private var last: Item?
  private var size = 0
  private var fetched = 0

  init(
    table: Table, index: SecondaryIndex?, filter: Condition?, selection: Selection, limit: Int?,
    isConsistent: Bool
  ) {
    (self.table, self.index, self.isConsistent) = (table, index, isConsistent)
    (self.filter, self.selection, self.limit) = (filter, selection, limit)
  }

  /// The attributes that a key to start from has.
  static func keyAttributes(_ table: Table, _ index: SecondaryIndex?) -> [KeyAttribute] {
    var attributes = table.schema.attributes
    for attribute in index?.schema.attributes ?? []
    where !attributes.contains(where: { $0.name == attribute.name }) {
      attributes.append(attribute)
    }
    return attributes
  }

  /// Whether the items themselves are read beside a local index.
  private var fetches: Bool {
    guard let index, !index.hasAll else { return false }
    switch selection {
    case .all: return true
    case .projected, .count: return false
    case .specific(let projection):
      return projection.heads.contains { !index.has($0, table.schema) }
    }
  }

  /// Looks at one item.
  ///
  /// - Returns: Whether the page goes on behind it.
  mutating func visit(_ item: Item) -> Bool {
    let fetches = fetches
    let part = index.map { $0.projected(item, table.schema) } ?? item
    if scanned > 0, size + part.size > 1 << 20 { return false }
    size += part.size
    scanned += 1
    let whole = fetches ? item : part
    if fetches { fetched += Capacity.readHalves(item.size, isConsistent: isConsistent) }
    if filter?.holds(for: whole.attributes) ?? true {
      count += 1
      switch selection {
      case .all, .projected: items.append(whole.attributes)
      case .specific(let projection): items.append(projection.apply(to: whole.attributes))
      case .count: break
      }
    }
    last = item
    return scanned != limit
  }

  /// Notes that no item is left.
  mutating func end() { last = nil }

  /// The page as the API has it.
  func output(_ detail: String?) -> Structure {
    var output: Structure = [
      "Count": .integer(Int64(count)), "ScannedCount": .integer(Int64(scanned)),
    ]
    if case .count = selection {} else { output["Items"] = .list(items.map(\.wire)) }
    if let last {
      let names = Self.keyAttributes(table, index).map(\.name)
      output["LastEvaluatedKey"] = last.attributes.filtered { names.contains($0) }.wire
    }
    var capacity = Capacity()
    let halves = Capacity.readHalves(size, isConsistent: isConsistent)
    if let index {
      capacity.add(index: index, halves: halves)
      capacity.tableHalves = fetched
    } else {
      capacity.tableHalves = halves
    }
    if let consumed = capacity.wire(table.name, detail) { output["ConsumedCapacity"] = consumed }
    return output
  }
}

extension Page {
  /// What a request selects, checked.
  static func selection(_ call: LocalCall, _ projection: Projection?, hasIndex: Bool) throws
    -> Selection
  {
    let select = call.string("Select")
    let parameter =
      call["ProjectionExpression"] == nil ? "AttributesToGet" : "ProjectionExpression"
    switch (select, projection) {
    case (nil, let projection?), ("SPECIFIC_ATTRIBUTES", let projection?):
      return .specific(projection)
    case ("COUNT", .some):
      throw ServiceFault.invalid(
        "\(Constraints.one)Cannot specify the \(parameter) when choosing to get only the Count")
    case (let select?, .some):
      throw ServiceFault.invalid(
        "\(Constraints.one)Cannot specify the \(parameter) when choosing to get \(select)")
    case ("SPECIFIC_ATTRIBUTES", nil):
      throw ServiceFault.invalid(
        "\(Constraints.one)Must specify the AttributesToGet or ProjectionExpression when choosing to get"
          + " SPECIFIC_ATTRIBUTES")
    case ("ALL_PROJECTED_ATTRIBUTES", nil):
      guard hasIndex else {
        throw ServiceFault.invalid(
          "\(Constraints.one)ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName"
        )
      }
      return .projected
    case ("COUNT", nil): return .count
    case ("ALL_ATTRIBUTES", nil): return .all
    case (_, nil): return hasIndex ? .projected : .all
    }
  }

  /// Refuses what a global index can't give.
  static func checkIndex(
    _ index: SecondaryIndex?, _ selection: Selection, _ table: Table, isConsistent: Bool
  ) throws {
    guard let index, !index.isLocal else { return }
    guard !isConsistent else {
      throw ServiceFault.invalid(
        "Consistent reads are not supported on global secondary indexes")
    }
    switch selection {
    case .all where !index.hasAll:
      throw ServiceFault.invalidParameters(
        "Select type ALL_ATTRIBUTES is not supported for global secondary index \(index.name)"
          + " because its projection type is not ALL")
    case .specific(let projection):
      let missing = projection.heads.filter { !index.has($0, table.schema) }
      guard missing.isEmpty else {
        throw ServiceFault.invalidParameters(
          "Global secondary index \(index.name) does not project"
            + " [\(missing.map(\.text).joined(separator: ", "))]")
      }
    default: break
    }
  }

  /// The key in a table or index of the attributes that a request starts from.
  static func startKey(_ key: AttributeMap, _ table: Table, _ index: SecondaryIndex?) throws
    -> ItemKey
  {
    let attributes = keyAttributes(table, index)
    guard key.count == attributes.count else {
      throw ServiceFault.invalid(
        index == nil
          ? "The provided starting key is invalid: The provided key element does not match the schema"
          : "The provided starting key is invalid")
    }
    for attribute in attributes {
      guard let value = key[attribute.name] else {
        throw ServiceFault.invalid("The provided starting key is invalid")
      }
      guard value.type == attribute.type else {
        throw ServiceFault.invalid(
          "The provided starting key is invalid: The provided key element does not match the schema"
        )
      }
      let isHash =
        attribute == table.schema.hash || (index?.schema.hashes.contains(attribute) ?? false)
      do {
        try attribute.check(value, isHash: isHash)
      } catch let fault as ServiceFault {
        throw ServiceFault.invalid(
          "The provided starting key is invalid: \(fault.message ?? "")")
      }
    }
    guard let itemKey = table.schema.key(of: key),
      let start = index.map({ $0.key(of: key, itemKey) }) ?? itemKey
    else { throw ServiceFault.invalid("The provided starting key is invalid") }
    return start
  }
}
