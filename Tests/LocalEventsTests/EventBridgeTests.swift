// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import Testing
import WireFormats

@Suite struct EventBridgeTests {
  private let aws: TestEvents

  init() throws { aws = try TestEvents() }

  @Test func whatMatchesIsDelivered() async throws {
    try await aws.rule(#"{"source": ["app"], "detail": {"n": [1]}}"#)
    let answer = try await aws.put(#"{"n": 1}"#)
    try await aws.put(#"{"n": 2}"#)
    let id = String(answer.Entries[0].EventId) ?? ""
    let bodies = try await aws.bodies()
    #expect(
      bodies == [
        #"{"version":"0","id":"\#(id)","detail-type":"order","source":"app","account":"123456789012","#
          + #""time":"2026-01-01T00:00:00Z","region":"us-east-1","resources":[],"detail":{"n":1}}"#
      ])
    try await aws.events("DisableRule", ["Name": "r"])
    try await aws.put(#"{"n": 1}"#)
    #expect(try await aws.bodies().count == 1)
  }

  @Test func entriesFailOneByOne() async throws {
    let missing = try await aws.put("")
    #expect(missing.FailedEntryCount == 1)
    #expect(
      missing.Entries[0].ErrorMessage
        == "Parameter Detail is not valid. Reason: Detail is a required argument.")
    #expect(try await aws.put("[1]").Entries[0].ErrorCode == "MalformedDetail")
    #expect(
      try await aws.put("{}", source: "aws.s3").Entries[0].ErrorCode
        == "NotAuthorizedForSourceException")
    let service = Principal.service("s3.amazonaws.com")
    #expect(try await aws.put("{}", source: "aws.s3", as: service).FailedEntryCount == 0)
  }

  @Test(
    arguments: [
      (["Input": #"{"a": 1}"#], #"{"a": 1}"#), (["InputPath": "$.detail"], #"{"n":1,"s":"x"}"#),
      (
        [
          "InputTransformer": [
            "InputPathsMap": ["s": "$.detail.s", "n": "$.detail.n"],
            "InputTemplate": #"{"s": <s>, "text": "<s> and <n>", "rule": <aws.events.rule-name>}"#,
          ]
        ], #"{"s": "x", "text": "x and 1", "rule": "r"}"#
      ),
      (["InputTransformer": ["InputTemplate": #""from <aws.events.rule-name>""#]], #""from r""#),
    ] as [(Structure, String)])
  func inputs(_ target: Structure, _ body: String) async throws {
    try await aws.rule(#"{"source": ["app"]}"#, target: target)
    try await aws.put(#"{"n": 1, "s": "x"}"#)
    #expect(try await aws.bodies() == [body])
  }

  @Test func schedulesFollowTheClock() async throws {
    for (name, schedule) in [("rate", "rate(5 minutes)"), ("cron", "cron(0/20 0 ? * THU *)")] {
      try await aws.events(
        "PutRule", ["Name": .string(name), "ScheduleExpression": .string(schedule)])
      try await aws.events(
        "PutTargets",
        [
          "Rule": .string(name),
          "Targets": [["Id": "t", "Arn": TestEvents.queue, "Input": .string("\"\(name)\"")]],
        ])
    }
    aws.engine.advance(by: .seconds(600))
    #expect(try await aws.bodies() == [#""rate""#, #""rate""#])
    aws.engine.advance(by: .seconds(1_800))
    #expect(try await aws.bodies().filter { $0 == #""cron""# }.count == 2)
    for wrong in [
      "rate(1 minutes)", "rate(0 minutes)", "cron(0 1 * * * *)", "at(2026-01-01T00:00:00)",
    ] {
      let error = await fault { () async throws(ServiceFault) in
        try await aws.events("PutRule", ["Name": "x", "ScheduleExpression": .string(wrong)])
      }
      #expect(error?.message == "Parameter ScheduleExpression is not valid.")
    }
  }

  @Test func failuresGoToTheDeadLetterQueue() async throws {
    try await aws.rule(
      #"{"source": ["app"]}"#,
      target: [
        "Arn": "arn:aws:sqs:us-east-1:123456789012:none",
        "DeadLetterConfig": ["Arn": TestEvents.queue],
      ])
    try await aws.put("{}")
    #expect(try await aws.bodies().count == 1)
  }

  @Test func archivesAreReplayed() async throws {
    let bus: Value = "arn:aws:events:us-east-1:123456789012:event-bus/default"
    try await aws.events("CreateArchive", ["ArchiveName": "a", "EventSourceArn": bus])
    try await aws.put("{}")
    #expect(try await aws.events("DescribeArchive", ["ArchiveName": "a"]).EventCount == 1)
    try await aws.rule(#"{"source": ["app"]}"#)
    let error = await fault { () async throws(ServiceFault) in
      try await aws.events("DeleteRule", ["Name": "Events-Archive-a"])
    }
    #expect(error?.code == "ManagedRuleException")
    try await aws.events(
      "StartReplay",
      [
        "ReplayName": "p", "EventSourceArn": "arn:aws:events:us-east-1:123456789012:archive/a",
        "Destination": ["Arn": bus],
        "EventStartTime": .timestamp(Timestamp(seconds: TestEvents.start - 1)),
        "EventEndTime": .timestamp(Timestamp(seconds: TestEvents.start + 1)),
      ])
    aws.engine.advance(by: .seconds(1))
    #expect(try await aws.events("DescribeReplay", ["ReplayName": "p"]).State == "COMPLETED")
    #expect(try await aws.bodies().first?.contains(#""replay-name":"p""#) == true)
    #expect(try await aws.events("DescribeArchive", ["ArchiveName": "a"]).EventCount == 1)
  }

  @Test func busesSendToBuses() async throws {
    try await aws.events("CreateEventBus", ["Name": "b"])
    try await aws.rule(
      #"{"source": ["app"]}"#,
      target: ["Arn": "arn:aws:events:us-east-1:123456789012:event-bus/b"])
    try await aws.rule(#"{"source": ["app"]}"#, name: "back", bus: "b")
    try await aws.put("{}")
    #expect(try await aws.bodies().count == 1)
    let error = await fault { () async throws(ServiceFault) in
      try await aws.events("DescribeEventBus", ["Name": "none"])
    }
    #expect(error?.message == "Event bus none does not exist.")
  }
}
