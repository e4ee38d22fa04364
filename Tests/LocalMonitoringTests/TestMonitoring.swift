// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import LocalMonitoring
import ServiceModel

/// A local CloudWatch Logs and CloudWatch on a clock that stands, with a topic service that only listens.
struct TestMonitoring: Sendable {
  let engine: LocalEngine
  let place = Place(account: "123456789012", region: "us-east-1")
  /// 2026-01-01T00:00:00Z
  static let start: Int64 = 1_767_225_600

  init() throws {
    engine = try LocalEngine(
      services: [
        AnyLocalService(LocalLogsService.self), AnyLocalService(LocalCloudWatchService.self),
        AnyLocalService(Listener.self),
      ],
      clock: LocalClock(standingAt: LocalInstant(microseconds: Self.start * 1_000_000)),
      models: try ModelBundle.embedded)
  }

  @discardableResult
  func logs(_ operation: String, _ input: Structure = [:]) async throws(ServiceFault) -> Value {
    try await call("logs", operation, input)
  }

  @discardableResult
  func metrics(_ operation: String, _ input: Structure = [:]) async throws(ServiceFault) -> Value {
    try await call("cloudwatch", operation, input)
  }

  func call(
    _ service: String, _ operation: String, _ input: Structure
  ) async throws(ServiceFault) -> Value {
    .structure(
      try await engine.perform(
        service: service, operation: operation, input: input, place: place,
        principal: .root(account: place.account)))
  }

  /// Makes a group `g` with a stream `s`.
  func group() async throws {
    try await logs("CreateLogGroup", ["logGroupName": "g"])
    try await logs("CreateLogStream", ["logGroupName": "g", "logStreamName": "s"])
  }

  /// Puts messages, a second between each, the last one now.
  @discardableResult
  func put(_ messages: String...) async throws -> Value {
    let now = engine.clock.now.milliseconds
    let events = messages.enumerated().map { index, message -> Value in
      [
        "timestamp": .integer(now - Int64(messages.count - 1 - index) * 1_000),
        "message": .string(message),
      ]
    }
    return try await logs(
      "PutLogEvents",
      ["logGroupName": "g", "logStreamName": "s", "logEvents": .list(events)])
  }

  /// The subjects of the messages that were published.
  func subjects() async throws -> [String] {
    try await call("sns", "ListTopics", [:]).Topics[...].compactMap { String($0.TopicArn) }
  }
}

/// A topic service that keeps the subjects of what is published, and lists them as topics.
private enum Listener: LocalService {
  static let name = "sns"
  static let scope = StateScope.region
  static func initialState(_ place: Place) -> [Value] { [] }
  static let operations: [LocalOperation<[Value]>] = [
    LocalOperation("Publish") { state, call in
      state.append(["TopicArn": call["Subject"] ?? .null])
      return ["MessageId": "1"]
    },
    LocalOperation("ListTopics") { state, _ in ["Topics": .list(state)] },
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
