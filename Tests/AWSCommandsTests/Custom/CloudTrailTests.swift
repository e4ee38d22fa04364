// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols
import CommandSupport
import Crypto
import CryptoExtras
import Files
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
    let target = try #require(run.targets.dropFirst().first)
    #expect(
      target.contains("marker=AWSLogs%2F123456789012%2FCloudTrail-Digest%2Fus-east-1"))
  }

  @Test func policiesAreMerged() throws {
    #expect(
      try TrailSubscription.merged(#"{"Id": "a", "Statement": [1]}"#, #"{"Statement": [2]}"#)
        == #"{"Id": "a", "Statement": [1, 2]}"#)
  }

  /// A trail with a digest of one log, signed by its own key.
  private final class Trail: Sendable {
    let key: _RSA.Signing.PrivateKey
    let digestKey =
      "AWSLogs/123456789012/CloudTrail-Digest/us-east-1/2024/01/01/123456789012_CloudTrail-Digest_"
      + "us-east-1_t_us-east-1_20240101T120000Z.json.gz"
    let digest: [UInt8]
    let log: [UInt8]
    let signature: String

    init(signedBy signer: _RSA.Signing.PrivateKey? = nil) async throws {
      key = try _RSA.Signing.PrivateKey(keySize: .bits2048)
      let hash = Hex.encode(Array(SHA256.hash(data: Array("log".utf8))))
      let text = """
        {"digestPublicKeyFingerprint": "f", "digestS3Bucket": "b", "digestS3Object": "\(digestKey)", \
        "previousDigestSignature": null, "digestStartTime": "2024-01-01T11:00:00Z", \
        "digestEndTime": "2024-01-01T12:00:00Z", \
        "logFiles": [{"s3Bucket": "b", "s3Object": "log", "hashValue": "\(hash)"}]}
        """
      digest = try await Self.gzip(text)
      log = try await Self.gzip("log")
      let signed =
        "2024-01-01T12:00:00Z\nb/\(digestKey)\n"
        + Hex.encode(Array(SHA256.hash(data: Array(text.utf8)))) + "\nnull"
      signature = Hex.encode(
        Array(
          try (signer ?? key).signature(
            for: SHA256.hash(data: Array(signed.utf8)), padding: .insecurePKCS1v1_5
          ).rawRepresentation))
    }

    private static func gzip(_ text: String) async throws -> [UInt8] {
      try await ChildProcess.run(
        ["/bin/sh", "-c", "printf %s \"$TEXT\" | gzip -nc"],
        environment: ["TEXT=\(text)", "PATH=/usr/bin:/bin"], timeout: .seconds(60)
      ).standardOutput
    }

    /// The response to a request.
    func response(_ target: String, log: [UInt8]) -> (body: [UInt8], headers: String) {
      if target.hasPrefix("/b/log") { return (log, "") }
      if target.hasPrefix("/b/AWSLogs") {
        return (
          digest, "x-amz-meta-signature: \(signature)\r\nx-amz-meta-signature-algorithm: x\r\n"
        )
      }
      if target.contains("location") { return (Array("<LocationConstraint/>".utf8), "") }
      if target.hasPrefix("/b") {
        let keys = "<Contents><Key>\(digestKey)</Key></Contents>"
        return (Array("<ListBucketResult>\(keys)</ListBucketResult>".utf8), "")
      }
      let value = Base64.encode(Array(key.publicKey.pkcs1DERRepresentation))
      return (
        Array(#"{"PublicKeyList": [{"Value": "\#(value)", "Fingerprint": "f"}]}"#.utf8), ""
      )
    }

    func validate(log: [UInt8]) async throws -> (status: Int32, output: String, errors: String) {
      let server = try await ScriptedServer { connection in
        while let request = try await connection.request() {
          _ = try await connection.body(of: request)
          let (body, headers) = self.response(String(request.target), log: log)
          try await connection.send(
            "HTTP/1.1 200 OK\r\nContent-Length: \(body.count)\r\n\(headers)\r\n")
          try await connection.send(body)
        }
      }
      let console = Console(output: TextOutput(), errors: TextOutput())
      let words =
        "cloudtrail validate-logs --s3-bucket b --verbose --start-time 2024-01-01 --end-time "
        + "2024-01-02 --trail-arn \(arn)"
      let status = await AWSProgram.run(
        words.split(separator: " ").map(String.init), console: console,
        environment: Environment([
          "AWS_ACCESS_KEY_ID": "A", "AWS_SECRET_ACCESS_KEY": "s", "AWS_REGION": "us-east-1",
          "HOME": "/nonexistent", "AWS_ENDPOINT_URL": "http://127.0.0.1:\(server.port)",
        ]))
      withExtendedLifetime(server) {}
      return (status, console.output.text, console.errors.text)
    }
  }

  @Test func signaturesAndHashesAreChecked() async throws {
    let trail = try await Trail()
    let right = try await trail.validate(log: trail.log)
    #expect(right.status == 0, "\(right.errors)")
    #expect(right.output.contains("Digest file\ts3://b/\(trail.digestKey)\tvalid\n"))
    #expect(right.output.hasSuffix("1/1 digest files valid\n1/1 log files valid\n"))
    let changed = try await trail.validate(log: trail.digest)
    #expect(changed.status == 1)
    #expect(changed.errors.contains("Log file\ts3://b/log\tINVALID: hash value doesn't match\n"))
    let longer = try await trail.validate(log: trail.log + [0])
    #expect(longer.errors.contains("unexpected data after end of compressed stream"))
    let forged = try await Trail(signedBy: try _RSA.Signing.PrivateKey(keySize: .bits2048))
      .validate(log: trail.log)
    #expect(forged.status == 1)
    #expect(forged.errors.contains("INVALID: signature verification failed"))
  }
}
