// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCredentials
import AWSConfiguration
import AWSErrors
import Boto3
import TestSupport
import Testing
import WireFormats

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The public API of a client: calls, responses, errors.
@Suite struct ClientTests {
  private func client(_ service: String, _ transport: ScriptedTransport) throws -> Client {
    let session = try Session {
      $0.region = "us-east-1"
      $0.credentials = Credentials(accessKeyID: "AKID", secretAccessKey: "s")
      $0.environment = Environment([:])
    }
    var options = ClientOptions()
    options.transport = transport
    return try session.client(service, options)
  }

  @Test func iteratingOverAResponse() async throws {
    let body = """
      <ListAllMyBucketsResult><Buckets>\
      <Bucket><Name>a</Name><CreationDate>2026-01-02T03:04:05Z</CreationDate></Bucket>\
      <Bucket><Name>b</Name></Bucket></Buckets></ListAllMyBucketsResult>
      """
    let s3 = try client("s3", ScriptedTransport([WireResponse(200, body)]))
    let response = try await s3.listBuckets()
    var names: [String] = []
    for bucket in response.Buckets[...] { names.append("\(bucket.Name)") }
    #expect(names == ["a", "b"])
    #expect(Date(response.Buckets[0].CreationDate) == Date(timeIntervalSince1970: 1_767_323_045))
    #expect(response.Buckets[9].Name == nil && response.Owner.DisplayName == nil)
  }

  @Test func parametersAsLiterals() async throws {
    let transport = ScriptedTransport([WireResponse(200, "{}")])
    let dynamodb = try client("dynamodb", transport)
    try await dynamodb.putItem(
      TableName: "t",
      Item: ["id": ["S": "1"], "tags": ["L": [["S": "a"], ["N": "2"]]], "ok": ["BOOL": true]])
    #expect(
      transport.requests.first?.text
        == #"{"TableName":"t","Item":{"id":{"S":"1"},"#
        + #""tags":{"L":[{"S":"a"},{"N":"2"}]},"ok":{"BOOL":true}}}"#)
  }

  @Test func parametersAsVariables() async throws {
    let transport = ScriptedTransport([WireResponse(200, "{}")])
    let sqs = try client("sqs", transport)
    let url = "https://queue"
    let count = 5
    let absent: Int? = nil
    let names: [String] = ["All"]
    try await sqs.receiveMessage(
      QueueUrl: url, MaxNumberOfMessages: count, VisibilityTimeout: absent, AttributeNames: names)
    #expect(
      transport.requests.first?.text
        == #"{"QueueUrl":"https://queue","MaxNumberOfMessages":5,"AttributeNames":["All"]}"#)
    let attributes: [String: String] = ["DelaySeconds": "1"]
    try await sqs.setQueueAttributes(QueueUrl: url, Attributes: attributes)
    #expect(
      transport.requests.last?.text
        == #"{"QueueUrl":"https://queue","Attributes":{"DelaySeconds":"1"}}"#)
  }

  @Test func bytesAndDates() async throws {
    let transport = ScriptedTransport([WireResponse(200)])
    let s3 = try client("s3", transport)
    let data = Data("héllo".utf8)
    let date = Date(timeIntervalSince1970: 1_767_323_045)
    try await s3.putObject(Bucket: "bbb", Key: "k", Body: data, Expires: date)
    let sent = try #require(transport.requests.first)
    #expect(sent.text.contains("héllo"))
    #expect(sent.headers["Expires"] == "Fri, 02 Jan 2026 03:04:05 GMT")
  }

  @Test func everySpelling() async throws {
    let transport = ScriptedTransport([WireResponse(200, "{}")])
    let sqs = try client("sqs", transport)
    try await sqs.list_queues()
    try await sqs.ListQueues()
    try await sqs.call("list-queues", ["QueueNamePrefix": "a"])
    #expect(transport.requests.count == 3)
    #expect(
      transport.requests.allSatisfy { $0.headers["X-Amz-Target"] == "AmazonSQS.ListQueues" })
  }

  @Test func unlabelledArgumentsAndUnknownOperations() async throws {
    let sqs = try client("sqs", ScriptedTransport([WireResponse(200, "{}")]))
    await #expect(throws: BotoCoreError.self) { try await sqs.listQueues("prefix") }
    do {
      try await sqs.listQueus()
      Issue.record("Nothing was thrown")
    } catch BotoCoreError.Kind.unknownClientMethodError {}
  }

  @Test func exceptionsByName() async throws {
    let body = #"{"__type":"ResourceNotFoundException","message":"no table"}"#
    let dynamodb = try client("dynamodb", ScriptedTransport([WireResponse(400, body)]))
    var caught = ""
    do {
      try await dynamodb.describeTable(TableName: "t")
    } catch dynamodb.exceptions.TableNotFoundException {
      caught = "another"
    } catch dynamodb.exceptions.ResourceNotFoundException {
      caught = "modelled"
    }
    #expect(caught == "modelled")
    do {
      try await dynamodb.describeTable(TableName: "t")
    } catch let error as ClientError where error.code == "ResourceNotFoundException" {
      caught = "\(error)"
    }
    #expect(
      caught
        == "An error occurred (ResourceNotFoundException) when calling the DescribeTable operation: "
        + "no table")
    #expect(dynamodb.exceptions.names.contains("TableNotFoundException"))
  }

  @Test func customTypes() async throws {
    struct Page: Decodable {
      struct Job: Decodable, Equatable {
        let Name: String
        let MaxRetries: Int?
        let CreatedOn: Date
      }
      let Jobs: [Job]
    }
    let body = #"{"Jobs":[{"Name":"j","CreatedOn":1767323045}]}"#
    let glue = try client("glue", ScriptedTransport([WireResponse(200, body)]))
    let page = try await glue.getJobs().as(Page.self)
    #expect(
      page.Jobs == [
        Page.Job(
          Name: "j", MaxRetries: nil, CreatedOn: Date(timeIntervalSince1970: 1_767_323_045))
      ])
  }

  @Test func bodyText() async throws {
    let s3 = try client("s3", ScriptedTransport([WireResponse(200, "one\ntwo")]))
    let body = try await s3.getObject(Bucket: "bbb", Key: "k").Body
    var lines: [String] = []
    for try await line in try #require(ByteStream(body)).lines { lines.append(line) }
    #expect(lines == ["one", "two"])
  }

  @Test func secretsAreMasked() async throws {
    let body = """
      <GetSessionTokenResponse><GetSessionTokenResult><Credentials>\
      <AccessKeyId>AKID</AccessKeyId><SecretAccessKey>top-secret</SecretAccessKey>\
      </Credentials></GetSessionTokenResult></GetSessionTokenResponse>
      """
    let sts = try client("sts", ScriptedTransport([WireResponse(200, body)]))
    let response = try await sts.getSessionToken()
    #expect(response.Credentials.SecretAccessKey == "top-secret")
    #expect(!"\(response)".contains("top-secret"))
    #expect(!String(reflecting: response).contains("top-secret"))
  }

  @Test func pagesWaitersPresignedPosts() async throws {
    let s3 = try client("s3", ScriptedTransport([]))
    #expect(s3.canPaginate("list_objects_v2") && !s3.canPaginate("get_object"))
    #expect(s3.waiterNames.contains("bucket_exists"))
    let post = try await s3.generatePresignedPost(
      bucket: "bbb", key: "up/${filename}", fields: ["acl": "private"],
      conditions: [["acl": "private"], ["content-length-range", 1, 10]], expiresIn: .seconds(60),
      options: CallOptions(clock: TestClock().callClock))
    #expect(post.url == "https://bbb.s3.amazonaws.com/")
    let names = post.fields.map(\.name)
    #expect(names.contains("policy") && names.contains("x-amz-signature"))
    #expect(post.fields.first { $0.name == "key" }?.value == "up/${filename}")
    let url = try await s3.generatePresignedURL(
      "get_object", parameters: ["Bucket": "bbb", "Key": "k"], expiresIn: .seconds(5))
    #expect(url.contains("X-Amz-Expires=5"))
  }

  @Test func presignedPostsBySigV2() async throws {
    let session = try Session {
      $0.region = "us-east-1"
      $0.credentials = Credentials(
        accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret", sessionToken: "token")
      $0.environment = Environment([:])
    }
    var options = ClientOptions()
    options.transport = ScriptedTransport([])
    options.signatureVersion = .s3
    let s3 = try session.client("s3", options)
    let post = try await s3.generatePresignedPost(
      bucket: "bbb", key: "k", fields: ["acl": "private"], conditions: [["acl": "private"]],
      expiresIn: .seconds(60), options: CallOptions(clock: TestClock().callClock))
    #expect(
      post.fields.map(\.name) == [
        "acl", "key", "AWSAccessKeyId", "x-amz-security-token", "policy", "signature",
      ])
    let policy = try #require(post.fields.first { $0.name == "policy" }?.value)
    let text = String(decoding: try Base64.decode(policy), as: UTF8.self)
    #expect(
      text == #"{"expiration": "2026-01-02T03:05:05Z", "conditions": [{"acl": "private"}, "#
        + #"{"bucket": "bbb"}, {"key": "k"}, {"x-amz-security-token": "token"}]}"#)
  }

  @Test func customModel() async throws {
    let model = """
      {"metadata":{"apiVersion":"2026-01-01","endpointPrefix":"own","protocol":"json",
      "jsonVersion":"1.1","serviceId":"Own","signatureVersion":"v4","targetPrefix":"Own"},
      "operations":{"Greet":{"name":"Greet","http":{"method":"POST","requestUri":"/"},
      "input":{"shape":"In"},"output":{"shape":"Out"}}},
      "shapes":{"In":{"type":"structure","members":{"Name":{"shape":"S"}}},
      "Out":{"type":"structure","members":{"Text":{"shape":"S"}}},"S":{"type":"string"}}}
      """
    let session = try Session {
      $0.region = "us-east-1"
      $0.credentials = Credentials(accessKeyID: "A", secretAccessKey: "B")
      $0.environment = Environment([:])
    }
    var options = ClientOptions()
    let transport = ScriptedTransport([WireResponse(200, #"{"Text":"hello"}"#)])
    options.transport = transport
    options.endpoint = .url("https://own.example")
    let own = try session.client(model: Array(model.utf8), options)
    #expect(try await own.greet(Name: "you").Text == "hello")
    #expect(transport.requests.first?.url.description == "https://own.example/")
    #expect(throws: (any Error).self) {
      try session.client(model: Array("{".utf8), ClientOptions())
    }
  }
}
