// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import LocalPatterns
import WireFormats

/// Subscriptions, their confirmation and attributes.
enum SubscriptionOperations {
  typealias State = LocalSNSService.State

  private static let kinds: Set<String> = [
    "application", "email", "email-json", "firehose", "http", "https", "lambda", "sms", "sqs",
  ]

  static func subscribe(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let topic = try state.topic(call)
    let kind = call.string("Protocol") ?? ""
    guard kinds.contains(kind) else {
      throw SNSFault.invalid("Amazon SNS does not support this protocol string: \(kind)")
    }
    let endpoint = call.string("Endpoint") ?? ""
    try check(endpoint, kind, topic)
    let token =
      ["email", "email-json", "http", "https"].contains(kind)
      ? call.turn.characters(64, of: "0123456789abcdef") : nil
    var subscription = Subscription(
      arn: "\(topic.arn):\(call.turn.uuid())", topic: topic.arn, owner: call.place.account,
      kind: kind, endpoint: endpoint, principal: call.principal.arn(call.place), token: token,
      isConfirmed: token == nil, isAuthenticated: true, attributes: [:])
    let given = call.structure("Attributes") ?? Structure()
    // The scope decides what the policy may say.
    for (name, value) in given.sorted(by: { $0.name > $1.name }) {
      try subscription.set(
        name, MessageContent.text(value), topic: topic, prefix: "Attributes Reason: ")
    }
    if let existing = state.subscriptions.values.first(where: {
      $0.topic == topic.arn && $0.kind == kind && $0.endpoint == endpoint
    }) {
      for (name, value) in subscription.attributes where existing[name] != value {
        throw SNSFault.invalid(
          "Attributes", reason: "Subscription already exists with different attributes")
      }
      return ["SubscriptionArn": .string(existing.arn)]
    }
    state.subscriptions[subscription.arn] = subscription
    guard let token else {
      return ["SubscriptionArn": .string(subscription.arn)]
    }
    let id = call.turn.uuid()
    try state.send(
      Notification.confirmation(token, subscription, id: id, call),
      type: "SubscriptionConfirmation", id: id, to: subscription, call)
    let shown = call.bool("ReturnSubscriptionArn") == true
    return ["SubscriptionArn": .string(shown ? subscription.arn : "pending confirmation")]
  }

  private static func check(_ endpoint: String, _ kind: String, _ topic: Topic) throws {
    switch kind {
    case "sqs":
      guard QueueARN(endpoint) != nil else { throw SNSFault.invalid("SQS endpoint ARN") }
      if endpoint.hasSuffix(".fifo"), !topic.isFIFO {
        throw SNSFault.invalid(
          "Invalid parameter: Endpoint Reason: FIFO SQS Queues can not be subscribed to standard SNS topics"
        )
      }
    case "sms":
      guard PhoneOperations.isNumber(endpoint) else {
        throw SNSFault.plain("Invalid SMS endpoint: \(endpoint)")
      }
    case "http", "https":
      guard endpoint.hasPrefix(kind + "://") else {
        throw SNSFault.invalid("Endpoint must match the specified protocol")
      }
    case "email", "email-json":
      guard endpoint.contains("@") else { throw SNSFault.invalid("Email address") }
    case "lambda", "firehose":
      guard ARN(endpoint) != nil else {
        throw SNSFault.invalid("\(kind == "lambda" ? "Lambda" : "Firehose") endpoint ARN")
      }
    default:
      guard ARN(endpoint) != nil else {
        throw SNSFault.invalid("Application endpoint arn invalid:\(endpoint)")
      }
    }
  }

  static func confirm(_ state: inout State, _ call: LocalCall) throws -> Structure {
    // Who visits a SubscribeURL says nothing but the topic.
    if let arn = ARN(call.string("TopicArn") ?? ""), !arn.region.isEmpty {
      let place = Place(account: arn.account, region: arn.region)
      if place != call.place {
        return try call.turn.change(LocalSNSService.self, in: place) {
          try confirm(&$0, call.moved(to: place))
        }
      }
    }
    let token = call.string("Token") ?? ""
    guard token.utf8.count == 64, token.utf8.allSatisfy(\.isASCIILetterOrDigit) else {
      throw SNSFault.invalid("Token")
    }
    let topic: Topic
    do {
      topic = try state.topic(call)
    } catch let fault as ServiceFault where fault.code == "InvalidParameter" {
      throw SNSFault.invalid("Topic")
    }
    guard
      var found = state.subscriptions.values.first(where: {
        $0.topic == topic.arn
          && $0.token == token
      })
    else { throw SNSFault.plain("Invalid token") }
    found.isConfirmed = true
    found.isAuthenticated =
      call.string("AuthenticateOnUnsubscribe")?.lowercased() == "true"
    state.subscriptions[found.arn] = found
    return ["SubscriptionArn": .string(found.arn)]
  }

  static func unsubscribe(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let parts = try SNSFault.parts(of: call.string("SubscriptionArn"), "SubscriptionArn")
    guard parts.count >= 7 else { throw SNSFault.invalid("SubscriptionId") }
    // Who visits an UnsubscribeURL says nothing but the subscription.
    let place = Place(account: parts[4], region: parts[3])
    if call.principal == .anonymous, place != call.place {
      return try call.turn.change(LocalSNSService.self, in: place) {
        try unsubscribe(&$0, call.moved(to: place))
      }
    }
    guard let subscription = state.subscriptions[parts.joined(separator: ":")] else { return [:] }
    state.subscriptions[subscription.arn] = nil
    _ = state.topics.update(subscription.topic) { $0.deletedSubscriptions += 1 }
    return [:]
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    state.subscriptions.page(call, size: 100, member: "Subscriptions", shown)
  }

  static func listByTopic(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let topic = try state.topic(call)
    return state.subscriptions.page(call, size: 100, member: "Subscriptions") {
      $0.topic == topic.arn ? shown($0) : nil
    }
  }

  private static func shown(_ subscription: Subscription) -> Value {
    [
      "SubscriptionArn": .string(
        subscription.isConfirmed ? subscription.arn : "PendingConfirmation"),
      "Owner": .string(subscription.owner), "Protocol": .string(subscription.kind),
      "Endpoint": .string(subscription.endpoint), "TopicArn": .string(subscription.topic),
    ]
  }

  static func attributes(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let subscription = try state.subscription(call)
    var all: Structure = [
      "ConfirmationWasAuthenticated": subscription.isAuthenticated ? "true" : "false",
      "Endpoint": .string(subscription.endpoint), "Owner": .string(subscription.owner),
      "PendingConfirmation": subscription.isConfirmed ? "false" : "true",
      "Protocol": .string(subscription.kind), "RawMessageDelivery": "false",
      "SubscriptionArn": .string(subscription.arn),
      "SubscriptionPrincipal": .string(subscription.principal),
      "TopicArn": .string(subscription.topic),
    ]
    for (name, value) in subscription.attributes { all[name] = value }
    // The scope is shown beside a policy only.
    if subscription.filter == nil {
      all["FilterPolicyScope"] = nil
    } else if all["FilterPolicyScope"] == nil {
      all["FilterPolicyScope"] = "MessageAttributes"
    }
    return ["Attributes": .structure(all.sortedByName)]
  }

  static func setAttribute(_ state: inout State, _ call: LocalCall) throws -> Structure {
    var subscription = try state.subscription(call)
    guard let topic = state.topics[subscription.topic] else { throw SNSFault.notFound("Topic") }
    try subscription.set(
      call.string("AttributeName") ?? "", call.string("AttributeValue") ?? "", topic: topic)
    state.subscriptions[subscription.arn] = subscription
    return [:]
  }
}

extension LocalSNSService.State {
  /// The subscription that a request names.
  fileprivate func subscription(_ call: LocalCall) throws -> Subscription {
    let parts = try SNSFault.parts(of: call.string("SubscriptionArn"), "SubscriptionArn")
    guard let subscription = subscriptions[parts.joined(separator: ":")] else {
      throw SNSFault.notFound("Subscription")
    }
    return subscription
  }
}

extension Subscription {
  /// Sets an attribute.
  ///
  /// - Parameter prefix: What stands before the reason of an error.
  /// - Throws: ``ServiceFault``.
  fileprivate mutating func set(
    _ name: String, _ value: String, topic: Topic, prefix: String = ""
  ) throws {
    switch name {
    case "RawMessageDelivery":
      guard ["true", "false"].contains(value.lowercased()) else {
        throw SNSFault.invalid(
          "\(prefix)RawMessageDelivery: Invalid value [\(value)]. Must be true or false.")
      }
    case "FilterPolicyScope":
      guard ["MessageAttributes", "MessageBody"].contains(value) else {
        throw SNSFault.invalid(
          "\(prefix)FilterPolicyScope: Invalid value [\(value)]. Please use either MessageBody or "
            + "MessageAttributes")
      }
    case "FilterPolicy":
      filter = try compile(value, prefix)
      guard filter != nil else { return attributes["FilterPolicy"] = nil }
    case "RedrivePolicy":
      deadLetterQueue = try target(value, topic, prefix)
      guard deadLetterQueue != nil else { return attributes["RedrivePolicy"] = nil }
    case "DeliveryPolicy", "SubscriptionRoleArn", "ReplayPolicy": break
    default: throw SNSFault.invalid("\(prefix)AttributeName")
    }
    attributes[name] = .string(name == "RawMessageDelivery" ? value.lowercased() : value)
  }

  /// An attribute's value, or what it is without one.
  fileprivate subscript(name: String) -> Value? {
    switch (attributes[name], name) {
    case (nil, "RawMessageDelivery"): "false"
    case (nil, "FilterPolicyScope"): "MessageAttributes"
    case (let value, _): value
    }
  }

  private func compile(_ text: String, _ prefix: String) throws -> EventPattern? {
    guard !text.isEmpty, text != "{}" else { return nil }
    do {
      let pattern = try EventPattern(text, as: .filterPolicy)
      guard filtersBody || !pattern.isNested else {
        throw SNSFault.invalid(
          "\(prefix)Filter policy scope MessageAttributes does not support nested filter policy")
      }
      guard pattern.keyCount <= 5 else {
        throw EventPattern.Fault(message: "Filter policy can not have more than 5 keys")
      }
      guard pattern.complexity <= 150 else {
        throw EventPattern.Fault(message: "Filter policy is too complex")
      }
      return pattern
    } catch let fault as EventPattern.Fault {
      throw SNSFault.invalid("\(prefix)FilterPolicy: \(fault.message)")
    } catch let error as PatternReader.SyntaxError {
      throw SNSFault.invalid("\(prefix)FilterPolicy: \(error.asParsed)")
    }
  }

  /// The ARN of a redrive policy's queue.
  private func target(_ text: String, _ topic: Topic, _ prefix: String) throws -> String? {
    guard !text.isEmpty, text != "{}" else { return nil }
    var reader = PatternReader(text)
    do {
      while try reader.next() != nil {}
    } catch {
      throw SNSFault.invalid("\(prefix)RedrivePolicy: \(error.asParsed)")
    }
    guard let target = (try? JSONNode(parsing: text))?["deadLetterTargetArn"]?.string else {
      throw SNSFault.invalid("\(prefix)RedrivePolicy: deadLetterTargetArn is missing")
    }
    guard QueueARN(target) != nil else {
      throw SNSFault.invalid("\(prefix)RedrivePolicy: deadLetterTargetArn is an invalid arn")
    }
    guard !topic.isFIFO || !endpoint.hasSuffix(".fifo") || target.hasSuffix(".fifo") else {
      throw SNSFault.invalid(
        "\(prefix)RedrivePolicy: must use a FIFO queue as DLQ for a FIFO Subscription to a FIFO Topic."
      )
    }
    return target
  }
}

extension PatternReader.SyntaxError {
  /// The message as SNS shows it.
  fileprivate var asParsed: String {
    "failed to parse JSON. \(message)\n at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` "
      + "disabled); line: \(line), column: \(column)]"
  }
}

extension Principal {
  /// The caller's ARN.
  func arn(_ place: Place) -> String {
    switch self {
    case .identity(let arn, _, _): arn
    case .root(let account): "arn:\(place.partition):iam::\(account):root"
    case .anonymous, .service: "arn:\(place.partition):iam::\(place.account):root"
    }
  }
}
