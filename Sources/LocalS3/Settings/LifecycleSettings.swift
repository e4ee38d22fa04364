// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// The lifecycle configuration.
enum LifecycleSettings {
  static let all = [
    S3Operation.bucket("PutBucketLifecycleConfiguration", .ownerOnly) { bucket, call in
      guard let document = call.structure("LifecycleConfiguration") else {
        throw S3Fault.malformedXML
      }
      let size = call.string("TransitionDefaultMinimumObjectSize") ?? "all_storage_classes_128K"
      guard ["all_storage_classes_128K", "varies_by_storage_class"].contains(size) else {
        throw S3Fault.request("Invalid TransitionDefaultMinimumObjectSize found: \(size)")
      }
      var kept = try checked(document, call)
      kept["TransitionDefaultMinimumObjectSize"] = .string(size)
      bucket.settings[.lifecycle] = kept
      bucket.expired = call.now
      return LocalAnswer(["TransitionDefaultMinimumObjectSize": .string(size)])
    },
    S3Operation.bucket("GetBucketLifecycleConfiguration", .ownerOnly) { bucket, call in
      guard let document = bucket.settings[.lifecycle] else {
        throw S3Fault.of(
          404, "NoSuchLifecycleConfiguration", "The lifecycle configuration does not exist",
          ["BucketName": .string(bucket.name)])
      }
      return LocalAnswer(document)
    },
    S3Operation.bucket("DeleteBucketLifecycle", .ownerOnly) { bucket, call in
      bucket.settings[.lifecycle] = nil
      bucket.expired = nil
      return LocalAnswer([:])
    },
  ]

  private static func checked(_ document: Structure, _ call: S3Call) throws -> Structure {
    guard let rules = document.structures("Rules"), 1...1_000 ~= rules.count else {
      throw S3Fault.malformedXML
    }
    var ids = Set<String>()
    let kept = try rules.map { rule in
      var rule = rule
      try check(rule)
      if rule.text("ID") == nil { rule["ID"] = .string(call.turn.uuid()) }
      let id = rule.text("ID") ?? ""
      guard id.utf8.count <= 255 else {
        throw S3Fault.of(
          400, "InvalidArgument", "ID length should not exceed allowed limit of 255")
      }
      guard ids.insert(id).inserted else {
        throw S3Fault.argument("Rule ID must be unique. Found same ID for more than one rule", "ID")
      }
      return rule
    }
    return ["Rules": .list(kept.map { .structure($0) })]
  }

  private static let actions = [
    "Expiration", "NoncurrentVersionExpiration", "Transitions", "NoncurrentVersionTransitions",
    "AbortIncompleteMultipartUpload",
  ]

  private static func check(_ rule: Structure) throws {
    guard ["Enabled", "Disabled"].contains(rule.text("Status")),
      (rule["Filter"] != nil) != (rule["Prefix"] != nil)
    else { throw S3Fault.malformedXML }
    let filter = rule.members("Filter") ?? [:]
    guard filter.count <= 1 else { throw S3Fault.malformedXML }
    if let both = filter.members("And") {
      let tags = both.structures("Tags") ?? []
      guard Set(tags.compactMap { $0.text("Key") }).count == tags.count else {
        throw S3Fault.request("Duplicate Tag Keys are not allowed.")
      }
    }
    guard actions.contains(where: { rule[$0] != nil }) else {
      throw S3Fault.request("At least one action needs to be specified in a rule")
    }
    if rule["Expiration"] != nil { try checkExpiration(rule.members("Expiration") ?? [:]) }
    if rule["NoncurrentVersionExpiration"] != nil {
      let expiration = rule.members("NoncurrentVersionExpiration") ?? [:]
      guard
        expiration.number("NoncurrentDays") != nil
          || expiration.number("NewerNoncurrentVersions") != nil
      else { throw S3Fault.malformedXML }
      try checkDays(expiration.number("NoncurrentDays"), "NoncurrentVersionExpiration")
    }
    for transition in rule.structures("Transitions") ?? [] {
      guard transition.text("StorageClass") != nil else { throw S3Fault.malformedXML }
      try checkDate(transition["Date"])
    }
  }

  private static func checkExpiration(_ expiration: Structure) throws {
    let kinds = ["Days", "Date", "ExpiredObjectDeleteMarker"].filter { expiration[$0] != nil }
    guard kinds.count == 1 else { throw S3Fault.malformedXML }
    try checkDays(expiration.number("Days"), "Expiration")
    try checkDate(expiration["Date"])
  }

  private static func checkDays(_ days: Int64?, _ action: String) throws {
    guard let days, days <= 0 else { return }
    throw S3Fault.of(
      400, "InvalidArgument", "'Days' for \(action) action must be a positive integer")
  }

  private static func checkDate(_ date: Value?) throws {
    guard case .timestamp(let time)? = date, time.seconds % 86_400 != 0 || time.nanoseconds != 0
    else { return }
    throw S3Fault.argument("'Date' must be at midnight GMT", "Date", time.iso8601)
  }
}
