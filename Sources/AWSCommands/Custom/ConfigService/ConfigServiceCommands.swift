// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import CommandSupport
import WireFormats

/// `configservice get-status` and `subscribe`.
enum ConfigServiceCommands {
  static let all: [CustomCommand] = [
    CustomCommand(
      "configservice", "get-status", summary: "Prints the state of recorders and channels.",
      run: printStatus),
    CustomCommand(
      "configservice", "subscribe", summary: "Sets up a recorder and a channel.",
      options: [
        CommandOption("s3-bucket", isRequired: true), CommandOption("sns-topic", isRequired: true),
        CommandOption("iam-role", isRequired: true),
      ], run: subscribe),
  ]

  // MARK: - Status

  @Sendable private static func printStatus(_ run: CustomRun) async throws -> Int32 {
    let config = try run.service("config")
    let recorders = try await config("DescribeConfigurationRecorderStatus")
    try run.write("Configuration Recorders:\n\n")
    for recorder in recorders["ConfigurationRecordersStatus"][...] {
      let isOn = Bool(recorder["recording"]) ?? false
      try run.write("name: \(recorder["name"].text)\nrecorder: \(isOn ? "ON" : "OFF")\n")
      if isOn { try run.write(lastStatus(recorder, of: "")) }
      try run.write("\n")
    }
    let channels = try await config("DescribeDeliveryChannelStatus")
    try run.write("Delivery Channels:\n\n")
    for channel in channels["DeliveryChannelsStatus"][...] {
      try run.write("name: \(channel["name"].text)\n")
      for kind in ["Stream", "History", "Snapshot"] {
        let status = channel["config\(kind)DeliveryInfo"]
        guard let members = Structure(status), !members.isEmpty else { continue }
        try run.write(lastStatus(status, of: "\(kind.lowercased()) delivery "))
      }
      try run.write("\n")
    }
    return 0
  }

  private static func lastStatus(_ status: Value, of what: String) -> String {
    let state = status["lastStatus"].text
    guard state == "FAILURE" else { return "last \(what)status: \(state)\n" }
    return "last \(what)status: \(state)\nerror code: \(status["lastErrorCode"].text)\n"
      + "message: \(status["lastErrorMessage"].text)\n"
  }

  // MARK: - Subscription

  @Sendable private static func subscribe(_ run: CustomRun) async throws -> Int32 {
    let (bucket, prefix) = try await prepareBucket(run)
    let topic = try await prepareTopic(run)
    let config = try run.service("config")
    _ = try await config(
      "PutConfigurationRecorder",
      [
        "ConfigurationRecorder": [
          "name": "default", "roleARN": .string(try run.required("iam-role")),
        ]
      ]
    )
    var channel: Structure = [
      "name": "default", "s3BucketName": .string(bucket), "snsTopicARN": .string(topic),
    ]
    if !prefix.isEmpty { channel["s3KeyPrefix"] = .string(prefix) }
    _ = try await config("PutDeliveryChannel", ["DeliveryChannel": .structure(channel)])
    _ = try await config(
      "StartConfigurationRecorder", ["ConfigurationRecorderName": "default"])
    let options = try run.printedAnswer()
    try run.write("Subscribe succeeded:\n\nConfiguration Recorders: ")
    let recorders = try await config("DescribeConfigurationRecorders", options: options)
    try run.write(recorders["ConfigurationRecorders"].json.pythonText(indent: 4))
    try run.write("\n\nDelivery Channels: ")
    let channels = try await config("DescribeDeliveryChannels", options: options)
    try run.write(channels["DeliveryChannels"].json.pythonText(indent: 4) + "\n")
    return 0
  }

  private static func prepareBucket(
    _ run: CustomRun
  ) async throws -> (bucket: String, prefix: String) {
    let path = try run.required("s3-bucket")
    let bucket = String(path.prefix { $0 != "/" })
    let prefix = String(path.dropFirst(bucket.count + 1))
    let setup = try BucketSetup(run)
    let isNew = try await setup.create(bucket)
    try run.write("Using \(isNew ? "new" : "existing") S3 bucket: \(bucket)\n")
    return (bucket, prefix)
  }

  private static func prepareTopic(_ run: CustomRun) async throws -> String {
    let topic = try run.required("sns-topic")
    if topic.contains(":") {
      try run.write("Using existing SNS topic: \(topic)\n")
      return topic
    }
    let sns = try run.service("sns", usesEndpoint: false)
    let arn = try await sns("CreateTopic", ["Name": .string(topic)])["TopicArn"].text
    try run.write("Using new SNS topic: \(arn)\n")
    return arn
  }
}
