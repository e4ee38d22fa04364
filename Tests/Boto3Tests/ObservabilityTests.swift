// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols
import Boto3
import BotoCore
import Logging
import TestSupport
import Testing

/// The examples of Sources/Boto3/Boto3.docc/observability.md.
@Suite struct ObservabilityTests {
  @Test func streamLogger() {
    Observability.setStreamLogger(name: "botocore")
    Observability.setStreamLogger(name: "botocore.endpoint", level: .trace)
    Observability.removeStreamLogger(name: "botocore.endpoint")
    Observability.removeStreamLogger(name: "botocore")
  }

  @Test func customLoggers() throws {
    let other = Logger(label: "other")
    let session = try Session {
      $0.environment = Environment([:])
      $0.observability = Observability(logger: Logger(label: "aws"))
    }
    let s3 = try session.client(
      "s3",
      ClientOptions {
        $0.region = "us-east-1"
        $0.observability = Observability(logger: other)
      })
    #expect(s3.meta.serviceName == "s3")
  }

  @Test func history() {
    let event = HistoryEvent.httpResponse(
      statusCode: 200, headers: [.eTag: "a"], body: "b", isStreaming: false)
    #expect(event.name == "HTTP_RESPONSE")
    #expect(
      event.payload == [
        "status_code": 200, "headers": ["ETag": "a"], "body": "b", "streaming": false,
      ])
  }
}
