// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCredentials
import AWSConfiguration
import AWSHTTP
import Boto3
import HTTPTypes
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The examples of hooks.md and testing.md in Sources/Boto3/Boto3.docc: they compile and run, and the
/// pages contain them.
@Suite struct DocumentedExampleTests {
  private let session: Session
  private let s3: Client

  init() throws {
    session = try Session {
      $0.region = "us-east-1"
      $0.credentials = Credentials(accessKeyID: "AKID", secretAccessKey: "secret")
      $0.environment = Environment([:])
    }
    s3 = try session.client("s3")
  }

  @Test func registering() throws {
    try session.events.register("before-call.s3.PutObject") { call in
      call.request.headerFields[HTTPField.Name("x-team")!] = "billing"
    }
    try s3.events.register(.beforeParameterBuild(service: "s3", operation: "put_object")) { call in
      call.parameters["ACL"] = "private"
    }
  }

  @Test func answering() async throws {
    try s3.events.register(.beforeCall(service: "s3", operation: "HeadBucket")) { call in
      call.parameters["Bucket"] == "mine"
        ? CallResponse(output: ["BucketRegion": "eu-west-1"]) : nil
    }
    try s3.events.register(.needsRetry(service: "s3")) { call in
      call.attempt < 3 && call.response?.status == .notFound ? .seconds(1) : nil
    }
    let bucket = try await s3.headBucket(Bucket: "mine")
    #expect(bucket.BucketRegion == "eu-west-1")
  }

  @Test func order() throws {
    try s3.events.register(
      "before-parameter-build.s3.PutObject", at: .first, uniqueID: "mine"
    ) { _ in }
    try s3.events.unregister("before-parameter-build.s3.PutObject", uniqueID: "mine")
    try s3.events.unregister(
      "before-parameter-build.s3.PutObject", uniqueID: "validate_ascii_metadata")
  }

  @Test func stubbing() async throws {
    let stubber = Stubber(s3)
    try stubber.addResponse(
      "list_objects_v2", ["Contents": [["Key": "a.csv", "Size": 3]]],
      expecting: ["Bucket": "reports", "Prefix": Stubber.any])
    try stubber.addClientError(
      "get_object", code: "NoSuchKey", message: "gone", httpStatusCode: 404)
    try await stubber.activated {
      let listing = try await s3.listObjectsV2(Bucket: "reports", Prefix: "2026/")
      print(listing.Contents[0].Key)
      do {
        try await s3.getObject(Bucket: "reports", Key: "b.csv")
      } catch let error as ClientError {
        print(error.code)
      }
    }
    try stubber.assertNoPendingResponses()
  }

  @Test func answeringFromMemory() async throws {
    let transport = InMemoryTransport(responses: [
      ServerResponse(text: #"{"QueueUrls": ["https://q"]}"#)
    ])
    let sqs = try session.client("sqs") { $0.transport = transport }
    let queues = try await sqs.listQueues()
    print(queues.QueueUrls[0], transport.requests[0].head.headerFields)
  }

  @Test(arguments: ["hooks.md", "testing.md"])
  func pagesContainTheseExamples(page: String) throws {
    let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    let text = { (path: String) in
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    }
    let condensed = { (text: String) in String(text.filter { !$0.isWhitespace }) }
    let here = condensed(try text(#filePath))
    let parts = try text(root + "/Sources/Boto3/Boto3.docc/" + page).split(separator: "```")
    // scripts/snippets compiles those with typed clients, which are generated for the pages, and those
    // with other products.
    let examples = parts.filter {
      $0.hasPrefix("swift\n") && !$0.contains("S3.stub") && !$0.contains("try S3(")
        && !$0.contains("import Boto3Local")
    }
    #expect(!examples.isEmpty)
    for example in examples {
      let code = condensed(String(example.dropFirst("swift".count)))
      #expect(here.contains(code), "\(example)")
    }
  }
}
