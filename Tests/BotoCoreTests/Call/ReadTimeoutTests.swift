// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSHTTP
import AWSProtocols
import BotoCore
import Synchronization
import TestSupport
import Testing
import WireFormats

/// The read timeout of a single call.
@Suite struct ReadTimeoutTests {
  /// Records the timeouts of requests, and fails the first one.
  private final class RecordingTransport: WireTransport {
    let timeouts = Mutex<[Duration]>([])

    func send(_ request: WireRequest, options: TransportOptions) async throws -> WireResponse {
      timeouts.withLock { $0.append(options.readTimeout) }
      let headers: WireHeaders = ["Date": "Fri, 02 Jan 2026 03:04:05 GMT"]
      return WireResponse(500, "{}", headers: headers)
    }

    func shutdown() async {}
  }

  private func timeouts(
    _ own: Duration? = nil, hooks: [Hook] = []
  ) async throws -> [Duration] {
    let client = try TestClient(
      "sqs", hooks: hooks,
      options: {
        $0.readTimeout = .seconds(7)
        $0.retries = ClientOptions.Retries(maxAttempts: 2)
      })
    let transport = RecordingTransport()
    var options = client.options
    options.transport = transport
    options.readTimeout = own
    await #expect(throws: ClientError.self) {
      try await client.service.call(
        try client.service.operation("ListQueues"), [:], options: options)
    }
    return transport.timeouts.withLock { $0 }
  }

  @Test func theCallsTimeoutIsUsed() async throws {
    #expect(try await timeouts() == [.seconds(7), .seconds(7)])
    #expect(try await timeouts(.seconds(900)) == [.seconds(900), .seconds(900)])
  }

  @Test func hooksMayChangeIt() async throws {
    let hooks = [Hook(.beforeCall, handler: { $0.readTimeout = .seconds(30) })]
    #expect(try await timeouts(.seconds(900), hooks: hooks) == [.seconds(30), .seconds(30)])
  }

  @Test func serviceGetsTheTimeout() async throws {
    let headers: WireHeaders = ["Date": "Fri, 02 Jan 2026 03:04:05 GMT"]
    let client = try TestClient(
      "sqs", hooks: [Hook(.beforeCall, handler: { $0.readTimeout = .seconds(55) })],
      responses: [WireResponse(500, "{}", headers: headers), WireResponse(200, "{}")])
    try await client.call("ListQueues")
    #expect(
      client.transport.requests[1].headers["amz-sdk-request"]
        == "ttl=20260102T030500Z; attempt=2; max=3")
  }
}
