// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import Boto3
import Boto3Local
import Testing
import WireFormats

/// The number of elements of a list.
private func count(_ list: Value) -> Int { [Value](list)?.count ?? 0 }

/// The control API on a real port.
@Suite(.timeLimit(.minutes(1)))
struct ControlTests {
  private struct Control {
    let server: LocalServer
    let transport = NIOTransport()

    /// Sends a request and returns the status and the answer's JSON.
    func callAsFunction(
      _ method: String, _ path: String, _ body: String = "", origin: String? = nil
    ) async throws -> (Int, JSONNode) {
      var request = WireRequest(
        method: method, url: try RequestURL(server.url + path),
        body: body.isEmpty ? .empty : .bytes(Array(body.utf8)))
      request.headers["Origin"] = origin
      let response = try await transport.send(request, options: TransportOptions())
      return (response.status, try JSONNode(parsing: try await response.body.collect()))
    }
  }

  @Test func snapshotsAndResets() async throws {
    let aws = try LocalAWS()
    let control = Control(server: try await aws.serve())
    let s3 = try aws.session().client("s3")
    try await s3.createBucket(Bucket: "bucket")
    let (status, taken) = try await control("POST", "/_boto3/snapshot")
    #expect(status == 200)
    let number = try #require(taken["snapshot"]?.string)
    for path in ["/_boto3/reset", "/moto-api/reset", "/_localstack/state/reset"] {
      #expect(try await control("POST", path).0 == 200)
      #expect(count(try await s3.listBuckets().Buckets) == 0)
      #expect(try await control("POST", "/_boto3/restore", #"{"snapshot": "\#(number)"}"#).0 == 200)
      #expect(count(try await s3.listBuckets().Buckets) == 1)
    }
    #expect(
      try await control("DELETE", "/_boto3/snapshot", #"{"snapshot": "\#(number)"}"#).0 == 200)
    #expect(try await control("POST", "/_boto3/restore", #"{"snapshot": "\#(number)"}"#).0 == 404)
    #expect(try await control("POST", "/_boto3/restore", "{").0 == 400)
    #expect(try await control("PUT", "/_boto3/reset").0 == 405)
  }

  @Test func clock() async throws {
    let aws = try LocalAWS()
    let control = Control(server: try await aws.serve())
    let time = #"{"set": "2040-01-01T00:00:00Z"}"#
    let (_, set) = try await control("POST", "/_boto3/clock", time)
    #expect(set["now"]?.string?.hasPrefix("2040-01-01T00:00:") == true, "\(set)")
    let (_, moved) = try await control("POST", "/_boto3/clock", #"{"advance": 3600}"#)
    #expect(moved["now"]?.string?.hasPrefix("2040-01-01T01:00:") == true, "\(moved)")
    #expect(try await control("POST", "/_boto3/clock", "{}").0 == 400)
    #expect(aws.clock.now.seconds > 2_208_992_000)
  }

  @Test func faultsAndJournal() async throws {
    let aws = try LocalAWS()
    let control = Control(server: try await aws.serve())
    let rule =
      #"{"kind": "error", "code": "AccessDenied", "status": 403, "service": "s3", "nth": 1}"#
    #expect(try await control("POST", "/_boto3/faults", rule).0 == 200)
    #expect(try await control("POST", "/_boto3/faults", #"{"kind": "odd"}"#).0 == 400)
    let s3 = try aws.session().client("s3")
    await #expect(throws: ClientError.self) { try await s3.listBuckets() }
    let (_, journal) = try await control("GET", "/_boto3/journal")
    #expect(journal["calls"]?.array?.last?["error"]?.string == "AccessDenied", "\(journal)")
    #expect(try await control("DELETE", "/_boto3/faults").1["faults"]?.array?.isEmpty == true)
  }

  @Test func pagesOfOtherOriginsChangeNothing() async throws {
    let control = Control(server: try await LocalAWS().serve())
    #expect(try await control("POST", "/_boto3/reset", origin: "https://evil.example").0 == 403)
    #expect(try await control("POST", "/_boto3/reset", origin: "http://localhost:4566").0 == 200)
    #expect(
      try await control("GET", "/_localstack/health").1["services"]?["s3"]?.string == "running")
  }

  /// A client of a session that only knows the address.
  @Test func clientsOnThePort() async throws {
    let server = try await LocalAWS().serve()
    let session = try Session {
      $0.environment = Environment([:], homeDirectory: "/nonexistent")
      $0.region = "us-east-1"
      $0.credentials = Credentials(accessKeyID: "a", secretAccessKey: "b")
      $0.clientOptions.endpoint = .url(server.url)
    }
    let s3 = try session.client("s3")
    try await s3.createBucket(Bucket: "bucket")
    let body = ByteStream([UInt8](repeating: 7, count: 3 << 20))
    try await s3.putObject(Bucket: "bucket", Key: "k", Body: body)
    let object = try await s3.getObject(Bucket: "bucket", Key: "k")
    let bytes = try await ByteStream(object.Body)?.read()
    #expect(bytes?.count == 3 << 20)
  }
}

/// What the page in a browser reads.
@Suite(.timeLimit(.minutes(1)))
struct ControlPageTests {
  private let transport = NIOTransport()

  private func send(
    _ server: LocalServer, _ method: String, _ path: String, _ body: String = ""
  ) async throws -> (WireResponse, [UInt8]) {
    let request = WireRequest(
      method: method, url: try RequestURL(server.url + path),
      body: body.isEmpty ? .empty : .bytes(Array(body.utf8)))
    let response = try await transport.send(request, options: TransportOptions())
    return (response, try await response.body.collect())
  }

  @Test func thePageIsServed() async throws {
    let server = try await LocalAWS().serve()
    for path in ["/_boto3/", "/_boto3"] {
      let (response, body) = try await send(server, "GET", path)
      #expect(response.headers["Content-Type"] == "text/html; charset=utf-8")
      #expect(response.headers["Content-Security-Policy"]?.contains("default-src 'none'") == true)
      #expect(String(decoding: body, as: UTF8.self).contains("<title>Local AWS</title>"))
    }
    #expect(try await send(server, "POST", "/_boto3/").0.status == 405)
  }

  @Test func lookingChangesNothing() async throws {
    let aws = try LocalAWS()
    let server = try await aws.serve()
    let sqs = try aws.session(region: "eu-west-1").client("sqs")
    let url = try await sqs.createQueue(QueueName: "q").QueueUrl
    try await sqs.sendMessage(QueueUrl: url, MessageBody: "<b>")
    let calls = aws.journal.calls.count
    func look(_ operation: String, _ input: String) async throws -> (Int, JSONNode) {
      let body =
        #"{"service": "sqs", "operation": "\#(operation)", "region": "eu-west-1", "input": \#(input)}"#
      let (response, bytes) = try await send(server, "POST", "/_boto3/look", body)
      return (response.status, try JSONNode(parsing: bytes))
    }
    for _ in 0..<2 {
      let (_, answer) = try await look(
        "ReceiveMessage", #"{"QueueUrl": "http://x/000000000000/q"}"#)
      #expect(answer["output"]?["Messages"]?[0]?["Body"]?.string == "<b>")
    }
    #expect(try await look("DeleteQueue", #"{"QueueUrl": "http://x/000000000000/q"}"#).0 == 200)
    #expect(try await look("ListQueues", "{}").1["output"]?["QueueUrls"]?.array?.count == 1)
    #expect(try await look("Nothing", "{}").0 == 400)
    #expect(try await send(server, "POST", "/_boto3/look", "[]").0.status == 400)
    #expect(aws.journal.calls.count == calls)
    let (_, places) = try await send(server, "GET", "/_boto3/places")
    let all = try JSONNode(parsing: places)["places"]?.array ?? []
    #expect(all.contains { $0["region"]?.string == "eu-west-1" })
  }
}
