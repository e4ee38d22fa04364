import Boto3

enum TableExamples {
  static func creating(_ session: Session) async throws {
    // snippet: create-table
    let dynamodb = try session.resource("dynamodb")
    let table = try await dynamodb.createTable(
      TableName: "users",
      KeySchema: [["AttributeName": "id", "KeyType": "HASH"]],
      AttributeDefinitions: [["AttributeName": "id", "AttributeType": "N"]],
      BillingMode: "PAY_PER_REQUEST")
    try await table.waitUntilExists()
    print(try await table.tableStatus)
    // end
  }

  static func items(_ table: Resource) async throws {
    // snippet: items
    try await table.putItem(
      Item: ["id": 1, "name": "Ada", "age": 36, "tags": Set(["a", "b"]), "balance": 10])
    let item = try await table.getItem(Key: ["id": 1]).Item
    print(item.name, Int(item.age) ?? 0)
    try await table.updateItem(
      Key: ["id": 1], UpdateExpression: "SET age = :age",
      ExpressionAttributeValues: [":age": 37])
    try await table.deleteItem(Key: ["id": 1])
    // end
  }

  static func conditions(_ table: Resource) async throws {
    // snippet: conditions
    let page = try await table.query(KeyConditionExpression: Key("id").eq(1))
    for item in page.Items[...] { print(item.name) }
    let adults = try await table.scan(
      FilterExpression: Attr("age").gte(18) && Attr("name").beginsWith("A"))
    print(adults.Count)
    // end
  }

  static func batches(_ table: Resource, users: [User]) async throws {
    // snippet: batch-writer
    try await table.withBatchWriter(overwriteByPkeys: ["id"]) { writer in
      for user in users { try await writer.put(user) }
    }
    // end
  }

  struct User: Codable, Sendable {
    var id: Int
    var name: String
  }

  static func typed(_ table: Resource) async throws {
    // snippet: typed-items
    for try await user in try table.scan.items(as: User.self).all() { print(user.name) }
    // end
  }
}
