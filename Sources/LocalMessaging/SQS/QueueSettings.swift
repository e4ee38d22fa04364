// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// The attributes of a queue that its owner sets, checked as SQS checks them.
struct QueueSettings: Sendable {
  /// Values as text, by name; those that have a default are always there.
  private(set) var values: [String: String]
  let isFIFO: Bool

  /// A new queue's settings.
  ///
  /// - Throws: ``ServiceFault``.
  init(name: String, attributes: Structure) throws {
    let given = try Self.texts(attributes)
    switch given["FifoQueue"]?.lowercased() {
    case "true": isFIFO = true
    case nil: isFIFO = false
    default: throw SQSFault.unknownAttribute("FifoQueue")
    }
    let bare = isFIFO && name.hasSuffix(".fifo") ? name.dropLast(5) : name[...]
    guard !bare.isEmpty, name.utf8.count <= 80,
      bare.utf8.allSatisfy({
        $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      })
    else {
      throw SQSFault.invalid(
        isFIFO
          ? "The name of a FIFO queue can only include alphanumeric characters, hyphens, or "
            + "underscores, must end with .fifo suffix and be 1 to 80 in length."
          : "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length")
    }
    if isFIFO, !name.hasSuffix(".fifo") {
      throw SQSFault.invalid(
        "The name of a FIFO queue can only include alphanumeric characters, hyphens, or underscores, "
          + "must end with .fifo suffix and be 1 to 80 in length.")
    }
    values = Self.defaults
    if isFIFO {
      values.merge(Self.fifoDefaults) { _, new in new }
      values["FifoQueue"] = "true"
    }
    for (name, text) in given where name != "FifoQueue" { try set(name, text) }
    if given["KmsMasterKeyId"].map({ !$0.isEmpty }) == true, given["SqsManagedSseEnabled"] == nil {
      values["SqsManagedSseEnabled"] = "false"
    }
    try checkThroughput()
  }

  /// Changes settings; all or none.
  ///
  /// - Throws: ``ServiceFault``.
  mutating func change(_ attributes: Structure) throws {
    var changed = self
    let given = try Self.texts(attributes)
    for (name, text) in given {
      guard name != "FifoQueue" else {
        guard isFIFO else { throw SQSFault.unknownAttribute("FifoQueue") }
        guard text.lowercased() == "true" else {
          throw SQSFault.attributeValue(
            "FifoQueue", reason: "Modifying queue type is not supported.")
        }
        continue
      }
      try changed.set(name, text)
    }
    if let key = given["KmsMasterKeyId"], !key.isEmpty {
      guard given["SqsManagedSseEnabled"]?.lowercased() != "true" else {
        throw SQSFault.attributeName(
          "You can use one type of server-side encryption (SSE) at one time. You can either enable "
            + "KMS SSE or SQS SSE.")
      }
      changed.values["SqsManagedSseEnabled"] = "false"
    } else if given["SqsManagedSseEnabled"]?.lowercased() == "true" {
      changed.values["KmsMasterKeyId"] = nil
      changed.values["KmsDataKeyReusePeriodSeconds"] = nil
    }
    try changed.checkThroughput()
    self = changed
  }

  /// The first of some attributes whose value differs here; `nil` if all are the same.
  func difference(from attributes: Structure) throws -> String? {
    for (name, text) in try Self.texts(attributes).sorted(by: { $0.key < $1.key }) {
      if values[name] ?? "" != text.asSetting(of: name) { return name }
    }
    return nil
  }

  /// A period in seconds.
  func seconds(_ name: String) -> Duration { .seconds(Int64(values[name] ?? "") ?? 0) }

  /// A number.
  func number(_ name: String) -> Int { Int(values[name] ?? "") ?? 0 }

  /// Whether messages with equal bodies are duplicates.
  var deduplicatesByContent: Bool { values["ContentBasedDeduplication"] == "true" }

  /// Whether duplicates are looked for in a message's group only.
  var deduplicatesByGroup: Bool { values["DeduplicationScope"] == "messageGroup" }

  /// The ARN of the dead-letter queue, and after how many receives a message goes there.
  var redrive: (target: String, maximum: Int)? { Self.redrive(values["RedrivePolicy"]) }

  /// The ARN and the count of a redrive policy; `nil` if it is none.
  static func redrive(_ text: String?) -> (target: String, maximum: Int)? {
    guard let policy = text.flatMap({ try? JSONNode(parsing: $0) }),
      let target = policy["deadLetterTargetArn"]?.string,
      let maximum = policy["maxReceiveCount"].flatMap(count)
    else { return nil }
    return (target, maximum)
  }

  /// Sets or removes the policy, which permissions are part of.
  mutating func setPolicy(_ text: String?) { values["Policy"] = text }

  private mutating func set(_ name: String, _ text: String) throws {
    if Self.fifoOnly.contains(name), !isFIFO {
      switch name {
      case "DeduplicationScope", "FifoThroughputLimit":
        throw SQSFault.attributeName(
          "You can specify the \(name) only when FifoQueue is set to true.")
      default: throw SQSFault.unknownAttribute(name)
      }
    }
    if let range = Self.ranges[name] {
      guard let number = Int(text), range.contains(number) else {
        throw SQSFault.attributeValue(name)
      }
      values[name] = String(number)
      return
    }
    switch name {
    case "Policy", "RedrivePolicy", "RedriveAllowPolicy":
      guard !text.isEmpty else { return values[name] = nil }
      guard let document = try? JSONNode(parsing: text), document.object != nil else {
        throw name == "Policy"
          ? SQSFault.attributeValue(name)
          : SQSFault.invalid(text, name, "Redrive policy is not a valid JSON map.")
      }
      if name == "RedrivePolicy" { try Self.checkRedrive(document, text) }
    case "ContentBasedDeduplication", "SqsManagedSseEnabled":
      guard ["true", "false"].contains(text.lowercased()) else {
        throw SQSFault.attributeValue(name)
      }
    case "DeduplicationScope":
      guard ["messageGroup", "queue"].contains(text) else { throw SQSFault.attributeValue(name) }
    case "FifoThroughputLimit":
      guard ["perQueue", "perMessageGroupId"].contains(text) else {
        throw SQSFault.attributeValue(name)
      }
    case "KmsMasterKeyId":
      guard !text.isEmpty else {
        values["KmsDataKeyReusePeriodSeconds"] = nil
        return values[name] = nil
      }
      if values["KmsDataKeyReusePeriodSeconds"] == nil {
        values["KmsDataKeyReusePeriodSeconds"] = "300"
      }
    default: throw SQSFault.unknownAttribute(name)
    }
    values[name] = text.asSetting(of: name)
  }

  private func checkThroughput() throws {
    if values["FifoThroughputLimit"] == "perMessageGroupId",
      values["DeduplicationScope"] != "messageGroup"
    {
      throw SQSFault.attributeValue(
        "FifoThroughputLimit",
        reason: "The DeduplicationScope must be messageGroup when FifoThroughputLimit is "
          + "perMessageGroupId.")
    }
  }

  private static func checkRedrive(_ policy: JSONNode, _ text: String) throws {
    guard let target = policy["deadLetterTargetArn"]?.string else {
      throw SQSFault.invalid(
        text, "RedrivePolicy",
        "Redrive policy does not contain mandatory attribute: deadLetterTargetArn.")
    }
    guard let maximum = policy["maxReceiveCount"] else {
      throw SQSFault.invalid(
        text, "RedrivePolicy",
        "Redrive policy does not contain mandatory attribute: maxReceiveCount."
      )
    }
    guard let count = Self.count(maximum), (1...1_000).contains(count) else {
      throw SQSFault.invalid(
        text, "RedrivePolicy",
        "Invalid value for maxReceiveCount: \(maximum.jsonText()), valid "
          + "values are from 1 to 1000 both inclusive.")
    }
    guard target.hasPrefix("arn:") else {
      throw SQSFault.invalid(text, "RedrivePolicy", "Invalid value for deadLetterTargetArn.")
    }
  }

  private static func count(_ node: JSONNode) -> Int? {
    node.integer.flatMap { Int(exactly: $0) } ?? node.string.flatMap { Int($0) }
  }

  private static func texts(_ attributes: Structure) throws -> [String: String] {
    var texts: [String: String] = [:]
    for (name, value) in attributes {
      guard case .string(let text) = value else { throw SQSFault.attributeValue(name) }
      texts[name] = text
    }
    return texts
  }

  private static let fifoOnly: Set<String> = [
    "ContentBasedDeduplication", "DeduplicationScope", "FifoThroughputLimit",
  ]
  private static let defaults = [
    "DelaySeconds": "0", "MaximumMessageSize": "1048576", "MessageRetentionPeriod": "345600",
    "ReceiveMessageWaitTimeSeconds": "0", "SqsManagedSseEnabled": "true", "VisibilityTimeout": "30",
  ]
  private static let fifoDefaults = [
    "ContentBasedDeduplication": "false", "DeduplicationScope": "queue",
    "FifoThroughputLimit": "perQueue",
  ]
  private static let ranges: [String: ClosedRange<Int>] = [
    "DelaySeconds": 0...900, "MaximumMessageSize": 1_024...1_048_576,
    "MessageRetentionPeriod": 60...1_209_600, "ReceiveMessageWaitTimeSeconds": 0...20,
    "VisibilityTimeout": 0...43_200, "KmsDataKeyReusePeriodSeconds": 60...86_400,
  ]
}

extension String {
  /// Flags in small letters; other settings as they are.
  fileprivate func asSetting(of name: String) -> String {
    switch name {
    case "ContentBasedDeduplication", "FifoQueue", "SqsManagedSseEnabled": lowercased()
    default: self
    }
  }
}
