// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A call with AWS's names as labels that talks to the service: an action of a resource, an action on
/// all resources of a collection, a waiter, a query whose items become a type of yours.
///
/// ```swift
/// try await waiter.wait(Bucket: "my-bucket")
/// let instances = try await ec2.createInstances(ImageId: image, MinCount: 2, MaxCount: 2)
/// try await bucket.objects.filter(Prefix: "tmp/").delete()
/// ```
@dynamicCallable
public struct DynamicCall<Result>: Sendable {
  /// What the call is named in messages.
  let name: String
  let perform: @Sendable (Structure) async throws -> Result

  init(_ name: String, _ perform: @escaping @Sendable (Structure) async throws -> Result) {
    self.name = name
    self.perform = perform
  }

  /// Calls with literals for parameters, nested and mixed as in JSON.
  ///
  /// - Parameter arguments: Parameters under the API's names. A parameter that is `nil` is left
  ///   out.
  /// - Throws: ``BotoCoreError``: `attributeError` when a resource has no such action; what a call
  ///   throws.
  @discardableResult
  public func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, Value>
  ) async throws -> Result {
    try await perform(try Structure(labelled: arguments.lazy.map { ($0.key, $0.value) }, of: name))
  }

  /// Calls with variables and literals for parameters. Where both stand in one call, a literal of
  /// mixed types says `as Value`.
  ///
  /// - Parameter arguments: Parameters under the API's names. A parameter that is `nil` is left
  ///   out.
  /// - Throws: ``BotoCoreError``: `attributeError` when a resource has no such action; what a call
  ///   throws.
  @_disfavoredOverload
  @discardableResult
  public func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, (any ValueConvertible)?>
  ) async throws -> Result {
    try await perform(
      try Structure(labelled: arguments.lazy.map { ($0.key, Value($0.value)) }, of: name))
  }
}
