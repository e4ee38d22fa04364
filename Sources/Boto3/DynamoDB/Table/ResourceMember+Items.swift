import AWSProtocols
import BotoCore

extension ResourceMember {
  /// The action, its response's items as a type of yours: for `query` and `scan` of a DynamoDB
  /// table.
  ///
  /// ```swift
  /// let page = try await table.query.items(as: User.self)(KeyConditionExpression: Key("id").eq(1))
  /// for user in page { … }
  /// for try await user in try table.scan.items(as: User.self).all() { … }
  /// ```
  public func items<Item: Decodable & Sendable>(as type: Item.Type) -> ItemsCall<Item> {
    ItemsCall(name: name) { [resource, name] parameters, options in
      try await resource.response(of: name, parameters, options: options)
    }
  }

  /// The action, its response's item as a type of yours: for `getItem`, and for `putItem`,
  /// `updateItem`, `deleteItem` that return attributes.
  ///
  /// ```swift
  /// let user = try await table.getItem.item(as: User.self)(Key: ["id": 1])
  /// ```
  public func item<Item: Decodable & Sendable>(as type: Item.Type) -> ItemCall<Item> {
    ItemCall(call: items(as: type))
  }
}

extension Resource {
  /// Calls an action's operation.
  ///
  /// - Returns: The response as it is.
  fileprivate func response(
    of name: String, _ given: Structure, options: CallOptions
  ) async throws -> Value {
    try validate()
    let member = try member(name)
    guard case .action(let action) = member else {
      throw wrongKind(name, member, wanted: "an action")
    }
    let parameters = try await parameters(action.request, given)
    let response = try await service.client.call(
      action.request.operation, .structure(parameters), options: options)
    forgetData()
    return response
  }
}
