// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import LocalPolicies
import WireFormats

/// Topics, their attributes, tags and permissions.
enum TopicOperations {
  typealias State = LocalSNSService.State

  static func create(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("Name") ?? ""
    var attributes = call.structure("Attributes") ?? Structure()
    let isFIFO = attributes["FifoTopic"].map(MessageContent.text)?.lowercased() == "true"
    let bare = isFIFO && name.hasSuffix(".fifo") ? name.dropLast(5) : name[...]
    guard name.utf8.count <= 256, !bare.isEmpty,
      bare.utf8.allSatisfy({
        $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      })
    else { throw SNSFault.invalid("Topic Name") }
    guard !isFIFO || name.hasSuffix(".fifo") else {
      throw SNSFault.invalid(
        "Fifo Topic names must end with .fifo and must be made up of only uppercase and lowercase ASCII "
          + "letters, numbers, underscores, and hyphens, and must be between 1 and 256 characters long."
      )
    }
    for (name, value) in attributes { try check(name, MessageContent.text(value), isFIFO: isFIFO) }
    if isFIFO {
      attributes["FifoTopic"] = "true"
      if attributes["ContentBasedDeduplication"] == nil {
        attributes["ContentBasedDeduplication"] = "false"
      }
    } else {
      attributes["FifoTopic"] = nil
    }
    let tags = try tags(in: call)
    let arn = call.place.arn("sns", name)
    if let existing = state.topics[arn] {
      for (name, value) in call.structure("Attributes") ?? Structure()
      where (existing.attributes[name].map(MessageContent.text) ?? "") != MessageContent.text(value)
      {
        throw SNSFault.invalid(
          "Attributes", reason: "Topic already exists with different attributes")
      }
      for (name, value) in tags where existing.tags[name] != value {
        throw SNSFault.invalid("Tags", reason: "Topic already exists with different tags")
      }
    } else {
      state.topics[arn] = Topic(
        arn: arn, name: name, owner: call.place.account, attributes: attributes, tags: tags,
        dataProtection: try dataProtectionPolicy(call))
    }
    return ["TopicArn": .string(arn)]
  }

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let parts = try SNSFault.parts(of: call.string("TopicArn"), "TopicArn")
    guard parts[3] == call.place.region else { throw SNSFault.invalid("TopicArn") }
    let arn = parts.joined(separator: ":")
    state.topics[arn] = nil
    for (key, subscription) in state.subscriptions.entries() where subscription.topic == arn {
      state.subscriptions[key] = nil
    }
    return [:]
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    state.topics.page(call, size: 100, member: "Topics") { ["TopicArn": .string($0.arn)] }
  }

  static func attributes(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let topic = try state.topic(call)
    var all: Structure = [
      "TopicArn": .string(topic.arn), "Owner": .string(topic.owner),
      "Policy": .string(topic.policy), "DisplayName": "",
      "EffectiveDeliveryPolicy": .string(Self.deliveryPolicy),
    ]
    for (name, value) in topic.attributes where name != "Policy" { all[name] = value }
    let mine = state.subscriptions.values.filter { $0.topic == topic.arn }
    let pending = mine.count { !$0.isConfirmed }
    all["SubscriptionsConfirmed"] = .string(String(mine.count - pending))
    all["SubscriptionsPending"] = .string(String(pending))
    all["SubscriptionsDeleted"] = .string(String(topic.deletedSubscriptions))
    return ["Attributes": .structure(all.sortedByName)]
  }

  static func setAttribute(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let topic = try state.topic(call)
    let name = call.string("AttributeName") ?? ""
    let value = call.string("AttributeValue") ?? ""
    guard name != "FifoTopic" else {
      throw SNSFault.invalid(
        "Invalid parameter: AttributeName Reason: FifoTopic can't be changed")
    }
    try check(name, value, isFIFO: topic.isFIFO)
    _ = state.topics.update(topic.arn) {
      $0.attributes[name] = value.isEmpty && name != "DisplayName" ? nil : .string(value)
    }
    return [:]
  }

  private static func check(_ name: String, _ value: String, isFIFO: Bool) throws {
    guard
      known.contains(name) || name.hasSuffix("FeedbackRoleArn")
        || name.hasSuffix("SuccessFeedbackSampleRate")
    else { throw SNSFault.invalid("AttributeName") }
    switch name {
    case "Policy", "DeliveryPolicy", "ArchivePolicy":
      guard value.isEmpty || (try? JSONNode(parsing: value))?.object != nil else {
        throw SNSFault.invalid("\(name): failed to parse JSON")
      }
    case "SignatureVersion":
      guard ["1", "2"].contains(value) else {
        throw SNSFault.invalid("Invalid value [\(value)] for SignatureVersion")
      }
    case "TracingConfig":
      guard ["PassThrough", "Active"].contains(value) else {
        throw SNSFault.invalid("TracingConfig")
      }
    case "ContentBasedDeduplication":
      guard isFIFO else {
        throw SNSFault.invalid("Content-based deduplication can only be set for FIFO topics")
      }
    default: return
    }
  }

  /// The tags of a request, each key once.
  static func tags(in call: LocalCall) throws -> Structure {
    var tags = Structure()
    for tag in call.list("Tags") ?? [] {
      let key = MessageContent.text(tag["Key"])
      guard tags[key] == nil else {
        throw SNSFault.invalid("Duplicated keys are not allowed.")
      }
      tags[key] = .string(MessageContent.text(tag["Value"]))
    }
    return tags
  }

  static func tag(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let topic = try state.tagged(call)
    let tags = try tags(in: call)
    _ = state.topics.update(topic.arn) { for (key, value) in tags { $0.tags[key] = value } }
    return [:]
  }

  static func untag(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let topic = try state.tagged(call)
    let keys = (call.list("TagKeys") ?? []).map(MessageContent.text)
    _ = state.topics.update(topic.arn) { for key in keys { $0.tags[key] = nil } }
    return [:]
  }

  static func tags(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let tags = try state.tagged(call).tags
    return ["Tags": .list(tags.map { ["Key": .string($0.name), "Value": $0.value] })]
  }

  static func addPermission(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let topic = try state.topic(call)
    let actions = (call.list("ActionName") ?? []).map(MessageContent.text)
    for action in actions where !Self.actions.contains(action) {
      throw SNSFault.invalid("Policy statement action out of service scope!")
    }
    let accounts = (call.list("AWSAccountId") ?? []).map(MessageContent.text)
    try changePolicy(of: topic, in: &state) { policy in
      guard
        policy.add(
          call.string("Label") ?? "", accounts: accounts, actions: actions.map { "SNS:" + $0 },
          resource: topic.arn, call.place)
      else { throw SNSFault.invalid("Statement already exists") }
    }
    return [:]
  }

  static func removePermission(
    _ state: inout State, _ call: LocalCall
  ) throws -> Structure {
    try changePolicy(of: try state.topic(call), in: &state) {
      _ = $0.remove(call.string("Label") ?? "")
    }
    return [:]
  }

  private static func changePolicy(
    of topic: Topic, in state: inout State, _ body: (inout PermissionPolicy) throws -> Void
  ) throws {
    var policy = PermissionPolicy(topic.policy, id: "__default_policy_ID")
    try body(&policy)
    _ = state.topics.update(topic.arn) { $0.attributes["Policy"] = .string(policy.text) }
  }

  static func setDataProtection(
    _ state: inout State, _ call: LocalCall
  ) throws -> Structure {
    let topic = try state.topic(call, parameter: "ResourceArn")
    let policy = try dataProtectionPolicy(call)
    _ = state.topics.update(topic.arn) { $0.dataProtection = policy }
    return [:]
  }

  private static func dataProtectionPolicy(_ call: LocalCall) throws -> String {
    let policy = call.string("DataProtectionPolicy") ?? ""
    guard policy.isEmpty || (try? JSONNode(parsing: policy))?.object != nil else {
      throw SNSFault.invalid("DataProtectionPolicy", reason: "failed to parse JSON")
    }
    return policy
  }

  static func dataProtection(
    _ state: inout State, _ call: LocalCall
  ) throws -> Structure {
    [
      "DataProtectionPolicy": .string(
        try state.topic(call, parameter: "ResourceArn").dataProtection)
    ]
  }

  private static let known: Set<String> = [
    "ArchivePolicy", "ContentBasedDeduplication", "DeliveryPolicy", "DisplayName", "FifoTopic",
    "FifoThroughputScope", "KmsMasterKeyId", "Policy", "SignatureVersion", "TracingConfig",
  ]
  private static let actions: Set<String> = [
    "AddPermission", "DeleteTopic", "GetDataProtectionPolicy", "GetTopicAttributes",
    "ListSubscriptionsByTopic", "ListTagsForResource", "Publish", "PutDataProtectionPolicy",
    "RemovePermission", "SetTopicAttributes", "Subscribe",
  ]
  private static let deliveryPolicy =
    #"{"http":{"defaultHealthyRetryPolicy":{"minDelayTarget":20,"maxDelayTarget":20,"numRetries":3,"#
    + #""numMaxDelayRetries":0,"numNoDelayRetries":0,"numMinDelayRetries":0,"backoffFunction":"linear"},"#
    + #""disableSubscriptionOverrides":false,"defaultRequestPolicy":{"headerContentType":"#
    + #""text/plain; charset=UTF-8"}}}"#
}

extension LocalSNSService.State {
  /// The topic that a request names.
  ///
  /// - Throws: ``ServiceFault``.
  func topic(_ call: LocalCall, parameter: String = "TopicArn") throws -> Topic {
    let parts = try SNSFault.parts(of: call.string(parameter), parameter)
    guard parts[3] == call.place.region else { throw SNSFault.invalid(parameter) }
    guard let topic = topics[parts.joined(separator: ":")] else {
      throw SNSFault.notFound("Topic")
    }
    return topic
  }

  /// The topic whose tags a request names.
  fileprivate func tagged(_ call: LocalCall) throws -> Topic {
    let parts = try SNSFault.parts(of: call.string("ResourceArn"), "ResourceArn")
    guard let topic = topics[parts.joined(separator: ":")] else {
      throw ServiceFault("ResourceNotFound", "Resource does not exist", status: 404)
    }
    return topic
  }
}

extension OrderedMap where Key == String {
  /// A page of values in the order of their keys.
  ///
  /// - Parameters:
  ///   - size: The most values of a page.
  ///   - member: The output's member for them.
  ///   - shown: A value as the output has it; `nil` leaves it out.
  func page(
    _ call: LocalCall, size: Int, member: String, _ shown: (Value) -> AWSProtocols.Value?
  ) -> Structure {
    let after = call.string("NextToken").flatMap { try? Base64.decode($0) }
      .map { String(decoding: $0, as: UTF8.self) }
    var page: [AWSProtocols.Value] = []
    var last: String?
    var output = Structure()
    for (key, value) in entries(from: after, excluding: true) {
      guard let value = shown(value) else { continue }
      if page.count == size {
        output["NextToken"] = last.map { .string(Base64.encode(Array($0.utf8))) }
        break
      }
      page.append(value)
      last = key
    }
    output[member] = .list(page)
    return output
  }
}
