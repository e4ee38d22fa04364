extension ClientOperation {
  /// The operation, its response's items as a type of yours:
  /// `client.query.items(as: User.self)(TableName: "users", …)`. For `Query`, `Scan`,
  /// `ExecuteStatement` of DynamoDB.
  ///
  /// ```swift
  /// let page = try await client.scan.items(as: User.self)(TableName: "users")
  /// for user in page { … }
  /// for try await user in try client.scan.items(as: User.self).all(TableName: "users") { … }
  /// ```
  public func items<Item: Decodable & Sendable>(as type: Item.Type) -> ItemsCall<Item> {
    ItemsCall(name: name) { [client, name] parameters, options in
      try await client.call(name, .structure(parameters), options: options)
    }
  }

  /// The operation, its response's item as a type of yours:
  /// `client.getItem.item(as: User.self)(TableName: "users", Key: …)`. For `GetItem`, and for
  /// `PutItem`, `UpdateItem`, `DeleteItem` that return attributes.
  public func item<Item: Decodable & Sendable>(as type: Item.Type) -> ItemCall<Item> {
    ItemCall(call: items(as: type))
  }
}
