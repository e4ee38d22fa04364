// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import Crypto
import CryptoExtras
import TestSupport
import Testing
import WireFormats

@testable import AWSCommands

@Suite struct TrailValidationTests {
  private static let arn = "arn:aws:cloudtrail:us-east-1:123456789012:trail/t"

  @Test func keysOfDigests() throws {
    let key = "AWSLogs/1/CloudTrail-Digest/r/2024/02/29/1_CloudTrail-Digest_r_t_r_20240229T123456Z"
    for suffix in [".json.gz", "_backfill.json.gz"] {
      #expect(DigestStore.date(of: key + suffix) == Timestamp(seconds: 1_709_210_096))
    }
    #expect(DigestStore.date(of: "x.json.gz") == nil)
  }

  @Test(arguments: [
    "arn", "arn:aws:cloudtrail:us-east-1:1:trail/t", "arn:aws:s3:us-east-1:123456789012:trail/t",
  ])
  func wrongARNs(_ arn: String) async throws {
    let run = try await TestCommand(
      "cloudtrail validate-logs --start-time 2024-01-01 --trail-arn \(arn)")
    #expect(run.status == 255 && run.errors.contains("Invalid trail ARN provided: \(arn)"))
  }

  @Test func timesAreInOrder() async throws {
    let run = try await TestCommand(
      "cloudtrail validate-logs --trail-arn \(Self.arn) --start-time 2024-01-02 --end-time 2024-01-01"
    )
    #expect(run.errors.contains("start-time must occur before end-time"))
  }

  @Test func nothingIsFound() async throws {
    let run = try await TestCommand(
      "cloudtrail validate-logs --s3-bucket b --trail-arn \(Self.arn) --start-time 2024-01-01 "
        + "--end-time 2024-01-02",
      responses: [
        "<LocationConstraint/>", "<ListBucketResult/>",
        #"{"PublicKeyList": [{"Value": "AA==", "Fingerprint": "f"}]}"#,
      ])
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output == """
        Validating log files for trail \(Self.arn) between 2024-01-01T00:00:00Z and 2024-01-02T00:00:00Z

        Results requested for 2024-01-01T00:00:00Z to 2024-01-02T00:00:00Z
        No digests found

        """)
    #expect(
      run.targets[1].contains("marker=AWSLogs%2F123456789012%2FCloudTrail-Digest%2Fus-east-1"))
  }

  @Test func policiesAreMerged() throws {
    #expect(
      try TrailSubscription.merged(#"{"Id": "a", "Statement": [1]}"#, #"{"Statement": [2]}"#)
        == #"{"Id": "a", "Statement": [1, 2]}"#)
  }
}
