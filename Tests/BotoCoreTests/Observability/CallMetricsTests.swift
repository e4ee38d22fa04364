// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSErrors
import AWSProtocols
import MetricsTestKit
import TestSupport
import Testing
import WireFormats

@testable import BotoCore

/// The metrics of calls.
@Suite struct CallMetricsTests {
  private let dimensions = [("rpc.service", "SQS"), ("rpc.method", "ListQueues")]

  private func client(_ metrics: TestMetrics, _ responses: [WireResponse]) throws -> TestClient {
    try TestClient(
      "sqs", options: { $0.observability = Observability(metrics: metrics) }, responses: responses)
  }

  @Test func callsAttemptsAndBytes() async throws {
    let metrics = TestMetrics()
    let client = try client(
      metrics, [WireResponse(400, #"{"__type":"ThrottlingException"}"#), WireResponse(200, "{}")])
    try await client.call("ListQueues")
    try await client.call("ListQueues")
    for (name, total) in [
      ("calls", 2), ("call.attempts", 3), ("call.retries", 1), ("call.throttles", 1),
      ("http.bytes_sent", 6), ("http.bytes_received", 36),
    ] as [(String, Int64)] {
      let counter = try metrics.expectCounter("smithy.client." + name, dimensions)
      #expect(counter.totalValue == total, "\(name)")
    }
    #expect(try metrics.expectTimer("smithy.client.call.duration", dimensions).values.count == 2)
    #expect(
      try metrics.expectTimer("smithy.client.call.attempt_duration", dimensions).values.count == 3)
    #expect(metrics.counters(label: "smithy.client.calls").count == 1)
  }

  /// Error codes come from servers, so their number is limited.
  @Test func numberOfErrorKindsIsLimited() throws {
    let metrics = TestMetrics()
    let operation = OperationMetrics(metrics, dimensions)
    for number in 0..<1_000 { _ = operation.errors(of: "E\(number)") }
    _ = operation.errors(of: "E99")
    #expect(metrics.counters(label: "smithy.client.call.errors").count == 101)
    for kind in ["E0", "E99", "_OTHER"] {
      _ = try metrics.expectCounter(
        "smithy.client.call.errors", dimensions + [("error.type", kind)])
    }
  }

  @Test func errorsByKind() async throws {
    let metrics = TestMetrics()
    let client = try client(metrics, [WireResponse(400, #"{"__type":"QueueDoesNotExist"}"#)])
    await #expect(throws: ClientError.self) { try await client.call("ListQueues") }
    await #expect(throws: BotoCoreError.self) {
      try await client.call("ListQueues", ["Nonsense": 1])
    }
    for kind in ["QueueDoesNotExist", "ParamValidationError"] {
      let counter = try metrics.expectCounter(
        "smithy.client.call.errors", dimensions + [("error.type", kind)])
      #expect(counter.totalValue == 1)
    }
  }
}
