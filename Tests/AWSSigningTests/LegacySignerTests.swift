// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSSigning
import Testing
import WireFormats

/// The signatures that botocore 1.43.11 computes for the same requests.
@Suite struct LegacySignerTests {
  let credentials = SigningCredentials(
    accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret", sessionToken: "TOKEN/+=")
  let newYear = Timestamp(seconds: 1_767_225_600)

  func upload() throws -> WireRequest {
    WireRequest(
      method: "PUT",
      url: try RequestURL("https://b.s3.amazonaws.com/k?uploadId=a%2Fb&partNumber=2&x=1"),
      headers: ["Content-Type": "text/plain", "X-Amz-Meta-A": " 1 "])
  }

  @Test func firstVersionOfS3() throws {
    let signer = HmacV1Signer(credentials: credentials, resourcePath: "/b/k")
    let signed = signer.signedRequest(try upload(), at: newYear, payload: .unsigned)
    #expect(signed.headers["Authorization"] == "AWS AKIDEXAMPLE:DiEGzBYvCPkG1Lo8ri9utpLyIEQ=")
    #expect(signed.headers["Date"] == "Thu, 01 Jan 2026 00:00:00 GMT")
    let again = signer.signedRequest(signed, at: newYear, payload: .unsigned)
    #expect(again.headers.fields.count == signed.headers.fields.count)
    #expect(again.headers["Authorization"] == signed.headers["Authorization"])
  }

  @Test func firstVersionOfS3InTheQuery() throws {
    let signer = HmacV1Signer(credentials: credentials, resourcePath: "/b/k")
    let url = signer.presign(try upload(), at: newYear, expiresIn: 60).url
    #expect(
      url.query == "uploadId=a%2Fb&partNumber=2&x=1"
        + "&AWSAccessKeyId=AKIDEXAMPLE&Signature=SYA8Nufi1pvSfwowRNEUQ9yg6tY%3D&content-type=text%2Fplain&x-amz-meta-a=%201%20&x-amz-security-token=TOKEN%2F%2B%3D&Expires=1767225660"
    )
  }

  @Test func firstVersionOfS3Forms() throws {
    let policy = HmacV1Signer(credentials: credentials).signPostPolicy(
      at: newYear, expiresIn: 3600, conditions: [["bucket": "b"]], fields: [("key", "k")])
    #expect(
      policy.fields.map(\.name)
        == ["key", "AWSAccessKeyId", "x-amz-security-token", "policy", "signature"])
    #expect(policy.fields.last?.value == "n7O0hSsbkeWuFuVshNaNdej8ut0=")
  }

  @Test func secondVersion() throws {
    let form = "Action=Select&SelectExpression=select%20%2A%20from%20~%C3%A9"
    let request = WireRequest(
      method: "POST", url: try RequestURL("https://sdb.amazonaws.com/"),
      body: .bytes(Array(form.utf8)))
    let signer = SigV2Signer(credentials: credentials)
    let once = signer.signedRequest(request, at: newYear, payload: .empty)
    let twice = signer.signedRequest(once, at: newYear, payload: .empty)
    for signed in [once, twice] {
      guard let body = signed.body.bytes else {
        Issue.record("the body is not a form")
        return
      }
      let items = PercentEncoding.decodeQuery(String(decoding: body, as: UTF8.self))
      #expect(items.count == 8)
      #expect(items.last?.name == "Signature")
      #expect(items.last?.value == "nooLTQuqt5UxyOcqTeGuglY4+WPzcy2BwF7W6dukWNs=")
    }
    let get = WireRequest(method: "GET", url: try RequestURL("https://sdb.amazonaws.com/?Action=X"))
    let signed = signer.signedRequest(get, at: newYear, payload: .empty)
    #expect(signed.url.query?.hasPrefix("Action=X&AWSAccessKeyId=AKIDEXAMPLE&") == true)
  }
}
