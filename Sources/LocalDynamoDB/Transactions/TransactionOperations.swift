// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

/// Why one action of a transaction stops it.
struct CancellationReason {
  var code = "None"
  var message: String?
  var item: Value?

  /// The reason of a fault; `nil` for a fault of the whole request.
  init?(_ fault: ServiceFault) {
    switch fault.code {
    case "ConditionalCheckFailedException":
      code = "ConditionalCheckFailed"
      item = fault.members["Item"]
    case "DuplicateItemException": code = "DuplicateItem"
    case "ValidationException": code = "ValidationError"
    default: return nil
    }
    message = fault.message
  }

  /// No reason.
  init() {}

  /// The error of a transaction with reasons.
  static func fault(_ reasons: [CancellationReason]) -> ServiceFault {
    ServiceFault(
      "TransactionCanceledException",
      "Transaction cancelled, please refer cancellation reasons for specific reasons ["
        + reasons.map(\.code).joined(separator: ", ") + "]",
      members: [
        "CancellationReasons": .list(
          reasons.map { reason in
            var wire: Structure = ["Code": .string(reason.code)]
            if let message = reason.message { wire["Message"] = .string(message) }
            if let item = reason.item { wire["Item"] = item }
            return .structure(wire)
          })
      ])
  }
}

extension DynamoDBState {
  /// Checks the list of a transaction's actions against the interface.
  static func checkTransaction(_ call: LocalCall, _ parameter: String, _ path: String) throws {
    var constraints = Constraints()
    call.checkCommonChoices(&constraints)
    constraints.required(call[parameter], at: path)
    constraints.count(call[parameter], at: path, 1...100)
    constraints.length(call["ClientRequestToken"], at: "clientRequestToken", 1...36)
    try constraints.finish()
  }

  /// Does writes together, or none of them.
  ///
  /// - Parameter writes: The writes with the names of their tables, in order.
  mutating func transact(_ writes: [(table: String, write: ItemWrite)], _ call: LocalCall) throws
    -> [(table: String, planned: PlannedWrite, capacity: Capacity)]
  {
    for (name, _) in writes { _ = try table(name) }
    var reasons: [CancellationReason] = []
    var plans: [(table: String, planned: PlannedWrite)] = []
    var seen: Set<ItemPlace> = []
    for (name, write) in writes {
      let key: ItemKey
      do {
        key = try table(name).key(of: write)
      } catch let fault as ServiceFault {
        // An empty key is the request's fault, any other wrong key that of the action.
        if fault.message?.contains("cannot contain an empty") ?? false,
          fault.message?.contains("secondary index") == false
        {
          throw fault
        }
        continue
      }
      guard seen.insert(ItemPlace(table: name, key: key)).inserted else {
        throw ServiceFault.invalid(
          "Transaction request cannot include multiple operations on one item")
      }
    }
    for (name, write) in writes {
      do {
        plans.append((name, try table(name).plan(write)))
        reasons.append(CancellationReason())
      } catch let fault as ServiceFault {
        guard let reason = CancellationReason(fault) else { throw fault }
        reasons.append(reason)
      }
    }
    guard plans.count == writes.count else { throw CancellationReason.fault(reasons) }
    let size = plans.reduce(0) { $0 + max($1.planned.new?.size ?? 0, 0) }
    guard size <= 4 << 20 else {
      throw ServiceFault.invalid(
        "Collection size of items in TransactWriteItems exceeds the maximum limit of 4 MB")
    }
    return try plans.map { name, planned in
      var capacity = try change(name) { $0.perform(planned, at: call.now) }
      capacity.tableHalves *= 2
      for position in capacity.indexHalves.indices { capacity.indexHalves[position].halves *= 2 }
      capacity.isTransaction = true
      return (name, planned, capacity)
    }
  }

  /// Whether a transaction with the request's token has been done; a token of another request is
  /// refused.
  mutating func isRepeated(_ call: LocalCall, _ parameter: String) throws -> Bool {
    guard let token = call.string("ClientRequestToken") else { return false }
    let old = tokens.entries().filter { $0.value.time + .seconds(600) <= call.now }.map(\.key)
    for token in old { tokens[token] = nil }
    guard let known = tokens[token] else { return false }
    guard known.request == Constraints.described(call[parameter] ?? .null) else {
      throw ServiceFault("IdempotentParameterMismatchException", nil)
    }
    return true
  }

  /// Remembers that a transaction has been done.
  mutating func remember(_ call: LocalCall, _ parameter: String) {
    guard let token = call.string("ClientRequestToken") else { return }
    tokens[token] = TransactionToken(
      request: Constraints.described(call[parameter] ?? .null), time: call.now)
  }

  /// The capacity of a transaction by tables, as the API has it.
  static func consumed(_ parts: [(table: String, capacity: Capacity)], _ detail: String?)
    -> [Value]
  {
    var sums: [(table: String, capacity: Capacity)] = []
    for (name, capacity) in parts {
      if let position = sums.firstIndex(where: { $0.table == name }) {
        sums[position].capacity.add(capacity)
      } else {
        sums.append((name, capacity))
      }
    }
    return sums.compactMap { $0.capacity.wire($0.table, detail) }
  }

  private static func action(_ element: Value) throws -> (table: String, write: ItemWrite) {
    let actions = ["ConditionCheck", "Put", "Delete", "Update"].filter { element[$0].isThere }
    guard actions.count == 1, let input = element[actions[0]].members else {
      throw ServiceFault.invalid(
        "TransactItems can only contain one of Check, Put, Update or Delete")
    }
    let name = try LocalCall.tableName(input["TableName"])
    switch actions[0] {
    case "Put": return (name, try WriteRequest.put(input))
    case "Update": return (name, try WriteRequest.update(input))
    case "Delete": return (name, try WriteRequest.delete(input))
    default: return (name, try WriteRequest.delete(input, isCheck: true))
    }
  }

  mutating func transactWriteItems(_ call: LocalCall) throws -> Structure {
    try Self.checkTransaction(call, "TransactItems", "transactItems")
    let writes = try (call.list("TransactItems") ?? []).map { element in
      do {
        return try Self.action(element)
      } catch var fault as ServiceFault {
        // Errors of actions don't begin as those of requests, unless a constraint is broken.
        if let message = fault.message, !message.hasPrefix(Constraints.one + "Value ") {
          fault.message = String(message.trimmingPrefix(Constraints.one))
        }
        throw fault
      }
    }
    guard try !isRepeated(call, "TransactItems") else { return Structure() }
    let done = try transact(writes, call)
    remember(call, "TransactItems")
    var output = Structure()
    let consumed = Self.consumed(
      done.map { ($0.table, $0.capacity) }, call.string("ReturnConsumedCapacity"))
    if !consumed.isEmpty { output["ConsumedCapacity"] = .list(consumed) }
    if call.string("ReturnItemCollectionMetrics") == "SIZE" {
      var metrics = Structure()
      for (name, planned, _) in done {
        guard let item = planned.new ?? planned.old,
          let metric = try table(name).collectionMetrics(item.attributes, "SIZE")
        else { continue }
        metrics[name] = .list((metrics[name]?.elements ?? []) + [metric])
      }
      if !metrics.isEmpty { output["ItemCollectionMetrics"] = .structure(metrics) }
    }
    return output
  }

  func transactGetItems(_ call: LocalCall) throws -> Structure {
    try Self.checkTransaction(call, "TransactItems", "transactItems")
    var reads: [(table: String, read: ReadRequest, key: AttributeMap)] = []
    for element in call.list("TransactItems") ?? [] {
      let input = element["Get"].members ?? Structure()
      let name = try LocalCall.tableName(input["TableName"])
      let read = try ReadRequest(input)
      reads.append((name, read, try AttributeMap(wire: input.structure("Key"))))
    }
    for (name, _, _) in reads { _ = try table(name) }
    var reasons: [CancellationReason] = []
    var seen: Set<ItemPlace> = []
    var responses: [Value] = []
    var parts: [(table: String, capacity: Capacity)] = []
    var size = 0
    for (name, read, key) in reads {
      let table = try table(name)
      let itemKey: ItemKey
      do {
        itemKey = try table.schema.checkedKey(key)
      } catch let fault as ServiceFault {
        guard let reason = CancellationReason(fault) else { throw fault }
        reasons.append(reason)
        continue
      }
      guard seen.insert(ItemPlace(table: name, key: itemKey)).inserted else {
        throw ServiceFault.invalid(
          "Transaction request cannot include multiple operations on one item")
      }
      let item = table.item(itemKey)
      size += item?.size ?? 0
      responses.append(
        .structure(item.map { ["Item": read.shown($0).wire] } ?? Structure()))
      var capacity = Capacity()
      capacity.tableHalves = Capacity.readHalves(item?.size ?? 0, isConsistent: true) * 2
      capacity.isTransaction = true
      parts.append((name, capacity))
      reasons.append(CancellationReason())
    }
    guard responses.count == reads.count else { throw CancellationReason.fault(reasons) }
    guard size <= 4 << 20 else {
      throw ServiceFault.invalid(
        "Collection size of items in TransactGetItems exceeds the maximum limit of 4 MB")
    }
    var output: Structure = ["Responses": .list(responses)]
    let consumed = Self.consumed(parts, call.string("ReturnConsumedCapacity"))
    if !consumed.isEmpty { output["ConsumedCapacity"] = .list(consumed) }
    return output
  }
}
