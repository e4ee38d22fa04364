// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Expectations
import TestClients
import AWSHTTP
import AWSErrors
import AWSProtocols
import BotoCore
import TestSupport
import Testing
import WireFormats

/// Servers that send garbage, stop in the middle or stay silent: clear errors, no crash, no hang.
@Suite struct BadResponseTests {
  /// A client of a scripted server, with the real transport and without retries.
  private func client(
    _ service: String, _ server: ScriptedServer, readTimeout: Duration = .seconds(30)
  ) throws -> TestClient {
    try TestClient(
      service,
      options: {
        $0.transport = NIOTransport()
        $0.endpoint = .url("http://127.0.0.1:\(server.port)")
        $0.readTimeout = readTimeout
        $0.retries = ClientOptions.Retries(maxAttempts: 1)
      })
  }

  private static let garbage = [
    "", "{", "nonsense", "[1,2", "{\"QueueUrls\": 7}", "null", "<a><b></a>", "\u{0}\u{1}",
    "{\"QueueUrls\":[\"\\ud800\"]}", String(repeating: "[", count: 100_000),
    String(repeating: "<a>", count: 100_000), "\u{BF}aQueueUrls\u{9F}",
  ]

  @Test(arguments: ["sqs", "sns", "s3", "ec2", "lambda", "cloudwatch"], [200, 301, 400, 500])
  func garbage(service: String, status: Int) async throws {
    let operations = [
      "sqs": "ListQueues", "sns": "ListTopics", "s3": "ListBuckets", "ec2": "DescribeInstances",
      "lambda": "ListFunctions", "cloudwatch": "ListMetrics",
    ]
    let operation = try #require(operations[service])
    for text in Self.garbage {
      let client = try TestClient(
        service, options: { $0.retries = ClientOptions.Retries(maxAttempts: 1) },
        responses: [WireResponse(status, text)])
      do {
        let output = try await client.call(operation)
        #expect(status == 200)
        #expect(output.ResponseMetadata.HTTPStatusCode == 200)
      } catch let error as ClientError {
        #expect(error.statusCode == status || service == "s3")
      } catch let error as BotoCoreError {
        #expect(error.kind == .responseParserError)
        #expect(!error.description.isEmpty)
      }
    }
  }

  @Test func nonHTTPResponse() async throws {
    let server = try await ScriptedServer { connection in
      _ = try await connection.head()
      try await connection.send("220 mail.example ESMTP\r\n")
    }
    await expectError(.connectionClosedError) {
      try await client("sqs", server).call("ListQueues")
    }
  }

  @Test func truncatedBody() async throws {
    let server = try await ScriptedServer { connection in
      _ = try await connection.head()
      try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\none half")
    }
    let client = try client("s3", server)
    await #expect(throws: BotoCoreError.self) { try await client.call("ListBuckets") }
    let output = try await client.call("GetObject", ["Bucket": "bbb", "Key": "k"])
    await #expect(throws: BotoCoreError.self) { try await [UInt8](reading: output.Body) }
  }

  @Test func silentServer() async throws {
    let server = try await ScriptedServer { connection in _ = try await connection.untilClose() }
    await expectError(.readTimeoutError) {
      try await client("sqs", server, readTimeout: .milliseconds(200)).call("ListQueues")
    }
  }

  @Test func cancellingClosesTheConnection() async throws {
    let arrived = Signal()
    let closed = Signal()
    let server = try await ScriptedServer { connection in
      _ = try await connection.head()
      arrived.set()
      _ = try await connection.untilClose()
      closed.set()
    }
    let port = server.port
    let client = try TestClient(
      "sqs",
      options: {
        $0.transport = NIOTransport()
        $0.endpoint = .url("http://127.0.0.1:\(port)")
      })
    let task = Task { try await client.call("ListQueues") }
    await arrived.wait()
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    await closed.wait()
  }
}
