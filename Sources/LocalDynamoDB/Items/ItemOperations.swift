// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

extension DynamoDBState {
  /// Checks what `PutItem`, `UpdateItem` and `DeleteItem` have in common.
  private static func checkWrite(_ call: LocalCall, required: String) throws -> String {
    let name = try call.tableName()
    var constraints = Constraints()
    call.checkCommonChoices(&constraints)
    constraints.required(call[required], at: required.lowercased())
    for (attribute, condition) in call.structure("Expected") ?? Structure() {
      constraints.oneOf(
        condition["ComparisonOperator"], at: "expected.\(attribute).member.comparisonOperator",
        LegacyCondition.operators)
    }
    for (attribute, update) in call.structure("AttributeUpdates") ?? Structure() {
      constraints.oneOf(
        update["Action"], at: "attributeUpdates.\(attribute).member.action",
        ["ADD", "PUT", "DELETE"])
    }
    try constraints.finish()
    return name
  }

  mutating func putItem(_ call: LocalCall) throws -> Structure {
    let name = try Self.checkWrite(call, required: "Item")
    let write = try WriteRequest.put(call.input)
    return try perform(write, name, call)
  }

  mutating func deleteItem(_ call: LocalCall) throws -> Structure {
    let name = try Self.checkWrite(call, required: "Key")
    let write = try WriteRequest.delete(call.input)
    return try perform(write, name, call)
  }

  mutating func updateItem(_ call: LocalCall) throws -> Structure {
    let name = try Self.checkWrite(call, required: "Key")
    let write = try WriteRequest.update(call.input)
    do {
      return try perform(write, name, call)
    } catch let fault as ServiceFault {
      guard fault.message == UpdateAction.wrongType.message, call["AttributeUpdates"] != nil else {
        throw fault
      }
      throw ServiceFault.invalid("Type mismatch for attribute to update")
    }
  }

  private mutating func perform(_ write: ItemWrite, _ name: String, _ call: LocalCall) throws
    -> Structure
  {
    try change(name) { table in
      let planned = try table.plan(write)
      let capacity = table.perform(planned, at: call.now)
      var output = Structure()
      if let attributes = Self.returned(
        call.string("ReturnValues"), write, planned.old?.attributes, planned.new?.attributes),
        !attributes.isEmpty
      {
        output["Attributes"] = attributes.wire
      }
      if let consumed = capacity.wire(name, call.string("ReturnConsumedCapacity")) {
        output["ConsumedCapacity"] = consumed
      }
      let key: AttributeMap =
        switch write.action {
        case .put(let item): item.attributes
        case .update(let key, _), .delete(let key), .check(let key): key
        }
      if let metrics = table.collectionMetrics(key, call.string("ReturnItemCollectionMetrics")) {
        output["ItemCollectionMetrics"] = metrics
      }
      return output
    }
  }

  /// What a write gives back.
  static func returned(
    _ choice: String?, _ write: ItemWrite, _ old: AttributeMap?, _ new: AttributeMap?
  ) -> AttributeMap? {
    switch choice {
    case "ALL_OLD": return old
    case "ALL_NEW": return new
    case "UPDATED_OLD", "UPDATED_NEW":
      guard case .update(_, let update) = write.action else { return nil }
      let projection = Projection(update.actions.map(\.path))
      return (choice == "UPDATED_OLD" ? old : new).map(projection.apply)
    default: return nil
    }
  }

  func getItem(_ call: LocalCall) throws -> Structure {
    let name = try call.tableName()
    var constraints = Constraints()
    call.checkCommonChoices(&constraints)
    constraints.required(call["Key"], at: "key")
    constraints.count(call["AttributesToGet"], at: "attributesToGet", 1...255)
    try constraints.finish()
    let read = try ReadRequest(call.input)
    let key = try AttributeMap(wire: call.structure("Key") ?? Structure())
    let table = try table(name)
    let item = table.item(try table.schema.checkedKey(key))
    var output = Structure()
    if let item { output["Item"] = read.shown(item).wire }
    var capacity = Capacity()
    capacity.tableHalves = Capacity.readHalves(item?.size ?? 0, isConsistent: read.isConsistent)
    if let consumed = capacity.wire(name, call.string("ReturnConsumedCapacity")) {
      output["ConsumedCapacity"] = consumed
    }
    return output
  }
}

/// How items are read by their keys.
struct ReadRequest {
  let projection: Projection?
  let isConsistent: Bool

  /// Reads `ProjectionExpression` or `AttributesToGet`.
  init(_ input: Structure) throws {
    try ParameterStyles.check(
      input, expressions: ["ProjectionExpression"], others: ["AttributesToGet"])
    isConsistent = input["ConsistentRead"]?.flag ?? false
    let attributes = try Self.attributes(input)
    var scope = try WriteRequest.scope(input)
    if let text = input.text("ProjectionExpression") {
      projection = try .parse(text, &scope)
    } else {
      projection = attributes.map { Projection(attributes: $0) }
    }
    try scope.checkAllUsed()
  }

  /// The names in `AttributesToGet`.
  static func attributes(_ input: Structure) throws -> [ByteName]? {
    guard case .list(let elements)? = input["AttributesToGet"] else { return nil }
    for element in elements { try AttributeMap.check(name: element.text) }
    let names = elements.map { ByteName($0.text) }
    var seen: Set<ByteName> = []
    for name in names where !seen.insert(name).inserted {
      throw ServiceFault.invalidParameters("Duplicate value in attribute name: \(name)")
    }
    return names
  }

  /// What is shown of an item.
  func shown(_ item: Item) -> AttributeMap {
    projection?.apply(to: item.attributes) ?? item.attributes
  }
}
