// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3
import Responses

/// The CPU time of querying a DynamoDB table for 100 items, as dynamic values and as a type.
enum Tables {
  /// Makes `count` queries both ways, five times in turn, and prints the medians.
  static func measure(_ count: Int, in session: Session) async throws {
    var options = ClientOptions()
    options.transport = QueryTransport()
    let table = try session.resource("dynamodb", options).Table("users")
    let typed = table.query.items(as: User.self)
    print("\(count) queries of 100 items")
    try await CPUTime.compare(
      "values",
      {
        for _ in 0..<count {
          let response = try await table.query(
            KeyConditionExpression: KeyAttribute("id") == "user1")
          precondition(response.Count == 100)
        }
      },
      "type",
      {
        for _ in 0..<count {
          let page = try await typed(KeyConditionExpression: KeyAttribute("id") == "user1")
          precondition(page.items.count == 100)
        }
      })
  }
}

private struct User: Codable, Sendable {
  struct Address: Codable, Sendable {
    var street: String
    var zip: String
  }

  var id: String
  var sort: Int
  var name: String
  var active: Bool
  var scores: [Double?]
  var address: Address
}

/// Answers every request with 100 items.
private final class QueryTransport: HTTPTransport {
  private let body = ByteStream(Array(ResponseBodies.query.utf8))

  func send(
    _ request: HTTPRequest, body: ByteStream?, options: TransportOptions
  ) async throws -> (HTTPResponse, ByteStream) {
    (HTTPResponse(status: .ok), self.body)
  }

  func shutdown() async {}
}
