// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import BotoCore

extension Client {
  /// The paginator of an operation, whose name can have any spelling.
  ///
  /// ```swift
  /// let paginator = try s3.paginator("list_objects_v2")
  /// for try await page in try paginator.paginate(Bucket: "my-bucket") { … }
  /// for try await object in try paginator.paginate(Bucket: "my-bucket").items { … }
  /// ```
  ///
  /// - Throws: `unknownClientMethodError`, `operationNotPageableError`, with the nearest names.
  public func paginator(_ operation: String) throws -> Paginator {
    try service.paginator(operation)
  }
}

extension Paginator {
  /// The pages, with the operation's parameters as labels, and optionally boto3's
  /// `PaginationConfig`: `paginator.paginate(Bucket: "b", PaginationConfig: ["MaxItems": 100])`.
  ///
  /// - Throws: The errors of ``pages(_:config:options:)``.
  public var paginate: ImmediateCall<PageSequence, any Error> {
    ImmediateCall { arguments in
      var parameters = try Structure(labelled: arguments.lazy.map { ($0, $1) }, of: "paginate")
      let config = try PaginationOptions(parameters["PaginationConfig"] ?? .null)
      parameters["PaginationConfig"] = nil
      return try pages(parameters: parameters, config: config)
    }
  }

  /// The pages, with parameters from variables.
  ///
  /// - Parameters:
  ///   - parameters: The operation's parameters, in a structure.
  ///   - config: How many items, and where to start.
  ///   - options: Options of each call.
  /// - Throws: `paginationError` for a page size that the operation doesn't support, `valueError`
  ///   for a bad starting token, `paramValidationError` for parameters that aren't a structure.
  public func pages(
    _ parameters: Value = .null, config: PaginationOptions = PaginationOptions(),
    options: CallOptions = CallOptions()
  ) throws -> PageSequence {
    try pages(parameters: try Client.structure(parameters), config: config, options: options)
  }
}

extension Client {
  /// The waiter with a name: `bucket_exists` or `BucketExists`.
  ///
  /// ```swift
  /// try await s3.waiter("bucket_exists").wait(Bucket: "my-bucket")
  /// ```
  ///
  /// - Throws: `valueError` if there is none, with the nearest names.
  public func waiter(_ name: String) throws -> Waiter { try service.waiter(name) }

  /// Repeats an operation until its response has the state that the waiter waits for.
  ///
  /// ```swift
  /// try await s3.wait(until: "bucket_exists", ["Bucket": "my-bucket"])
  /// ```
  ///
  /// - Parameters:
  ///   - name: The waiter's name.
  ///   - parameters: A structure of the operation's parameters under the API's names.
  ///   - delay: The pause between two calls; the model's by default.
  ///   - maxAttempts: The maximum number of calls; the model's by default.
  ///   - options: Options of each call.
  /// - Returns: The last response.
  /// - Throws: ``WaiterError``; `valueError` if there is no such waiter; the errors of a call other
  ///   than ``ClientError``; `CancellationError`.
  @discardableResult
  public func wait(
    until name: String, _ parameters: Value = .null, delay: Duration? = nil,
    maxAttempts: Int? = nil, options: CallOptions = CallOptions()
  ) async throws -> Value {
    try await waiter(name).poll(
      parameters: try Self.structure(parameters), delay: delay, maxAttempts: maxAttempts,
      options: options)
  }
}

extension Waiter {
  /// Waits, with the operation's parameters as labels, and optionally boto3's `WaiterConfig`:
  /// `waiter.wait(Bucket: "b", WaiterConfig: ["Delay": 1, "MaxAttempts": 5])`.
  ///
  /// It returns the last response, and throws the errors of
  /// ``Client/wait(until:_:delay:maxAttempts:options:)``.
  public var wait: DynamicCall<Value> {
    DynamicCall("wait") { parameters in
      var parameters = parameters
      let config = try WaiterOptions(parameters["WaiterConfig"] ?? .null)
      parameters["WaiterConfig"] = nil
      return try await poll(
        parameters: parameters, delay: config.delay, maxAttempts: config.maxAttempts)
    }
  }
}
