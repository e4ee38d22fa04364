// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Sending, singly and in batches.
enum SendOperations {
  typealias State = LocalSQSService.State

  /// How many bytes a message, and all of a batch, may have.
  private static let largestBatch = 1_048_576

  static func send(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try call.withQueue(&state) { queue in
      let limit = queue.settings.number("MaximumMessageSize")
      let message = try Message(call.input, queue)
      guard message.size <= limit else {
        throw SQSFault.invalid(
          "One or more parameters are invalid. Reason: Message must be shorter than \(limit) bytes."
        )
      }
      return message.send(to: &queue, call)
    }
  }

  static func sendBatch(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try call.withQueue(&state) { queue in
      let entries = try BatchEntry.all(of: call, kind: "SendMessageBatchRequestEntry")
      // What a FIFO queue needs of each message is an error of the whole batch.
      for entry in entries {
        try Message.checkFIFO(
          entry.members, queue,
          noGroup: SQSFault.invalid("The request must contain the parameter MessageGroupId."))
      }
      let messages = entries.map { entry in
        (entry.id, Result { try Message(entry.members, queue) })
      }
      let size = messages.reduce(0) { $0 + ((try? $1.1.get().size) ?? 0) }
      guard size <= largestBatch else {
        throw SQSFault.named(
          "BatchRequestTooLong",
          "Batch requests cannot be longer than \(largestBatch) bytes. You have sent \(size) bytes."
        )
      }
      let limit = queue.settings.number("MaximumMessageSize")
      return try BatchEntry.answer(messages) { message in
        let message = try message.get()
        guard message.size <= limit else {
          throw SQSFault.invalid(
            "One or more parameters cannot be validated. Reason: Message must be shorter than "
              + "\(limit) bytes.")
        }
        return message.send(to: &queue, call)
      }
    }
  }
}

/// A message of a request, checked.
private struct Message {
  let body: String
  let attributes: Structure
  let system: Structure
  let delay: Duration
  let groupID: String?
  let deduplicationID: String?
  let size: Int

  /// Checks that a message for a FIFO queue has a group, and a deduplication ID unless its content does.
  ///
  /// - Throws: `noGroup`, or the fault of a missing deduplication ID.
  static func checkFIFO(
    _ members: Structure, _ queue: Queue, noGroup: ServiceFault
  ) throws {
    guard queue.settings.isFIFO else { return }
    guard members["MessageGroupId"] != nil else { throw noGroup }
    guard members["MessageDeduplicationId"] != nil || queue.settings.deduplicatesByContent else {
      throw SQSFault.invalid(
        "The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId "
          + "provided explicitly")
    }
  }

  init(_ members: Structure, _ queue: Queue) throws {
    body = members["MessageBody"].map(MessageContent.text) ?? ""
    try MessageContent.check(body: body)
    attributes = members.members("MessageAttributes")
    try MessageContent.check(attributes: attributes)
    system = members.members("MessageSystemAttributes")
    for name in system.names where name != "AWSTraceHeader" {
      throw SQSFault.invalid(
        "Message system attribute name '\(name)' is invalid.")
    }
    size = MessageContent.size(body, attributes)
    let isFIFO = queue.settings.isFIFO
    var ownDelay: Int64?
    if case .integer(let seconds)? = members["DelaySeconds"] { ownDelay = seconds }
    if let ownDelay {
      if isFIFO, ownDelay != 0 {
        throw SQSFault.invalid(
          ownDelay, "DelaySeconds",
          "The request include parameter that is not valid for this queue type.")
      }
      guard (0...900).contains(ownDelay) else {
        throw SQSFault.invalid(
          ownDelay, "DelaySeconds", "DelaySeconds must be >= 0 and <= 900.")
      }
    }
    delay =
      isFIFO
      ? queue.settings.seconds("DelaySeconds")
      : ownDelay.map { .seconds($0) } ?? queue.settings.seconds("DelaySeconds")
    let group = members["MessageGroupId"].map(MessageContent.text)
    var deduplication = members["MessageDeduplicationId"].map(MessageContent.text)
    try Self.checkFIFO(members, queue, noGroup: SQSFault.missing("MessageGroupId"))
    if let group { try MessageContent.check(id: group, parameter: "MessageGroupId") }
    if let deduplication {
      guard isFIFO else {
        throw SQSFault.invalid(
          deduplication, "MessageDeduplicationId",
          "The request include parameter that is not valid for this queue type.")
      }
      try MessageContent.check(id: deduplication, parameter: "MessageDeduplicationId")
    } else if isFIFO {
      deduplication = Queue.contentID(body)
    }
    groupID = group
    deduplicationID = deduplication
  }

  /// Sends the message.
  ///
  /// - Returns: The members of the answer.
  func send(to queue: inout Queue, _ call: LocalCall) -> Structure {
    let digest = MessageContent.digest(attributes)
    let message = QueueMessage(
      id: call.turn.uuid(), body: body, bodyDigest: MessageContent.digest(body),
      attributes: attributes, attributesDigest: digest,
      traceHeader: system["AWSTraceHeader"].map { MessageContent.text($0["StringValue"]) }
        ?? call.request?.headers["X-Amzn-Trace-Id"],
      groupID: groupID, deduplicationID: deduplicationID, sequenceNumber: nil,
      sender: call.principal.senderID, sent: call.now, position: 0)
    let receipt = queue.send(message, delay: delay, now: call.now)
    var output: Structure = ["MD5OfMessageBody": .string(message.bodyDigest)]
    if let digest { output["MD5OfMessageAttributes"] = .string(digest) }
    if let digest = MessageContent.digest(system) {
      output["MD5OfMessageSystemAttributes"] = .string(digest)
    }
    output["MessageId"] = .string(receipt.id)
    if let number = receipt.sequenceNumber { output["SequenceNumber"] = .string(number) }
    return output
  }
}

extension Structure {
  /// A member that is a structure; empty if it isn't there.
  func members(_ name: String) -> Structure {
    if case .structure(let members)? = self[name] { members } else { Structure() }
  }
}

extension Principal {
  /// What SQS names the sender of a message by.
  var senderID: String {
    switch self {
    case .anonymous: "anonymous"
    case .root(let account): account
    case .identity(_, let id, _): id
    case .service(let name): name
    }
  }
}
