// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// The notification configuration.
enum NotificationSettings {
  static let all = [
    S3Operation.bucket("PutBucketNotificationConfiguration", .ownerOnly) { bucket, call in
      guard var document = call.structure("NotificationConfiguration") else {
        throw S3Fault.malformedXML
      }
      var targets: [String] = []
      for kind in kinds {
        guard let list = document.structures(kind.list) else { continue }
        document[kind.list] = .list(
          try list.map { destination in
            let checked = try check(destination, kind, call)
            targets.append(checked.text(kind.member) ?? "")
            return .structure(checked)
          })
      }
      try checkOverlaps(document)
      if call.bool("SkipDestinationValidation") != true { try checkTargets(targets, call) }
      bucket.settings[.notification] = document.isEmpty ? nil : document
      for target in Set(targets).sorted() { Notifications.sendTest(target, bucket, call) }
      return LocalAnswer([:])
    },
    S3Operation.bucket("GetBucketNotificationConfiguration", .ownerOnly) { bucket, call in
      LocalAnswer(bucket.settings[.notification] ?? [:])
    },
  ]

  private struct Kind {
    let list: String
    let member: String
    let name: String
    let service: String
  }

  private static let kinds = [
    Kind(list: "QueueConfigurations", member: "QueueArn", name: "Queue", service: "sqs"),
    Kind(list: "TopicConfigurations", member: "TopicArn", name: "Topic", service: "sns"),
    Kind(
      list: "LambdaFunctionConfigurations", member: "LambdaFunctionArn", name: "CloudFunction",
      service: "lambda"),
  ]

  private static func check(
    _ destination: Structure, _ kind: Kind, _ call: S3Call
  ) throws -> Structure {
    var destination = destination
    let text = destination.text(kind.member) ?? ""
    guard let arn = ARN(text), arn.service == kind.service else {
      throw S3Fault.argument("The ARN could not be parsed", kind.name, text)
    }
    guard let events = destination.strings("Events"), !events.isEmpty else {
      throw S3Fault.malformedXML
    }
    for event in events where !isEvent(event) {
      throw S3Fault.argument(
        "The event '\(event)' is not supported for notifications", "Event", event)
    }
    if var filter = destination.members("Filter"), var key = filter.members("Key") {
      let rules = key.structures("FilterRules") ?? []
      guard !rules.isEmpty else { throw S3Fault.malformedXML }
      var names = Set<String>()
      key["FilterRules"] = .list(
        try rules.map { rule in
          guard let name = rule.text("Name"), rule.text("Value") != nil else {
            throw S3Fault.malformedXML
          }
          guard ["prefix", "suffix"].contains(name.lowercased()) else {
            throw S3Fault.argument(
              "filter rule name must be either prefix or suffix", "FilterRule.Name", name)
          }
          guard names.insert(name.lowercased()).inserted else {
            throw S3Fault.argument(
              "Cannot specify more than one \(name.lowercased()) rule in a filter.", "FilterRule",
              rule.text("Value"))
          }
          var rule = rule
          rule["Name"] = .string(name.lowercased().capitalizedASCII)
          return .structure(rule)
        })
      filter["Key"] = .structure(key)
      destination["Filter"] = .structure(filter)
    }
    if destination.text("Id")?.isEmpty != false {
      destination["Id"] = .string(call.turn.uuid())
    }
    return destination
  }

  private static let families = [
    "ObjectCreated", "ObjectRemoved", "ObjectRestore", "Replication", "LifecycleExpiration",
    "ObjectTagging",
  ]

  private static func isEvent(_ event: String) -> Bool {
    let singles = [
      "s3:ReducedRedundancyLostObject", "s3:LifecycleTransition", "s3:IntelligentTiering",
      "s3:ObjectAcl:Put", "s3:TestEvent",
    ]
    return singles.contains(event) || families.contains { event.hasPrefix("s3:\($0):") }
  }

  /// Refuses configurations of which two want the same event of the same key.
  private static func checkOverlaps(_ document: Structure) throws {
    let all = kinds.flatMap { document.structures($0.list) ?? [] }
    for (index, first) in all.enumerated() {
      for second in all.dropFirst(index + 1)
      where overlap(first, second) {
        throw S3Fault.of(
          400, "InvalidArgument",
          "Configurations overlap. Configurations on the same bucket cannot share a common event type."
        )
      }
    }
  }

  private static func overlap(_ first: Structure, _ second: Structure) -> Bool {
    let events = first.strings("Events") ?? []
    let others = second.strings("Events") ?? []
    let share = events.contains { event in
      others.contains { other in covers(event, other) || covers(other, event) }
    }
    guard share else { return false }
    let (prefix, suffix) = filter(first)
    let (otherPrefix, otherSuffix) = filter(second)
    let prefixes = prefix.hasBytePrefix(otherPrefix) || otherPrefix.hasBytePrefix(prefix)
    let suffixes =
      suffix.utf8.ends(with: otherSuffix.utf8) || otherSuffix.utf8.ends(with: suffix.utf8)
    return prefixes && suffixes
  }

  private static func covers(_ event: String, _ other: String) -> Bool {
    event == other || event.hasSuffix("*") && other.hasBytePrefix(String(event.dropLast()))
  }

  private static func filter(_ destination: Structure) -> (prefix: String, suffix: String) {
    let rules = destination.members("Filter")?.members("Key")?.structures("FilterRules") ?? []
    func value(_ name: String) -> String {
      rules.first { $0.text("Name")?.lowercased() == name }?.text("Value") ?? ""
    }
    return (value("prefix"), value("suffix"))
  }

  /// Refuses destinations that aren't there.
  private static func checkTargets(_ targets: [String], _ call: S3Call) throws {
    var members = Structure()
    var count = 0
    for target in Set(targets).sorted() {
      guard let problem = call.turn.problem(of: target) else { continue }
      count += 1
      members["ArgumentName\(count)"] = .string(target)
      members["ArgumentValue\(count)"] = .string(problem)
    }
    guard count == 0 else {
      throw S3Fault.of(
        400, "InvalidArgument", "Unable to validate the following destination configurations",
        members)
    }
  }
}

extension Turn {
  /// Why events can't be delivered to an ARN; `nil` if they can.
  fileprivate func problem(of text: String) -> String? {
    guard let arn = ARN(text) else { return "The ARN could not be parsed" }
    let place = Place(account: arn.account, region: arn.region)
    guard !holds(arn.service, arn.resource, in: place) else { return nil }
    return switch arn.service {
    case "sqs": "The destination queue does not exist"
    case "sns": "The destination topic does not exist"
    default: "Not authorized to invoke function [\(text)]"
    }
  }
}

extension String {
  /// The text with its first letter as a capital.
  fileprivate var capitalizedASCII: String { prefix(1).uppercased() + dropFirst() }
}
