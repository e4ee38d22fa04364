// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSCredentials
import AWSErrors
import AWSProtocols
import BotoCore
import NIOCore
import NIOPosix
import TestSupport
import Testing
import WireFormats

/// Client-side monitoring, with an agent on loopback.
@Suite(.timeLimit(.minutes(1))) struct MonitoringTests {
  private typealias Agent = NIOAsyncChannel<AddressedEnvelope<ByteBuffer>, Never>

  /// The events that an agent receives for a call, up to a number.
  private func events(
    _ count: Int, service: String = "sqs", operation: String = "ListQueues",
    parameters: Structure = [:], _ responses: [WireResponse]
  ) async throws -> [JSONObject] {
    let agent = try await DatagramBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .bind(host: "127.0.0.1", port: 0) { channel in
        channel.eventLoop.makeCompletedFuture {
          try Agent(
            wrappingChannelSynchronously: channel,
            configuration: NIOAsyncChannel.Configuration())
        }
      }
    let client = try TestClient(
      service,
      environment: [
        "AWS_CSM_ENABLED": "true", "AWS_CSM_PORT": "\(agent.channel.localAddress?.port ?? 0)",
        "AWS_CSM_CLIENT_ID": "the-client",
      ],
      options: {
        $0.credentials = Credentials(
          accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret", sessionToken: "the-token")
      }, responses: responses)
    return try await agent.executeThenClose { inbound, _ in
      _ = try? await client.call(operation, parameters)
      var events: [JSONObject] = []
      for try await datagram in inbound {
        let bytes = Array(datagram.data.readableBytesView)
        #expect(!String(decoding: bytes, as: UTF8.self).contains("the-token"))
        guard case .object(let event) = try JSONNode(parsing: bytes) else { continue }
        events.append(event)
        if events.count == count { break }
      }
      return events
    }
  }

  @Test func attemptsAndTheCall() async throws {
    let events = try await events(
      3,
      [
        WireResponse(500, #"{"__type":"Oops","message":"m"}"#),
        WireResponse(200, "{}", headers: ["x-amzn-RequestId": "the-request"]),
      ])
    for event in events {
      #expect(event["Version"] == .integer(1) && event["ClientId"] == "the-client")
      #expect(event["Service"] == "SQS" && event["Api"] == "ListQueues")
      #expect(event["Region"] == "us-east-1")
    }
    #expect(events.map { $0["Type"] } == ["ApiCallAttempt", "ApiCallAttempt", "ApiCall"])
    #expect(events[0]["HttpStatusCode"] == .integer(500) && events[0]["AwsException"] == "Oops")
    #expect(events[0]["AccessKey"] == "AKIDEXAMPLE")
    #expect(events[0]["Fqdn"] == "sqs.us-east-1.amazonaws.com")
    #expect(events[1]["XAmznRequestId"] == "the-request" && events[1]["AwsException"] == nil)
    #expect(events[2]["AttemptCount"] == .integer(2))
    #expect(events[2]["FinalHttpStatusCode"] == .integer(200))
    #expect(events[2]["MaxRetriesExceeded"] == .integer(0))
  }

  @Test func unsentCall() async throws {
    let events = try await events(1, parameters: ["Nonsense": 1], [WireResponse(200)])
    #expect(events[0]["Type"] == "ApiCall" && events[0]["AttemptCount"] == .integer(0))
    #expect(events[0]["UserAgent"] == nil)
  }

  /// The name is looked up in the background, at the first event.
  @Test func missingAgent() async throws {
    let client = try TestClient(
      "sqs", environment: ["AWS_CSM_ENABLED": "true", "AWS_CSM_HOST": "agent.invalid"],
      responses: [WireResponse(200, "{}")])
    try await client.call("ListQueues")
  }

  @Test func badConfiguration() {
    for bad in [
      ["AWS_CSM_PORT": "0"], ["AWS_CSM_PORT": "65536"],
      ["AWS_CSM_CLIENT_ID": String(repeating: "x", count: 256)], ["AWS_CSM_PORT": "none"],
    ] {
      #expect(throws: BotoCoreError.self) {
        try TestClient("sqs", environment: bad.merging(["AWS_CSM_ENABLED": "true"]) { $1 })
      }
    }
  }
}
