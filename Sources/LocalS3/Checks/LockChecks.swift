// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// The checks of Object Lock.
enum LockChecks {
  /// The retention that a request asks for, or the bucket's default.
  static func retention(_ call: S3Call, _ bucket: Bucket) throws -> Retention? {
    let mode = call.string("ObjectLockMode")
    let until = call.instant("ObjectLockRetainUntilDate")
    let both =
      "x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied"
    if mode != nil || until != nil || call.string("ObjectLockLegalHoldStatus") != nil {
      guard bucket.lock != nil else {
        throw S3Fault.request("Bucket is missing Object Lock Configuration")
      }
    }
    switch (mode, until) {
    case (nil, nil): return defaultRetention(bucket, call.now)
    case (.some, nil): throw S3Fault.argument(both, "x-amz-object-lock-retain-until-date")
    case (nil, .some): throw S3Fault.argument(both, "x-amz-object-lock-mode")
    case (let mode?, let until?):
      guard ["GOVERNANCE", "COMPLIANCE"].contains(mode) else {
        throw S3Fault.argument("Unknown wormMode directive.", "x-amz-object-lock-mode", mode)
      }
      guard until > call.now else {
        throw S3Fault.argument(
          "The retain until date must be in the future!", "x-amz-object-lock-retain-until-date",
          until.timestamp.iso8601)
      }
      return Retention(mode: mode, until: until)
    }
  }

  private static func defaultRetention(_ bucket: Bucket, _ now: LocalInstant) -> Retention? {
    guard let rule = bucket.lock?.members("Rule")?.members("DefaultRetention"),
      let mode = rule.text("Mode")
    else { return nil }
    let days = rule.number("Days") ?? (rule.number("Years") ?? 0) * 365
    return Retention(mode: mode, until: now + .seconds(86_400 * days))
  }

  /// The legal hold that a request asks for.
  static func legalHold(_ call: S3Call) throws -> Bool? {
    switch call.string("ObjectLockLegalHoldStatus") {
    case nil: nil
    case "ON": true
    case "OFF": false
    case let other?:
      throw S3Fault.argument(
        "Legal Hold must be either of 'ON' or 'OFF'", "x-amz-object-lock-legal-hold", other)
    }
  }

  /// Whether a version can't be deleted.
  static func protects(_ version: ObjectVersion, _ now: LocalInstant, bypass: Bool) -> Bool {
    guard !version.isMarker else { return false }
    if version.legalHold == true { return true }
    guard let retention = version.retention, retention.until > now else { return false }
    return !(bypass && retention.mode == "GOVERNANCE")
  }

  static var protected: ServiceFault {
    S3Fault.accessDenied("Access Denied because object protected by object lock.")
  }

  /// Refuses the header that bypasses governance for buckets without Object Lock.
  static func checkBypass(_ call: S3Call, _ bucket: Bucket) throws {
    guard call.bool("BypassGovernanceRetention") != nil, bucket.lock == nil else { return }
    throw S3Fault.argument(
      "x-amz-bypass-governance-retention is only applicable to Object Lock enabled buckets.",
      "x-amz-bypass-governance-retention")
  }
}
