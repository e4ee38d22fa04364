// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

extension Condition {
  /// The values that the condition demands of attributes, by `AND` alone.
  fileprivate var equalities: [(attribute: ByteName, value: AttributeValue)] {
    switch self {
    case .both(let left, let right): return left.equalities + right.equalities
    case .comparison(.equal, .path(let path), .value(let value)) where path.elements.count == 1,
      .comparison(.equal, .value(let value), .path(let path)) where path.elements.count == 1:
      return [(path.head, value)]
    default: return []
    }
  }
}

extension Statement {
  /// The whole key that the condition names.
  fileprivate func key(_ schema: KeySchema) throws -> AttributeMap {
    let equalities = condition?.equalities ?? []
    var key = AttributeMap()
    for attribute in schema.attributes {
      guard let value = equalities.first(where: { $0.attribute == attribute.name })?.value else {
        throw ServiceFault.invalid(
          "Where clause does not contain a mandatory equality on all key attributes")
      }
      key[attribute.name] = value
    }
    return key
  }

  /// The write that the statement is.
  fileprivate func write(_ table: Table) throws -> ItemWrite {
    switch kind {
    case .insert(let attributes, _):
      let item = Item(attributes)
      guard item.size <= Item.limit else {
        throw ServiceFault.invalid("Item size has exceeded the maximum allowed size")
      }
      return ItemWrite(action: .put(item), isInsert: true)
    case .update(let update):
      let key = try key(table.schema)
      return ItemWrite(action: .update(key, update), condition: condition)
    case .delete, .exists, .select:
      let key = try key(table.schema)
      guard case .delete = kind else {
        return ItemWrite(action: .check(key), condition: condition)
      }
      // Only what is asked beside the key can fail.
      let isMore = (condition?.operands.count ?? 0) > table.schema.attributes.count * 2
      return ItemWrite(action: .delete(key), condition: isMore ? condition : nil)
    }
  }

  /// The items that a `SELECT` finds.
  fileprivate func read(
    _ table: Table, from start: ItemKey?, limit: Int?, isConsistent: Bool
  ) throws -> (items: [AttributeMap], next: ItemKey?, lastKey: AttributeMap?, size: Int) {
    guard case .select(let projection, let names, let order) = kind else {
      return ([], nil, nil, 0)
    }
    let index = try index.map { name in
      guard let index = table.indexes.first(where: { $0.name == name }) else {
        throw ServiceFault.invalid("The table does not have the specified index")
      }
      return index
    }
    if let index, !index.isLocal, isConsistent {
      throw ServiceFault.invalid(
        "Consistent reads are not supported on global secondary indexes")
    }
    let schema = index?.schema ?? table.schema
    var low = ItemKey()
    var high: ItemKey?
    let equalities = condition?.equalities ?? []
    let hashes = schema.hashes.compactMap { attribute in
      equalities.first { $0.attribute == attribute.name }?.value
    }
    if hashes.count == schema.hashes.count {
      guard zip(hashes, schema.hashes).allSatisfy({ $0.type == $1.type }) else {
        throw ServiceFault.invalidParameters(
          "Condition parameter type does not match schema type")
      }
      for hash in hashes { low.append(hash.keyBytes ?? []) }
      high = low.afterPrefix
    } else if !order.isEmpty {
      throw ServiceFault.invalid(
        "Must have WHERE clause in the statement when using ORDER BY clause.")
    }
    let descends = try Self.descends(order, schema)
    var found: [(key: ItemKey, item: Item)] = []
    if let index {
      for (key, itemKey) in index.entries.entries(from: low) {
        if let high, key >= high { break }
        if let item = table.item(itemKey) { found.append((key, item)) }
      }
    } else {
      for (key, item) in table.items.entries(from: low) {
        if let high, key >= high { break }
        found.append((key, item))
      }
    }
    if descends { found.reverse() }
    if let start { found.removeAll { descends ? $0.key >= start : $0.key <= start } }
    var items: [AttributeMap] = []
    var size = 0
    var evaluated = 0
    for (key, item) in found {
      size += item.size
      evaluated += 1
      let shown = index.map { $0.projected(item, table.schema) } ?? item
      if condition?.holds(for: shown.attributes) ?? true {
        items.append(Self.named(shown.attributes, projection, names))
      }
      if evaluated == limit || size > 1 << 20, evaluated < found.count || evaluated == limit {
        let keys = Page.keyAttributes(table, index).map(\.name)
        return (items, key, item.attributes.filtered { keys.contains($0) }, size)
      }
    }
    return (items, nil, nil, size)
  }

  /// Whether a partition is read from its end: its items only have the order of their keys.
  private static func descends(_ order: [OrderTerm], _ schema: KeySchema) throws -> Bool {
    for term in order {
      let isKey =
        term.path.elements.count == 1
        && schema.attributes.contains { $0.name == term.path.head }
      guard isKey else {
        throw ServiceFault.invalid(
          "Variable reference \(term.path.head) in ORDER BY clause must be part of the primary key")
      }
    }
    return (order.first { $0.path.head == schema.range?.name } ?? order.last)?.descends ?? false
  }

  /// What a `SELECT` shows of an item: the last name of each path with its value.
  private static func named(
    _ item: AttributeMap, _ projection: Projection?, _ names: [ByteName]
  ) -> AttributeMap {
    guard let projection else { return item }
    var shown = AttributeMap()
    for (path, name) in zip(projection.paths, names) {
      if let value = path.value(in: item) { shown[name] = value }
    }
    return shown
  }
}

extension DynamoDBState {
  private static func parameters(_ value: Value) throws -> [AttributeValue] {
    try value.elements.map { try AttributeValue(wire: $0) }
  }

  private static func parse(_ request: Value) throws -> Statement {
    var constraints = Constraints()
    constraints.required(request["Statement"], at: "statement")
    constraints.length(request["Statement"], at: "statement", 1...8192)
    try constraints.finish()
    return try Statement.parse(request["Statement"].text, try parameters(request["Parameters"]))
  }

  mutating func executeStatement(_ call: LocalCall) throws -> Structure {
    var constraints = Constraints()
    call.checkCommonChoices(&constraints)
    constraints.atLeast(call["Limit"], at: "limit", 1)
    constraints.count(call["Parameters"], at: "parameters", 1...Int.max)
    try constraints.finish()
    let statement = try Self.parse(.structure(call.input))
    let result = try run(
      statement, from: try call.string("NextToken").map(Self.startKey),
      limit: call.integer("Limit").map { Int($0) },
      isConsistent: call.bool("ConsistentRead") ?? false, at: call.now)
    var output: Structure = ["Items": .list(result.items.map(\.wire))]
    if let next = result.next { output["NextToken"] = .string(Base64.encode(next.bytes)) }
    if let lastKey = result.lastKey { output["LastEvaluatedKey"] = lastKey.wire }
    if let consumed = result.capacity.wire(
      statement.table, call.string("ReturnConsumedCapacity"))
    {
      output["ConsumedCapacity"] = consumed
    }
    return output
  }

  private static func startKey(_ token: String) throws -> ItemKey {
    guard let bytes = try? Base64.decode(token) else {
      throw ServiceFault.invalid("Invalid NextToken")
    }
    return ItemKey(bytes: bytes)
  }

  /// What a statement has done.
  private struct StatementResult {
    var items: [AttributeMap] = []
    var next: ItemKey?
    var lastKey: AttributeMap?
    var capacity = Capacity()
  }

  private mutating func run(
    _ statement: Statement, from start: ItemKey? = nil, limit: Int? = nil,
    isConsistent: Bool = false, at time: LocalInstant
  ) throws -> StatementResult {
    var result = StatementResult()
    if case .exists = statement.kind {
      throw ServiceFault.invalid("EXISTS is only supported in transactions")
    }
    guard !statement.isRead else {
      let table = try table(statement.table)
      let size: Int
      (result.items, result.next, result.lastKey, size) = try statement.read(
        table, from: start, limit: limit, isConsistent: isConsistent)
      result.capacity.tableHalves = Capacity.readHalves(size, isConsistent: isConsistent)
      return result
    }
    try change(statement.table) { table in
      let write = try statement.write(table)
      if case .insert(_, ifNotExists: true) = statement.kind,
        table.item(try table.key(of: write)) != nil
      {
        return
      }
      let planned = try table.plan(write)
      result.capacity = table.perform(planned, at: time)
      if let shown = Self.returned(
        statement.returning, write, planned.old?.attributes, planned.new?.attributes)
      {
        result.items = [shown]
      }
    }
    return result
  }

  mutating func batchExecuteStatement(_ call: LocalCall) throws -> Structure {
    var constraints = Constraints()
    call.checkCommonChoices(&constraints)
    constraints.required(call["Statements"], at: "statements")
    constraints.count(call["Statements"], at: "statements", 1...25)
    try constraints.finish()
    var responses: [Value] = []
    var parts: [(table: String, capacity: Capacity)] = []
    for request in call.list("Statements") ?? [] {
      var response = Structure()
      do {
        let statement = try Self.parse(request)
        response["TableName"] = .string(statement.table)
        if statement.isRead, (try? statement.key(try table(statement.table).schema)) == nil {
          _ = try table(statement.table)
          throw ServiceFault.invalid(
            "Select statements within BatchExecuteStatement must specify the primary key in the"
              + " where clause.")
        }
        let result = try run(
          statement, isConsistent: request["ConsistentRead"].flag ?? false, at: call.now)
        if let item = result.items.first { response["Item"] = item.wire }
        parts.append((statement.table, result.capacity))
      } catch let fault as ServiceFault {
        var error: Structure = ["Code": .string(Self.batchCode(fault.code))]
        error["Message"] = fault.message.map { .string($0) }
        if let item = fault.members["Item"] { error["Item"] = item }
        response["Error"] = .structure(error)
      }
      responses.append(.structure(response))
    }
    var output: Structure = ["Responses": .list(responses)]
    let consumed = Self.consumed(parts, call.string("ReturnConsumedCapacity"))
    if !consumed.isEmpty { output["ConsumedCapacity"] = .list(consumed) }
    return output
  }

  private static func batchCode(_ code: String) -> String {
    switch code {
    case "ValidationException": "ValidationError"
    case _ where code.hasSuffix("Exception"): String(code.dropLast("Exception".count))
    default: code
    }
  }

  mutating func executeTransaction(_ call: LocalCall) throws -> Structure {
    try Self.checkTransaction(call, "TransactStatements", "transactStatements")
    let statements = try (call.list("TransactStatements") ?? []).map { try Self.parse($0) }
    let reads = statements.count(where: \.isRead)
    guard reads == 0 || reads == statements.count else {
      throw ServiceFault.invalid(
        "Transaction can only contain either read or write statements, but not both.")
    }
    for statement in statements { _ = try table(statement.table) }
    var responses: [Value] = []
    var parts: [(table: String, capacity: Capacity)] = []
    if reads > 0 {
      for statement in statements {
        let table = try table(statement.table)
        let key = try statement.key(table.schema)
        _ = try table.schema.checkedKey(key)
        let result = try run(statement, isConsistent: true, at: call.now)
        responses.append(
          .structure(result.items.first.map { ["Item": $0.wire] } ?? Structure()))
        var capacity = result.capacity
        capacity.tableHalves *= 2
        capacity.isTransaction = true
        parts.append((statement.table, capacity))
      }
    } else {
      guard try !isRepeated(call, "TransactStatements") else {
        return ["Responses": .list(statements.map { _ in .structure(Structure()) })]
      }
      let writes = try statements.map { ($0.table, try $0.write(try table($0.table))) }
      parts = try transact(writes, call).map { ($0.table, $0.capacity) }
      remember(call, "TransactStatements")
      responses = statements.map { _ in .structure(Structure()) }
    }
    var output: Structure = ["Responses": .list(responses)]
    let consumed = Self.consumed(parts, call.string("ReturnConsumedCapacity"))
    if !consumed.isEmpty { output["ConsumedCapacity"] = .list(consumed) }
    return output
  }
}
