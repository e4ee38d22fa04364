// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
public import AWSProtocols
import ServiceModel

/// Joins the pages of an operation's responses.
public struct Paginator: Sendable {
  private let client: ServiceClient
  private let operation: OperationModel
  let model: PaginationModel

  /// The operation's name in the API.
  public var operationName: String { operation.name.string }

  /// - Throws: `unknownClientMethodError`; `operationNotPageableError` if the operation has no
  ///   pages.
  init(_ client: ServiceClient, _ name: String) throws {
    self.client = client
    operation = try client.operation(name)
    let wanted = operation.name
    guard let node = client.paginators.members.first(where: { $0.key == wanted })?.value else {
      throw BotoCoreError(
        .operationNotPageableError,
        "Operation cannot be paginated: \(name)"
          + NearestNames.hint(
            for: wanted.string, among: client.paginators.members.lazy.map(\.key.string)))
    }
    model = try PaginationModel(node)
  }

  /// The pages of a list; nothing is fetched before it is needed.
  ///
  /// - Parameters:
  ///   - parameters: The operation's parameters under the API's names.
  ///   - config: How many items, and where to start.
  ///   - options: Options of each call.
  /// - Throws: `paginationError` for a page size that the operation doesn't support, `valueError`
  ///   for an invalid starting token.
  package func pages(
    parameters: Structure, config: PaginationOptions = PaginationOptions(),
    options: CallOptions = CallOptions()
  ) throws -> PageSequence {
    var options = options
    options.features.insert(.paginator)
    let start = try PaginationState(
      model, parameters: parameters, pageSize: try pageSize(config), maxItems: config.maxItems,
      startingToken: config.startingToken)
    return PageSequence(
      client: client, operation: operation, model: model, start: start, options: options)
  }

  /// The page size in its parameter's type.
  private func pageSize(_ config: PaginationOptions) throws -> Value? {
    guard let pageSize = config.pageSize else { return nil }
    guard let limitKey = model.limitKey else {
      throw BotoCoreError(
        .paginationError,
        "Error during pagination: PageSize parameter is not supported for the pagination "
          + "interface for this operation.")
    }
    let isText = operation.input?.member(limitKey)?.type == .string
    return isText ? .string(String(pageSize)) : .integer(Int64(pageSize))
  }
}

extension ServiceClient {
  /// The paginator of an operation, whose name can have any spelling.
  ///
  /// - Throws: `unknownClientMethodError`, `operationNotPageableError`, with the nearest names.
  package func paginator(_ operation: String) throws -> Paginator {
    try Paginator(self, operation)
  }
}

/// Limits and start of a pagination: botocore's `PaginationConfig`.
public struct PaginationOptions: Sendable, Hashable {
  /// The maximum number of items of all pages together; `nil` for all.
  public var maxItems: Int?
  /// The number of items to request per page; `nil` for the service's default.
  public var pageSize: Int?
  /// The start: an earlier iteration's ``PageSequence/resumeToken``.
  public var startingToken: String?

  /// A configuration; by default it changes nothing.
  public init(maxItems: Int? = nil, pageSize: Int? = nil, startingToken: String? = nil) {
    self.maxItems = maxItems
    self.pageSize = pageSize
    self.startingToken = startingToken
  }

  /// The configuration from a structure with `MaxItems`, `PageSize` and `StartingToken`.
  ///
  /// - Throws: `paramValidationError` if one of them is of a wrong type.
  public init(_ value: Value) throws {
    maxItems = try Self.number(value["MaxItems"], "MaxItems")
    pageSize = try Self.number(value["PageSize"], "PageSize")
    switch value["StartingToken"] {
    case .null: break
    case .string(let token): startingToken = token
    default: throw BotoCoreError(problems: ["StartingToken must be a string"])
    }
  }

  private static func number(_ value: Value, _ name: String) throws -> Int? {
    if value == nil { return nil }
    if let number = Int(value) ?? String(value).flatMap({ Int($0) }) { return number }
    throw BotoCoreError(problems: ["\(name) must be an integer"])
  }
}
