// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCredentials
import AWSConfiguration
import AWSErrors
import EndpointRules
import Boto3
import HTTPTypes
import ServiceModel
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Sessions: their settings, data and clients.
@Suite struct SessionTests {
  private let environment = Environment([
    "AWS_DEFAULT_REGION": "eu-west-1", "AWS_ACCESS_KEY_ID": "AKID",
    "AWS_SECRET_ACCESS_KEY": "top-secret",
  ])

  @Test func regionAndCredentials() async throws {
    let session = try Session { $0.environment = environment }
    #expect(session.regionName == "eu-west-1")
    #expect(session.profileName == "default")
    let credentials = try await session.credentials()
    #expect(credentials.accessKeyID == "AKID" && credentials.secretAccessKey == "top-secret")
    #expect(!"\(credentials)".contains("top-secret"))
    let other = try Session {
      $0.region = "us-east-2"
      $0.credentials = Credentials(accessKeyID: "A", secretAccessKey: "B")
      $0.environment = environment
    }
    #expect(other.regionName == "us-east-2")
    #expect(try await other.credentials().accessKeyID == "A")
    #expect(try other.client("sqs").meta.regionName == "us-east-2")
    #expect(try other.client("sqs") { $0.region = "us-west-1" }.meta.regionName == "us-west-1")
  }

  @Test func endpointsByRulesAlone() throws {
    ModelBundle.linkServices()
    let session = try Session { $0.environment = environment }
    let arn = "arn:aws:cloudfront::123456789012:key-value-store/x"
    func url(_ arn: String) throws -> String {
      try session.resolveEndpoint(
        service: "cloudfront-keyvaluestore", parameters: ["KvsARN": .string(arn)]
      ).url
    }
    #expect(try url(arn) == "https://123456789012.cloudfront-kvs.global.api.aws")
    let error = #expect(throws: BotoCoreError.self) {
      try url(arn.replacing("123456789012", with: "evil.test/"))
    }
    #expect(error?.kind == .invalidHostLabelError)
  }

  @Test func servicesRegionsPartitions() throws {
    let session = try Session { $0.environment = environment }
    #expect(try session.availableServices.count > 400)
    #expect(try session.availableServices.contains("glue"))
    #expect(
      try session.availableResources == [
        "cloudformation", "cloudwatch", "dynamodb", "ec2", "glacier", "iam", "s3", "sns", "sqs",
      ])
    #expect(try session.availablePartitions.starts(with: ["aws", "aws-cn"]))
    #expect(try session.availableRegions(for: "s3").contains("eu-central-1"))
    #expect(try session.partition(forRegion: "cn-north-1") == "aws-cn")
    #expect(throws: BotoCoreError.self) { try session.partition(forRegion: "nowhere") }
  }

  @Test func hooksOfASession() async throws {
    let mine = try #require(HTTPField.Name("X-Mine"))
    let session = try Session { $0.environment = environment }
    try session.events.register(.beforeSign(service: "sqs")) {
      $0.attemptRequest.headerFields[mine] = $0.operationName
    }
    let request = try await session.client("sqs").preparedRequest("list_queues")
    #expect(request.headers["X-Mine"] == "ListQueues")
  }

  @Test func anotherProfileSharesOtherSettings() async throws {
    let path = FileManager.default.temporaryDirectory.path + "/config-\(UUID().uuidString)"
    let text = "[profile b]\nregion=eu-west-2\naws_access_key_id=B\naws_secret_access_key=S\n"
    try #require(FileManager.default.createFile(atPath: path, contents: Data(text.utf8)))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let session = try Session {
      $0.environment = Environment(["AWS_CONFIG_FILE": path])
      $0.clientOptions.readTimeout = .seconds(7)
    }
    let mine = try #require(HTTPField.Name("X-Mine"))
    try session.events.register("before-call") { $0.request.headerFields[mine] = "1" }
    let other = try session.with(profile: "b")
    #expect(other.profileName == "b" && other.regionName == "eu-west-2")
    #expect(session.profileName == "default" && session.regionName == nil)
    #expect(try await other.credentials().accessKeyID == "B")
    let client = try other.client("sqs")
    #expect(client.meta.options.readTimeout == .seconds(7))
    #expect(try await client.preparedRequest("list_queues").headers["X-Mine"] == "1")
    let elsewhere = try other.with(region: "us-east-2")
    #expect(elsewhere.regionName == "us-east-2" && elsewhere.profileName == "b")
    #expect(try await elsewhere.credentials().accessKeyID == "B")
    #expect(throws: BotoCoreError.self) { try session.with(profile: "nobody") }
  }

  @Test func optionsOfAllClients() throws {
    let session = try Session {
      $0.environment = environment
      $0.clientOptions.region = "us-west-2"
      $0.clientOptions.readTimeout = .seconds(7)
    }
    let client = try session.client("sqs", ClientOptions { $0.readTimeout = .seconds(8) })
    #expect(client.meta.regionName == "us-west-2")
    #expect(client.meta.options.readTimeout == .seconds(8))
    #expect(try session.client("sqs").meta.options.readTimeout == .seconds(7))
    let plain = try Session { $0.environment = environment }.client("sqs").meta
    #expect(plain.options.readTimeout == .seconds(60) && plain.options.retries.maxAttempts == 3)
    #expect(plain.sources.contains { $0 == ("region", .environment("AWS_DEFAULT_REGION")) })
  }

  @Test func sourcesOfSettings() throws {
    let report = try Session {
      $0.region = "eu-west-3"; $0.environment = environment
    }.accessReport()
    #expect(report.first { $0.name == "region" }?.source == .explicit)
    #expect(report.first { $0.name == "retry_mode" }?.source == .builtIn)
  }

  @Test func wrongArguments() throws {
    #expect(throws: BotoCoreError.self) {
      try Session {
        $0.profile = "nobody"; $0.environment = Environment([:])
      }
    }
  }

  @Test func aClientsMeta() throws {
    let meta = try Session { $0.environment = environment }.client("dynamodb").meta
    #expect(meta.serviceName == "dynamodb" && meta.serviceID == "DynamoDB")
    #expect(meta.apiVersion == "2012-08-10" && meta.partition == "aws")
    #expect(meta.endpointURL == "https://dynamodb.eu-west-1.amazonaws.com")
    #expect(
      meta.methodToAPIMapping.contains { $0 == ("batch_get_item", "BatchGetItem") })
  }

  @Test func aThousandSessions() throws {
    let before = residentBytes()
    var clients: [Client] = []
    for _ in 0..<1_000 {
      clients.append(try Session { $0.environment = environment }.client("ec2"))
    }
    #expect(residentBytes() - before < 30 << 20)
    #expect(clients.allSatisfy { $0.meta.regionName == "eu-west-1" })
  }

  /// The resident memory of this process; 0 if the system doesn't report it.
  private func residentBytes() -> Int {
    guard let data = FileManager.default.contents(atPath: "/proc/self/statm") else { return 0 }
    let pages = String(decoding: data, as: UTF8.self).split(separator: " ").dropFirst().first
    return (pages.flatMap { Int($0) } ?? 0) * 4_096
  }
}
