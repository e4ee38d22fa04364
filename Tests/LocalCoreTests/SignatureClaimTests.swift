// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import Testing
import WireFormats

/// S3's first version, with which boto3 presigns.
@Suite struct HmacV1ClaimTests {
  private let signer = HmacV1Signer(
    credentials: SigningCredentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret"),
    resourcePath: "/photos/a%20b")

  @Test(arguments: [false, true])
  func whatIsSignedVerifies(isPresigned: Bool) throws {
    let request = WireRequest(
      method: "PUT",
      url: RequestURL(
        scheme: "https", host: "photos.s3.amazonaws.com", path: "/a%20b", query: "acl"),
      headers: ["x-amz-acl": "private", "Content-Type": "text/plain"])
    let time = Timestamp(seconds: 1_767_225_600)
    var signed =
      isPresigned
      ? signer.presign(request, at: time, expiresIn: 60)
      : signer.signedRequest(request, at: time, payload: .empty)
    let claim = try #require(HmacV1Claim(signed))
    #expect(claim.accessKeyID == "AKIDEXAMPLE")
    #expect(claim.expires == (isPresigned ? 1_767_225_660 : nil))
    func isValid(_ path: String) -> Bool {
      claim.verification(of: signed, resourcePath: path, secret: "secret").isValid
    }
    #expect(isValid("/photos/a%20b"))
    #expect(!isValid("/photos/a"))
    signed.headers["x-amz-acl"] = "public-read"
    #expect(!isValid("/photos/a%20b"))
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
