// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Boto3
import HTTPTypes
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

private struct User: Codable, Sendable, Equatable {
  var id: Int
  var name: String
  var tags: Set<String> = ["a"]
  var joined = Date(timeIntervalSince1970: 86_400)
  var scores: [String: [Double]] = ["x": [1.5, 2]]
  var photo: Data?
}

/// What generated clients have beside their operations, over Models/s3 and Models/dynamodb.
@Suite struct AdditionTests {
  private static func session() throws -> Session {
    try Session {
      $0.environment = Environment(["AWS_EC2_METADATA_DISABLED": "true"], homeDirectory: nil)
      $0.region = "us-east-1"
      $0.credentials = Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret")
    }
  }

  private func s3() throws -> (S3, InMemoryTransport) {
    let transport = InMemoryTransport { _, _ in
      ServerResponse(headerFields: [.eTag: "\"tag\""], body: ByteStream([]))
    }
    return (try S3(try Self.session()) { $0.transport = transport }, transport)
  }

  private func dynamodb(
    _ answers: String...
  ) throws -> (DynamoDB, InMemoryTransport) {
    let transport = InMemoryTransport(responses: answers.map { ServerResponse(text: $0) })
    return (try DynamoDB(try Self.session()) { $0.transport = transport }, transport)
  }

  @Test func objectsAreTransferred() async throws {
    let (s3, transport) = try s3()
    let location = S3Location(bucket: "b", key: "k")
    let result = try await s3.transfers.upload(ByteStream("hello"), to: location)
    #expect(result.eTag == "\"tag\"")
    try await s3.object(bucketName: "b", key: "l").transfers.upload(ByteStream("hello"))
    try await s3.bucket(name: "b").transfers.upload(ByteStream("hello"), key: "m")
    try await s3.transfers { $0.maxConcurrency = 1 }.upload(ByteStream("hello"), to: location)
    #expect(transport.requests.map { $0.head.path?.last } == ["k", "l", "m", "k"])
  }

  @Test func transfersOfAClientAreShared() throws {
    let (s3, _) = try s3()
    let client = try s3.dynamic
    #expect(try s3.dynamic === client)
    #expect(try s3.with { $0.readTimeout = .seconds(1) }.dynamic === client)
  }

  @Test func stubsTransferNothing() throws {
    let error = #expect(throws: BotoCoreError.self) { try S3.stub { _ in }.transfers }
    #expect(error?.message == "The stub of s3 can't transfer objects: only a client can")
  }

  @Test(arguments: [nil, Data([1, 2])])
  func itemsAreEncodedAndDecoded(photo: Data?) async throws {
    let user = User(id: 1, name: "Ada", photo: photo)
    let item: [String: DynamoDB.AttributeValue] = try .init(encoding: user)
    #expect(item["id"] == .init(n: "1"))
    #expect(item["tags"] == .init(ss: ["a"]))
    #expect(item["joined"] == .init(s: "1970-01-02T00:00:00Z"))
    #expect(item["photo"] == photo.map { .init(b: Array($0)) })
    #expect(try item.decoded() == user)
    #expect(try DynamoDB.AttributeValue(encoding: 1.5) == .init(n: "1.5"))
    #expect(try DynamoDB.AttributeValue(ns: ["1", "2"]).decoded(as: Set<Int>.self) == [1, 2])
    let seconds = try [String: DynamoDB.AttributeValue](
      encoding: user, DynamoDBEncoder(dates: .epochSeconds))
    #expect(seconds["joined"] == .init(n: "86400"))
  }

  @Test func wrongItemsAreErrors() throws {
    let item: [String: DynamoDB.AttributeValue] = ["id": .init(s: "x")]
    #expect(throws: DecodingError.self) { try item.decoded(as: User.self) }
    #expect(throws: EncodingError.self) {
      try [String: DynamoDB.AttributeValue](encoding: [1, 2])
    }
    #expect(throws: BotoCoreError.self) { try DynamoDB.AttributeValue().decoded(as: Int.self) }
  }

  @Test func callsHaveItems() async throws {
    let (dynamodb, transport) = try dynamodb(
      #"{}"#, #"{"Item": {"id": {"N": "1"}, "name": {"S": "Ada"}}}"#, #"{}"#,
      #"{"Items": [{"id": {"N": "2"}, "name": {"S": "Bob"}}], "Count": 1}"#)
    struct Name: Codable, Equatable { var id: Int; var name: String }
    try await dynamodb.putItem(
      tableName: "users", item: .init(encoding: Name(id: 1, name: "Ada")))
    #expect(
      transport.requests[0].text
        == #"{"TableName":"users","Item":{"id":{"N":"1"},"name":{"S":"Ada"}}}"#)
    for expected in [Name(id: 1, name: "Ada"), nil] {
      let found = try await dynamodb.item(as: Name.self) {
        try await $0.getItem(tableName: "users", key: ["id": .init(encoding: 1)])
      }
      #expect(found == expected)
    }
    let (items, output) = try await dynamodb.items(as: Name.self) {
      try await $0.query(tableName: "users")
    }
    #expect(items == [Name(id: 2, name: "Bob")])
    #expect(output.count == 1 && output.items.isEmpty)
  }

  @Test func pagesHaveItems() async throws {
    let (dynamodb, transport) = try dynamodb(
      #"{"Items": [{"id": {"N": "1"}}], "LastEvaluatedKey": {"id": {"N": "1"}}}"#,
      #"{"Items": [], "LastEvaluatedKey": {"id": {"N": "5"}}}"#,
      #"{"Items": [{"id": {"N": "6"}}, {"id": {"N": "7"}}]}"#)
    struct ID: Codable { var id: Int }
    var ids: [Int] = []
    for try await item in dynamodb.queryPages(tableName: "users").allItems(as: ID.self) {
      ids.append(item.id)
    }
    #expect(ids == [1, 6, 7])
    #expect(transport.requests.count == 3)
    #expect(transport.requests[2].text.contains(#""ExclusiveStartKey":{"id":{"N":"5"}}"#))
  }

  @Test func badItemsOfResponsesAreErrors() async throws {
    let (dynamodb, _) = try dynamodb(#"{"Items": [{"id": {"S": "x"}}]}"#)
    await #expect(throws: DecodingError.self) {
      for try await _ in dynamodb.queryPages(tableName: "t").allItems(as: User.self) {}
    }
    await #expect(throws: BotoCoreError.self) {
      _ = try await dynamodb.items(as: User.self) { _ in 1 }
    }
  }

  @Test func stubsHaveItems() async throws {
    let stub = DynamoDB.stub {
      $0.query = { input in .init(items: [["id": .init(s: input.tableName)]]) }
      $0.getItem = { _ in .init() }
    }
    struct ID: Codable { var id: String }
    for try await item in stub.queryPages(tableName: "t").allItems(as: ID.self) {
      #expect(item.id == "t")
    }
    let items = try await stub.items(as: ID.self) { try await $0.query(tableName: "u") }.items
    #expect(items.map(\.id) == ["u"])
    #expect(
      try await stub.item(as: ID.self) { try await $0.getItem(tableName: "u", key: [:]) } == nil)
  }
}
