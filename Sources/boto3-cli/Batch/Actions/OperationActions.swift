// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3
import BotoCore
import WireFormats

/// The actions that run a whole call, or a part of one.
extension BatchCall {
  func callOperation() async throws -> JSONObject {
    let client = try client()
    let response = try await client.call(
      try required("operation"), .structure(try parameters()), options: options)
    return ["response": try await TaggedValue.encode(response)]
  }

  func prepare() async throws -> JSONObject {
    let request = try await client().preparedRequest(
      try required("operation"), .structure(try parameters()), options: options)
    return ["request": try await MessageNode.node(for: request)]
  }

  func parse() async throws -> JSONObject {
    guard let response = line["response"] else { throw BadInput("the line has no response") }
    let value = try await client().parsedResponse(
      try required("operation"), try MessageNode.response(response), options: options)
    return ["response": try await TaggedValue.encode(value)]
  }

  func presign() async throws -> JSONObject {
    let url = try await client().generatePresignedURL(
      try required("operation"), parameters: .structure(try parameters()),
      expiresIn: try seconds(line["expires_in"]), httpMethod: line["http_method"]?.string,
      options: options)
    return ["url": .string(url)]
  }

  func presignPost() async throws -> JSONObject {
    let arguments = try TaggedValue.parameters(line["arguments"])
    let post = try await client().generatePresignedPost(
      bucket: String(arguments["Bucket"]) ?? "", key: String(arguments["Key"]) ?? "",
      fields: arguments["Fields"] ?? .null, conditions: arguments["Conditions"] ?? .null,
      expiresIn: try seconds(line["arguments"]?["ExpiresIn"]), options: options)
    return node(for: post)
  }

  func node(for post: PresignedPost) -> JSONObject {
    [
      "url": .string(post.url),
      "fields": .object(JSONObject(post.fields.map { ($0.name, .string($0.value)) })),
    ]
  }

  private func seconds(_ node: JSONNode?) throws -> Duration {
    guard let node, !node.isNull else { return .seconds(3600) }
    guard let seconds = node.integer.flatMap(Int.init(exactly:)) else {
      throw BadInput("seconds must be a whole number")
    }
    return .seconds(seconds)
  }
}

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
