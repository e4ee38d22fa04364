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
      let message = try Message(call.input, queue, isBatch: false)
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
      let messages = entries.map { entry in
        (entry.id, Result { try Message(entry.members, queue, isBatch: true) })
      }
      let size = messages.reduce(0) { $0 + ((try? $1.1.get().size) ?? 0) }
      guard size <= largestBatch else {
        throw SQSFault.named(
          "BatchRequestTooLong",
          "Batch requests cannot be longer than \(largestBatch) bytes. You have sent \(size) bytes."
        )
      }
      // What a FIFO queue needs of each message is an error of the whole batch.
      for (_, message) in messages {
        if case .failure(let fault as ServiceFault) = message,
          fault.code == Message.incomplete.code,
          queue.settings.isFIFO, fault.isAboutFIFO
        {
          throw fault
        }
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

  /// What is wrong with a message for a FIFO queue that has no deduplication ID.
  static let incomplete = SQSFault.invalid(
    "The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId "
      + "provided explicitly")

  init(_ members: Structure, _ queue: Queue, isBatch: Bool) throws {
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
    if isFIFO, group == nil {
      throw isBatch
        ? SQSFault.invalid("The request must contain the parameter MessageGroupId.")
        : SQSFault.missing("MessageGroupId")
    }
    if let group { try MessageContent.check(id: group, parameter: "MessageGroupId") }
    if let deduplication {
      guard isFIFO else {
        throw SQSFault.invalid(
          deduplication, "MessageDeduplicationId",
          "The request include parameter that is not valid for this queue type.")
      }
      try MessageContent.check(id: deduplication, parameter: "MessageDeduplicationId")
    } else if isFIFO {
      guard queue.settings.deduplicatesByContent else { throw Self.incomplete }
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

/// An entry of a batch.
struct BatchEntry {
  let id: String
  let members: Structure

  /// The entries of a request, checked as a batch.
  ///
  /// - Parameter kind: The entries' type, for messages.
  /// - Throws: ``ServiceFault``.
  static func all(of call: LocalCall, kind: String) throws -> [BatchEntry] {
    let entries = (call.list("Entries") ?? []).map { entry in
      var members = Structure()
      if case .structure(let found) = entry { members = found }
      return BatchEntry(id: members["Id"].map(MessageContent.text) ?? "", members: members)
    }
    guard !entries.isEmpty else {
      throw SQSFault.named(
        "EmptyBatchRequest", "There should be at least one \(kind) in the request.")
    }
    guard entries.count <= 10 else {
      throw SQSFault.named(
        "TooManyEntriesInBatchRequest",
        "Maximum number of entries per request are 10. You have sent \(entries.count).")
    }
    var seen: Set<String> = []
    for entry in entries {
      guard (1...80).contains(entry.id.utf8.count),
        entry.id.utf8.allSatisfy({
          $0.isLetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        })
      else {
        throw SQSFault.named(
          "InvalidBatchEntryId",
          "A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be "
            + "at most 80 letters long.")
      }
      guard seen.insert(entry.id).inserted else {
        throw SQSFault.named("BatchEntryIdsNotDistinct", "Id \(entry.id) repeated.")
      }
    }
    return entries
  }

  /// Does each entry of a batch, and answers which failed.
  static func answer<Entry>(
    _ entries: [(id: String, Entry)], _ body: (Entry) throws -> Structure
  ) throws -> Structure {
    var (successful, failed): ([Value], [Value]) = ([], [])
    for (id, entry) in entries {
      do {
        var output: Structure = ["Id": .string(id)]
        for (name, value) in try body(entry) { output[name] = value }
        successful.append(.structure(output))
      } catch let fault as ServiceFault {
        failed.append([
          "Id": .string(id), "SenderFault": true, "Code": .string(fault.queryCode ?? fault.code),
          "Message": .string(fault.message ?? ""),
        ])
      }
    }
    var output = Structure()
    if !successful.isEmpty { output["Successful"] = .list(successful) }
    if !failed.isEmpty { output["Failed"] = .list(failed) }
    return output
  }
}

extension ServiceFault {
  /// Whether a message lacks what a FIFO queue needs.
  fileprivate var isAboutFIFO: Bool {
    message == Message.incomplete.message
      || message == "The request must contain the parameter MessageGroupId."
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
