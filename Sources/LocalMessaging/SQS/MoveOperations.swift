// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// A task that moves a dead-letter queue's messages back.
struct MoveTask: Sendable {
  let id: String
  let source: String
  /// Where all go; `nil` for where each came from.
  let destination: String?
  /// Messages a second; `nil` for all at once.
  let rate: Int64?
  let started: LocalInstant
  let total: Int64
  var moved: Int64 = 0
  var status = "RUNNING"
  var failure: String?
  /// When the next messages are moved; `nil` if it has ended.
  var nextStep: LocalInstant?

  /// What names the task in requests.
  var handle: String {
    Base64.encode(
      JSONNode.object(["taskId": .string(id), "sourceArn": .string(source)]).jsonBytes)
  }
}

/// Moving messages from dead-letter queues.
enum MoveOperations {
  typealias State = LocalSQSService.State

  /// Moves the messages that are due.
  static func run(_ state: inout State, now: LocalInstant) {
    for index in state.moves.indices {
      while let next = state.moves[index].nextStep, next <= now { step(&state, index, now: next) }
    }
  }

  static func start(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let source = call.string("SourceArn") ?? ""
    let destination = call.string("DestinationArn")
    guard let queue = state.queue(arn: source) else { throw noSource }
    if let destination, state.queue(arn: destination) == nil {
      throw SQSFault.noResource(
        "The resource that you specified for the DestinationArn parameter doesn't exist.")
    }
    guard state.queues.values.contains(where: { $0.settings.redrive?.target == source }) else {
      throw SQSFault.invalid("Source queue must be configured as a Dead Letter Queue.")
    }
    let rate = call.integer("MaxNumberOfMessagesPerSecond")
    if let rate, !(1...500).contains(rate) {
      throw SQSFault.invalid(
        rate, "MaxNumberOfMessagesPerSecond", "Must be between 1 and 500, if provided.")
    }
    guard !state.moves.contains(where: { $0.source == source && $0.nextStep != nil }) else {
      throw SQSFault.invalid(
        "There is already a task running. Only one active task is allowed for a source queue arn at a "
          + "given time.")
    }
    let task = MoveTask(
      id: call.turn.uuid(), source: source, destination: destination, rate: rate,
      started: call.now, total: Int64(queue.messages.count), nextStep: call.now)
    state.moves.append(task)
    // What is listed at most.
    let others = state.moves.indices.filter { state.moves[$0].source == source }
    if others.count > 10 { state.moves.remove(at: others[0]) }
    run(&state, now: call.now)
    return ["TaskHandle": .string(task.handle)]
  }

  static func cancel(_ state: inout State, _ call: LocalCall) throws -> Structure {
    guard let bytes = try? Base64.decode(call.string("TaskHandle") ?? ""),
      let node = try? JSONNode(parsing: bytes), let id = node["taskId"]?.string,
      let source = node["sourceArn"]?.string
    else { throw SQSFault.invalid("Value for parameter TaskHandle is invalid.") }
    guard state.queue(arn: source) != nil else { throw noSource }
    guard let index = state.moves.firstIndex(where: { $0.id == id }) else {
      throw SQSFault.noResource("Task does not exist.")
    }
    guard state.moves[index].nextStep != nil else {
      throw SQSFault.invalid("Only active tasks can be cancelled.")
    }
    state.moves[index].status = "CANCELLED"
    state.moves[index].nextStep = nil
    return ["ApproximateNumberOfMessagesMoved": .integer(state.moves[index].moved)]
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let source = call.string("SourceArn") ?? ""
    guard state.queue(arn: source) != nil else { throw noSource }
    let limit = call.integer("MaxResults") ?? 1
    guard (1...10).contains(limit) else {
      throw SQSFault.invalid(limit, "MaxResults", "Must be between 1 and 10, if provided.")
    }
    let tasks = state.moves.filter { $0.source == source }.reversed().prefix(Int(limit))
    return ["Results": .list(tasks.map(shown))]
  }

  private static func shown(_ task: MoveTask) -> Value {
    var output: Structure = [
      "Status": .string(task.status), "SourceArn": .string(task.source),
      "ApproximateNumberOfMessagesMoved": .integer(task.moved),
      "ApproximateNumberOfMessagesToMove": .integer(task.total),
      "StartedTimestamp": .integer(task.started.milliseconds),
    ]
    if task.nextStep != nil { output["TaskHandle"] = .string(task.handle) }
    if let destination = task.destination { output["DestinationArn"] = .string(destination) }
    if let rate = task.rate { output["MaxNumberOfMessagesPerSecond"] = .integer(rate) }
    if let failure = task.failure { output["FailureReason"] = .string(failure) }
    return .structure(output)
  }

  private static func step(_ state: inout State, _ index: Int, now: LocalInstant) {
    var task = state.moves[index]
    defer { state.moves[index] = task }
    guard var source = state.queue(arn: task.source) else {
      return task.end("FAILED", "AWS.SimpleQueueService.NonExistentQueue")
    }
    source.advance(to: now)
    let limit = task.rate.map { Int(clamping: $0) } ?? source.messages.count
    for position in source.messages.receivable(limit: limit) {
      guard var message = source.messages[position] else { continue }
      let target = task.destination ?? message.deadLetterSource ?? ""
      guard let name = state.queue(arn: target)?.name else {
        state.queues[source.name] = source
        return task.end("FAILED", "AWS.SimpleQueueService.NonExistentQueue")
      }
      source.messages.remove(position)
      message.receiveCount = 0
      message.firstReceived = nil
      message.deadLetterSource = nil
      _ = state.queues.update(name) { $0.take(message) }
      task.moved += 1
    }
    state.queues[source.name] = source
    if task.rate == nil || task.moved >= task.total || source.messages.count == 0 {
      task.end("COMPLETED", nil)
    } else {
      task.nextStep = now + .seconds(1)
    }
  }

  private static let noSource = SQSFault.noResource(
    "The resource that you specified for the SourceArn parameter doesn't exist.")
}

extension MoveTask {
  fileprivate mutating func end(_ status: String, _ failure: String?) {
    self.status = status
    self.failure = failure
    nextStep = nil
  }
}

extension LocalSQSService.State {
  /// The queue with an ARN of this account and region.
  fileprivate func queue(arn: String) -> Queue? {
    guard let name = QueueARN(arn)?.name, let queue = queues[name], queue.arn == arn else {
      return nil
    }
    return queue
  }
}
