// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import LocalMessaging
import ServiceModel

/// A local SQS and SNS on a clock that stands.
struct TestMessaging: Sendable {
  let engine: LocalEngine
  let place = Place(account: "123456789012", region: "us-east-1")

  init() throws {
    engine = try LocalEngine(
      services: [AnyLocalService(LocalSQSService.self), AnyLocalService(LocalSNSService.self)],
      clock: LocalClock(standingAt: LocalInstant(microseconds: 1_767_225_600_000_000)),
      models: try ModelBundle.embedded)
  }

  @discardableResult
  func sqs(_ operation: String, _ input: Structure = [:]) async throws(ServiceFault) -> Value {
    try await call("sqs", operation, input)
  }

  @discardableResult
  func sns(_ operation: String, _ input: Structure = [:]) async throws(ServiceFault) -> Value {
    try await call("sns", operation, input)
  }

  private func call(
    _ service: String, _ operation: String, _ input: Structure
  ) async throws(ServiceFault) -> Value {
    .structure(
      try await engine.perform(
        service: service, operation: operation, input: input, place: place,
        principal: .root(account: place.account)))
  }

  /// Makes a queue; FIFO if its name says so.
  func queue(_ name: String = "q", _ attributes: Structure = [:]) async throws -> Value {
    var attributes = attributes
    if name.hasSuffix(".fifo") { attributes["FifoQueue"] = "true" }
    return try await sqs(
      "CreateQueue", ["QueueName": .string(name), "Attributes": .structure(attributes)]
    ).QueueUrl
  }

  func send(_ url: Value, _ body: String, _ more: Structure = [:]) async throws -> Value {
    var input = more
    input["QueueUrl"] = url
    input["MessageBody"] = .string(body)
    return try await sqs("SendMessage", input)
  }

  /// Receives at once.
  func receive(_ url: Value, _ more: Structure = [:]) async throws -> Value {
    var input: Structure = ["QueueUrl": url, "MaxNumberOfMessages": 10]
    for (name, value) in more { input[name] = value }
    return try await sqs("ReceiveMessage", input).Messages
  }

  /// The bodies of the messages that can be received.
  func bodies(_ url: Value, _ more: Structure = [:]) async throws -> [String] {
    guard case .list(let messages) = try await receive(url, more) else { return [] }
    return messages.map { String($0.Body) ?? "" }
  }

  /// The ARN of a queue.
  func arn(_ name: String) -> String { place.arn("sqs", name) }
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
