// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Expectations
import AWSHTTP
import AWSErrors
import TestSupport
import Testing
import WireFormats

@testable import AWSCredentials

@Suite(.timeLimit(.minutes(1))) struct MetadataExchangeTests {
  @Test func endlesslySlowResponse() async throws {
    let server = try await ScriptedServer { connection in
      _ = try await connection.head()
      try await connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
      while true {
        try await connection.send("x")
        try await Task.sleep(for: .milliseconds(20))
      }
    }
    let exchange = MetadataExchange(
      transport: NIOTransport(configuration: TransportConfiguration()),
      timeout: .milliseconds(300))
    let request = WireRequest(
      method: "GET", url: try RequestURL("http://127.0.0.1:\(server.port)/"))
    await expectError(.readTimeoutError) { try await exchange.send(request) }
    await exchange.transport.shutdown()
  }

  @Test func workWithinItsDeadline() async throws {
    let result = try await Deadline.run(within: .seconds(5)) {
      7
    } otherwise: {
      TooLate()
    }
    #expect(result == 7)
    await #expect(throws: TooLate.self) {
      try await Deadline.run(within: .seconds(5), sleep: { #expect($0 == .seconds(5)) }) {
        try await Task.sleep(for: .seconds(3_600))
      } otherwise: {
        TooLate()
      }
    }
  }

  private struct TooLate: Error {}
}
