// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

extension LocalCall {
  /// The table that a request names, checked: a name, or a table's ARN.
  func tableName(_ parameter: String = "TableName") throws -> String {
    try Self.tableName(self[parameter])
  }

  /// The table that a parameter names.
  static func tableName(_ value: Value?, at path: String = "tableName") throws -> String {
    var constraints = Constraints()
    constraints.required(value, at: path)
    try constraints.finish()
    guard case .string(let text)? = value else { return "" }
    if text.hasBytePrefix("arn:"), let name = TableARN(text)?.table { return name }
    constraints.name(.string(text), at: path, text.isEmpty ? 1...255 : 3...255)
    try constraints.finish()
    return text
  }
}

/// The ARN of a table, or of something of a table.
struct TableARN {
  let account: String
  let region: String
  let table: String
  /// What follows the table's name: `index/NAME`, `stream/LABEL`.
  let rest: String

  /// An ARN from text; `nil` if it isn't one.
  init?(_ text: String) {
    guard let arn = ARN(text), arn.service == "dynamodb" else { return nil }
    let parts = arn.resource.split(
      separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count > 1, parts[0] == "table", !parts[1].isEmpty else { return nil }
    (region, account) = (arn.region, arn.account)
    table = String(parts[1])
    rest = parts.count > 2 ? String(parts[2]) : ""
  }
}
