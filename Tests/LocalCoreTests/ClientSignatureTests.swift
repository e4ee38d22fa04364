// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCredentials
import AWSProtocols
import AWSSigning
import BotoCore
import NIOCore
import ServiceModel
import TestClients
import Testing
import WireFormats

/// What our own client signs, the server's half verifies.
@Suite struct ClientSignatureTests {
  private static let secret = TestClient.credentials.secretAccessKey

  private func isValid(_ request: WireRequest, _ service: String) throws -> Bool {
    let claim = try SignatureClaim(request)
    let isS3 = service.hasPrefix("s3")
    let sent = request.headers["X-Amz-Content-SHA256"]
    let computed = PayloadHash.body(request.body.bytesInMemory ?? ByteBuffer()).text
    let payload = sent ?? (claim.isPresigned && isS3 ? PayloadHash.unsigned.text : computed)
    return claim.verification(
      of: request, secret: Self.secret, payload: payload, rules: isS3 ? .s3 : .standard
    ).isValid
  }

  @Test(arguments: [
    "apigateway", "cloudfront", "cloudwatch", "dynamodb", "ec2", "glacier", "iam", "kms", "lambda",
    "route53", "s3", "s3control", "sns", "sqs", "sts",
  ])
  func operations(_ service: String) async throws {
    let client = try TestClient(service)
    var verified = 0
    for operation in try #require(try ModelBundle.embedded.service(service)).operations.prefix(60) {
      let input = operation.input.map { SignedRequest.required(of: $0) } ?? [:]
      // Made-up parameters aren't all accepted by customizations.
      guard
        let request = try? await client.service.preparedRequest(
          operation, input, options: client.options)
      else { continue }
      guard request.headers["Authorization"]?.hasPrefix("AWS4-") == true else { continue }
      #expect(try isValid(request, service), "\(operation.name)")
      var moved = request
      moved.url.path += "x"
      #expect(try !isValid(moved, service), "\(operation.name)")
      verified += 1
    }
    #expect(verified >= 7)
  }

  @Test func presignedURLs() async throws {
    let client = try TestClient("s3")
    let url = try await client.presigned(
      "GetObject", ["Bucket": "photos", "Key": "a b/ü+&=.txt", "VersionId": "1/2"])
    var request = WireRequest(method: "GET", url: try RequestURL(url))
    #expect(try isValid(request, "s3"))
    request.url.query = request.url.query?.replacing(
      "X-Amz-Expires=3600", with: "X-Amz-Expires=9600")
    #expect(try !isValid(request, "s3"))
  }

  @Test func sigV4a() async throws {
    let client = try TestClient("s3")
    let request = try await client.service.preparedRequest(
      try client.service.operation("GetObject"),
      ["Bucket": "arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap", "Key": "k"],
      options: client.options)
    #expect(try SignatureClaim(request).region == nil)
    #expect(try isValid(request, "s3"))
    var moved = request
    moved.url.path = "/other"
    #expect(try !isValid(moved, "s3"))
  }
}
