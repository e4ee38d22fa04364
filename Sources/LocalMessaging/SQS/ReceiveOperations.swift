// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Receiving, and what is done with a receipt handle.
enum ReceiveOperations {
  typealias State = LocalSQSService.State

  static func receive(_ state: inout State, _ call: LocalCall) throws -> Outcome {
    let limit = call.integer("MaxNumberOfMessages") ?? 1
    guard (1...10).contains(limit) else {
      throw SQSFault.invalid(
        limit, "MaxNumberOfMessages", "Must be between 1 and 10, if provided.")
    }
    if let seconds = call.integer("WaitTimeSeconds"), !(0...20).contains(seconds) {
      throw SQSFault.invalid(
        seconds, "WaitTimeSeconds", "Must be >= 0 and <= 20, if provided.")
    }
    let timeout = call.integer("VisibilityTimeout")
    if let timeout { try check(visibility: timeout) }
    var letters: [(target: String, message: QueueMessage)] = []
    let outcome = try call.withQueue(&state) { queue -> Outcome in
      let hidden =
        timeout.map { .seconds($0) } ?? queue.settings.seconds("VisibilityTimeout") as Duration
      var positions = queue.messages.receivable(limit: Int(limit))
      if let redrive = queue.settings.redrive {
        // Dead letters leave the queue instead of being received once more.
        while let dead = positions.first(where: {
          queue.messages[$0].map { $0.receiveCount >= redrive.maximum } ?? false
        }) {
          guard var message = queue.messages[dead] else { break }
          queue.messages.remove(dead)
          message.deadLetterSource = queue.arn
          message.firstReceived = nil
          letters.append((redrive.target, message))
          positions = queue.messages.receivable(limit: Int(limit))
        }
      }
      guard positions.isEmpty else {
        let messages = queue.messages.receive(
          positions, now: call.now, hiddenUntil: call.now + hidden)
        return .answer(
          LocalAnswer(["Messages": .list(messages.map { shown($0, queue, call) })]))
      }
      let wait =
        call.integer("WaitTimeSeconds").map { .seconds($0) }
        ?? queue.settings.seconds("ReceiveMessageWaitTimeSeconds") as Duration
      let deadline = call.arrived + wait
      guard deadline > call.now else { return .answer(LocalAnswer([:])) }
      return .wait(until: min(deadline, queue.messages.nextAlarm ?? deadline))
    }
    for (target, message) in letters { bury(message, in: target, &state, call) }
    return outcome
  }

  /// Puts a message into a dead-letter queue. It is lost if the queue isn't there any more, as in SQS.
  private static func bury(
    _ message: QueueMessage, in target: String, _ state: inout State, _ call: LocalCall
  ) {
    guard let arn = QueueARN(target) else { return }
    let (name, place) = (arn.name, arn.place)
    if place == call.place {
      _ = state.queues.update(name) { $0.take(message) }
    } else {
      call.turn.change(LocalSQSService.self, in: place) { other in
        _ = other.queues.update(name) { $0.take(message) }
      }
    }
  }

  private static func shown(_ message: QueueMessage, _ queue: Queue, _ call: LocalCall) -> Value {
    var output: Structure = [
      "MessageId": .string(message.id),
      "ReceiptHandle": .string(ReceiptHandle(message, queue, call).text),
      "MD5OfBody": .string(message.bodyDigest), "Body": .string(message.body),
    ]
    let systemNames =
      ((call.list("AttributeNames") ?? [])
      + (call.list("MessageSystemAttributeNames") ?? [])).map(MessageContent.text)
    let system = message.systemAttributes
    let shownSystem = systemNames.contains("All") ? system : system.keeping(systemNames)
    if !shownSystem.isEmpty { output["Attributes"] = .structure(shownSystem) }
    let names = (call.list("MessageAttributeNames") ?? []).map(MessageContent.text)
    let attributes = MessageContent.attributes(message.attributes, named: names)
    if let digest = MessageContent.digest(attributes) {
      output["MD5OfMessageAttributes"] = .string(digest)
      output["MessageAttributes"] = .structure(attributes)
    }
    return .structure(output)
  }

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try call.withQueue(&state) { try remove(call.input, from: &$0, now: call.now) }
  }

  static func deleteBatch(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let entries = try BatchEntry.all(of: call, kind: "DeleteMessageBatchRequestEntry")
    return try call.withQueue(&state) { queue in
      try BatchEntry.answer(entries.map { ($0.id, $0.members) }) {
        try remove($0, from: &queue, now: call.now)
      }
    }
  }

  private static func remove(
    _ members: Structure, from queue: inout Queue, now: LocalInstant
  ) throws -> Structure {
    let handle = try ReceiptHandle(members, queue)
    guard let message = queue.messages[handle.position] else { return [:] }
    if queue.settings.isFIFO, message.hiddenUntil == nil || handle.count != message.receiveCount {
      throw SQSFault.invalid(handle.text, "ReceiptHandle", "The receipt handle has expired.")
    }
    queue.messages.remove(handle.position)
    return [:]
  }

  static func changeVisibility(
    _ state: inout State, _ call: LocalCall
  ) throws -> Structure {
    try call.withQueue(&state) { try change(call.input, in: &$0, now: call.now) }
  }

  static func changeVisibilityBatch(
    _ state: inout State, _ call: LocalCall
  ) throws -> Structure {
    let entries = try BatchEntry.all(of: call, kind: "ChangeMessageVisibilityBatchRequestEntry")
    return try call.withQueue(&state) { queue in
      try BatchEntry.answer(entries.map { ($0.id, $0.members) }) {
        try change($0, in: &queue, now: call.now)
      }
    }
  }

  private static func change(
    _ members: Structure, in queue: inout Queue, now: LocalInstant
  ) throws -> Structure {
    let handle = try ReceiptHandle(members, queue)
    var seconds: Int64 = 0
    if case .integer(let number)? = members["VisibilityTimeout"] { seconds = number }
    try check(visibility: seconds)
    guard queue.messages[handle.position] != nil else {
      throw SQSFault.invalid(
        handle.text, "ReceiptHandle",
        "Message does not exist or is not available for visibility timeout change.")
    }
    queue.messages.changeVisibility(of: handle.position, to: now + .seconds(seconds), now: now)
    return [:]
  }

  private static func check(visibility seconds: Int64) throws {
    guard (0...43_200).contains(seconds) else {
      throw SQSFault.invalid(
        seconds, "VisibilityTimeout", "VisibilityTimeout must be an integer between 0 and 43200.")
    }
  }
}

/// What a receive gives a message's receiver to name it by: queue, message and receive, in Base64.
struct ReceiptHandle {
  let position: Int64
  /// Which receive of the message this was, from 1.
  let count: Int
  let text: String

  /// The handle of a message that is being received.
  init(_ message: QueueMessage, _ queue: Queue, _ call: LocalCall) {
    position = message.position
    count = message.receiveCount
    text = Base64.encode(
      Array("\(call.turn.uuid()) \(queue.arn) \(message.position) \(message.receiveCount)".utf8))
  }

  /// The handle in a request.
  ///
  /// - Throws: ``ServiceFault`` if this queue never gave it.
  init(_ members: Structure, _ queue: Queue) throws {
    guard let given = members["ReceiptHandle"], case .string(let text) = given, !text.isEmpty else {
      throw SQSFault.missing("ReceiptHandle")
    }
    let parts = (try? Base64.decode(text)).map {
      String(decoding: $0, as: UTF8.self).split(separator: " ")
    }
    guard let parts, parts.count == 4, parts[1] == queue.arn, let position = Int64(parts[2]),
      let count = Int(parts[3])
    else { throw SQSFault.receiptHandle(text) }
    self.position = position
    self.count = count
    self.text = text
  }
}

extension QueueMessage {
  /// What the system says of the message, by name.
  fileprivate var systemAttributes: Structure {
    var all: Structure = [
      "SenderId": .string(sender), "SentTimestamp": .string(String(sent.milliseconds)),
      "ApproximateReceiveCount": .string(String(receiveCount)),
      "ApproximateFirstReceiveTimestamp": .string(String((firstReceived ?? sent).milliseconds)),
    ]
    if let sequenceNumber { all["SequenceNumber"] = .string(sequenceNumber) }
    if let deduplicationID { all["MessageDeduplicationId"] = .string(deduplicationID) }
    if let groupID { all["MessageGroupId"] = .string(groupID) }
    if let traceHeader { all["AWSTraceHeader"] = .string(traceHeader) }
    if let deadLetterSource { all["DeadLetterQueueSourceArn"] = .string(deadLetterSource) }
    return all
  }
}
