// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Expectations
import TestClients
import AWSHTTP
import AWSCredentials
import AWSErrors
import AWSProtocols
import BotoCore
import TestSupport
import Testing
import WireFormats

/// Hosts by region, variant and configuration.
@Suite struct ConfiguredEndpointTests {
  @Test func noRegion() async throws {
    expectError(.noRegionError) { _ = try TestClient("sqs", region: nil) }
    let client = try TestClient("sqs", region: nil, environment: ["AWS_REGION": "eu-west-3"])
    #expect(try await client.url("ListQueues") == "https://sqs.eu-west-3.amazonaws.com/")
    // Services without regions need none.
    let iam = try TestClient("iam", region: nil)
    #expect(try await iam.url("ListUsers") == "https://iam.amazonaws.com/")
  }

  @Test func fromTheEnvironment() async throws {
    let environment = [
      "AWS_ENDPOINT_URL": "http://all:1", "AWS_ENDPOINT_URL_DYNAMODB": "http://ddb:2/base",
    ]
    let sqs = try TestClient("sqs", environment: environment)
    #expect(try await sqs.url("ListQueues") == "http://all:1/")
    let dynamodb = try TestClient("dynamodb", environment: environment)
    #expect(try await dynamodb.url("ListTables") == "http://ddb:2/base")
    let ignoring = try TestClient(
      "sqs", environment: environment, options: { $0.ignoreConfiguredEndpointURLs = true })
    #expect(try await ignoring.url("ListQueues") == "https://sqs.us-east-1.amazonaws.com/")
    let given = try TestClient(
      "sqs", environment: environment, options: { $0.endpoint = "https://mine" })
    #expect(try await given.url("ListQueues") == "https://mine/")
  }

  @Test func fromTheProfile() async throws {
    let home = try TemporaryHome(
      config: """
        [default]
        endpoint_url = http://profile:1
        services = local
        [services local]
        sqs =
          endpoint_url = http://queue:2
        """)
    let sqs = try TestClient("sqs", home: home.path)
    #expect(try await sqs.url("ListQueues") == "http://queue:2/")
    let sns = try TestClient("sns", home: home.path)
    #expect(try await sns.url("ListTopics") == "http://profile:1/")
  }

  @Test(arguments: ["my_minio:9000", "_dns.x_y.internal", "a_", "s3.local_", "127.0.0.1:80"])
  func hostsWithUnderscores(host: String) async throws {
    let sqs = try TestClient("sqs", options: { $0.endpoint = .url("http://\(host)") })
    #expect(try await sqs.url("ListQueues") == "http://\(host)/")
    let s3 = try TestClient("s3", environment: ["AWS_ENDPOINT_URL_S3": "http://\(host)/base"])
    #expect(try await s3.url("ListBuckets").hasPrefix("http://\(host)/base"))
    #expect(
      try await s3.url("HeadObject", ["Bucket": "b_b", "Key": "k"]) == "http://\(host)/base/b_b/k")
  }

  /// Refused when the client is created, whatever their source.
  @Test(arguments: [
    "localhost:5000", "http://", "http://a b", "http://-a", "nonsense", "http://a:0",
    "http://[::1]:0", "http://a:65536", "http://a:99999999999999999999", "http://a:x",
    "http://a:+9", "http://a:-1", "http://a:9 ", "http://a:9/ ", "http://a: 9", "http:// a",
    "http://a:9/x y", "http://a:9\n", "\thttp://a:9", "\r\nhttp://a", "http://a:9\0",
    "\u{A0}http://a:9", "ftp://a", "s3://bucket", "file:///x", "://a",
  ])
  func invalidEndpoints(text: String) throws {
    // Values in files can't contain control characters or trailing spaces.
    let inFile = String(text.unicodeScalars.filter { $0.value > 0x1F }) + "!"
    let home = try TemporaryHome(config: "[default]\nendpoint_url = \(inFile)\n")
    let clients: [() throws -> TestClient] = [
      { try TestClient("sqs", options: { $0.endpoint = .url(text) }) },
      { try TestClient("sqs", environment: ["AWS_ENDPOINT_URL": text]) },
      { try TestClient("sqs", environment: ["AWS_ENDPOINT_URL_SQS": text]) },
      { try TestClient("sqs", home: home.path) },
    ]
    for client in clients {
      let error = #expect(throws: BotoCoreError.self) { _ = try client() }
      #expect(error?.kind == .valueError)
      #expect(error?.message.hasPrefix("Invalid endpoint: ") == true)
    }
  }

  @Test(arguments: ["", " "]) func blankEndpoints(text: String) {
    let error = #expect(throws: BotoCoreError.self) {
      _ = try TestClient("sqs", options: { $0.endpoint = .url(text) })
    }
    #expect(error?.message.hasPrefix("Invalid endpoint: ") == true)
  }

  /// As in Python's `urlsplit`.
  @Test func spacesBeforeAnEndpoint() async throws {
    let text = "  http://a:9"
    let explicit = try TestClient("sqs", options: { $0.endpoint = .url(text) })
    #expect(try await explicit.url("ListQueues") == "http://a:9/")
    let variable = try TestClient("sqs", environment: ["AWS_ENDPOINT_URL": text])
    #expect(try await variable.url("ListQueues") == "http://a:9/")
  }

  @Test func endpointPasswordsAreMasked() {
    let error = #expect(throws: BotoCoreError.self) {
      _ = try TestClient("sqs", options: { $0.endpoint = "http://me:secret@a:0" })
    }
    #expect(error?.message.contains("secret") == false)
    #expect(error?.message.contains("the port is not a number from 1 to 65535") == true)
  }

  /// Ids, ARNs and accounts that would change the host.
  @Test(arguments: HostileCall.all) func hostileValues(_ hostile: HostileCall) async throws {
    let client = try TestClient(hostile.service)
    await expectError(hostile.error) {
      try await client.request(hostile.operation, hostile.parameters)
    }
  }

  struct HostileCall: Sendable, CustomTestStringConvertible {
    let service: String
    let operation: String
    let parameters: Structure
    var error = BotoCoreError.Kind.invalidHostLabelError
    var testDescription: String { "\(service) \(operation) \(parameters)" }

    static let all =
      [
        HostileCall(
          service: "kinesis", operation: "PutRecord",
          parameters: [
            "StreamName": "s", "Data": "d", "PartitionKey": "p",
            "StreamId": "evil.test/aaaaaaaaaa-bcd",
          ]),
        HostileCall(
          service: "cloudfront-keyvaluestore", operation: "DescribeKeyValueStore",
          parameters: ["KvsARN": "arn:aws:cloudfront::evil.test#:key-value-store/x"]),
      ]
      + ["evil.test/", "a..b", ".", "-", "a.", "", String(repeating: "1", count: 64)].map {
        HostileCall(
          service: "s3control", operation: "GetPublicAccessBlock",
          parameters: ["AccountId": .string($0)], error: .endpointResolutionError)
      }
  }

  @Test(arguments: ["evil.test/", "evil.test#", "me@evil.test", "a.b", "a\n"])
  func hostileRegions(_ region: String) async throws {
    expectError(.invalidRegionError) {
      _ = try TestClient("sqs", region: nil, environment: ["AWS_REGION": region])
    }
    let home = try TemporaryHome(
      config: "[default]\nregion = \(region.filter { $0 != "\n" })\u{21}\n")
    expectError(.invalidRegionError) { _ = try TestClient("sqs", region: nil, home: home.path) }
    let rds = try TestClient("rds")
    await expectError(.invalidRegionError) {
      try await rds.request(
        "CopyDBSnapshot",
        [
          "SourceRegion": .string(region), "SourceDBSnapshotIdentifier": "a",
          "TargetDBSnapshotIdentifier": "b",
        ])
    }
  }

  @Test func aMalformedFile() async throws {
    let home = try TemporaryHome(config: "[default\nregion = x\n")
    do {
      _ = try TestClient("sqs", home: home.path)
      Issue.record("no error")
    } catch let error as BotoCoreError {
      #expect(error.kind == .configParseError)
      #expect(error.message.contains("/.aws/config"))
    }
  }

  @Test func variants() async throws {
    let fips = try TestClient("sqs", options: { $0.useFIPSEndpoint = true })
    #expect(try await fips.url("ListQueues") == "https://sqs-fips.us-east-1.amazonaws.com/")
    let dual = try TestClient(
      "s3", region: "eu-west-1", options: { $0.useDualstackEndpoint = true })
    #expect(
      try await dual.url("HeadBucket", ["Bucket": "bbb"])
        == "https://bbb.s3.dualstack.eu-west-1.amazonaws.com/")
    let both = try TestClient(
      "s3", environment: ["AWS_USE_FIPS_ENDPOINT": "true", "AWS_USE_DUALSTACK_ENDPOINT": "true"])
    #expect(
      try await both.url("HeadBucket", ["Bucket": "bbb"])
        == "https://bbb.s3-fips.dualstack.us-east-1.amazonaws.com/")
  }

  @Test func partitions() async throws {
    let china = try TestClient("sqs", region: "cn-north-1")
    #expect(try await china.url("ListQueues") == "https://sqs.cn-north-1.amazonaws.com.cn/")
    #expect(china.service.endpoint.partition == "aws-cn")
  }

  @Test func withoutTLS() async throws {
    let client = try TestClient("sqs", options: { $0.useTLS = false })
    #expect(try await client.url("ListQueues") == "http://sqs.us-east-1.amazonaws.com/")
  }

  @Test func stsAndItsGlobalHost() async throws {
    let client = try TestClient("sts", region: "eu-west-1")
    #expect(
      try await client.url("GetCallerIdentity") == "https://sts.eu-west-1.amazonaws.com/")
    let legacy = try TestClient(
      "sts", region: "eu-west-1", environment: ["AWS_STS_REGIONAL_ENDPOINTS": "legacy"])
    let request = try await legacy.request("GetCallerIdentity")
    #expect(request.url.host == "sts.amazonaws.com")
    #expect(request.headers["Authorization"]?.contains("/us-east-1/sts/") == true)
  }

  @Test func accountEndpoint() async throws {
    let account: (inout ClientOptions) -> Void = {
      $0.credentials = Credentials(
        accessKeyID: "AKID", secretAccessKey: "s", accountID: "123456789012")
    }
    let client = try TestClient("dynamodb", options: account)
    #expect(
      try await client.url("ListTables") == "https://123456789012.ddb.us-east-1.amazonaws.com/")
    let disabled = try TestClient(
      "dynamodb",
      options: {
        account(&$0)
        $0.accountIDEndpointMode = .disabled
      })
    #expect(try await disabled.url("ListTables") == "https://dynamodb.us-east-1.amazonaws.com/")
    let required = try TestClient("dynamodb", options: { $0.accountIDEndpointMode = .required })
    await expectError(.endpointResolutionError) { try await required.url("ListTables") }
  }
}
