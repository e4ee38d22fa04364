// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import Testing
import WireFormats

@Suite struct EngineTests {
  private let aws: FakeAWS

  init() throws { aws = try FakeAWS() }

  @Test func aWaitingCallIsWokenByAChange() async throws {
    async let waiting = aws.receive(wait: 20)
    try await waitUntilSomebodyWaits()
    try await aws.send("hello")
    #expect(try await waiting == "hello")
  }

  @Test func aWaitingCallEndsAtItsDeadline() async throws {
    async let waiting = aws.receive(wait: 20)
    try await waitUntilSomebodyWaits()
    aws.engine.advance(by: .seconds(20))
    #expect(try await waiting == nil)
  }

  @Test func aCancelledCallGoes() async throws {
    let task = Task { try await aws.receive(wait: 20) }
    try await waitUntilSomebodyWaits()
    task.cancel()
    await #expect(throws: ServiceFault.self) { try await task.value }
    try await aws.send("hello")
    #expect(try await aws.receive() == "hello")
  }

  /// The wait is in the engine when the clock's next work is the call's deadline.
  private func waitUntilSomebodyWaits() async throws {
    while aws.engine.waitingCount == 0 { await Task.yield() }
  }

  @Test func workIsDoneAtItsTimeWhenTheClockMoves() async throws {
    try await aws.send("late", delay: 60)
    try await aws.send("early", delay: 10)
    #expect(try await aws.receive() == nil)
    aws.engine.advance(by: .seconds(59))
    #expect(try await aws.receive() == "early")
    #expect(try await aws.receive() == nil)
    aws.engine.advance(by: .seconds(1))
    #expect(try await aws.receive() == "late")
  }

  @Test func theMachinesClockWakesWaitingCalls() async throws {
    let aws = try FakeAWS(LocalClock())
    #expect(try await aws.receive(wait: 1) == nil)
  }

  @Test func deliveriesArriveBeforeTheAnswer() async throws {
    _ = try await aws.call("sns", "Publish", ["Message": "hello"])
    #expect(try await aws.receive() == "hello")
    #expect(aws.engine.journal.map(\.operation).contains("SendMessage"))
  }

  @Test(arguments: [("refused", nil, "QueueDoesNotExist"), ("x", "kinesis", "NotImplemented")])
  func failedDeliveriesAreReported(_ text: String, _ service: String?, _ code: String) async throws
  {
    var input: Structure = ["Message": .string(text)]
    if let service { input["Subject"] = .string(service) }
    _ = try await aws.call("sns", "Publish", input)
    let topics = try await aws.call("sns", "ListTopics", [:])
    #expect(Value.structure(topics).Topics[0].TopicArn == .string(code))
  }

  @Test func snapshotsPutBackStatesAndTime() async throws {
    try await aws.send("kept")
    try await aws.send("late", delay: 60)
    let before = aws.engine.snapshot()
    let time = aws.engine.now
    aws.engine.advance(by: .seconds(3_600))
    #expect(try await aws.receive() == "kept")
    #expect(try await aws.receive() == "late")
    aws.engine.restore(before)
    #expect(aws.engine.now == time)
    #expect(try await aws.receive() == "kept")
    #expect(try await aws.receive() == nil)
  }

  @Test func theSameSeedGivesTheSameIDs() async throws {
    let other = try FakeAWS()
    let input: Structure = ["QueueUrl": "q", "MessageBody": "x"]
    let first = try await aws.call("sqs", "SendMessage", input)
    let second = try await other.call("sqs", "SendMessage", input)
    #expect(first["MessageId"] == second["MessageId"])
    aws.engine.reset()
    #expect(try await aws.receive() == nil)
  }

  @Test func settlingWaitsForWorkBesideTheTurns() async throws {
    aws.engine.startWork { engine in
      for _ in 0..<100 { await Task.yield() }
      _ = try? await engine.perform(
        service: "sqs", operation: "SendMessage", input: ["QueueUrl": "q", "MessageBody": "done"],
        place: Place(account: "123456789012", region: "eu-west-1"),
        principal: .service("lambda.amazonaws.com"))
    }
    await aws.engine.settle()
    #expect(try await aws.receive() == "done")
  }

  @Test func recordedTurnsMakeTheSameWorld() async throws {
    let recorder = aws.engine.replaying { Recorder() }
    _ = try await aws.respond("sns", "Publish", ["Message": "a"])
    _ = try await aws.respond(
      "sqs", "SendMessage", ["QueueUrl": "q", "MessageBody": "b", "DelaySeconds": 5])
    aws.engine.advance(by: .seconds(10))
    let other = try FakeAWS()
    for turn in recorder.turns { other.engine.replay(turn) }
    #expect(try await other.receive() == "a")
    #expect(try await other.receive() == "b")
  }
}

private final class Recorder: TurnRecorder {
  private let kept = Protected<[RecordedTurn]>([])
  var turns: [RecordedTurn] { kept.value }
  func record(_ turn: RecordedTurn) { kept.change { $0.append(turn) } }
}
