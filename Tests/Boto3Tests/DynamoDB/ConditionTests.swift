// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import Boto3
import Testing

/// The expressions that boto3 1.43.11 builds from the same conditions.
@Suite struct ConditionTests {
  private static let built: [(Condition, expression: String, names: [String], values: [Value])] = [
    (KeyAttribute("id") == 1, "#n0 = :v0", ["id"], [1]),
    (ItemAttribute("a") != "x", "#n0 <> :v0", ["a"], ["x"]),
    (ItemAttribute("a") < 1, "#n0 < :v0", ["a"], [1]),
    (ItemAttribute("a") <= 1, "#n0 <= :v0", ["a"], [1]),
    (ItemAttribute("a") > 1, "#n0 > :v0", ["a"], [1]),
    (ItemAttribute("a") >= 1, "#n0 >= :v0", ["a"], [1]),
    (ItemAttribute("a").beginsWith("p"), "begins_with(#n0, :v0)", ["a"], ["p"]),
    (ItemAttribute("a").between(1, 2), "#n0 BETWEEN :v0 AND :v1", ["a"], [1, 2]),
    (ItemAttribute("a").isIn([1, "b", 3]), "#n0 IN (:v0, :v1, :v2)", ["a"], [1, "b", 3]),
    (ItemAttribute("a").isIn([Value]()), "#n0 IN ()", ["a"], []),
    (ItemAttribute("a").exists, "attribute_exists(#n0)", ["a"], []),
    (ItemAttribute("a").doesNotExist, "attribute_not_exists(#n0)", ["a"], []),
    (ItemAttribute("a").contains("t"), "contains(#n0, :v0)", ["a"], ["t"]),
    (ItemAttribute("a").hasType("SS"), "attribute_type(#n0, :v0)", ["a"], ["SS"]),
    (ItemAttribute("a").size > 3, "size(#n0) > :v0", ["a"], [3]),
    (ItemAttribute("a").size.between(1, 2), "size(#n0) BETWEEN :v0 AND :v1", ["a"], [1, 2]),
    (
      ItemAttribute("a.b[0]") == 1 && !ItemAttribute("c").isIn([2, 3])
        || ItemAttribute("d").size > 3,
      "((#n0.#n1[0] = :v0 AND (NOT #n2 IN (:v1, :v2))) OR size(#n3) > :v3)",
      ["a", "b", "c", "d"], [1, 2, 3, 3]
    ),
    (
      ItemAttribute("a") == 1 && ItemAttribute("a") == 1, "(#n0 = :v0 AND #n1 = :v1)", ["a", "a"],
      [1, 1]
    ),
    (
      !(ItemAttribute("a") == 1 || ItemAttribute("b") == 2), "(NOT (#n0 = :v0 OR #n1 = :v1))",
      ["a", "b"], [1, 2]
    ),
    (ItemAttribute("a[0][1].b").exists, "attribute_exists(#n0[0][1].#n1)", ["a", "b"], []),
    (ItemAttribute("a..b").exists, "attribute_exists(#n0..#n1)", ["a", "b"], []),
    (ItemAttribute("[0]").exists, "attribute_exists([0])", [], []),
    (ItemAttribute("a]").exists, "attribute_exists(a])", [], []),
    (ItemAttribute("a[b.c]").exists, "attribute_exists(#n0[b.c])", ["a"], []),
    (ItemAttribute("x-y z.é").exists, "attribute_exists(#n0.#n1)", ["x-y z", "é"], []),
    (
      ItemAttribute("a.x") >= ItemAttribute("b").size, "#n0.#n1 >= size(#n2)", ["a", "x", "b"], []
    ),
    (ItemAttribute("a") == nil, "#n0 = :v0", ["a"], [nil]),
    (ItemAttribute("").exists, "attribute_exists()", [], []),
  ]

  @Test func expressions() throws {
    for (condition, expression, names, values) in Self.built {
      var builder = ConditionExpressionBuilder()
      let built = try builder.build(condition)
      #expect(built.expression == expression)
      #expect(built.names.map(\.name) == names.indices.map { "#n\($0)" })
      #expect(built.names.map { String($0.value) } == names)
      #expect(built.values.map(\.name) == values.indices.map { ":v\($0)" })
      #expect(built.values.map(\.value) == values)
    }
  }

  @Test func placeholdersContinueCounting() throws {
    var builder = ConditionExpressionBuilder()
    _ = try builder.build(ItemAttribute("a") == 1)
    #expect(
      try builder.build(KeyAttribute("b") == 2, isKeyCondition: true).expression == "#n1 = :v1")
  }

  @Test func keyConditions() throws {
    var builder = ConditionExpressionBuilder()
    let error = #expect(throws: BotoCoreError.self) {
      try builder.build(
        KeyAttribute("id") == 1 && ItemAttribute("age").size > 30, isKeyCondition: true)
    }
    #expect(error?.kind == .dynamoDBNeedsKeyConditionError)
    #expect(
      error?.message == """
        The attribute age is an ItemAttribute; KeyConditionExpression only takes a KeyAttribute
        """)
  }

  @Test func variablesAsValues() {
    let age = 30
    let names = ["a", "b"]
    #expect((ItemAttribute("age") > age) == (ItemAttribute("age") > 30))
    #expect((KeyAttribute("id") == names[0]) == (KeyAttribute("id") == "a"))
    #expect(ItemAttribute("n").isIn(names) == ItemAttribute("n").isIn(["a", "b"]))
    #expect((ItemAttribute("age") > age) != (KeyAttribute("age") > 30))
  }
}
