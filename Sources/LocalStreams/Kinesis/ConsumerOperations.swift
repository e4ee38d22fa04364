// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

/// Consumers with a throughput of their own.
enum ConsumerOperations {
  typealias State = LocalKinesisService.State

  static func register(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("ConsumerName") ?? ""
    try KinesisFault.check(name: name, "consumerName")
    return try call.withStream(&state) { stream in
      guard !stream.consumers.contains(where: { $0.name == name }) else {
        throw KinesisFault.inUse(
          "Consumer \(name) under stream \(stream.name) already exists for account "
            + "\(call.place.account).")
      }
      guard stream.consumers.count < 20 else {
        throw ServiceFault(
          "LimitExceededException",
          "The stream \(stream.name) under account \(call.place.account) has 20 consumers.")
      }
      let consumer = Stream.Consumer(
        name: name, arn: "\(stream.arn)/consumer/\(name):\(call.now.seconds)", created: call.now,
        tags: call.structure("Tags") ?? [:])
      stream.consumers.append(consumer)
      return ["Consumer": .structure(shown(consumer))]
    }
  }

  static func deregister(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let arn = try withConsumer(&state, call) { stream, index in
      stream.consumers.remove(at: index).arn
    }
    state.policies[arn] = nil
    return [:]
  }

  static func describe(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try withConsumer(&state, call) { stream, index in
      var members = shown(stream.consumers[index])
      members["StreamARN"] = .string(stream.arn)
      return ["ConsumerDescription": .structure(members)]
    }
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try call.withStream(&state) { stream in
      var start = 0
      if let token = call.string("NextToken") {
        guard let last = stream.consumers.firstIndex(where: { $0.name == token }) else {
          throw KinesisFault.argument("NextToken is not valid.")
        }
        start = last + 1
      }
      let limit = call.limit("MaxResults", usual: 100)
      let page = stream.consumers[start...].prefix(limit)
      var output: Structure = ["Consumers": .list(page.map { .structure(shown($0)) })]
      if page.endIndex < stream.consumers.count, let last = page.last {
        output["NextToken"] = .string(last.name)
      }
      return output
    }
  }

  static func notFound(_ consumer: String, _ call: LocalCall) -> ServiceFault {
    KinesisFault.notFound("Consumer \(consumer), account \(call.place.account) not found.")
  }

  /// Finds the consumer that a request names by ARN, or by name and stream.
  private static func withConsumer<Result>(
    _ state: inout State, _ call: LocalCall,
    _ body: (inout Stream, _ index: Int) throws -> Result
  ) throws -> Result {
    let (arn, name) = (call.string("ConsumerARN"), call.string("ConsumerName"))
    guard arn != nil || name != nil && call.string("StreamARN") != nil else {
      throw KinesisFault.argument(
        "Either ConsumerARN or both StreamARN and ConsumerName must be provided.")
    }
    let shown = arn ?? name ?? ""
    let stream = try LocalCall.streamName(ofARN: arn ?? call.string("StreamARN") ?? "")
    guard state.streams[stream] != nil else { throw notFound(shown, call) }
    return try state.withStream(stream, call) { stream in
      let index = stream.consumers.firstIndex { $0.arn == arn || arn == nil && $0.name == name }
      guard let index else { throw notFound(shown, call) }
      return try body(&stream, index)
    }
  }

  private static func shown(_ consumer: Stream.Consumer) -> Structure {
    [
      "ConsumerName": .string(consumer.name), "ConsumerARN": .string(consumer.arn),
      "ConsumerStatus": "ACTIVE",
      "ConsumerCreationTimestamp": .timestamp(consumer.created.timestamp),
    ]
  }
}
