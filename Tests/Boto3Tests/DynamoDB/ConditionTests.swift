import Boto3
import Testing

/// The expressions that boto3 1.43.11 builds of the same conditions.
@Suite struct ConditionTests {
  private static let built: [(Condition, expression: String, names: [String], values: [Value])] = [
    (Key("id").eq(1), "#n0 = :v0", ["id"], [1]),
    (Attr("a").ne("x"), "#n0 <> :v0", ["a"], ["x"]),
    (Attr("a").lt(1), "#n0 < :v0", ["a"], [1]),
    (Attr("a").lte(1), "#n0 <= :v0", ["a"], [1]),
    (Attr("a").gt(1), "#n0 > :v0", ["a"], [1]),
    (Attr("a").gte(1), "#n0 >= :v0", ["a"], [1]),
    (Attr("a").beginsWith("p"), "begins_with(#n0, :v0)", ["a"], ["p"]),
    (Attr("a").between(1, 2), "#n0 BETWEEN :v0 AND :v1", ["a"], [1, 2]),
    (Attr("a").isIn([1, "b", 3]), "#n0 IN (:v0, :v1, :v2)", ["a"], [1, "b", 3]),
    (Attr("a").isIn([Value]()), "#n0 IN ()", ["a"], []),
    (Attr("a").exists(), "attribute_exists(#n0)", ["a"], []),
    (Attr("a").notExists(), "attribute_not_exists(#n0)", ["a"], []),
    (Attr("a").contains("t"), "contains(#n0, :v0)", ["a"], ["t"]),
    (Attr("a").attributeType("SS"), "attribute_type(#n0, :v0)", ["a"], ["SS"]),
    (Attr("a").size().gt(3), "size(#n0) > :v0", ["a"], [3]),
    (Attr("a").size().between(1, 2), "size(#n0) BETWEEN :v0 AND :v1", ["a"], [1, 2]),
    (
      Attr("a.b[0]").eq(1) && !Attr("c").isIn([2, 3]) || Attr("d").size().gt(3),
      "((#n0.#n1[0] = :v0 AND (NOT #n2 IN (:v1, :v2))) OR size(#n3) > :v3)",
      ["a", "b", "c", "d"], [1, 2, 3, 3]
    ),
    (
      Attr("a").eq(1) && Attr("a").eq(1), "(#n0 = :v0 AND #n1 = :v1)", ["a", "a"], [1, 1]
    ),
    (
      !(Attr("a").eq(1) || Attr("b").eq(2)), "(NOT (#n0 = :v0 OR #n1 = :v1))", ["a", "b"], [1, 2]
    ),
    (Attr("a[0][1].b").exists(), "attribute_exists(#n0[0][1].#n1)", ["a", "b"], []),
    (Attr("a..b").exists(), "attribute_exists(#n0..#n1)", ["a", "b"], []),
    (Attr("[0]").exists(), "attribute_exists([0])", [], []),
    (Attr("a]").exists(), "attribute_exists(a])", [], []),
    (Attr("a[b.c]").exists(), "attribute_exists(#n0[b.c])", ["a"], []),
    (Attr("x-y z.é").exists(), "attribute_exists(#n0.#n1)", ["x-y z", "é"], []),
    (Attr("").exists(), "attribute_exists()", [], []),
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

  @Test func placeholdersCountOn() throws {
    var builder = ConditionExpressionBuilder()
    _ = try builder.build(Attr("a").eq(1))
    #expect(try builder.build(Key("b").eq(2), isKeyCondition: true).expression == "#n1 = :v1")
  }

  @Test func keysOnly() throws {
    var builder = ConditionExpressionBuilder()
    let error = #expect(throws: BotoCoreError.self) {
      try builder.build(Key("id").eq(1) && Attr("age").size().gt(30), isKeyCondition: true)
    }
    #expect(error?.kind == .dynamoDBNeedsKeyConditionError)
    #expect(
      error?.message == """
        Attribute object age is of type Attr. \
        KeyConditionExpression only supports Attribute objects of type Key
        """)
  }

  @Test func variablesAsValues() {
    let age = 30
    let names = ["a", "b"]
    #expect(Attr("age").gt(age) == Attr("age").gt(30))
    #expect(Attr("n").isIn(names) == Attr("n").isIn(["a", "b"]))
    #expect(Attr("age").gt(age) != Key("age").gt(30))
  }
}
