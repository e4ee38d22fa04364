// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
package import LocalCore
import LocalPatterns
package import WireFormats

/// The local AWS's SNS: topics, subscriptions with filters, publishing to SQS, and an outbox for what
/// leaves AWS.
///
/// Source: the API reference and developer guide of Amazon SNS.
package enum LocalSNSService: LocalService {
  /// The topics of an account in a region, and what belongs to them.
  package struct State: Sendable {
    /// By ARN.
    var topics = OrderedMap<String, Topic>()
    /// By ARN.
    var subscriptions = OrderedMap<String, Subscription>()
    /// Attributes of the account for text messages.
    var smsAttributes: Structure = ["MonthlySpendLimit": "1"]
    /// Applications of phones, and their devices, by ARN.
    var applications = OrderedMap<String, Structure>()
    var endpoints = OrderedMap<String, Structure>()
    /// Messages that would have left AWS, oldest first: the last ``outboxSize`` of them.
    package internal(set) var outbox: [OutboxMessage] = []

    /// How many messages the outbox keeps.
    private static let outboxSize = 10_000

    /// Puts a message into the outbox.
    mutating func post(_ message: OutboxMessage) {
      if outbox.count >= Self.outboxSize { outbox.removeFirst(outbox.count + 1 - Self.outboxSize) }
      outbox.append(message)
    }

    /// Sends a message to a web server of this machine, and puts any other into the outbox.
    mutating func send(
      _ message: OutboxMessage, type: String, id: String, to subscription: Subscription,
      _ call: LocalCall
    ) {
      if let delivery = WebDelivery(message, type: type, id: id, to: subscription, call.place) {
        delivery.start(call.turn)
      } else {
        post(message)
      }
    }
  }

  package static let name = "sns"
  package static let scope = StateScope.region
  package static func initialState(_ place: Place) -> State { State() }

  package static func policy(of resource: ARN, _ state: State) -> String? {
    state.topics.values.first { ARN($0.arn)?.resource == resource.resource }?.policy
  }

  /// SNS checks in words of its own.
  package static let checksConstraints = false

  package static func take(
    _ report: [UInt8], _ state: inout State, in place: Place, _ turn: Turn
  ) {
    WebDelivery.take(report, &state, turn)
  }

  package static let operations: [LocalOperation<State>] = [
    LocalOperation("CreateTopic", TopicOperations.create),
    LocalOperation("DeleteTopic", TopicOperations.delete),
    LocalOperation("ListTopics", TopicOperations.list),
    LocalOperation("GetTopicAttributes", TopicOperations.attributes),
    LocalOperation("SetTopicAttributes", TopicOperations.setAttribute),
    LocalOperation("TagResource", TopicOperations.tag),
    LocalOperation("UntagResource", TopicOperations.untag),
    LocalOperation("ListTagsForResource", TopicOperations.tags),
    LocalOperation("AddPermission", TopicOperations.addPermission),
    LocalOperation("RemovePermission", TopicOperations.removePermission),
    LocalOperation("PutDataProtectionPolicy", TopicOperations.setDataProtection),
    LocalOperation("GetDataProtectionPolicy", TopicOperations.dataProtection),
    LocalOperation("Subscribe", SubscriptionOperations.subscribe),
    LocalOperation("ConfirmSubscription", SubscriptionOperations.confirm),
    LocalOperation("Unsubscribe", SubscriptionOperations.unsubscribe),
    LocalOperation("ListSubscriptions", SubscriptionOperations.list),
    LocalOperation("ListSubscriptionsByTopic", SubscriptionOperations.listByTopic),
    LocalOperation("GetSubscriptionAttributes", SubscriptionOperations.attributes),
    LocalOperation("SetSubscriptionAttributes", SubscriptionOperations.setAttribute),
    LocalOperation("Publish", PublishOperations.publish),
    LocalOperation("PublishBatch", PublishOperations.publishBatch),
    LocalOperation("GetSMSAttributes", PhoneOperations.smsAttributes),
    LocalOperation("SetSMSAttributes", PhoneOperations.setSMSAttributes),
    LocalOperation("CheckIfPhoneNumberIsOptedOut", PhoneOperations.isOptedOut),
    LocalOperation("ListPhoneNumbersOptedOut", PhoneOperations.optedOut),
    LocalOperation("OptInPhoneNumber", PhoneOperations.optIn),
    LocalOperation("CreatePlatformApplication", PhoneOperations.createApplication),
    LocalOperation("SetPlatformApplicationAttributes", PhoneOperations.setApplicationAttributes),
    LocalOperation("ListPlatformApplications", PhoneOperations.applications),
    LocalOperation("CreatePlatformEndpoint", PhoneOperations.createEndpoint),
    LocalOperation("SetEndpointAttributes", PhoneOperations.setEndpointAttributes),
    LocalOperation("ListEndpointsByPlatformApplication", PhoneOperations.endpoints),
    LocalOperation("DeletePlatformApplication") { state, call in
      state.applications[call.string("PlatformApplicationArn") ?? ""] = nil
      return [:]
    },
    LocalOperation("GetPlatformApplicationAttributes") { state, call in
      ["Attributes": .structure(try PhoneOperations.application(state, call).attributes)]
    },
    LocalOperation("DeleteEndpoint") { state, call in
      state.endpoints[call.string("EndpointArn") ?? ""] = nil
      return [:]
    },
    LocalOperation("GetEndpointAttributes") { state, call in
      ["Attributes": .structure(try PhoneOperations.endpoint(state, call).attributes)]
    },
  ]
}

/// A message that would have left AWS.
package struct OutboxMessage: Sendable {
  /// `email`, `email-json`, `sms`, `http`, `https`, `application`, `lambda`, `firehose`.
  package let kind: String
  /// The address, number, URL or ARN.
  package let destination: String
  /// The message's subject, if it has one.
  package let subject: String?
  /// The body as it would be sent.
  package let body: String
  /// When it was published.
  package let sent: LocalInstant
}

/// A topic.
struct Topic: Sendable {
  let arn: String
  let name: String
  let owner: String
  /// What was set, by name.
  var attributes: Structure
  var tags: Structure
  var deletedSubscriptions = 0
  var dataProtection = ""
  /// Messages of the last five minutes by deduplication ID: a FIFO topic's.
  var sentLately: [String: (id: String, number: String, at: LocalInstant)] = [:]
  var nextSequenceNumber: Int64 = 0

  var isFIFO: Bool { attributes["FifoTopic"].map(MessageContent.text) == "true" }

  /// The topic's policy: the one that was set, or SNS's.
  var policy: String {
    if let policy = attributes["Policy"].map(MessageContent.text), !policy.isEmpty { return policy }
    return #"{"Version":"2008-10-17","Id":"__default_policy_ID","Statement":[{"Sid":"#
      + #""__default_statement_ID","Effect":"Allow","Principal":{"AWS":"*"},"Action":["#
      + #""SNS:GetTopicAttributes","SNS:SetTopicAttributes","SNS:AddPermission","SNS:RemovePermission","#
      + #""SNS:DeleteTopic","SNS:Subscribe","SNS:ListSubscriptionsByTopic","SNS:Publish"],"Resource":""#
      + arn + #"","Condition":{"StringEquals":{"AWS:SourceOwner":""# + owner + #""}}}]}"#
  }
}

/// A subscription.
struct Subscription: Sendable {
  let arn: String
  let topic: String
  let owner: String
  let kind: String
  let endpoint: String
  let principal: String
  /// What confirms it; `nil` if it needs no confirmation.
  let token: String?
  /// Whether messages are sent to it.
  var isConfirmed: Bool
  /// Whether only its owner may end it.
  var isAuthenticated: Bool
  /// What was set, by name.
  var attributes: Structure
  /// The compiled filter policy.
  var filter: EventPattern?

  var isRaw: Bool {
    attributes["RawMessageDelivery"].map(MessageContent.text)?.lowercased() == "true"
  }

  var filtersBody: Bool {
    attributes["FilterPolicyScope"].map(MessageContent.text) == "MessageBody"
  }

  /// The ARN of the queue for messages that can't be delivered.
  var deadLetterQueue: String?
}

extension LocalSNSService.State: ResourceHolder {
  /// Whether there is a topic of a name.
  package func holds(_ resource: String) -> Bool {
    topics.keys.contains { $0.hasSuffix(":" + resource) }
  }
}
