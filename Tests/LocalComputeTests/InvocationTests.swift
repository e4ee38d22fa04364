// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import Testing
import WireFormats

@Suite(.timeLimit(.minutes(1)))
struct InvocationTests {
  private func text(_ value: Value) -> String {
    guard case .blob(let bytes) = value else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func closuresAnswer() async throws {
    let lambda = try TestLambda()
    let mailbox = lambda.closure { ["n": .integer(($0["n"]?.integer ?? 0) + 1)] }
    let answer = try await lambda(
      "Invoke",
      ["FunctionName": "f", "Payload": .blob(Array(#"{"n":1}"#.utf8)), "LogType": "Tail"])
    #expect(text(answer.Payload) == #"{"n":2}"#)
    #expect(answer.StatusCode == 200)
    #expect(answer.FunctionError == .null)
    let log = String(decoding: try Base64.decode(String(answer.LogResult) ?? ""), as: UTF8.self)
    #expect(log.contains("got {\"n\":1}\nEND RequestId:"))
    #expect(mailbox.all.count == 1)
  }

  @Test func errorsAreTheFunctions() async throws {
    let lambda = try TestLambda()
    _ = lambda.closure { _ in throw Broken() }
    let answer = try await lambda("Invoke", ["FunctionName": "f"])
    #expect(answer.FunctionError == "Unhandled")
    #expect(text(answer.Payload) == #"{"errorMessage":"Broken()","errorType":"Broken"}"#)
  }

  @Test func callsThatAreWrong() async throws {
    let lambda = try TestLambda()
    _ = lambda.closure()
    let unknown = await lambda.fault("Invoke", ["FunctionName": "g"])
    #expect(unknown?.status == 404)
    let text = await lambda.fault("Invoke", ["FunctionName": "f", "Payload": .blob([0x7B])])
    #expect(text?.code == "InvalidRequestContentException")
    _ = try await lambda.create("zip")
    let notRun = await lambda.fault("Invoke", ["FunctionName": "zip"])
    #expect(notRun?.code == "NotImplemented")
    try await lambda(
      "PutFunctionConcurrency", ["FunctionName": "f", "ReservedConcurrentExecutions": 0])
    let full = await lambda.fault("Invoke", ["FunctionName": "f"])
    #expect(full?.status == 429)
  }

  @Test func dryRunsRunNothing() async throws {
    let lambda = try TestLambda()
    let mailbox = lambda.closure()
    let answer = try await lambda(
      "Invoke", ["FunctionName": "f", "InvocationType": "DryRun"])
    #expect(answer.StatusCode == 204)
    await lambda.engine.settle()
    #expect(mailbox.all.isEmpty)
  }

  @Test func eventsAreTriedAgainByTheClock() async throws {
    let lambda = try TestLambda()
    let letters = try await lambda.queue("letters")
    let mailbox = lambda.closure { _ in throw Broken() }
    try await lambda(
      "UpdateFunctionConfiguration",
      [
        "FunctionName": "f",
        "DeadLetterConfig": ["TargetArn": "arn:aws:sqs:us-east-1:123456789012:letters"],
      ])
    try await lambda(
      "Invoke",
      ["FunctionName": "f", "InvocationType": "Event", "Payload": .blob(Array("{}".utf8))])
    await lambda.engine.settle()
    #expect(mailbox.all.count == 1)
    lambda.engine.advance(by: .seconds(59))
    await lambda.engine.settle()
    #expect(mailbox.all.count == 1)
    lambda.engine.advance(by: .seconds(1))
    await lambda.engine.settle()
    #expect(mailbox.all.count == 2)
    lambda.engine.advance(by: .seconds(120))
    await lambda.engine.settle()
    #expect(mailbox.all.count == 3)
    #expect(try await lambda.bodies(letters) == ["{}"])
  }

  @Test func resultsGoToDestinations() async throws {
    let lambda = try TestLambda()
    let results = try await lambda.queue("results")
    _ = lambda.closure { ["got": $0] }
    try await lambda(
      "PutFunctionEventInvokeConfig",
      [
        "FunctionName": "f",
        "DestinationConfig": [
          "OnSuccess": ["Destination": "arn:aws:sqs:us-east-1:123456789012:results"]
        ],
      ])
    try await lambda(
      "Invoke",
      ["FunctionName": "f", "InvocationType": "Event", "Payload": .blob(Array("7".utf8))])
    await lambda.engine.settle()
    let body = try JSONNode(parsing: try await lambda.bodies(results).first ?? "")
    #expect(body["requestContext"]?["condition"]?.string == "Success")
    #expect(body["responsePayload"]?["got"]?.integer == 7)
  }

  @Test func topicsCallFunctions() async throws {
    let lambda = try TestLambda()
    let mailbox = lambda.closure()
    let topic = try await lambda("CreateTopic", ["Name": "t"], of: "sns").TopicArn
    try await lambda(
      "Subscribe",
      [
        "TopicArn": topic, "Protocol": "lambda",
        "Endpoint": "arn:aws:lambda:us-east-1:123456789012:function:f",
      ], of: "sns")
    try await lambda("Publish", ["TopicArn": topic, "Message": "hello"], of: "sns")
    await lambda.engine.settle()
    let record = mailbox.all.first?["Records"]?[0]
    #expect(record?["EventSource"]?.string == "aws:sns")
    #expect(record?["Sns"]?["Message"]?.string == "hello")
  }
}
