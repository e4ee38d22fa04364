// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import LocalEvents
import ServiceModel

/// A local EventBridge and Scheduler on a clock that stands, with a queue service that only listens.
struct TestEvents: Sendable {
  let engine: LocalEngine
  let place = Place(account: "123456789012", region: "us-east-1")
  static let queue: Value = "arn:aws:sqs:us-east-1:123456789012:q"
  /// 2026-01-01T00:00:00Z, a Thursday.
  static let start: Int64 = 1_767_225_600

  init() throws {
    engine = try LocalEngine(
      services: [
        AnyLocalService(LocalEventBridgeService.self), AnyLocalService(LocalSchedulerService.self),
        AnyLocalService(Listener.self),
      ],
      clock: LocalClock(standingAt: LocalInstant(microseconds: Self.start * 1_000_000)),
      models: try ModelBundle.embedded)
  }

  @discardableResult
  func events(
    _ operation: String, _ input: Structure = [:], as principal: Principal? = nil
  ) async throws(ServiceFault) -> Value {
    try await call("events", operation, input, as: principal)
  }

  @discardableResult
  func scheduler(
    _ operation: String, _ input: Structure = [:]
  ) async throws(ServiceFault) -> Value {
    try await call("scheduler", operation, input)
  }

  func call(
    _ service: String, _ operation: String, _ input: Structure, as principal: Principal? = nil
  ) async throws(ServiceFault) -> Value {
    .structure(
      try await engine.perform(
        service: service, operation: operation, input: input, place: place,
        principal: principal ?? .root(account: place.account)))
  }

  /// Makes a rule with a queue as its target.
  func rule(
    _ pattern: String, name: String = "r", bus: String = "default", target: Structure = [:]
  ) async throws(ServiceFault) {
    try await events(
      "PutRule",
      ["Name": .string(name), "EventPattern": .string(pattern), "EventBusName": .string(bus)])
    var all: Structure = ["Id": "t", "Arn": Self.queue]
    for (name, value) in target { all[name] = value }
    try await events(
      "PutTargets",
      [
        "Rule": .string(name), "EventBusName": .string(bus),
        "Targets": .list([.structure(all)]),
      ])
  }

  /// Sends an event of the source `app`.
  @discardableResult
  func put(
    _ detail: String, source: Value = "app", bus: Value = "default", as principal: Principal? = nil
  ) async throws(ServiceFault) -> Value {
    try await events(
      "PutEvents",
      [
        "Entries": [
          [
            "Source": source, "DetailType": "order", "Detail": .string(detail),
            "EventBusName": bus,
          ]
        ]
      ], as: principal)
  }

  /// The bodies of the messages that have been sent.
  func bodies() async throws -> [String] {
    try await call("sqs", "ListQueues", [:]).QueueUrls[...].compactMap { String($0) }
  }
}

/// A queue service that keeps the bodies of what is sent, and lists them as queues. The queue `none` isn't
/// there.
private enum Listener: LocalService {
  static let name = "sqs"
  static let scope = StateScope.region
  static func initialState(_ place: Place) -> [Value] { [] }
  static let operations: [LocalOperation<[Value]>] = [
    LocalOperation("SendMessage") { state, call in
      guard call.string("QueueUrl")?.hasSuffix("/none") == false else {
        throw ServiceFault("AWS.SimpleQueueService.NonExistentQueue", "No queue.")
      }
      state.append(call["MessageBody"] ?? .null)
      return ["MessageId": "1"]
    },
    LocalOperation("ListQueues") { state, _ in ["QueueUrls": .list(state)] },
  ]
}

/// The error of a call.
func fault(_ body: () async throws(ServiceFault) -> Value) async -> ServiceFault? {
  do {
    _ = try await body()
    return nil
  } catch {
    return error
  }
}
