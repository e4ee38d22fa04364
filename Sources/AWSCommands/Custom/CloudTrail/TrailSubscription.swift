// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import CommandSupport
import WireFormats

/// Version 1's `cloudtrail create-subscription` and `update-subscription`: a trail with its bucket and
/// its topic.
struct TrailSubscription {
  private static let bucketPolicy = "policy/S3/AWSCloudTrail-S3BucketPolicy-2014-12-17.json"
  private static let topicPolicy = "policy/SNS/AWSCloudTrail-SnsTopicPolicy-2014-12-17.json"

  private let run: CustomRun
  private let isUpdate: Bool
  private let cloudTrail: ServiceCaller
  private let s3: ServiceCaller
  private let sns: ServiceCaller
  private let sts: ServiceCaller
  private let name: String

  static func run(_ run: CustomRun, isUpdate: Bool) async throws -> Int32 {
    let subscription = TrailSubscription(
      run: run, isUpdate: isUpdate, cloudTrail: try run.service("cloudtrail"),
      s3: try run.service("s3", usesEndpoint: false),
      sns: try run.service("sns", usesEndpoint: false),
      sts: try run.service("sts", usesEndpoint: false), name: try run.required("name"))
    try await subscription.subscribe()
    return 0
  }

  private func subscribe() async throws {
    let events = try includesGlobalEvents()
    let newBucket = run.text("s3-new-bucket")
    var prefix = run.text("s3-prefix")
    let bucket = newBucket ?? run.text("s3-use-bucket")
    if let newBucket {
      if isUpdate, prefix == nil {
        let answer = try await cloudTrail("DescribeTrails", ["trailNameList": [.string(name)]])
        prefix = String(answer["trailList"][0]["S3KeyPrefix"])
      }
      try await createBucket(newBucket, prefix)
    } else if bucket == nil, !isUpdate {
      throw CommandFailure("You must pass either --s3-use-bucket or --s3-new-bucket to create.")
    }
    var topic: Value?
    let trails: Value
    do {
      if let name = run.text("sns-new-topic") { topic = try await createTopic(name) }
      trails = try await writeTrail(bucket, prefix, events)
    } catch {
      if let newBucket { _ = try? await s3("DeleteBucket", ["Bucket": .string(newBucket)]) }
      if let topic { _ = try? await sns("DeleteTopic", ["TopicArn": topic]) }
      throw error
    }
    var members = Structure(trails) ?? Structure()
    members["ResponseMetadata"] = nil
    try run.write(
      "CloudTrail configuration:\n\(Value.structure(members).json.pythonText(indent: 2))\n")
    guard !isUpdate else { return }
    try run.writeAtOnce("Starting CloudTrail service...\n")
    _ = try await cloudTrail("StartLogging", ["Name": .string(name)])
    try run.write("Logs will be delivered to \(bucket ?? "None"):\(prefix ?? "")\n")
  }

  private func includesGlobalEvents() throws -> Bool? {
    guard let text = run.text("include-global-service-events"), !text.isEmpty else { return nil }
    switch text.lowercased() {
    case "true": return true
    case "false": return false
    default:
      throw CommandFailure(
        "You must pass either true or false to --include-global-service-events.")
    }
  }

  private func writeTrail(_ bucket: String?, _ prefix: String?, _ events: Bool?) async throws
    -> Value
  {
    try run.writeAtOnce("Creating/updating CloudTrail configuration...\n")
    var trail: Structure = ["Name": .string(name)]
    if let bucket { trail["S3BucketName"] = .string(bucket) }
    if let prefix { trail["S3KeyPrefix"] = .string(prefix) }
    if let topic = run.text("sns-new-topic") { trail["SnsTopicName"] = .string(topic) }
    if let events { trail["IncludeGlobalServiceEvents"] = .bool(events) }
    _ = try await cloudTrail(isUpdate ? "UpdateTrail" : "CreateTrail", trail)
    return try await cloudTrail("DescribeTrails", options: try run.printedAnswer())
  }

  private func account() async throws -> String {
    try await sts("GetCallerIdentity")["Account"].text
  }

  private var region: String { s3.client.config.regionName ?? "us-east-1" }

  /// A policy of AWS for the region.
  private func policy(_ key: String) async throws -> String {
    do {
      let answer = try await s3(
        "GetObject", ["Bucket": .string("awscloudtrail-policy-\(region)"), "Key": .string(key)])
      return String(decoding: try await [UInt8](reading: answer["Body"]), as: UTF8.self)
    } catch let failure as ServiceFailure {
      throw CommandFailure(
        "Unable to get regional policy template for region \(region): \(key). Error: "
          + failure.text(run.invocation.flavour))
    }
  }

  private func createBucket(_ bucket: String, _ prefix: String?) async throws {
    try run.writeAtOnce("Setting up new S3 bucket \(bucket)...\n")
    let account = try await account()
    var folder = prefix ?? ""
    if !folder.isEmpty, !folder.hasSuffix("/") { folder += "/" }
    var policy: String
    if let own = run.text("s3-custom-policy") {
      policy = own
    } else {
      policy = try await self.policy(Self.bucketPolicy)
    }
    let placeholder = policy.contains("<Prefix>/") ? "<Prefix>/" : "<Prefix>"
    policy = policy.filling([
      "<BucketName>": bucket, "<CustomerAccountID>": account, placeholder: folder,
    ])
    guard try await BucketSetup(run).create(bucket) else {
      throw CommandFailure("Bucket \(bucket) already exists.")
    }
    do {
      _ = try await s3("PutBucketPolicy", ["Bucket": .string(bucket), "Policy": .string(policy)])
    } catch {
      _ = try? await s3("DeleteBucket", ["Bucket": .string(bucket)])
      throw error
    }
  }

  /// Makes a topic to which the service may publish.
  ///
  /// - Returns: Its ARN.
  private func createTopic(_ topic: String) async throws -> Value {
    try run.writeAtOnce("Setting up new SNS topic \(topic)...\n")
    let account = try await account()
    let topics = (try? await sns("ListTopics")["Topics"][...]) ?? []
    guard !topics.contains(where: { $0["TopicArn"].text.hasSuffix(":" + topic) }) else {
      throw CommandFailure("Topic \(topic) already exists.")
    }
    var policy: String
    if let own = run.text("sns-custom-policy") {
      policy = own
    } else {
      policy = try await self.policy(Self.topicPolicy)
    }
    policy = policy.filling([
      "<Region>": region, "<SNSTopicOwnerAccountId>": account, "<SNSTopicName>": topic,
    ])
    let arn = try await sns("CreateTopic", ["Name": .string(topic)])["TopicArn"]
    do {
      let attributes = try await sns("GetTopicAttributes", ["TopicArn": arn])["Attributes"]
      let merged = try Self.merged(attributes["Policy"].text, policy)
      _ = try await sns(
        "SetTopicAttributes",
        ["TopicArn": arn, "AttributeName": "Policy", "AttributeValue": .string(merged)])
    } catch {
      _ = try? await sns("DeleteTopic", ["TopicArn": arn])
      throw error
    }
    return arn
  }

  /// A policy with another one's statements added.
  static func merged(_ left: String, _ right: String) throws -> String {
    do {
      var policy = try JSONNode(parsing: left)
      let more = try JSONNode(parsing: right)["Statement"]?.array ?? []
      policy.set("Statement", .array((policy["Statement"]?.array ?? []) + more))
      return policy.jsonText(.python)
    } catch {
      throw CommandFailure("\(error)")
    }
  }
}

extension String {
  /// The text with placeholders replaced.
  fileprivate func filling(_ values: KeyValuePairs<String, String>) -> String {
    var bytes = Array(utf8)
    for (name, value) in values {
      let mark = Array(name.utf8)
      var filled: [UInt8] = []
      var index = 0
      while index < bytes.count {
        if bytes[index...].starts(with: mark) {
          filled += value.utf8
          index += mark.count
        } else {
          filled.append(bytes[index])
          index += 1
        }
      }
      bytes = filled
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
