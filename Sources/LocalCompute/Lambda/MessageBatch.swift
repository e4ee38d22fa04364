// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// Messages of a queue that a function gets at once.
struct MessageBatch: Sendable {
  /// The IDs and receipt handles.
  let messages: [(id: String, handle: String)]
}

/// What a mapping of a queue is about to do.
struct QueueProgress: Sendable {
  /// Whether messages are being received or processed.
  var isBusy = false
  /// Messages that were received for the next batch, as the event has them.
  var collected: [JSONObject] = []
  /// When the batch is sent though it isn't full.
  var windowEnd: LocalInstant?
  /// When the queue is looked at again.
  var nextLook: LocalInstant?
}

extension LocalLambdaService.State {
  /// Receives messages if there are any, and if the function can take them.
  mutating func readQueue(_ mapping: EventSourceMapping, in place: Place, _ turn: Turn) {
    guard !mapping.queue.isBusy, let arn = ARN(mapping.sourceARN) else { return }
    let key = World.Key("sqs", .region, Place(account: arn.account, region: arn.region))
    guard let source = turn.world.states[key] as? any MessageSource,
      let there = source.receivable(
        from: arn.resource, limit: mapping.batchSize, now: turn.now),
      let target = runnable(mapping, in: place, turn), hasRoom(for: target.function)
    else { return }
    var queue = mapping.queue
    queue.nextLook = there.next
    guard there.count > 0 else {
      queue.windowEnd = nil
      return set(queue, mapping.uuid)
    }
    if mapping.window > .zero, there.count < mapping.batchSize {
      let end = queue.windowEnd ?? turn.now + mapping.window
      queue.windowEnd = end
      queue.nextLook = end
      guard end <= turn.now else { return set(queue, mapping.uuid) }
    }
    queue.windowEnd = nil
    queue.isBusy = true
    set(queue, mapping.uuid)
    receive(mapping, arn, wanted: mapping.batchSize, in: place, turn)
  }

  private mutating func set(_ queue: QueueProgress, _ mapping: String) {
    mappings.update(mapping) { $0.queue = queue } ?? ()
  }

  private func receive(
    _ mapping: EventSourceMapping, _ arn: ARN, wanted: Int, in place: Place, _ turn: Turn
  ) {
    let uuid = mapping.uuid
    turn.deliver(
      Delivery(
        service: "sqs", operation: "ReceiveMessage",
        input: [
          "QueueUrl": .string(Destination.queueURL(arn)),
          "MaxNumberOfMessages": .integer(Int64(min(10, wanted))), "WaitTimeSeconds": 0,
          "MessageSystemAttributeNames": ["All"], "MessageAttributeNames": ["All"],
        ], place: Place(account: arn.account, region: arn.region),
        principal: .service("lambda.amazonaws.com"),
        failure: { turn, _ in
          turn.change(LocalLambdaService.self, in: place) { state in
            state.mappings.update(uuid) { $0.queue.isBusy = false } ?? ()
          }
        },
        answer: { turn, output in
          turn.change(LocalLambdaService.self, in: place) { state in
            state.received(output, by: uuid, in: place, turn)
          }
        }))
  }

  private mutating func received(
    _ output: Structure, by uuid: String, in place: Place, _ turn: Turn
  ) {
    guard var mapping = mappings[uuid], let arn = ARN(mapping.sourceARN) else { return }
    var messages: [Value] = []
    if case .list(let elements)? = output["Messages"] { messages = elements }
    mapping.queue.collected += messages.map { Self.record($0, arn, mapping.sourceARN) }
    mappings[uuid] = mapping
    let missing = mapping.batchSize - mapping.queue.collected.count
    if !messages.isEmpty, missing > 0 {
      return receive(mapping, arn, wanted: missing, in: place, turn)
    }
    let filter = SourceFilter(mapping)
    let wanted = mapping.queue.collected.filter(filter.matches)
    let others = mapping.queue.collected.filter { !filter.matches($0) }
    mapping.queue.collected = []
    mapping.queue.isBusy = false
    mappings[uuid] = mapping
    // What no pattern wants is gone, as if it had been processed.
    delete(others.compactMap(Self.name), from: arn, turn)
    guard !wanted.isEmpty, let (function, version) = runnable(mapping, in: place, turn) else {
      return
    }
    let event: JSONNode = ["Records": .array(wanted.map { .object($0) })]
    let running = Running(
      id: turn.uuid(), function: function.name, version: version.number,
      arn: mapping.functionARN, started: turn.now,
      logStream: logStream(of: version, function, turn.now, turn),
      purpose: .messages(
        mapping: uuid, MessageBatch(messages: wanted.compactMap(Self.name))))
    guard
      (try? start(running, event.jsonBytes, function, version, in: place, turn)) != nil
    else { return }
    mappings.update(uuid) { $0.queue.isBusy = true } ?? ()
  }

  private static func name(_ record: JSONObject) -> (id: String, handle: String)? {
    guard let id = record["messageId"]?.string, let handle = record["receiptHandle"]?.string
    else { return nil }
    return (id, handle)
  }

  /// Takes the result of a batch: what was processed is deleted, the rest comes back when its visibility
  /// timeout is over.
  mutating func finish(
    _ batch: MessageBatch, of uuid: String, _ result: RunResult, in place: Place, _ turn: Turn
  ) {
    guard let mapping = mappings[uuid] else { return }
    mappings.update(uuid) { $0.queue.isBusy = false } ?? ()
    guard result.error == nil, let arn = ARN(mapping.sourceARN) else { return }
    guard mapping.reportsFailures else { return delete(batch.messages, from: arn, turn) }
    guard let failed = BatchFailures(result.payload) else { return }
    let known = Set(batch.messages.map(\.id))
    // A failure that names no message means that all have failed.
    guard failed.identifiers.allSatisfy(known.contains) else { return }
    delete(batch.messages.filter { !failed.identifiers.contains($0.id) }, from: arn, turn)
  }

  private func delete(
    _ messages: [(id: String, handle: String)], from arn: ARN, _ turn: Turn
  ) {
    for start in stride(from: 0, to: messages.count, by: 10) {
      let part = messages[start..<min(start + 10, messages.count)]
      turn.deliver(
        Delivery(
          service: "sqs", operation: "DeleteMessageBatch",
          input: [
            "QueueUrl": .string(Destination.queueURL(arn)),
            "Entries": .list(
              part.enumerated().map { index, message in
                ["Id": .string(String(index)), "ReceiptHandle": .string(message.handle)]
              }),
          ], place: Place(account: arn.account, region: arn.region),
          principal: .service("lambda.amazonaws.com")))
    }
  }

  /// A message as the event has it.
  private static func record(_ message: Value, _ arn: ARN, _ text: String) -> JSONObject {
    var record: JSONObject = [
      "messageId": .string(String(message.MessageId) ?? ""),
      "receiptHandle": .string(String(message.ReceiptHandle) ?? ""),
      "body": .string(String(message.Body) ?? ""),
    ]
    var attributes: JSONObject = [:]
    if case .structure(let members) = message.Attributes {
      for (name, value) in members { attributes[name] = .string(String(value) ?? "") }
    }
    record["attributes"] = .object(attributes)
    var own: JSONObject = [:]
    if case .structure(let members) = message.MessageAttributes {
      for (name, value) in members {
        var attribute: JSONObject = [:]
        if let string = String(value.StringValue) { attribute["stringValue"] = .string(string) }
        if case .blob(let bytes) = value.BinaryValue {
          attribute["binaryValue"] = .string(Base64.encode(bytes))
        }
        attribute["stringListValues"] = []
        attribute["binaryListValues"] = []
        attribute["dataType"] = .string(String(value.DataType) ?? "String")
        own[name] = .object(attribute)
      }
    }
    record["messageAttributes"] = .object(own)
    record["md5OfBody"] = .string(String(message.MD5OfBody) ?? "")
    if let digest = String(message.MD5OfMessageAttributes) {
      record["md5OfMessageAttributes"] = .string(digest)
    }
    record["eventSource"] = "aws:sqs"
    record["eventSourceARN"] = .string(text)
    record["awsRegion"] = .string(arn.region)
    return record
  }
}

/// The items of a batch that a function says have failed.
struct BatchFailures {
  let identifiers: Set<String>

  /// `nil` for an answer that can't be read, which means that all have failed.
  init?(_ payload: [UInt8]) {
    guard let node = try? JSONNode(parsing: payload) else { return nil }
    guard let failures = node["batchItemFailures"], !failures.isNull else {
      identifiers = []
      return
    }
    guard let items = failures.array else { return nil }
    var identifiers: Set<String> = []
    for item in items {
      guard let identifier = item["itemIdentifier"]?.string, !identifier.isEmpty else {
        return nil
      }
      identifiers.insert(identifier)
    }
    self.identifiers = identifiers
  }
}
