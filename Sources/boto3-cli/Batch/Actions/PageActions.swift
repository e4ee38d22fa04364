// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3
import BotoCore
import WireFormats

/// The actions that call an operation repeatedly.
extension BatchCall {
  func wait() async throws -> JSONObject {
    let config = try WaiterOptions(.structure(try configuration("waiter_config")))
    try await client().wait(
      until: try required("waiter"), .structure(try parameters()), delay: config.delay,
      maxAttempts: config.maxAttempts, options: options)
    return ["response": nil]
  }

  func paginate() async throws -> JSONObject {
    let config = try PaginationOptions(.structure(try configuration("pagination_config")))
    let pages = try client().paginator(try required("operation")).pages(
      .structure(try parameters()), config: config, options: options)
    var answer = JSONObject()
    if line["full_result"]?.bool == true {
      answer["result"] = try await TaggedValue.encode(try await pages.buildFullResult())
    } else if let expression = line["search"]?.string {
      answer["items"] = try await nodes(try pages.search(expression))
    } else {
      answer["pages"] = try await nodes(pages)
    }
    answer["resume_token"] = pages.resumeToken.map { .string($0) } ?? .null
    return answer
  }

  private func configuration(_ name: String) throws -> Structure {
    try TaggedValue.parameters(line[name])
  }

  private func nodes<Values: AsyncSequence>(_ values: Values) async throws -> JSONNode
  where Values.Element == Value {
    var nodes: [JSONNode] = []
    for try await value in values { nodes.append(try await TaggedValue.encode(value)) }
    return .array(nodes)
  }
}
