// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import JMESPath
import ServiceModel

/// How the responses of an operation form one list: an entry of botocore's `paginators-1.json`.
struct PaginationModel: Sendable {
  /// The parameters for the page tokens.
  let inputTokens: [String]
  /// Where a response has the next page tokens, in the order of ``inputTokens``.
  let outputTokens: [JMESPathExpression]
  /// Where a response says whether there is more; by default the page tokens say so.
  let moreResults: JMESPathExpression?
  /// Where a response has its items; `MaxItems` counts the first.
  let resultKeys: [JMESPathExpression]
  /// What is the same on all pages.
  let nonAggregateKeys: [JMESPathExpression]
  /// The parameter that takes the page size.
  let limitKey: String?
  /// The expression of ``resultKeys`` that is counted.
  let primaryResultKey: JMESPathExpression

  init(_ node: ModelNode) throws {
    inputTokens = Self.texts(node["input_token"])
    outputTokens = try Self.texts(node["output_token"]).map(Self.expression)
    moreResults = try node["more_results"].string.map(Self.expression)
    resultKeys = try Self.texts(node["result_key"]).map(Self.expression)
    nonAggregateKeys = try Self.texts(node["non_aggregate_keys"]).map(Self.expression)
    limitKey = node["limit_key"].string
    guard let first = resultKeys.first else {
      throw BotoCoreError(.paginationError, "Error during pagination: the model has no result_key")
    }
    primaryResultKey = first
  }

  private static func texts(_ node: ModelNode) -> [String] {
    node.string.map { [$0] } ?? node.elements.compactMap(\.string)
  }

  private static func expression(_ text: String) throws -> JMESPathExpression {
    try JMESPathExpression(text)
  }
}

extension Value {
  /// Sets the member at a path of names separated by dots; missing structures are created.
  mutating func set(_ value: Value, atPath path: String) {
    set(value, at: path.split(separator: ".")[...])
  }

  private mutating func set(_ value: Value, at names: ArraySlice<Substring>) {
    guard let name = names.first.map(String.init) else {
      self = value
      return
    }
    if Structure(self) == nil { self = .structure([:]) }
    var member = self[name]
    self[name] = .null
    member.set(value, at: names.dropFirst())
    self[name] = member
  }
}
