// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import AWSSigning
import LocalCore
import Testing
import WireFormats

@Suite struct BrowserTests {
  private let s3: TestS3

  init() async throws {
    s3 = try await TestS3()
    try await s3.call(
      "PutBucketCors",
      [
        "CORSConfiguration": [
          "CORSRules": [
            [
              "AllowedMethods": ["GET"], "AllowedOrigins": ["https://*.example.com"],
              "AllowedHeaders": ["x-*"], "MaxAgeSeconds": 60, "ExposeHeaders": ["ETag"],
            ]
          ]
        ]
      ])
  }

  @Test func aPreflightIsAnsweredByTheFirstRule() async {
    let fields: WireHeaders = [
      "Origin": "https://a.example.com", "Access-Control-Request-Method": "GET",
      "Access-Control-Request-Headers": "X-Colour",
    ]
    let allowed = await s3.send("OPTIONS", "/photos/k", fields)
    #expect(allowed.status == 200)
    #expect(allowed.headers["Access-Control-Allow-Origin"] == "https://a.example.com")
    #expect(allowed.headers["Access-Control-Allow-Headers"] == "x-colour")
    var others = fields
    others["Access-Control-Request-Method"] = "PUT"
    let refused = await s3.send("OPTIONS", "/photos/k", others)
    #expect(refused.status == 403 && refused.text.contains("<Code>AccessForbidden</Code>"))
  }

  @Test func answersToOtherOriginsHaveTheFields() async throws {
    try await s3.put("k")
    let read = await s3.send("GET", "/photos/k", ["Origin": "https://a.example.com"])
    #expect(read.headers["Access-Control-Expose-Headers"] == "ETag" && read.text == "hello")
    let other = await s3.send("GET", "/photos/k", ["Origin": "https://example.org"])
    #expect(other.headers["Access-Control-Allow-Origin"] == nil && other.status == 200)
  }

  private func form(_ fields: [(String, String)], file: String) -> String {
    var text = ""
    for (name, value) in fields {
      text += "--edge\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
    }
    return text + "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.txt\"\r\n"
      + "Content-Type: text/plain\r\n\r\n\(file)\r\n--edge--\r\n"
  }

  private func upload(_ conditions: String, _ more: [(String, String)] = []) async -> WireResponse {
    let policy = #"{"expiration": "2026-01-02T00:00:00Z", "conditions": [\#(conditions)]}"#
    let fields =
      [
        ("key", "up/${filename}"), ("policy", Base64.encode(Array(policy.utf8))),
        ("x-amz-algorithm", "AWS4-HMAC-SHA256"), ("x-amz-date", "20260101T000000Z"),
        ("x-amz-credential", "123456789012/20260101/us-east-1/s3/aws4_request"),
        ("x-amz-signature", "0"),
      ] + more
    return await s3.send(
      "POST", "/photos", ["Content-Type": "multipart/form-data; boundary=edge"],
      form(fields, file: "bytes\r\n--edg"))
  }

  @Test func aFormUploadsWhatItsPolicyAllows() async throws {
    let conditions =
      #"{"bucket": "photos"}, ["starts-with", "$key", "up/"], ["content-length-range", 1, 20]"#
    #expect(await upload(conditions).status == 204)
    let read = try await s3.call("GetObject", ["Key": "up/f.txt"])
    #expect(read.Body == .blob(Array("bytes\r\n--edg".utf8)))
    let created = await upload(
      conditions + #", {"success_action_status": "201"}"#, [("success_action_status", "201")])
    #expect(created.status == 201 && created.text.contains("<Key>up/f.txt</Key>"))
  }

  @Test(arguments: [
    (#"{"bucket": "other"}"#, "AccessDenied"), (#"{"bucket": "photos"}"#, "AccessDenied"),
    (
      #"{"bucket": "photos"}, ["starts-with", "$key", ""], ["content-length-range", 1, 3]"#,
      "EntityTooLarge"
    ),
    (#"{"bucket": "photos", "key": "k"}"#, "InvalidPolicyDocument"),
  ])
  func otherFormsAreRefused(_ conditions: String, _ code: String) async {
    let refused = await upload(conditions)
    #expect(refused.text.contains("<Code>\(code)</Code>"))
  }

  /// The status and body of a form whose policy is signed with a secret, in strict mode.
  private func signedUpload(
    key: String = "123456789012", secret: String, version1: Bool = false
  ) async throws -> (Int, String) {
    let strict = try await TestS3(authentication: .strict(keys: [:], accountSecret: "local"))
    let credentials = SigningCredentials(accessKeyID: key, secretAccessKey: secret)
    let time = Timestamp(seconds: 1_767_225_600)
    let conditions: [JSONNode] = [["bucket": "photos"], ["key": "k"]]
    let fields = [(name: "key", value: "k")]
    let signed =
      version1
      ? HmacV1Signer(credentials: credentials).signPostPolicy(
        at: time, expiresIn: 60, conditions: conditions, fields: fields)
      : SigV4Signer(credentials: credentials, signingName: "s3", region: "us-east-1")
        .signPostPolicy(at: time, expiresIn: 60, conditions: conditions, fields: fields)
    let response = await strict.engine.respond(
      to: WireRequest(
        method: "POST",
        url: RequestURL(scheme: "http", host: "localhost", port: 4566, path: "/photos"),
        headers: ["Content-Type": "multipart/form-data; boundary=edge"],
        body: .bytes(Array(form(signed.fields.map { ($0.name, $0.value) }, file: "x").utf8))))
    return (response.status, response.text)
  }

  @Test(arguments: [false, true])
  func signaturesOfFormsAreVerifiedInStrictMode(version1: Bool) async throws {
    #expect(try await signedUpload(secret: "local", version1: version1).0 == 204)
    let wrong = try await signedUpload(secret: "other", version1: version1)
    #expect(wrong.0 == 403 && wrong.1.contains("<Code>SignatureDoesNotMatch</Code>"))
    let unknown = try await signedUpload(key: "AKIDOFNOBODY", secret: "local", version1: version1)
    #expect(unknown.0 == 403 && unknown.1.contains("<Code>InvalidAccessKeyId</Code>"))
  }

  /// S3's first signature, with the bucket in the path and in the host.
  @Test(arguments: [
    ("localhost", "/other", "/other"), ("localhost", "/other", "/other/"),
    ("other.localhost", "/", "/other/"),
  ])
  func firstSignaturesAreVerified(host: String, path: String, signed: String) async throws {
    let strict = try await TestS3(authentication: .strict(keys: [:], accountSecret: "local"))
    for (secret, status) in [("local", 200), ("wrong", 403)] {
      let signer = HmacV1Signer(
        credentials: SigningCredentials(accessKeyID: "123456789012", secretAccessKey: secret),
        resourcePath: signed)
      let request = signer.signedRequest(
        WireRequest(
          method: "PUT", url: RequestURL(scheme: "http", host: host, port: 4566, path: path),
          headers: ["Host": host + ":4566"]), at: Timestamp(seconds: 1_767_225_600),
        payload: .empty)
      #expect(await strict.engine.respond(to: request).status == status)
    }
  }
}
