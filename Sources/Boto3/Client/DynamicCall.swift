// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors

/// A call with AWS's names as labels that sends requests: an action of a resource, an action on all
/// resources of a collection, a waiter, a query whose items become your own type.
///
/// ```swift
/// try await waiter.wait(Bucket: "my-bucket")
/// let instances = try await ec2.createInstances(ImageId: image, MinCount: 2, MaxCount: 2)
/// try await bucket.objects.filter(Prefix: "tmp/").delete()
/// ```
@dynamicCallable
public struct DynamicCall<Result>: Sendable {
  /// The call's name in messages.
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
  /// - Throws: ``BotoCoreError``: `attributeError` if a resource has no such action; the errors of
  ///   a call.
  @discardableResult
  public func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, Value>
  ) async throws -> Result {
    try await perform(try Structure(labelled: arguments.lazy.map { ($0.key, $0.value) }, of: name))
  }

  /// Calls with variables and literals for parameters. If one call has both, a literal of mixed
  /// types needs `as Value`.
  ///
  /// - Parameter arguments: Parameters under the API's names. A parameter that is `nil` is left
  ///   out.
  /// - Throws: ``BotoCoreError``: `attributeError` if a resource has no such action; the errors of
  ///   a call.
  @_disfavoredOverload
  @discardableResult
  public func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, (any ValueConvertible)?>
  ) async throws -> Result {
    try await perform(
      try Structure(labelled: arguments.lazy.map { ($0.key, Value($0.value)) }, of: name))
  }
}

/// A call with AWS's names as labels that makes something and sends nothing: a resource from its
/// identifiers, a narrower collection, the pages of a paginator.
///
/// ```swift
/// let object = store.Object("my-bucket", "data.csv")
/// let logs = bucket.objects.filter(Prefix: "logs/")
/// let pages = try paginator.paginate(Bucket: "my-bucket")
/// ```
///
/// `Failure` is `Never` if errors are thrown later, when the result is used.
@dynamicCallable
public struct ImmediateCall<Result, Failure: Error>: Sendable {
  let make: @Sendable ([(label: String, value: Value)]) throws(Failure) -> Result

  init(_ make: @escaping @Sendable ([(label: String, value: Value)]) throws(Failure) -> Result) {
    self.make = make
  }

  /// Calls with literals for parameters.
  ///
  /// - Parameter arguments: Parameters under the API's names; the identifiers of a resource may be
  ///   given without labels, in the class's order. `nil` leaves one out.
  public func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, Value>
  ) throws(Failure) -> Result {
    try make(arguments.map { ($0.key, $0.value) })
  }

  /// Calls with variables and literals for parameters.
  ///
  /// - Parameter arguments: Parameters under the API's names; the identifiers of a resource may be
  ///   given without labels, in the class's order. `nil` leaves one out.
  @_disfavoredOverload
  public func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, (any ValueConvertible)?>
  ) throws(Failure) -> Result {
    try make(arguments.map { ($0.key, Value($0.value)) })
  }
}

extension Structure {
  /// The parameters of a dynamic call; null ones are left out.
  ///
  /// - Throws: ``BotoCoreError`` if one has no label, or two have the same.
  init(labelled arguments: some Sequence<(String, Value)>, of method: String) throws {
    self.init()
    // Hooks add one or two of their own.
    reserveCapacity(arguments.underestimatedCount + 2)
    for (name, argument) in arguments {
      guard !name.isEmpty else {
        throw BotoCoreError(
          .botoCoreError, "\(method)() only accepts labelled parameters, such as Bucket: \"b\"")
      }
      guard argument != nil else { continue }
      guard self[name] == nil else {
        throw BotoCoreError(problems: ["\(name) is given twice to \(method)()"])
      }
      append(name, argument)
    }
  }
}
