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

/// Signed chunks, as other SDKs send them; the example of the documentation of S3's
/// "Transferring Payload in Multiple Chunks".
@Suite struct ChunkSignatureTests {
  @Test func chunksCoverEachOther() throws {
    let request = WireRequest(
      method: "PUT",
      url: RequestURL(
        scheme: "https", host: "s3.amazonaws.com", path: "/examplebucket/chunkObject.txt"),
      headers: [
        "Host": "s3.amazonaws.com", "x-amz-date": "20130524T000000Z",
        "x-amz-storage-class": "REDUCED_REDUNDANCY",
        "x-amz-content-sha256": "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
        "Content-Encoding": "aws-chunked", "x-amz-decoded-content-length": "66560",
        "Content-Length": "66824",
        "Authorization": "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/"
          + "aws4_request,SignedHeaders=content-encoding;content-length;host;x-amz-content-sha256;"
          + "x-amz-date;x-amz-decoded-content-length;x-amz-storage-class,"
          + "Signature=4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9",
      ])
    let secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
    let claim = try SignatureClaim(request)
    let verification = claim.verification(
      of: request, secret: secret, payload: "STREAMING-AWS4-HMAC-SHA256-PAYLOAD", rules: .s3)
    #expect(verification.isValid)
    var chunks = try #require(claim.chunks(secret: secret))
    let signatures = [
      (65_536, "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648"),
      (1_024, "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497"),
      (0, "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9"),
    ]
    for (count, signature) in signatures {
      let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: count)
      #expect(bytes.withUnsafeBytes { chunks.isValid($0, signature: signature) })
    }
  }
}
