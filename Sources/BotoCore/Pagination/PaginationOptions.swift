// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
public import AWSProtocols

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
