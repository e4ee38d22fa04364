// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import BotoCore
import Boto3
import WireFormats

/// HTTP messages in lines and answers.
enum MessageNode {
  /// A request with its body read to the end.
  static func node(for request: WireRequest) async throws -> JSONNode {
    node(
      ReceivedRequest(
        method: request.method, url: request.url, headers: request.headers,
        body: try await request.body.collect()))
  }

  /// A request as a server received it.
  static func node(_ request: ReceivedRequest) -> JSONNode {
    [
      "method": .string(request.method),
      "url": .string(request.url.description),
      "headers": .array(
        request.headers.fields.map { .array([.string($0.name), .string($0.value)]) }),
      "body_b64": .string(Base64.encode(request.body)),
    ]
  }

  /// A request of a line.
  static func request(_ node: JSONNode) throws -> WireRequest {
    guard let method = node["method"]?.string, let url = node["url"]?.string else {
      throw BadInput("a request needs method and url")
    }
    return WireRequest(
      method: method, url: try RequestURL(url), headers: joinedHeaders(node["headers"]),
      body: try body(node["body_b64"]))
  }

  /// A response of a line.
  static func response(_ node: JSONNode) throws -> WireResponse {
    guard let status = node["status"]?.integer, let code = Int(exactly: status) else {
      throw BadInput("a response needs a status")
    }
    return WireResponse(
      status: code, headers: headers(node["headers"]), body: try body(node["body_b64"]))
  }

  /// The header fields of a request; several with one name are joined.
  private static func joinedHeaders(_ node: JSONNode?) -> WireHeaders {
    var headers = WireHeaders()
    for pair in node?.array ?? [] {
      guard let name = pair[0]?.string, let value = pair[1]?.string else { continue }
      headers[name] = headers[name].map { $0 + "," + value } ?? value
    }
    return headers
  }

  /// The header fields of a response; if a name is repeated the last one counts.
  private static func headers(_ node: JSONNode?) -> WireHeaders {
    var headers = WireHeaders()
    for field in node?.object ?? [:] { headers[field.key] = field.value.string }
    for pair in node?.array ?? [] {
      if let name = pair[0]?.string { headers[name] = pair[1]?.string }
    }
    return headers
  }

  private static func body(_ node: JSONNode?) throws -> WireBody {
    guard let text = node?.string, !text.isEmpty else { return .empty }
    return .bytes(try Base64.decode(text))
  }
}
