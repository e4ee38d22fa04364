// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import TestClients
import AWSHTTP
import AWSCredentials
import AWSProtocols
import BotoCore
import TestSupport
import Testing
import WireFormats

/// The header `User-Agent`.
@Suite struct UserAgentTests {
  private func header(
    _ client: TestClient, _ operation: String = "ListQueues", _ parameters: Structure = [:]
  ) async throws -> String {
    try await client.request(operation, parameters).headers["User-Agent"] ?? ""
  }

  private func features(_ header: String) -> Set<String> {
    let part = header.split(separator: " ").first { $0.hasPrefix("m/") } ?? "m/"
    return Set(part.dropFirst(2).split(separator: ",").map(String.init))
  }

  @Test func form() async throws {
    let client = try TestClient(
      "sqs", environment: ["AWS_EXECUTION_ENV": "AWS Lambda#1", "AWS_SDK_UA_APP_ID": "my app#2"],
      options: { $0.userAgentExtra = "extra/1 (raw)" })
    let parts = try await header(client).split(separator: " ").map(String.init)
    #expect(parts[0] == "Boto3-Swift/\(Version.library)")
    #expect(parts[1] == "md/Botocore#\(ModelBundle.botocoreVersion)" && parts[2] == "ua/2.1")
    #expect(parts[3].hasPrefix("os/") && parts[4].hasPrefix("md/arch#"))
    #expect(parts[5].hasPrefix("lang/swift#6."))
    #expect(parts[6] == "exec-env/AWS-Lambda-1")
    #expect(parts[7].hasPrefix("m/"))
    #expect(
      parts.dropFirst(8) == ["cfg/retry-mode#standard", "app/my-app#2", "extra/1", "(raw)"])
  }

  @Test func customUserAgentIsUnchanged() async throws {
    let client = try TestClient(
      "sqs",
      options: {
        $0.userAgent = "mine"
        $0.userAgentExtra = "more"
      })
    #expect(try await header(client) == "mine more")
  }

  @Test func hooksHeaderIsKept() async throws {
    let client = try TestClient(
      "sqs", hooks: [Hook(.beforeCall) { $0.prepared.request.headers["User-Agent"] = "hooked" }])
    #expect(try await header(client) == "hooked")
  }

  @Test func featuresOfClientAndCredentials() async throws {
    let environment = ["AWS_ACCESS_KEY_ID": "AKID", "AWS_SECRET_ACCESS_KEY": "secret"]
    let client = try TestClient(
      "sqs", environment: environment, signed: false,
      options: {
        $0.endpoint = "http://localhost:1"
        $0.requestChecksumCalculation = .whenRequired
      })
    #expect(features(try await header(client)) == ["E", "N", "a", "b", "g"])
  }

  @Test func featuresOfACall() async throws {
    let client = try TestClient(
      "s3",
      options: {
        $0.credentials = Credentials(accessKeyID: "AKID", secretAccessKey: "secret")
      })
    let crc32 = try await header(client, "PutObject", ["Bucket": "b", "Key": "k", "Body": "x"])
    #expect(features(crc32) == ["E", "Z", "b", "e", "U"])
    let sha512: Structure = [
      "Bucket": "b", "Key": "k", "Body": "x", "ChecksumAlgorithm": "SHA512",
    ]
    #expect(features(try await header(client, "PutObject", sha512)).contains("AF"))
    #expect(
      !features(try await header(client, "GetObject", ["Bucket": "b", "Key": "k"])).contains("U"))
  }

  @Test func accountInTheEndpoint() async throws {
    let client = try TestClient(
      "dynamodb",
      options: {
        $0.credentials = Credentials(
          accessKeyID: "AKID", secretAccessKey: "secret", accountID: "123456789012")
      })
    #expect(features(try await header(client, "ListTables")).isSuperset(of: ["P", "T"]))
    let disabled = try TestClient("dynamodb", options: { $0.accountIDEndpointMode = .disabled })
    let ids = features(try await header(disabled, "ListTables"))
    #expect(ids.contains("Q") && !ids.contains("T"))
  }

  @Test func paginatorsAndWaiters() async throws {
    let client = try TestClient(
      "dynamodb", responses: [WireResponse(200, #"{"Table":{"TableStatus":"ACTIVE"}}"#)])
    _ = try await client.service.paginator("ListTables").pages(
      parameters: [:], options: client.options
    ).buildFullResult()
    try await client.service.waiter("table_exists").poll(
      parameters: ["TableName": "table"], options: client.options)
    let headers = client.transport.requests.map { features($0.headers["User-Agent"] ?? "") }
    #expect(headers.count == 2)
    #expect(headers[0].contains("C") && !headers[0].contains("B"))
    #expect(headers[1].contains("B") && !headers[1].contains("C"))
  }

  @Test func compression() async throws {
    let client = try TestClient("cloudwatch", options: { $0.requestMinCompressionSizeBytes = 1 })
    let ids = features(
      try await header(
        client, "PutMetricData",
        ["Namespace": "n", "MetricData": [["MetricName": "m", "Value": 1]]]))
    #expect(ids.contains("L"))
  }

  @Test func allIDsFitIntoTheHeader() {
    let all = CallFeatures(rawValue: (1 << 51) - 1)
    #expect(all.isSuperset(of: [.waiter, .s3RegionRedirect]))
  }
}
