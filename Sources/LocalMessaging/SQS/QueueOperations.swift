// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import LocalPolicies
import WireFormats

/// Queues themselves: making, finding, listing, deleting, settings, tags, permissions.
enum QueueOperations {
  typealias State = LocalSQSService.State

  static func create(_ state: inout State, _ call: LocalCall) throws -> Structure {
    guard let name = call.string("QueueName") else { throw SQSFault.missing("QueueName") }
    let given = call.structure("Attributes") ?? Structure()
    let settings = try QueueSettings(name: name, attributes: given)
    if let existing = state.queues[name] {
      if let attribute = try existing.settings.difference(from: given) {
        throw ServiceFault(
          "QueueNameExists",
          "A queue already exists with the same name and a different value for attribute "
            + attribute, queryCode: "QueueAlreadyExists")
      }
    } else {
      state.deleted = state.deleted.filter { $0.value + .seconds(60) > call.now }
      guard state.deleted[name] == nil else {
        throw SQSFault.named(
          "QueueDeletedRecently",
          "You must wait 60 seconds after deleting a queue before you can create another with the same name."
        )
      }
      try checkDeadLetterQueue(of: given, isFIFO: settings.isFIFO, state, call)
      state.queues[name] = Queue(
        name: name, arn: call.place.arn("sqs", name), settings: settings,
        tags: call.structure("tags") ?? Structure(), now: call.now)
    }
    return ["QueueUrl": .string(call.queueURL(name))]
  }

  static func delete(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = try call.withQueue(&state) { $0.name }
    state.queues[name] = nil
    state.deleted[name] = call.now
    return [:]
  }

  static func url(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let name = call.string("QueueName") ?? ""
    let owner = call.string("QueueOwnerAWSAccountId") ?? call.place.account
    var place = call.place
    place.account = owner
    let isThere =
      owner == call.place.account
      ? state.queues[name] != nil
      : call.turn.state(of: LocalSQSService.self, in: place)?.queues[name] != nil
    guard isThere else { throw SQSFault.noQueue }
    return ["QueueUrl": .string(call.queueURL(name, account: owner))]
  }

  static func list(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let prefix = call.string("QueueNamePrefix") ?? ""
    return try page(
      state.queues.entries(from: prefix).lazy.map(\.key).prefix { $0.hasPrefix(prefix) }, call,
      member: "QueueUrls")
  }

  static func deadLetterSources(
    _ state: inout State, _ call: LocalCall
  ) throws -> Structure {
    let arn = try call.withQueue(&state) { $0.arn }
    let sources = state.queues.values.filter { $0.settings.redrive?.target == arn }.map(\.name)
    return try page(sources, call, member: "queueUrls").withList("queueUrls")
  }

  /// A page of queues' URLs.
  private static func page(
    _ names: some Sequence<String>, _ call: LocalCall, member: String
  ) throws -> Structure {
    let limit = call.integer("MaxResults").map { Int(clamping: $0) }
    if let limit, !(1...1_000).contains(limit) {
      throw SQSFault.invalid(
        "Value for parameter MaxResults is invalid. Reason: MaxResults must be an integer between 1 and "
          + "1000.")
    }
    var rest = Array(names)[...]
    if let token = call.string("NextToken"), !token.isEmpty {
      guard let bytes = try? Base64.decode(token) else {
        throw SQSFault.invalid("Invalid or expired next token.")
      }
      let last = String(decoding: bytes, as: UTF8.self)
      rest = rest.drop { $0 <= last }
    }
    let page = rest.prefix(limit ?? 1_000)
    var output = Structure()
    if !page.isEmpty { output[member] = .list(page.map { .string(call.queueURL($0)) }) }
    if limit != nil, page.count < rest.count, let last = page.last {
      output["NextToken"] = .string(Base64.encode(Array(last.utf8)))
    }
    return output
  }

  static func attributes(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let names = (call.list("AttributeNames") ?? []).map(MessageContent.text)
    for name in names where !known.contains(name) { throw SQSFault.unknownAttribute(name) }
    return try call.withQueue(&state) { queue in
      var all = Structure(queue.settings.values.map { ($0.key, .string($0.value)) })
      all["QueueArn"] = .string(queue.arn)
      all["CreatedTimestamp"] = .string(String(queue.created.seconds))
      all["LastModifiedTimestamp"] = .string(String(queue.modified.seconds))
      all["ApproximateNumberOfMessages"] = .string(String(queue.messages.visibleCount))
      all["ApproximateNumberOfMessagesNotVisible"] = .string(String(queue.messages.inFlight))
      all["ApproximateNumberOfMessagesDelayed"] = .string(String(queue.messages.delayed))
      let asked = names.contains("All") ? all : all.keeping(names)
      return asked.isEmpty ? [:] : ["Attributes": .structure(asked.sortedByName)]
    }
  }

  static func setAttributes(_ state: inout State, _ call: LocalCall) throws -> Structure {
    guard let changes = call.structure("Attributes"), !changes.isEmpty else {
      throw SQSFault.missing("Attribute.Name")
    }
    let isFIFO = call.string("QueueUrl")?.hasSuffix(".fifo") ?? false
    try checkDeadLetterQueue(of: changes, isFIFO: isFIFO, state, call)
    return try call.withQueue(&state) { queue in
      try queue.settings.change(changes)
      queue.modified = call.now
      return [:]
    }
  }

  /// Checks that the dead-letter queue that attributes name is there, and of the same type.
  private static func checkDeadLetterQueue(
    of attributes: Structure, isFIFO: Bool, _ state: State, _ call: LocalCall
  ) throws {
    let text = attributes["RedrivePolicy"].map(MessageContent.text) ?? ""
    guard let target = QueueSettings.redrive(text)?.target, let arn = QueueARN(target) else {
      return
    }
    let isThere =
      arn.place == call.place
      ? state.queues[arn.name] != nil
      : call.turn.holds(LocalSQSService.name, arn.name, in: arn.place)
    guard isThere else {
      throw SQSFault.invalid(text, "RedrivePolicy", "Dead letter target does not exist.")
    }
    guard arn.name.hasSuffix(".fifo") == isFIFO else {
      throw SQSFault.invalid(
        text, "RedrivePolicy", "Dead-letter queue must be same type of queue as the source.")
    }
  }

  static func purge(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try call.withQueue(&state) { queue in
      if let last = queue.lastPurge, call.now < last + .seconds(60) {
        throw SQSFault.named(
          "PurgeQueueInProgress",
          "Only one PurgeQueue operation on \(queue.name) is allowed every 60 seconds.", status: 403
        )
      }
      queue.purge(now: call.now)
      return [:]
    }
  }

  static func tag(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let tags = call.structure("Tags") ?? Structure()
    guard !tags.isEmpty else { throw SQSFault.missing("Tags") }
    return try call.withQueue(&state) { queue in
      for (name, value) in tags { queue.tags[name] = value }
      return [:]
    }
  }

  static func untag(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let names = (call.list("TagKeys") ?? []).map(MessageContent.text)
    return try call.withQueue(&state) { queue in
      for name in names { queue.tags[name] = nil }
      return [:]
    }
  }

  static func tags(_ state: inout State, _ call: LocalCall) throws -> Structure {
    try call.withQueue(&state) { queue in
      queue.tags.isEmpty ? [:] : ["Tags": .structure(queue.tags)]
    }
  }

  static func addPermission(_ state: inout State, _ call: LocalCall) throws -> Structure {
    let label = call.string("Label") ?? ""
    let accounts = (call.list("AWSAccountIds") ?? []).map(MessageContent.text)
    let actions = (call.list("Actions") ?? []).map(MessageContent.text)
    guard !label.isEmpty, label.utf8.count <= 80 else {
      throw SQSFault.invalid(
        label, "Label",
        "Can only include alphanumeric characters, hyphens, or "
          + "underscores. 1 to 80 in length.")
    }
    guard !accounts.isEmpty else {
      throw SQSFault.invalid(
        "Value [] for parameter PrincipalId is invalid. Reason: Unable to verify.")
    }
    guard actions.count <= 7 else {
      throw SQSFault.named("OverLimit", "7 Actions were found, maximum allowed is 7.", status: 403)
    }
    for action in actions where action != "*" && !allowedActions.contains(action) {
      throw SQSFault.invalid(
        "Value SQS:\(action) for parameter ActionName is invalid. Reason: Only the queue owner is "
          + "allowed to invoke this action.")
    }
    return try call.withQueue(&state) { queue in
      var policy = queue.policy
      guard
        policy.add(
          label, accounts: accounts, actions: actions.map { "SQS:" + $0 }, resource: queue.arn,
          call.place)
      else { throw SQSFault.invalid(label, "Label", "Already exists.") }
      queue.settings.setPolicy(policy.text)
      return [:]
    }
  }

  static func removePermission(
    _ state: inout State, _ call: LocalCall
  ) throws -> Structure {
    let label = call.string("Label") ?? ""
    return try call.withQueue(&state) { queue in
      var policy = queue.policy
      guard policy.remove(label) else {
        throw SQSFault.invalid(label, "Label", "can't find label.")
      }
      queue.settings.setPolicy(policy.isEmpty ? nil : policy.text)
      return [:]
    }
  }

  private static let allowedActions: Set<String> = [
    "ChangeMessageVisibility", "DeleteMessage", "GetQueueAttributes", "GetQueueUrl",
    "ListDeadLetterSourceQueues", "PurgeQueue", "ReceiveMessage", "SendMessage",
  ]
  private static let known: Set<String> = [
    "All", "Policy", "VisibilityTimeout", "MaximumMessageSize", "MessageRetentionPeriod",
    "ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible", "CreatedTimestamp",
    "LastModifiedTimestamp", "QueueArn", "ApproximateNumberOfMessagesDelayed", "DelaySeconds",
    "ReceiveMessageWaitTimeSeconds", "RedrivePolicy", "FifoQueue", "ContentBasedDeduplication",
    "KmsMasterKeyId", "KmsDataKeyReusePeriodSeconds", "DeduplicationScope", "FifoThroughputLimit",
    "RedriveAllowPolicy", "SqsManagedSseEnabled",
  ]
}

extension Structure {
  /// The members with these names.
  func keeping(_ names: [String]) -> Structure {
    Structure(filter { names.contains($0.name) }.map { ($0.name, $0.value) })
  }

  /// The members in the order of their names.
  var sortedByName: Structure {
    Structure(sorted { $0.name < $1.name }.map { ($0.name, $0.value) })
  }

  /// The same with an empty list for a member that isn't there.
  func withList(_ name: String) -> Structure {
    var copy = self
    if copy[name] == nil { copy[name] = .list([]) }
    return copy
  }
}

extension Queue {
  /// The policy that permissions are part of.
  fileprivate var policy: PermissionPolicy {
    PermissionPolicy(settings.values["Policy"], id: arn + "/SQSDefaultPolicy")
  }
}
