// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCredentials
import AWSConfiguration
import AWSErrors
import WireFormats
import Boto3
import TestSupport
import Testing

/// Paginators and waiters as programs write them.
@Suite struct PagesAndWaitersTests {
  private func client(_ service: String, _ responses: [WireResponse]) throws -> (
    Client, ScriptedTransport
  ) {
    let session = try Session {
      $0.region = "us-east-1"
      $0.credentials = Credentials(accessKeyID: "AKID", secretAccessKey: "s")
      $0.environment = Environment([:])
    }
    var options = ClientOptions()
    let transport = ScriptedTransport(responses)
    options.transport = transport
    return (try session.client(service, options), transport)
  }

  @Test func pages() async throws {
    let responses = [
      #"{"TableNames": ["a", "b"], "LastEvaluatedTableName": "bbb"}"#, #"{"TableNames": ["c"]}"#,
    ].map { WireResponse(200, $0) }
    let (dynamodb, transport) = try client("dynamodb", responses)
    let paginator = try dynamodb.paginator("list_tables")
    var names: [String] = []
    for try await page in try paginator.paginate(PaginationConfig: ["PageSize": 2]) {
      for name in page.TableNames[...] { names.append("\(name)") }
    }
    #expect(names == ["a", "b", "c"])
    #expect(
      transport.requests.map(\.text)
        == [#"{"Limit":2}"#, #"{"Limit":2,"ExclusiveStartTableName":"bbb"}"#])
    let limit = 5
    let start: String? = nil
    let result = try await paginator.paginate(Limit: limit, ExclusiveStartTableName: start)
      .buildFullResult()
    #expect(result.TableNames == ["c"])
    let plain = try paginator.pages(["Limit": 1], config: PaginationOptions(maxItems: 0))
    #expect(try await plain.buildFullResult().TableNames == [])
  }

  @Test func invalidArguments() throws {
    let (dynamodb, _) = try client("dynamodb", [])
    let paginator = try dynamodb.paginator("list_tables")
    #expect(throws: BotoCoreError.self) {
      try paginator.paginate(PaginationConfig: ["MaxItems": "many"])
    }
    #expect(throws: BotoCoreError.self) { try paginator.paginate("a") }
    #expect(throws: BotoCoreError.self) { try paginator.pages("a") }
  }

  @Test func waiting() async throws {
    let (s3, transport) = try client("s3", [WireResponse(200)])
    try await s3.wait(until: "bucket_exists", ["Bucket": "b"])
    let bucket = "b"
    try await s3.waiter("bucket_exists").wait(Bucket: bucket)
    try await s3.waiter("bucket_exists").wait(Bucket: "b", WaiterConfig: ["MaxAttempts": 1])
    #expect(transport.requests.count == 3)
    await #expect(throws: WaiterError.self) {
      try await s3.wait(until: "bucket_not_exists", ["Bucket": "b"], delay: .zero, maxAttempts: 2)
    }
    #expect(transport.requests.count == 5)
  }
}
