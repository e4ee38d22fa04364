// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// A rule of a bucket's lifecycle configuration.
struct LifecycleRule {
  let id: String
  let isEnabled: Bool
  private let prefix: String
  private let tags: [Tag]
  private let larger: Int64?
  private let smaller: Int64?
  private let rule: Structure

  init(_ rule: Structure) {
    self.rule = rule
    id = rule.text("ID") ?? ""
    isEnabled = rule.text("Status") == "Enabled"
    let filter = rule.members("Filter") ?? [:]
    let both = filter.members("And") ?? filter
    prefix = both.text("Prefix") ?? rule.text("Prefix") ?? ""
    let pairs = both.structures("Tags") ?? filter.members("Tag").map { [$0] } ?? []
    tags = pairs.map { Tag(key: $0.text("Key") ?? "", value: $0.text("Value") ?? "") }
    larger = both.number("ObjectSizeGreaterThan")
    smaller = both.number("ObjectSizeLessThan")
  }

  /// Whether the rule is about keys with a prefix only.
  func matches(key: String) -> Bool { isEnabled && key.hasBytePrefix(prefix) }

  /// Whether the rule is about a version.
  func matches(_ version: ObjectVersion, _ key: String) -> Bool {
    guard matches(key: key) else { return false }
    guard let content = version.content else { return tags.isEmpty }
    let size = Int64(content.body.count)
    return tags.allSatisfy(version.tags.contains) && larger.map { size > $0 } != false
      && smaller.map { size < $0 } != false
  }

  /// When a current version expires.
  func expiry(of version: ObjectVersion) -> LocalInstant? {
    guard let expiration = rule.members("Expiration") else { return nil }
    if let days = expiration.number("Days") { return version.modified.midnight(after: days) }
    guard case .timestamp(let date)? = expiration["Date"] else { return nil }
    return LocalInstant(date)
  }

  /// Whether delete markers without other versions expire.
  var expiresMarkers: Bool {
    rule.members("Expiration")?.flag("ExpiredObjectDeleteMarker") ?? false
  }

  /// After how many days versions that aren't current expire, and how many of them are kept.
  var noncurrent: (days: Int64, kept: Int)? {
    guard let expiration = rule.members("NoncurrentVersionExpiration") else { return nil }
    return (
      expiration.number("NoncurrentDays") ?? 0,
      Int(expiration.number("NewerNoncurrentVersions") ?? 0)
    )
  }

  /// After how many days an upload in parts is aborted.
  var abortDays: Int64? {
    rule.members("AbortIncompleteMultipartUpload")?.number("DaysAfterInitiation")
  }
}

extension LocalInstant {
  /// The first midnight (UTC) after a number of days.
  func midnight(after days: Int64) -> LocalInstant {
    let day: Int64 = 86_400
    let due = (microseconds + 999_999) / 1_000_000 + days * day
    return LocalInstant(microseconds: (due + day - 1) / day * day * 1_000_000)
  }
}

extension Bucket {
  /// The rules of the lifecycle configuration.
  var lifecycleRules: [LifecycleRule] {
    (settings[.lifecycle]?.structures("Rules") ?? []).map(LifecycleRule.init)
  }

  /// The text of `x-amz-expiration` for a current version: the rule by which it expires first.
  func expiration(of version: ObjectVersion, _ key: String) -> String? {
    guard settings[.lifecycle] != nil else { return nil }
    let due = lifecycleRules.filter { $0.matches(version, key) }
      .compactMap { rule in rule.expiry(of: version).map { (rule.id, $0) } }
      .min { $0.1 < $1.1 }
    return due.map { id, date in
      "expiry-date=\"\(date.wholeSecond.httpDate)\", rule-id=\"\(PercentEncoding.encode(id))\""
    }
  }
}
