// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// An operation of a client. Call it with the API's parameters as labels.
@dynamicCallable
public struct ClientOperation: Sendable {
  let client: Client
  let name: String

  /// Calls the operation with literals, nested and mixed as in JSON:
  /// `dynamodb.putItem(TableName: "t", Item: ["id": ["S": "1"], "tags": ["L": ["a", 2, true]]])`.
  ///
  /// - Parameter arguments: Parameters under the API's names. A parameter that is `nil` is left
  ///   out.
  /// - Throws: ``BotoCoreError``, ``ClientError``, `CancellationError`.
  @discardableResult
  public func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, Value>
  ) async throws -> Value {
    try await call(arguments.lazy.map { ($0.key, $0.value) })
  }

  /// Calls the operation with variables and literals: `s3.putObject(Bucket: bucket, Body: data)`.
  /// If one call has both, a literal of mixed types needs `as Value`.
  ///
  /// - Parameter arguments: Parameters under the API's names. A parameter that is `nil` is left
  ///   out.
  /// - Throws: ``BotoCoreError``, ``ClientError``, `CancellationError`.
  @_disfavoredOverload
  @discardableResult
  public func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, (any ValueConvertible)?>
  ) async throws -> Value {
    try await call(arguments.lazy.map { ($0.key, Value($0.value)) })
  }

  private func call(_ arguments: some Sequence<(String, Value)>) async throws -> Value {
    let parameters = try Structure(labelled: arguments, of: name)
    return try await client.call(name, .structure(parameters))
  }
}
