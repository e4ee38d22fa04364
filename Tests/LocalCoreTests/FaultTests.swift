// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import Testing
import WireFormats

@Suite struct FaultTests {
  private let aws: FakeAWS

  init() throws { aws = try FakeAWS() }

  private func statuses(_ count: Int) async throws -> [Int] {
    var statuses: [Int] = []
    for _ in 0..<count {
      let input: Structure = ["QueueUrl": "q", "MessageBody": "x"]
      statuses.append(try await aws.respond("sqs", "SendMessage", input).response.status)
    }
    return statuses
  }

  @Test func everyThirdCallIsThrottled() async throws {
    aws.engine.addFault(
      FaultRule(.throttle, service: "sqs", operation: "SendMessage", every: 3))
    #expect(try await statuses(6) == [200, 200, 403, 200, 200, 403])
  }

  @Test func oneCallFails() async throws {
    let rule = aws.engine.addFault(FaultRule(.status(503), service: "sqs", nth: 2))
    #expect(try await statuses(3) == [200, 503, 200])
    aws.engine.removeFault(rule)
    #expect(aws.engine.faults.isEmpty)
  }

  @Test func aShareOfTheCallsFails() async throws {
    aws.engine.addFault(FaultRule(.status(500), probability: 0.5))
    let failed = try await statuses(100).filter { $0 == 500 }.count
    #expect(30...70 ~= failed)
  }

  @Test func latencyPassesOnTheLocalClock() async throws {
    aws.engine.addFault(FaultRule(.latency(.seconds(30))))
    async let answer = aws.respond("sqs", "SendMessage", ["QueueUrl": "q", "MessageBody": "x"])
    while aws.engine.waitingCount == 0 { await Task.yield() }
    aws.engine.advance(by: .seconds(30))
    #expect(try await answer.response.status == 200)
  }

  @Test func cutBodiesEndWithAnError() async throws {
    aws.engine.addFault(FaultRule(.cutBody(after: 3)))
    let request = WireRequest(
      method: "POST", url: RequestURL(scheme: "http", host: "localhost"),
      headers: ["X-Amz-Target": "AmazonSQS.ReceiveMessage"],
      body: .bytes(Array(#"{"QueueUrl":"q"}"#.utf8)))
    let response = await aws.engine.respond(to: request)
    let reader = try await response.body.makeReader()
    _ = try await reader.nextBuffers()
    await #expect(throws: BodyWasCut.self) { try await reader.nextBuffers() }
  }

  @Test func theJournalHasTheCalls() async throws {
    _ = try await aws.respond("sqs", "SendMessage", ["QueueUrl": "q", "MessageBody": "refused"])
    let entry = try #require(aws.engine.journal.last)
    #expect(entry.operation == "SendMessage" && entry.fault?.code == "QueueDoesNotExist")
    #expect(entry.place == aws.place && entry.principal == .root(account: "123456789012"))
  }
}
