// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// The events of buckets, to SQS, SNS, Lambda and EventBridge.
enum Notifications {
  private static let kinds = [
    ("QueueConfigurations", "QueueArn"), ("TopicConfigurations", "TopicArn"),
    ("LambdaFunctionConfigurations", "LambdaFunctionArn"),
  ]

  /// Sends an event to every destination that wants it.
  static func send(
    _ event: String, _ bucket: Bucket, _ key: String, _ version: ObjectVersion, _ call: S3Call
  ) {
    guard let configuration = bucket.settings[.notification] else { return }
    for (list, member) in kinds {
      for destination in configuration.structures(list) ?? [] {
        guard let arn = destination.text(member),
          wants(destination, event, key)
        else { continue }
        let record = record(event, bucket, key, version, destination.text("Id") ?? "", call)
        let message: JSONNode = ["Records": .array([record])]
        deliver(message.jsonText(), to: arn, call)
      }
    }
    if configuration["EventBridgeConfiguration"] != nil {
      BusEvent(event, bucket, key, version, sequencer: sequencer(call), call).deliver(call.turn)
    }
  }

  /// Sends the message by which S3 tries a queue or topic when it is configured.
  static func sendTest(_ arn: String, _ bucket: Bucket, _ call: S3Call) {
    guard ARN(arn)?.service != "lambda" else { return }
    let message: JSONNode = [
      "Service": "Amazon S3", "Event": "s3:TestEvent", "Time": .string(call.now.eventTime),
      "Bucket": .string(bucket.name), "RequestId": .string(call.requestID),
      "HostId": .string(hostID),
    ]
    deliver(message.jsonText(), to: arn, call)
  }

  private static let hostID =
    "eftixk72aD6Ap51TnqcoF8eFidJG9Z/2mkiDFu8yU9AS1ed4OpIszj7UDNEHGran"

  private static func wants(_ destination: Structure, _ event: String, _ key: String) -> Bool {
    let name = "s3:" + event
    let isWanted = (destination.strings("Events") ?? []).contains { wanted in
      wanted == name || wanted.hasSuffix("*") && name.hasBytePrefix(String(wanted.dropLast()))
    }
    guard isWanted else { return false }
    let rules = destination.members("Filter")?.members("Key")?.structures("FilterRules") ?? []
    return rules.allSatisfy { rule in
      let value = rule.text("Value") ?? ""
      return switch rule.text("Name")?.asciiLowercased {
      case "prefix": key.hasBytePrefix(value)
      case "suffix": key.utf8.ends(with: value.utf8)
      default: true
      }
    }
  }

  private static func deliver(_ message: String, to text: String, _ call: S3Call) {
    guard let arn = ARN(text) else { return }
    let place = Place(account: arn.account, region: arn.region)
    let principal = Principal.service("s3.amazonaws.com")
    let (operation, input): (String, Structure)
    switch arn.service {
    case "sqs":
      let url = "https://sqs.\(arn.region).amazonaws.com/\(arn.account)/\(arn.resource)"
      (operation, input) = (
        "SendMessage", ["QueueUrl": .string(url), "MessageBody": .string(message)]
      )
    case "sns":
      (operation, input) = (
        "Publish",
        [
          "TopicArn": .string(text), "Message": .string(message),
          "Subject": "Amazon S3 Notification",
        ]
      )
    case "lambda":
      (operation, input) = (
        "Invoke",
        [
          "FunctionName": .string(text), "InvocationType": "Event",
          "Payload": .blob(Array(message.utf8)),
        ]
      )
    default: return
    }
    call.turn.deliver(
      Delivery(
        service: arn.service, operation: operation, input: input, place: place,
        principal: principal))
  }

  private static func record(
    _ event: String, _ bucket: Bucket, _ key: String, _ version: ObjectVersion, _ id: String,
    _ call: S3Call
  ) -> JSONNode {
    let encoded = PercentEncoding.encode(key, keeping: .init(adding: "/*"))
      .split(separator: "%20", omittingEmptySubsequences: false).joined(separator: "+")
    var object: JSONObject = ["key": .string(encoded)]
    if let content = version.content {
      if !event.hasPrefix("ObjectRemoved") {
        let isAboutBytes = !event.hasPrefix("ObjectTagging") && !event.hasPrefix("ObjectAcl")
        if isAboutBytes { object["size"] = .integer(Int64(content.body.count)) }
        object["eTag"] = .string(content.etag)
      }
    } else if version.id != "null" {
      object["eTag"] = "d41d8cd98f00b204e9800998ecf8427e"
    }
    if bucket.versioning != nil, version.id != "null" {
      object["versionId"] = .string(version.id)
    }
    if !event.hasPrefix("ObjectTagging") { object["sequencer"] = .string(sequencer(call)) }
    let caller = call.caller.map { "AWS:\($0)" } ?? "Anonymous"
    return [
      "eventVersion": "2.1", "eventSource": "aws:s3", "awsRegion": .string(bucket.region),
      "eventTime": .string(call.now.eventTime), "eventName": .string(event),
      "userIdentity": ["principalId": .string(caller)],
      "requestParameters": ["sourceIPAddress": "127.0.0.1"],
      "responseElements": [
        "x-amz-request-id": .string(call.requestID), "x-amz-id-2": .string(hostID),
      ],
      "s3": [
        "s3SchemaVersion": "1.0", "configurationId": .string(id),
        "bucket": [
          "name": .string(bucket.name),
          "ownerIdentity": ["principalId": .string(bucket.principalID)],
          "arn": .string(bucket.arn),
        ],
        "object": .object(object),
      ],
    ]
  }

  /// A number that grows from event to event, in hexadecimal digits.
  private static func sequencer(_ call: S3Call) -> String {
    func digits(_ number: UInt64, _ count: Int) -> String {
      let text = String(number, radix: 16, uppercase: true)
      return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }
    return "00" + digits(UInt64(max(0, call.now.microseconds)), 14)
      + digits(UInt64(call.turn.deliveries.count & 0xFF), 2)
  }
}

extension Bucket {
  /// The owner as events name it.
  fileprivate var principalID: String { "A" + owner.prefix(13).uppercased() }
}

extension LocalInstant {
  /// The time as events have it.
  var eventTime: String { timestamp.iso8601Milliseconds }
}
