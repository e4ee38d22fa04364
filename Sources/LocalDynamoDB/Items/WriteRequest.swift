// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Reads the writes of requests and checks what can be checked without the table.
enum WriteRequest {
  /// A `PutItem`, or a `Put` of a transaction.
  static func put(_ input: Structure) throws -> ItemWrite {
    try ParameterStyles.check(
      input, expressions: ["ConditionExpression"], others: ["Expected", "ConditionalOperator"])
    let item = try Item.parse(input.structure("Item"))
    let returned = input.text("ReturnValues")
    if let returned, returned != "ALL_OLD", returned != "NONE" {
      throw ServiceFault.invalid("ReturnValues can only be ALL_OLD or NONE")
    }
    var write = ItemWrite(action: .put(item))
    try readCondition(input, into: &write)
    return write
  }

  /// A `DeleteItem`, or a `Delete` or `ConditionCheck` of a transaction.
  static func delete(_ input: Structure, isCheck: Bool = false) throws -> ItemWrite {
    try ParameterStyles.check(
      input, expressions: ["ConditionExpression"], others: ["Expected", "ConditionalOperator"])
    let key = try AttributeMap(wire: input.structure("Key"))
    let returned = input.text("ReturnValues")
    if let returned, returned != "ALL_OLD", returned != "NONE" {
      throw ServiceFault.invalid("ReturnValues can only be ALL_OLD or NONE")
    }
    var write = ItemWrite(action: isCheck ? .check(key) : .delete(key))
    try readCondition(input, into: &write)
    return write
  }

  /// An `UpdateItem`, or an `Update` of a transaction.
  static func update(_ input: Structure) throws -> ItemWrite {
    try ParameterStyles.check(
      input, expressions: ["UpdateExpression", "ConditionExpression"],
      others: ["AttributeUpdates", "Expected", "ConditionalOperator"])
    let key = try AttributeMap(wire: input.structure("Key"))
    var update = Update(actions: try legacyUpdates(input["AttributeUpdates"]?.members))
    let expected = try LegacyCondition.parseExpected(input["Expected"]?.members)
    var scope = try self.scope(input)
    if let text = input.text("UpdateExpression") { update = try .parse(text, &scope) }
    var write = ItemWrite(
      action: .update(key, update),
      condition: try LegacyCondition.combined(
        expected, operator: input.text("ConditionalOperator")))
    if let text = input.text("ConditionExpression") {
      write.condition = try .parse(text, "ConditionExpression", &scope)
    }
    try scope.checkAllUsed()
    write.showsItem = input.text("ReturnValuesOnConditionCheckFailure") == "ALL_OLD"
    return write
  }

  private static func readCondition(_ input: Structure, into write: inout ItemWrite) throws {
    write.condition = try LegacyCondition.combined(
      try LegacyCondition.parseExpected(input["Expected"]?.members),
      operator: input.text("ConditionalOperator"))
    var scope = try self.scope(input)
    if let text = input.text("ConditionExpression") {
      write.condition = try .parse(text, "ConditionExpression", &scope)
    }
    try scope.checkAllUsed()
    write.showsItem = input.text("ReturnValuesOnConditionCheckFailure") == "ALL_OLD"
  }

  private static func legacyUpdates(_ updates: Structure?) throws -> [UpdateAction] {
    try (updates ?? Structure()).map { attribute, update in
      try AttributeMap.check(name: attribute)
      let path = DocumentPath(elements: [.name(ByteName(attribute))])
      let action = update["Action"].isThere ? update["Action"].text : "PUT"
      guard update["Value"].isThere else {
        guard action == "DELETE" else {
          throw ServiceFault.invalidParameters(
            "Only DELETE action is allowed when no attribute value is specified")
        }
        return .remove(path)
      }
      let value = try AttributeValue(wire: update["Value"])
      switch action {
      case "DELETE":
        guard value.isSet else {
          throw ServiceFault.invalidParameters(
            "DELETE action with value is not supported for the type \(value.type)")
        }
        return .delete(path, value)
      case "ADD":
        guard value.isSet || value.type == "N" || value.type == "L" else {
          throw ServiceFault.invalidParameters(
            "ADD action is not supported for the type \(value.type)")
        }
        return .add(path, value)
      default: return .set(path, .value(value))
      }
    }
  }

  /// The placeholders of a request.
  static func scope(_ input: Structure) throws -> ExpressionScope {
    try ExpressionScope(
      names: input["ExpressionAttributeNames"]?.members,
      values: input["ExpressionAttributeValues"]?.members)
  }
}
