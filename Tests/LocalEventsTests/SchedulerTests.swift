// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import Testing

@Suite struct SchedulerTests {
  private let aws: TestEvents

  init() throws { aws = try TestEvents() }

  @discardableResult
  private func schedule(
    _ expression: String, _ more: Structure = [:]
  ) async throws(ServiceFault) -> Value {
    var input: Structure = [
      "Name": "s", "ScheduleExpression": .string(expression),
      "FlexibleTimeWindow": ["Mode": "OFF"],
      "Target": [
        "Arn": TestEvents.queue, "RoleArn": "arn:aws:iam::123456789012:role/r", "Input": "hello",
      ],
    ]
    for (name, value) in more { input[name] = value }
    return try await aws.scheduler("CreateSchedule", input)
  }

  @Test func aScheduleThatHasRunIsDeleted() async throws {
    try await schedule("at(2026-01-01T00:10:00)", ["ActionAfterCompletion": "DELETE"])
    aws.engine.advance(by: .seconds(599))
    #expect(try await aws.bodies().isEmpty)
    aws.engine.advance(by: .seconds(1))
    #expect(try await aws.bodies() == ["hello"])
    let error = await fault { () async throws(ServiceFault) in
      try await aws.scheduler("GetSchedule", ["Name": "s"])
    }
    #expect(error?.message == "Schedule s does not exist.")
  }

  @Test func universalTargetsCallOperations() async throws {
    try await schedule(
      "rate(1 hour)",
      [
        "Target": [
          "Arn": "arn:aws:scheduler:::aws-sdk:sqs:sendMessage",
          "RoleArn": "arn:aws:iam::123456789012:role/r",
          "Input": #"{"QueueUrl": "http://x/q", "MessageBody": "called"}"#,
        ]
      ])
    aws.engine.advance(by: .seconds(3_600))
    #expect(try await aws.bodies() == ["called", "called"])
  }

  @Test(arguments: ["rate(10 seconds)", "cron()", "at(2026-01-01)", "often"])
  func wrongExpressions(_ expression: String) async {
    let error = await fault { () async throws(ServiceFault) in try await schedule(expression) }
    #expect(error?.message == "Invalid Schedule Expression \(expression).")
  }

  @Test func zonesAreRefused() async {
    let error = await fault { () async throws(ServiceFault) in
      try await schedule("rate(1 hour)", ["ScheduleExpressionTimezone": "Europe/Berlin"])
    }
    #expect(error?.code == "ValidationException")
  }
}
