// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSHTTP
import AWSErrors
import AWSProtocols
import BotoCore
import InMemoryTracing
import TestSupport
import Testing
import Tracing
import WireFormats

/// The spans of calls.
@Suite struct CallTraceTests {
  private func client(_ tracer: InMemoryTracer, _ responses: [WireResponse]) throws -> TestClient {
    try TestClient(
      "sqs", environment: ["AWS_LAMBDA_FUNCTION_NAME": "f", "_X_AMZN_TRACE_ID": "lambda-trace"],
      options: { $0.observability = Observability(tracer: tracer) }, responses: responses)
  }

  @Test func aSpanPerCallAndAttempt() async throws {
    let tracer = InMemoryTracer()
    let client = try client(
      tracer,
      [
        WireResponse(500, "{}"),
        WireResponse(200, "{}", headers: ["x-amzn-RequestId": "the-request"]),
      ])
    try await tracer.withSpan("outer") { _ in _ = try await client.call("ListQueues") }
    let spans = tracer.finishedSpans
    #expect(
      spans.map(\.operationName) == [
        "SQS.ListQueues attempt", "SQS.ListQueues attempt", "SQS.ListQueues", "outer",
      ])
    let call = spans[2]
    #expect(call.parentSpanID == spans[3].spanID)
    #expect(spans[0].parentSpanID == call.spanID && spans[1].parentSpanID == call.spanID)
    #expect(call.attributes.get("rpc.system") == .string("aws-api"))
    #expect(call.attributes.get("rpc.service") == .string("SQS"))
    #expect(call.attributes.get("rpc.method") == .string("ListQueues"))
    #expect(call.attributes.get("aws.request_id") == .string("the-request"))
    #expect(call.attributes.get("http.response.status_code") == .int64(200))
    #expect(spans[0].attributes.get("http.response.status_code") == .int64(500))
    #expect(spans[0].status?.code == .error && call.status == nil)
    #expect(spans[1].attributes.get("http.request.resend_count") == .int64(1))
  }

  @Test func requestsCarryTheTrace() async throws {
    let tracer = InMemoryTracer()
    let client = try client(tracer, [WireResponse(200, "{}")])
    try await client.call("ListQueues")
    let headers = try #require(client.transport.requests.first?.headers)
    #expect(headers[InMemoryTracer.spanIDKey] == tracer.finishedSpans.first?.spanID)
    #expect(headers["X-Amzn-Trace-Id"] == "lambda-trace")
    #expect(headers["Authorization"]?.contains(InMemoryTracer.spanIDKey) == false)
  }

  @Test func failuresEndTheirSpans() async throws {
    let tracer = InMemoryTracer()
    let client = try client(tracer, [WireResponse(403, #"{"__type":"AccessDenied"}"#)])
    await #expect(throws: ClientError.self) { try await client.call("ListQueues") }
    await #expect(throws: BotoCoreError.self) {
      try await client.call("ListQueues", ["Nonsense": 1])
    }
    #expect(tracer.activeSpans.isEmpty)
    #expect(
      tracer.finishedSpans.map { $0.attributes.get("error.type") } == [
        .string("AccessDenied"), .string("AccessDenied"), .string("ParamValidationError"),
      ])
  }
}
