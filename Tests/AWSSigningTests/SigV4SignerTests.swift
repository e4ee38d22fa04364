// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

@testable import AWSSigning
import Crypto
import Testing
import WireFormats

/// The examples that the documentation of S3 and IAM publishes.
private let documented = SigningCredentials(
  accessKeyID: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
private let example = SigningCredentials(
  accessKeyID: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")

@Suite struct SigV4SignerTests {
  func time(_ text: String) throws -> Timestamp { try Timestamp(parsing: text) }

  func s3() -> SigV4Signer {
    SigV4Signer(credentials: documented, signingName: "s3", region: "us-east-1", rules: .s3)
  }

  func request(_ method: String, _ url: String, _ headers: WireHeaders = [:]) throws -> WireRequest
  {
    WireRequest(method: method, url: try RequestURL(url), headers: headers)
  }

  @Test(arguments: [
    ("test.txt", "bytes=0-9", "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"),
    ("?lifecycle", "", "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"),
    (
      "?max-keys=2&prefix=J", "",
      "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"
    ),
  ])
  func documentedS3Requests(target: String, range: String, signature: String) throws {
    var request = try request("GET", "https://examplebucket.s3.amazonaws.com/" + target)
    if !range.isEmpty { request.headers["Range"] = range }
    let signed = s3().sign(request, at: try time("20130524T000000Z"), payload: .empty)
    #expect(signed.signature == signature)
    #expect(signed.authorization?.hasSuffix("Signature=" + signature) == true)
    #expect(signed.request.headers["X-Amz-Date"] == "20130524T000000Z")
    #expect(signed.request.headers["X-Amz-Content-SHA256"] == PayloadHash.empty.text)
  }

  @Test func documentedPresignedURL() throws {
    let request = try request("GET", "https://examplebucket.s3.amazonaws.com/test.txt")
    let signed = s3().presign(
      request, at: try time("20130524T000000Z"), expiresIn: 86400, payload: .unsigned)
    let query =
      "X-Amz-Algorithm=AWS4-HMAC-SHA256"
      + "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
      + "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
      + "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404"
    #expect(signed.request.url.query == query)
    #expect(signed.authorization == nil)
  }

  @Test func documentedIAMRequest() throws {
    let request = try request(
      "GET", "https://iam.amazonaws.com/?Action=ListUsers&Version=2010-05-08",
      ["Content-Type": "application/x-www-form-urlencoded; charset=utf-8"])
    let signer = SigV4Signer(credentials: example, signingName: "iam", region: "us-east-1")
    let signed = signer.sign(request, at: try time("20150830T123600Z"), payload: .empty)
    #expect(
      signed.authorization
        == "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, "
        + "SignedHeaders=content-type;host;x-amz-date, "
        + "Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7")
    #expect(
      signed.stringToSign == """
        AWS4-HMAC-SHA256
        20150830T123600Z
        20150830/us-east-1/iam/aws4_request
        f536975d06c0309214f805bb90ccff089219ecd68b2577efef23edd43b7e1a59
        """)
  }

  @Test func canonicalForm() throws {
    var request = try request("put", "https://H:8443/a/./b//../c%20d/é/?b=2&a&a=%2F&b=1&&=x")
    request.headers.add("My-Header", "  a   b\t ")
    request.headers.add("my-header", "c")
    for name in [
      "User-Agent", "Expect", "TE", "Connection", "X-Amzn-Trace-Id", "Upgrade", "Baggage",
      "traceparent", "TraceState",
    ] {
      request.headers.add(name, "x")
    }
    let signer = SigV4Signer(credentials: example, signingName: "sts", region: "us-east-1")
    let signed = signer.sign(request, at: try time("20260101T000000Z"), payload: .unsigned)
    #expect(
      signed.canonicalRequest == """
        PUT
        /a/c%2520d/%C3%A9/
        =&=x&a=&a=%2F&b=1&b=2
        host:h:8443
        my-header:a b,c
        x-amz-date:20260101T000000Z

        host;my-header;x-amz-date
        UNSIGNED-PAYLOAD
        """)
  }

  @Test func pathsOfS3AreUnchanged() throws {
    let request = try request("GET", "https://b.s3.amazonaws.com//a/../%20b/./")
    let signed = s3().sign(request, at: try time("20260101T000000Z"), payload: .empty)
    #expect(signed.canonicalRequest.hasPrefix("GET\n//a/../%20b/./\n\n"))
  }

  @Test func signingAgainReplacesTheSignature() throws {
    let credentials = SigningCredentials(
      accessKeyID: "A", secretAccessKey: "S", sessionToken: "TOKEN")
    let signer = SigV4Signer(credentials: credentials, signingName: "s3", region: "r", rules: .s3)
    let first = signer.signedRequest(
      try request("GET", "https://h/"), at: try time("20260101T000000Z"), payload: .unsigned)
    let second = signer.signedRequest(
      first, at: try time("20260101T000001Z"), payload: .streamingUnsignedTrailer)
    let fields = second.headers
    #expect(fields.fields.count == 4)
    #expect(fields["X-Amz-Date"] == "20260101T000001Z")
    #expect(fields["X-Amz-Security-Token"] == "TOKEN")
    #expect(fields["X-Amz-Content-SHA256"] == "STREAMING-UNSIGNED-PAYLOAD-TRAILER")
    #expect(
      fields["Authorization"]?.contains(
        "SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-security-token,") == true)
  }

  @Test func callersDateHeaderReplacesXAmzDate() throws {
    let request = try request("GET", "https://h/", ["Date": "old", "X-Amz-Date": "old"])
    let signer = SigV4Signer(credentials: example, signingName: "s", region: "r")
    let signed = signer.sign(request, at: try time("20260101T000000Z"), payload: .empty).request
    #expect(signed.headers["Date"] == "Thu, 01 Jan 2026 00:00:00 -0000")
    #expect(signed.headers["X-Amz-Date"] == nil)
  }

  @Test func sessionsOfS3Express() throws {
    let credentials = SigningCredentials(accessKeyID: "A", secretAccessKey: "S", sessionToken: "T+")
    let signer = SigV4Signer(
      credentials: credentials, signingName: "s3express", region: "r", rules: .s3Express)
    let request = try request("GET", "https://h/", ["X-Amz-Security-Token": "old"])
    let time = try time("20260101T000000Z")
    let signed = signer.signedRequest(request, at: time, payload: .unsigned)
    #expect(signed.headers["x-amz-s3session-token"] == "T+")
    #expect(!signed.headers.contains("X-Amz-Security-Token"))
    let url = signer.presign(
      try self.request("GET", "https://h/"), at: time, expiresIn: 300, payload: .unsigned)
    #expect(url.request.url.query?.contains("&X-Amz-S3session-Token=T%2B&X-Amz-Signature=") == true)
  }

  @Test func presignedBodiesMoveIntoTheQuery() throws {
    var request = try request(
      "POST", "https://sts.amazonaws.com/?x=1&x=2&y",
      ["Content-Type": "application/x-www-form-urlencoded; charset=utf-8"])
    request.url.path = "/"
    let signer = SigV4Signer(credentials: example, signingName: "sts", region: "us-east-1")
    let signed = signer.presign(
      request, at: try time("20260101T000000Z"), expiresIn: 60, payload: .empty,
      bodyItems: PresignedBody.items(ofForm: Array("Action=A+b&y=%2F".utf8)))
    #expect(signed.request.url.query?.hasPrefix("x=1&y=%2F&Action=A%20b&X-Amz-Algorithm=") == true)
    #expect(!signed.request.headers.contains("Content-Type"))
  }

  @Test func jsonBodiesBecomeQueryItemsInPythonFormat() throws {
    let body = #"{"a":"x","b":[1,"y",{"k":["v'",true,null,1.5]}],"c":{},"d":null,"e":"\n"}"#
    let items = try PresignedBody.items(ofJSON: Array(body.utf8))
    #expect(items.map(\.name) == ["a", "b", "b", "b", "c", "d", "e"])
    #expect(
      items.map(\.value) == ["x", "1", "y", "{'k': [\"v'\", True, None, 1.5]}", "{}", "None", "\n"])
    #expect(throws: JSONError.self) { try PresignedBody.items(ofJSON: Array("[]".utf8)) }
  }

  @Test func callersPayloadHashIsUsed() throws {
    let request = try request("PUT", "https://h/", ["X-Amz-Content-SHA256": "given"])
    let signer = SigV4Signer(credentials: example, signingName: "glacier", region: "r")
    let signed = signer.sign(request, at: try time("20260101T000000Z"), payload: .empty)
    #expect(signed.canonicalRequest.hasSuffix("\ngiven"))
  }

  @Test func payloadHashes() {
    var hasher = PayloadHasher()
    hasher.update(Array("Wel".utf8))
    hasher.update([])
    hasher.update(Array("come to Amazon S3.".utf8))
    let expected = "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072"
    #expect(hasher.finish() == expected)
    #expect(PayloadHash.compute(from: Array("Welcome to Amazon S3.".utf8)).text == expected)
    #expect(PayloadHash.compute(from: []).text == PayloadHash.empty.text)
  }

  @Test func secretsAreNotDescribed() {
    let credentials = SigningCredentials(
      accessKeyID: "AKID", secretAccessKey: "hidden-key", sessionToken: "hidden-token")
    let bearer = BearerSigner(token: "hidden-token")
    let signer = SigV4Signer(credentials: credentials, signingName: "s", region: "r")
    var dumped = ""
    dump(credentials, to: &dumped)
    dump(bearer, to: &dumped)
    dump(signer, to: &dumped)
    dumped += "\(credentials) \(String(reflecting: credentials)) \(bearer) \(signer)"
    #expect(!dumped.contains("hidden"))
    #expect(dumped.contains("AKID"))
  }

  @Test(arguments: [0, 1, 63, 64, 65, 300])
  func codesMatchHMAC(keyLength: Int) {
    let key = (0..<keyLength).map { UInt8(truncatingIfNeeded: $0) }
    let text = Array("what is signed".utf8)
    let code = HMAC<SHA256>.authenticationCode(for: text, using: SymmetricKey(data: key))
    #expect(Array(SigningKey(key).code(of: text)) == Array(code))
  }

  @Test(
    arguments: [
      ("a b", "a b"), ("a  b", "a b"), (" a", "a"), ("a ", "a"), ("a\tb", "a b"), ("", ""),
      (" ", ""), ("a \u{1C}\u{1F} b", "a b"), ("é  è", "é è"),
    ])
  func whiteSpaceOfValuesIsFolded(value: String, folded: String) throws {
    var request = try request("GET", "https://h/")
    request.headers["X-Value"] = value
    let signed = s3().sign(request, at: try time("20260101T000000Z"), payload: .empty)
    #expect(signed.canonicalRequest.contains("\nx-value:\(folded)\n"))
  }

  @Test func signingKeysAreCachedPerScope() throws {
    let cache = SigningKeyCache()
    let request = try request("GET", "https://h/")
    let time = try time("20260101T000000Z")
    func signatures() -> [String] {
      (0..<40).map { number in
        let signer = SigV4Signer(
          credentials: example, signingName: "s", region: "r\(number)", keys: cache)
        return signer.sign(request, at: time, payload: .empty).signature
      }
    }
    let first = signatures()
    #expect(Set(first).count == 40)
    #expect(signatures() == first)
  }

  @Test func bearerToken() throws {
    let request = try request("GET", "https://h/", ["authorization": "old"])
    let signed = BearerSigner(token: "t").signedRequest(
      request, at: Timestamp(seconds: 0), payload: .empty)
    #expect(signed.headers.values(of: "Authorization") == ["Bearer t"])
  }
}
