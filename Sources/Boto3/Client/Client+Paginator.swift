// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

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
  ///   - config: How many items, and where to start.
  ///   - config: How much, and from where.
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
