// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Testing
import WireFormats

@testable import AWSSigning

/// SigV4a. ECDSA gives a different signature each time, so the tests compare the string to sign and
/// verify the signature with the public key.
@Suite struct SigV4aTests {
  let credentials = SigningCredentials(
    accessKeyID: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
  let newYear = Timestamp(seconds: 1_767_225_600)

  func signer(
    _ regionSet: String = "us-east-1", rules: SigV4Rules = .standard, token: String? = nil
  ) throws -> SigV4aSigner {
    try SigV4aSigner(
      credentials: SigningCredentials(
        accessKeyID: credentials.accessKeyID, secretAccessKey: credentials.secretAccessKey,
        sessionToken: token),
      signingName: "service", regionSet: regionSet, rules: rules, keys: SigV4aKeyCache())
  }

  /// Whether the key that AWS publishes for these credentials accepts a signature.
  func isValid(_ signature: SigV4Signature) throws -> Bool {
    let key = try P256.Signing.PublicKey(
      rawRepresentation: try #require(
        Hex.decode(
          "b6618f6a65740a99e650b33b6b4b5bd0d43b176d721a3edfea7e7d2d56d936b1"
            + "865ed22a7eadc9c5cb9d2cbaca1b3699139fedc5043dc6661864218330c8e518")))
    let bytes = try #require(Hex.decode(signature.signature))
    return key.isValidSignature(
      try P256.Signing.ECDSASignature(derRepresentation: bytes),
      for: SHA256.hash(data: Array(signature.stringToSign.utf8)))
  }

  @Test func derivedKey() throws {
    #expect(
      Hex.encode(try signer().publicKey)
        == "04b6618f6a65740a99e650b33b6b4b5bd0d43b176d721a3edfea7e7d2d56d936b1"
        + "865ed22a7eadc9c5cb9d2cbaca1b3699139fedc5043dc6661864218330c8e518")
    let other = try SigV4aSigner(
      credentials: SigningCredentials(accessKeyID: "AKIDEXAMPLF", secretAccessKey: "s"),
      signingName: "service", regionSet: "*")
    #expect(try signer().publicKey != other.publicKey)
  }

  /// A private key is between 1 and the order of the curve minus 1.
  @Test func rangeOfKeys() {
    let largest = SigV4aKey.largestCandidate
    var order = largest
    order[31] += 1
    #expect(SigV4aKey.privateKeyBytes(largest) == order)
    #expect(SigV4aKey.privateKeyBytes(order) == nil)
    #expect(SigV4aKey.privateKeyBytes([UInt8](repeating: 255, count: 32)) == nil)
    let zero = [UInt8](repeating: 0, count: 32)
    #expect(SigV4aKey.privateKeyBytes(zero) == zero.dropLast() + [1])
    let carrying = zero.prefix(29) + [7, 255, 255]
    #expect(SigV4aKey.privateKeyBytes(Array(carrying)) == zero.prefix(29) + [8, 0, 0])
    #expect(SigV4aKey.privateKeyBytes([]) == nil)
  }

  @Test func inTheHeaders() throws {
    var request = WireRequest(
      method: "POST", url: try RequestURL("https://h.example/a/../b%20c?b=2&a=1&a=%2F"),
      headers: ["Date": "x", "My-Header": " a   b "])
    request.headers["Authorization"] = "of an earlier attempt"
    let signed = try signer("us-east-1,eu-*", token: "t").sign(
      request, at: newYear, payload: .compute(from: Array("body".utf8)))
    #expect(
      signed.canonicalRequest == """
        POST
        /b%2520c
        a=%2F&a=1&b=2
        date:x
        host:h.example
        my-header:a b
        x-amz-date:20260101T000000Z
        x-amz-region-set:us-east-1,eu-*
        x-amz-security-token:t

        date;host;my-header;x-amz-date;x-amz-region-set;x-amz-security-token
        230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5
        """)
    #expect(
      signed.stringToSign.hasPrefix(
        "AWS4-ECDSA-P256-SHA256\n20260101T000000Z\n20260101/service/aws4_request\n"))
    #expect(try isValid(signed))
    #expect(
      signed.authorization
        == "AWS4-ECDSA-P256-SHA256 Credential=AKIDEXAMPLE/20260101/service/aws4_request, "
        + "SignedHeaders=date;host;my-header;x-amz-date;x-amz-region-set;x-amz-security-token, "
        + "Signature=" + signed.signature)
    #expect(signed.request.headers["X-Amz-Region-Set"] == "us-east-1,eu-*")
  }

  @Test func withTheRulesOfS3() throws {
    let request = WireRequest(
      method: "GET", url: try RequestURL("https://b.accesspoint.s3-global.amazonaws.com//a/../%20"))
    let signed = try signer("*", rules: .s3).sign(
      request, at: newYear, payload: .streamingUnsignedTrailer)
    #expect(
      signed.canonicalRequest == """
        GET
        //a/../%20

        host:b.accesspoint.s3-global.amazonaws.com
        x-amz-content-sha256:STREAMING-UNSIGNED-PAYLOAD-TRAILER
        x-amz-date:20260101T000000Z
        x-amz-region-set:*

        host;x-amz-content-sha256;x-amz-date;x-amz-region-set
        STREAMING-UNSIGNED-PAYLOAD-TRAILER
        """)
    #expect(try isValid(signed))
  }

  @Test func inTheQuery() throws {
    let request = WireRequest(method: "GET", url: try RequestURL("https://h.example/k?x=1"))
    let signed = try signer("*", rules: .s3, token: "t/").presign(
      request, at: newYear, expiresIn: 60, payload: .unsigned)
    #expect(
      signed.canonicalRequest == """
        GET
        /k
        X-Amz-Algorithm=AWS4-ECDSA-P256-SHA256\
        &X-Amz-Credential=AKIDEXAMPLE%2F20260101%2Fservice%2Faws4_request\
        &X-Amz-Date=20260101T000000Z&X-Amz-Expires=60&X-Amz-Region-Set=%2A\
        &X-Amz-Security-Token=t%2F&X-Amz-SignedHeaders=host&x=1
        host:h.example

        host
        UNSIGNED-PAYLOAD
        """)
    #expect(try isValid(signed))
    #expect(signed.request.url.query?.hasSuffix("&X-Amz-Signature=" + signed.signature) == true)
  }

  @Test func signingAgainReplacesTheSignature() throws {
    let signer = try signer(rules: .s3, token: "t")
    let request = WireRequest(method: "GET", url: try RequestURL("https://h/"))
    let once = try signer.sign(request, at: newYear, payload: .unsigned)
    let twice = try signer.sign(once.request, at: newYear, payload: .unsigned)
    #expect(twice.canonicalRequest == once.canonicalRequest)
    #expect(twice.request.headers.fields.count == once.request.headers.fields.count)
    #expect(try isValid(twice))
  }

  @Test func secretsStayHidden() throws {
    var text = ""
    dump(try signer(token: "t"), to: &text)
    #expect(!text.contains("wJalr"))
  }
}
