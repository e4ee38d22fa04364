// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import Testing
import WireFormats

/// Requests to S3, which says much outside the body.
@Suite struct ObjectRequestTests {
  private let aws: FakeAWS

  init() throws { aws = try FakeAWS() }

  private func respond(
    _ method: String, _ path: String, query: String? = nil, host: String = "localhost:4566",
    headers: WireHeaders = [:], body: String = ""
  ) async -> (status: Int, headers: WireHeaders, body: String) {
    var headers = headers
    headers["Host"] = host
    let response = await aws.engine.respond(
      to: WireRequest(
        method: method, url: RequestURL(scheme: "http", host: host, path: path, query: query),
        headers: headers, body: body.isEmpty ? .empty : .bytes(Array(body.utf8))))
    let bytes = (try? await response.body.collect()) ?? []
    return (response.status, response.headers, String(decoding: bytes, as: UTF8.self))
  }

  @Test func keysAreBytes() async {
    #expect(await respond("GET", "/b/a//../%C3%BC%20%2B/").body == "a//../ü +/")
    #expect(await respond("GET", "/x", host: "b.s3.eu-west-1.amazonaws.com").body == "x")
  }

  @Test func errorsNameTheRequest() async {
    let response = await respond("GET", "/b/none")
    #expect(response.status == 404)
    let id = response.headers["x-amz-request-id"] ?? ""
    #expect(id.utf8.count == 16)
    #expect(
      response.body.hasSuffix(
        "<Key>none</Key><RequestId>\(id)</RequestId><HostId>"
          + "\(response.headers["x-amz-id-2"] ?? "")</HostId></Error>"))
    let head = await respond("HEAD", "/b/none")
    #expect(head.status == 404 && head.body.isEmpty)
  }

  @Test func numbersInQueries() async {
    let response = await respond("GET", "/b", query: "list-type=2&max-keys=many")
    #expect(response.status == 400)
    #expect(
      response.body.contains(
        "<Code>InvalidArgument</Code><Message>Provided max-keys not an integer or within integer "
          + "range</Message><ArgumentName>max-keys</ArgumentName><ArgumentValue>many"))
    let dated = await respond("GET", "/b/k", headers: ["If-Modified-Since": "yesterday"])
    #expect(dated.status == 200)
  }

  @Test func presignedURLsExpire() async {
    let query =
      "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=a%2F20260101%2Fus-east-1%2Fs3%2F"
      + "aws4_request&X-Amz-Date=20260101T000000Z&X-Amz-Expires=60&X-Amz-SignedHeaders=host"
      + "&X-Amz-Signature=0"
    #expect(await respond("GET", "/b/k", query: query).body == "k")
    aws.engine.advance(by: .seconds(61))
    let late = await respond("GET", "/b/k", query: query)
    #expect(late.status == 403 && late.body.contains("<Message>Request has expired</Message>"))
    let former = "AWSAccessKeyId=a&Signature=x&Expires=1767225600"
    #expect(await respond("GET", "/b/k", query: former).status == 403)
  }

  @Test func chunkedBodies() async {
    let response = await respond(
      "PUT", "/b/k",
      headers: [
        "Content-Encoding": "aws-chunked", "X-Amz-Decoded-Content-Length": "5",
        "X-Amz-Content-SHA256": "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
      ], body: "5\r\nhello\r\n0\r\n\r\n")
    #expect(response.headers["ETag"] == "hello")
  }

  @Test func browsers() async {
    let preflight = await respond("OPTIONS", "/b/k", headers: ["Origin": "https://a.test"])
    #expect(preflight.status == 204)
    #expect(preflight.headers["Access-Control-Allow-Origin"] == "https://a.test")
    #expect(await respond("PATCH", "/b/k").status == 405)
  }
}
