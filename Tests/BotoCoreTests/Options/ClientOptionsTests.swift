// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Expectations
import AWSHTTP
import AWSErrors
import AWSProtocols
import BotoCore
import Testing

@Suite struct ClientOptionsTests {
  @Test func botocoresNames() throws {
    let config = try ClientOptions(options: [
      "region_name": .string("eu-west-1"), "signature_version": .string("unsigned"),
      "connect_timeout": .integer(2), "read_timeout": .double(0.5),
      "retries": .structure(["mode": .string("adaptive"), "max_attempts": .integer(1)]),
      "s3": .structure(["addressing_style": .string("path"), "use_arn_region": .bool(false)]),
      "proxies": .structure(["https": .string("http://p:1")]),
      "client_cert": .list([.string("c"), .string("k")]),
      "endpoint_discovery_enabled": .string("Auto"), "use_fips_endpoint": .bool(true),
      "request_checksum_calculation": .string("WHEN_REQUIRED"), "user_agent": .null,
    ])
    #expect(config.region == "eu-west-1")
    #expect(config.signatureVersion == .unsigned)
    #expect(config.connectTimeout == .seconds(2))
    #expect(config.readTimeout == .milliseconds(500))
    #expect(config.retries == ClientOptions.Retries(mode: .adaptive, maxAttempts: 2))
    #expect(config.s3.addressingStyle == .path)
    #expect(config.s3.useARNRegion == false)
    #expect(config.proxies.urls == ["https": "http://p:1"])
    #expect(config.clientCertificate == ClientCertificate(certificate: "c", key: "k"))
    #expect(config.endpointDiscovery == .auto)
    #expect(config.useFIPSEndpoint == true)
    #expect(config.requestChecksumCalculation == .whenRequired)
    #expect(config.userAgent == nil)
  }

  @Test func everyOptionIsAccepted() throws {
    for name in ClientOptions.optionNames {
      do {
        _ = try ClientOptions(options: [name: .blob([])])
        Issue.record("\(name) accepts a blob")
      } catch {
        #expect(error.kind != .unknownKeyError, "\(name)")
      }
    }
  }

  @Test(
    arguments: [
      (["nope": Value.null], .unknownKeyError),
      (["nope": .bool(true)], .unknownKeyError),
      (["region_name": .integer(1)], .validationError),
      (["read_timeout": .integer(-1)], .validationError),
      (["read_timeout": .double(.nan)], .validationError),
      (["retries": .structure(["mode": .string("fast")])], .invalidRetryModeError),
      (["retries": .structure(["tries": .integer(1)])], .invalidRetryConfigurationError),
      (["retries": .structure(["max_attempts": .integer(-1)])], .invalidMaxRetryAttemptsError),
      (
        ["retries": .structure(["total_max_attempts": .integer(0)])], .invalidMaxRetryAttemptsError
      ),
      (["s3": .structure(["addressing_style": .string("no")])], .invalidS3AddressingStyleError),
      (["account_id_endpoint_mode": .string("no")], .invalidConfigError),
      (["response_checksum_validation": .string("no")], .invalidChecksumConfigError),
      (["endpoint_discovery_enabled": .string("no")], .invalidEndpointDiscoveryConfigurationError),
    ] as [(Structure, BotoCoreError.Kind)])
  func wrongOptions(_ options: Structure, _ kind: BotoCoreError.Kind) {
    expectError(kind) { _ = try ClientOptions(options: options) }
  }

  @Test func mergingOverridesOptions() {
    let session = ClientOptions {
      $0.region = "a"
      $0.readTimeout = .seconds(1)
      $0.s3 = ClientOptions.S3(["x": .bool(true)])
    }
    let merged = session.merging(
      ClientOptions {
        $0.region = "b"
        $0.s3 = ClientOptions.S3(["y": .bool(true)])
      })
    #expect(merged.region == "b")
    #expect(merged.readTimeout == .seconds(1))
    // Members are merged one by one; botocore replaces the whole.
    #expect(merged.s3.values.names == ["x", "y"])
  }
}
