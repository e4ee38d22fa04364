// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCompute
import LocalCore
import LocalMessaging
import LocalStreams
import ServiceModel
import Synchronization
import WireFormats

/// A local Lambda beside SQS, SNS and Kinesis, on a clock that stands.
struct TestLambda: Sendable {
  let engine: LocalEngine
  let runtimes = FunctionRuntimes()
  let place = Place(account: "123456789012", region: "us-east-1")

  init() throws {
    let runtimes = runtimes
    engine = try LocalEngine(
      services: [
        AnyLocalService(LocalLambdaService.self), AnyLocalService(LocalSQSService.self),
        AnyLocalService(LocalSNSService.self), AnyLocalService(LocalKinesisService.self),
      ],
      clock: LocalClock(standingAt: LocalInstant(microseconds: 1_767_225_600_000_000)),
      models: try ModelBundle.embedded
    ) { world in
      world.change(LocalLambdaRuntimes.self, in: Place(account: "", region: "")) {
        $0.runtimes = runtimes
      }
    }
  }

  @discardableResult
  func callAsFunction(
    _ operation: String, _ input: Structure = [:], of service: String = "lambda"
  ) async throws(ServiceFault) -> Value {
    .structure(
      try await engine.perform(
        service: service, operation: operation, input: input, place: place,
        principal: .root(account: place.account)))
  }

  func fault(_ operation: String, _ input: Structure) async -> ServiceFault? {
    do {
      try await self(operation, input)
      return nil
    } catch {
      return error
    }
  }

  /// Makes a function of a closure, and a mailbox of the events that it gets.
  func closure(
    _ name: String = "f", _ answer: @escaping @Sendable (JSONNode) throws -> JSONNode = { $0 }
  ) -> Mailbox {
    let mailbox = Mailbox()
    runtimes.set(
      { event, invocation in
        let node = try JSONNode(parsing: event)
        mailbox.events.withLock { $0.append(node) }
        invocation.log("got \(node.jsonText())")
        return try answer(node).jsonBytes
      }, of: name, in: place)
    engine.report(
      LocalLambdaService.report(ofClosure: name), to: LocalLambdaService.name, in: place)
    return mailbox
  }

  /// Makes a queue.
  func queue(_ name: String, _ attributes: Structure = [:]) async throws -> Value {
    try await self(
      "CreateQueue", ["QueueName": .string(name), "Attributes": .structure(attributes)], of: "sqs"
    ).QueueUrl
  }

  func send(_ url: Value, _ body: String) async throws {
    try await self("SendMessage", ["QueueUrl": url, "MessageBody": .string(body)], of: "sqs")
  }

  /// The bodies of the messages that can be received.
  func bodies(_ url: Value) async throws -> [String] {
    let output = try await self(
      "ReceiveMessage", ["QueueUrl": url, "MaxNumberOfMessages": 10], of: "sqs")
    return ([Value](output.Messages) ?? []).map { String($0.Body) ?? "" }
  }

  /// How many messages are visible and in flight.
  func counts(_ url: Value) async throws -> [String?] {
    let attributes = try await self(
      "GetQueueAttributes", ["QueueUrl": url, "AttributeNames": ["All"]], of: "sqs"
    ).Attributes
    return [
      String(attributes.ApproximateNumberOfMessages),
      String(attributes.ApproximateNumberOfMessagesNotVisible),
    ]
  }

  static let role: Value = "arn:aws:iam::123456789012:role/r"

  /// A zip with a file of four bytes, not compressed.
  static let zip: [UInt8] = {
    func number(_ value: UInt32, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
    }
    let name = Array("a.txt".utf8)
    let data = Array("text".utf8)
    let sizes = number(4, 4) + number(4, 4) + number(UInt32(name.count), 2) + number(0, 2)
    let common = number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(0, 4) + sizes
    let local = number(0x0403_4B50, 4) + common + name + data
    let central =
      number(0x0201_4B50, 4) + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2)
      + number(0, 4) + number(0, 4) + name
    let end =
      number(0x0605_4B50, 4) + number(0, 4) + number(1, 2) + number(1, 2)
      + number(UInt32(central.count), 4) + number(UInt32(local.count), 4) + number(0, 2)
    return local + central + end
  }()

  /// Makes a function of a zip.
  func create(_ name: String = "f", _ more: Structure = [:]) async throws(ServiceFault) -> Value {
    var input: Structure = [
      "FunctionName": .string(name), "Runtime": "python3.12", "Handler": "a.b", "Role": Self.role,
      "Code": ["ZipFile": .blob(Self.zip)],
    ]
    for (key, value) in more { input[key] = value }
    return try await self("CreateFunction", input)
  }
}

/// The events that a closure got.
final class Mailbox: Sendable {
  let events = Mutex<[JSONNode]>([])

  var all: [JSONNode] { events.withLock(\.self) }
}

/// An error of a closure.
struct Broken: Error {}
