// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A call with AWS's names as labels that makes something and sends nothing: a resource of its
/// identifiers, a narrower collection, the pages of a paginator.
///
/// ```swift
/// let object = store.Object("my-bucket", "data.csv")
/// let logs = bucket.objects.filter(Prefix: "logs/")
/// let pages = try paginator.paginate(Bucket: "my-bucket")
/// ```
///
/// `Failure` is `Never` where what is wrong is thrown by what is made, when it is used.
@dynamicCallable
public struct ImmediateCall<Result, Failure: Error>: Sendable {
  let make: @Sendable ([(label: String, value: Value)]) throws(Failure) -> Result

  init(_ make: @escaping @Sendable ([(label: String, value: Value)]) throws(Failure) -> Result) {
    self.make = make
  }

  /// Calls with literals for parameters.
  ///
  /// - Parameter arguments: Parameters under the API's names; the identifiers of a resource may go
  ///   without labels, in the class's order. `nil` leaves one out.
  public func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, Value>
  ) throws(Failure) -> Result {
    try make(arguments.map { ($0.key, $0.value) })
  }

  /// Calls with variables and literals for parameters.
  ///
  /// - Parameter arguments: Parameters under the API's names; the identifiers of a resource may go
  ///   without labels, in the class's order. `nil` leaves one out.
  @_disfavoredOverload
  public func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, (any ValueConvertible)?>
  ) throws(Failure) -> Result {
    try make(arguments.map { ($0.key, Value($0.value)) })
  }
}
