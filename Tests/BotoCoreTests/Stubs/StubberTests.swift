// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSErrors
import AWSProtocols
import BotoCore
import TestSupport
import Testing

/// The stubber, compared with botocore's.
@Suite struct StubberTests {
  private let client: TestClient
  private let stubber: Stubber

  init() throws {
    client = try TestClient("s3", signed: false, responses: [])
    stubber = Stubber(client.service)
  }

  private func message(_ body: () async throws -> Void) async throws -> BotoCoreError {
    try await #require(throws: BotoCoreError.self) { try await body() }
  }

  @Test func responsesInOrder() async throws {
    let listing: Value = [
      "Contents": [["Key": "a", "Size": 3]], "ResponseMetadata": ["RequestId": "abc"],
    ]
    try stubber.addResponse("list_objects", listing, expecting: ["Bucket": "bucket"])
    try stubber.addResponse("DeleteBucket")
    try await stubber.activated {
      let listed = try await client.call("ListObjects", ["Bucket": "bucket"])
      #expect(listed == listing)
      let deleted = try await client.call("DeleteBucket", ["Bucket": "bucket"])
      #expect(deleted == [:])
    }
    try stubber.assertNoPendingResponses()
    #expect(client.transport.requests.isEmpty)
  }

  @Test func errors() async throws {
    try stubber.addClientError(
      "get_object", code: "InvalidObjectState", message: "cold",
      httpStatusCode: 403, errorMembers: ["Extra": "e"], responseMetadata: ["RequestId": "r"],
      modelledMembers: ["StorageClass": "GLACIER"])
    try stubber.activate()
    let error = try await #require(throws: ClientError.self) {
      try await client.call("GetObject", ["Bucket": "bucket", "Key": "k"])
    }
    #expect(error.code == "InvalidObjectState" && error.exceptionName == "InvalidObjectState")
    #expect(
      error.response == [
        "ResponseMetadata": ["HTTPStatusCode": 403, "RequestId": "r"],
        "Error": ["Message": "cold", "Code": "InvalidObjectState", "Extra": "e"],
        "StorageClass": "GLACIER",
      ])
  }

  @Test func otherCallsThanExpected() async throws {
    try stubber.activate()
    let list: () async throws -> Void = {
      try await client.call("ListObjects", ["Bucket": "bucket", "Prefix": "p"])
    }
    let none = try await message(list)
    #expect(none.kind == .unStubbedResponseError)
    #expect(
      none.message
        == "Error getting response stub for operation ListObjects: Unexpected API Call: A call was "
        + "made but no additional calls expected. Either the API Call was not stubbed or it was "
        + "called multiple times.")
    try stubber.addResponse("list_buckets")
    let other = try await message(list)
    #expect(other.kind == .stubResponseError)
    #expect(
      other.message
        == "Error getting response stub for operation ListObjects: Operation mismatch: found "
        + "response for ListBuckets.")
    let pending = try await message { try stubber.assertNoPendingResponses() }
    #expect(pending.message == "1 responses remaining in queue.")
    try stubber.deactivate()
    #expect(try await message(list).kind == .noCredentialsError)
  }

  @Test func otherParametersThanExpected() async throws {
    for expected: Structure in [
      ["Bucket": "other", "Prefix": "p"], ["Bucket": "bucket"],
      ["Bucket": "bucket", "Prefix": "p", "Marker": Stubber.any],
    ] {
      let stubber = Stubber(client.service)
      try stubber.addResponse("list_objects", expecting: expected)
      try await stubber.activated {
        let error = try await message {
          try await client.call("ListObjects", ["Prefix": "p", "Bucket": "bucket"])
        }
        #expect(error.kind == .stubAssertionError && error.isKind(of: .stubResponseError))
        #expect(error.message.hasSuffix("but received:\n{'Bucket': 'bucket', 'Prefix': 'p'}"))
        #expect(
          error.message.hasPrefix(
            "Error getting response stub for operation ListObjects: Expected parameters:\n"
              + "{'Bucket': '"))
      }
      #expect(throws: BotoCoreError.self) { try stubber.assertNoPendingResponses() }
    }
  }

  @Test func longParametersAsPythonPrintsThem() async throws {
    let tags: Value = [
      "TagSet": [["Key": "aaaaaaaaaaaaaaaaaaaa", "Value": "bbbbbbbbbbbbbbbbbbbb"]]
    ]
    try stubber.addResponse(
      "put_bucket_tagging", expecting: ["Tagging": tags, "Bucket": Stubber.any])
    try stubber.activate()
    let error = try await message {
      try await client.call("PutBucketTagging", ["Bucket": "a-bucket", "Tagging": ["TagSet": []]])
    }
    #expect(
      error.message.contains(
        """
        Expected parameters:
        {'Bucket': <ANY>,
         'Tagging': {'TagSet': [{'Key': 'aaaaaaaaaaaaaaaaaaaa',
                                 'Value': 'bbbbbbbbbbbbbbbbbbbb'}]}},
        but received:
        {'Bucket': 'a-bucket', 'Tagging': {'TagSet': []}}
        """), "\(error)")
  }

  @Test func anyMatchesAtAnyDepth() async throws {
    try stubber.addResponse(
      "put_bucket_tagging",
      expecting: [
        "Bucket": Stubber.any, "Tagging": ["TagSet": [["Key": "k", "Value": Stubber.any]]],
      ])
    try await stubber.activated {
      try await client.call(
        "PutBucketTagging",
        ["Bucket": "bucket", "Tagging": ["TagSet": [["Key": "k", "Value": "v"]]]])
    }
    try stubber.assertNoPendingResponses()
  }

  @Test func impossibleResponses() throws {
    for (method, response): (String, Value) in [
      ("list_objects", ["Contents": "text"]), ("list_objects", ["Unknown": 1]),
      ("delete_bucket", ["Some": 1]),
    ] {
      #expect(throws: BotoCoreError.self) { try stubber.addResponse(method, response) }
    }
    let unmodelled = try #require(throws: BotoCoreError.self) {
      try stubber.addResponse("delete_bucket", ["Some": 1])
    }
    #expect(unmodelled.problems == ["Service response should only contain ResponseMetadata."])
    #expect(throws: BotoCoreError.self) {
      try stubber.addClientError(
        "get_object", code: "InvalidObjectState", modelledMembers: ["Nothing": 1])
    }
    let unknown = try #require(throws: BotoCoreError.self) { try stubber.addResponse("list_obj") }
    #expect(unknown.message.hasPrefix("Client s3 does not have method: list_obj"))
  }

  @Test func presignedURLsAreUnchanged() async throws {
    let client = try TestClient("s3")
    let stubber = Stubber(client.service)
    try stubber.addResponse("get_object")
    try stubber.activate()
    let url = try await client.presigned("GetObject", ["Bucket": "bucket", "Key": "k"])
    #expect(url.contains("X-Amz-Signature="))
    #expect(throws: BotoCoreError.self) { try stubber.assertNoPendingResponses() }
  }

  @Test func stubsEndWithTheirScope() async throws {
    try stubber.addResponse("list_buckets")
    await #expect(throws: CancellationError.self) {
      try await stubber.activated { throw CancellationError() }
    }
    let unstubbed = try await message { try await client.call("ListBuckets") }
    #expect(unstubbed.kind == .noCredentialsError)
  }
}
