// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// The website, logging and replication.
enum WebsiteSettings {
  static let all =
    [
      website.put("PutBucketWebsite"), website.get("GetBucketWebsite"),
      website.delete("DeleteBucketWebsite"),
      putLogging, getLogging, putReplication, replication.get("GetBucketReplication"),
      replication.delete("DeleteBucketReplication"),
    ]

  private static let website = StoredSetting(
    setting: .website, input: "WebsiteConfiguration",
    missing: (
      "NoSuchWebsiteConfiguration", "The specified bucket does not have a website configuration"
    )
  ) { document, _, _ in
    try check(document)
    return document
  }

  private static func check(_ document: Structure) throws {
    if let redirect = document.members("RedirectAllRequestsTo") {
      guard document.count == 1 else {
        throw S3Fault.argument(
          "RedirectAllRequestsTo cannot be provided in conjunction with other Routing Rules.",
          "RedirectAllRequestsTo", "not null")
      }
      guard redirect.text("HostName") != nil else { throw S3Fault.malformedXML }
      return try checkProtocol(redirect)
    }
    guard let index = document.members("IndexDocument") else {
      throw S3Fault.argument(
        "A value for IndexDocument Suffix must be provided if RedirectAllRequestsTo is empty",
        "IndexDocument", "null")
    }
    let suffix = index.text("Suffix") ?? ""
    guard !suffix.isEmpty, !suffix.contains("/") else {
      throw S3Fault.argument(
        "The IndexDocument Suffix is not well formed", "IndexDocument", suffix)
    }
    if document["ErrorDocument"] != nil,
      document.members("ErrorDocument")?.text("Key")?.isEmpty != false
    {
      throw S3Fault.malformedXML
    }
    guard document["RoutingRules"] != nil else { return }
    let rules = document.structures("RoutingRules") ?? []
    guard 1...50 ~= rules.count else { throw S3Fault.malformedXML }
    for rule in rules {
      let redirect = rule.members("Redirect") ?? [:]
      if redirect["ReplaceKeyPrefixWith"] != nil, redirect["ReplaceKeyWith"] != nil {
        throw S3Fault.request("You can only define ReplaceKeyPrefix or ReplaceKey but not both.")
      }
      if rule["Condition"] != nil, rule.members("Condition")?.isEmpty != false {
        throw S3Fault.request(
          "Condition cannot be empty. To redirect all requests without a condition, the condition element shouldn't be present."
        )
      }
      try checkProtocol(redirect)
    }
  }

  private static func checkProtocol(_ redirect: Structure) throws {
    guard [nil, "http", "https"].contains(redirect.text("Protocol")) else {
      throw S3Fault.request(
        "Invalid protocol, protocol can be http or https. If not defined the protocol will be selected automatically."
      )
    }
  }

  private static let putLogging = S3Operation.state("PutBucketLogging") { state, call in
    let bucket = try state.bucket(call.bucketName)
    try bucket.check(.ownerOnly, call)
    guard let document = call.structure("BucketLoggingStatus") else { throw S3Fault.malformedXML }
    guard let enabled = document.members("LoggingEnabled") else {
      return try state.change(bucket.name) { bucket in
        bucket.settings[.logging] = nil
        return LocalAnswer([:])
      }
    }
    guard let name = enabled.text("TargetBucket"), enabled.text("TargetPrefix") != nil else {
      throw S3Fault.malformedXML
    }
    guard let target = state.buckets[ByteName(name)], target.account == bucket.account else {
      throw S3Fault.of(
        400, "InvalidTargetBucketForLogging", "The target bucket for logging does not exist",
        ["TargetBucket": .string(name)])
    }
    guard target.region == bucket.region else {
      throw S3Fault.of(
        403, "CrossLocationLoggingProhibitted", "Cross S3 location logging not allowed. ",
        [
          "SourceBucketLocation": .string(bucket.region),
          "TargetBucketLocation": .string(target.region),
        ])
    }
    return try state.change(bucket.name) { bucket in
      bucket.settings[.logging] = ["LoggingEnabled": .structure(enabled)]
      return LocalAnswer([:])
    }
  }

  private static let getLogging = S3Operation.bucket("GetBucketLogging", .ownerOnly) {
    bucket, call in
    LocalAnswer(bucket.settings[.logging] ?? [:])
  }

  private static let replication = StoredSetting(
    setting: .replication, input: "ReplicationConfiguration", output: "ReplicationConfiguration",
    missing: (
      "ReplicationConfigurationNotFoundError", "The replication configuration was not found"
    )
  ) { document, _, _ in document }

  private static let putReplication = S3Operation.state("PutBucketReplication") { state, call in
    let bucket = try state.bucket(call.bucketName)
    try bucket.check(.ownerOnly, call)
    guard bucket.versioning == .enabled else {
      throw S3Fault.request(
        "Versioning must be 'Enabled' on the bucket to apply a replication configuration")
    }
    guard var document = call.structure("ReplicationConfiguration"),
      let rules = document.structures("Rules"), !rules.isEmpty
    else { throw S3Fault.malformedXML }
    document["Rules"] = .list(
      try rules.map { rule in
        guard let arn = rule.members("Destination")?.text("Bucket") else {
          throw S3Fault.malformedXML
        }
        let target = arn.split(separator: ":").last.map(String.init) ?? ""
        guard state.buckets[ByteName(target)]?.versioning == .enabled else {
          throw S3Fault.request("Destination bucket must have versioning enabled.")
        }
        var rule = rule
        if rule["ID"] == nil { rule["ID"] = .string(call.turn.uuid()) }
        return .structure(rule)
      })
    let kept = document
    return try state.change(bucket.name) { bucket in
      bucket.settings[.replication] = kept
      return LocalAnswer([:])
    }
  }
}
