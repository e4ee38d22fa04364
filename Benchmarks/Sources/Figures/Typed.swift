// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3
import Responses

/// The CPU time of whole calls without a network, by dynamic and by generated clients.
enum Typed {
  /// Makes `count` lists of 1,000 keys, and a hundred times as many small calls, both ways, five
  /// times in turn, and prints the medians.
  static func measure(_ count: Int, in session: Session) async throws {
    try await lists(count, session)
    try await items(count * 100, session)
    try await objects(count * 100, session)
  }

  private static func lists(_ count: Int, _ session: Session) async throws {
    let transport = OneAnswer(ResponseBodies.listObjects)
    let dynamic = try session.client("s3") { $0.transport = transport }
    let typed = try S3(session) { $0.transport = transport }
    print("\(count) lists of 1,000 keys")
    try await CPUTime.compare(
      "dynamic",
      {
        for _ in 0..<count {
          let page = try await dynamic.listObjectsV2(Bucket: "my-bucket")
          precondition(page.Contents[999].Key != nil)
        }
      },
      "typed",
      {
        for _ in 0..<count {
          let page = try await typed.listObjectsV2(bucket: "my-bucket")
          precondition(page.contents.count == 1_000)
        }
      })
  }

  private static func items(_ count: Int, _ session: Session) async throws {
    let transport = OneAnswer("{}")
    let dynamic = try session.client("dynamodb") { $0.transport = transport }
    let typed = try DynamoDB(session) { $0.transport = transport }
    print("\(count) PutItem of 4 attributes")
    try await CPUTime.compare(
      "dynamic",
      {
        for _ in 0..<count {
          _ = try await dynamic.putItem(
            TableName: "users",
            Item: [
              "id": ["S": "user#1"], "sort": ["N": "1"], "name": ["S": "A name of a user"],
              "active": ["BOOL": true],
            ])
        }
      },
      "typed",
      {
        for _ in 0..<count {
          _ = try await typed.putItem(
            tableName: "users",
            item: [
              "id": .init(s: "user#1"), "sort": .init(n: "1"), "name": .init(s: "A name of a user"),
              "active": .init(bool: true),
            ])
        }
      })
  }

  private static func objects(_ count: Int, _ session: Session) async throws {
    let transport = OneAnswer("body")
    let dynamic = try session.client("s3") { $0.transport = transport }
    let typed = try S3(session) { $0.transport = transport }
    print("\(count) GetObject")
    try await CPUTime.compare(
      "dynamic",
      { for _ in 0..<count { _ = try await dynamic.getObject(Bucket: "my-bucket", Key: "k") } },
      "typed",
      { for _ in 0..<count { _ = try await typed.getObject(bucket: "my-bucket", key: "k") } })
  }
}

/// Answers every request with one body.
private struct OneAnswer: HTTPTransport {
  private let answer: ByteStream

  init(_ text: String) { answer = ByteStream(Array(text.utf8)) }

  func send(
    _ request: HTTPRequest, body: ByteStream?, options: TransportOptions
  ) async throws -> (HTTPResponse, ByteStream) {
    (HTTPResponse(status: .ok), answer)
  }

  func shutdown() async {}
}
