// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// A configuration of a bucket that is kept as it was put.
enum Setting: String, Sendable, CaseIterable {
  case accelerate, cors, encryption, lifecycle, logging, notification, ownership, policy
  case publicAccessBlock, replication, requestPayment, website
  case analytics, intelligentTiering, inventory, metrics
}

/// Whether versions are kept.
enum Versioning: String, Sendable {
  case enabled = "Enabled"
  case suspended = "Suspended"
}

/// A bucket.
struct Bucket: Sendable {
  let name: String
  /// The account that owns it.
  let account: String
  let region: String
  let locationConstraint: String?
  let created: LocalInstant
  var versioning: Versioning?
  var mfaDelete: String?
  var objects = OrderedMap<ObjectKey, ObjectVersions>()
  var uploads = OrderedMap<UploadKey, Upload>()
  var acl: AccessControl
  /// Whether Object Lock is on; the rule is the default retention.
  var lock: Structure?
  var tags: [Tag]?
  var settings: [Setting: Structure] = [:]
  /// When the lifecycle configuration was at work last.
  var expired: LocalInstant?
  /// Configurations of which a bucket has several, by their IDs.
  var named: [Setting: OrderedMap<ByteName, Structure>] = [:]

  /// The owner's canonical ID.
  var owner: String { Identifiers.canonical(account) }
  /// The partition of its region.
  var partition: String { Place(account: account, region: region).partition }
  var arn: String { "arn:\(partition):s3:::\(name)" }

  /// The rule of ownership of objects: `BucketOwnerEnforced` turns ACLs off.
  var ownership: String {
    settings[.ownership]?.structures("Rules")?.first?.text("ObjectOwnership") ?? "ObjectWriter"
  }
  /// Whether ACLs have no effect.
  var hasACLsDisabled: Bool { ownership == "BucketOwnerEnforced" }

  /// Whether a public access block is on.
  func blocks(_ kind: String) -> Bool { settings[.publicAccessBlock]?.flag(kind) ?? false }
}

/// Names an upload in parts, in the order of lists.
struct UploadKey: Sendable, Hashable, Comparable {
  var key: ObjectKey
  var initiated: LocalInstant
  var id: String

  static func < (left: UploadKey, right: UploadKey) -> Bool {
    if left.key != right.key { return left.key < right.key }
    return (left.initiated, left.id) < (right.initiated, right.id)
  }
}

/// An upload in parts that isn't complete.
struct Upload: Sendable {
  struct Part: Sendable {
    var body: ObjectBody
    var etag: String
    var modified: LocalInstant
    var checksum: ObjectChecksum?
  }

  /// The accounts that began it and that will own the object.
  let initiator: String
  let owner: String
  let attributes: ObjectAttributes
  let tags: [Tag]
  let retention: Retention?
  let legalHold: Bool?
  let acl: AccessControl
  /// The algorithm that the creation named; `nil` takes the default.
  let algorithm: ChecksumAlgorithm?
  /// Whether the checksum is one of the parts' checksums.
  let isComposite: Bool
  /// Whether there was an object of the key when the upload began.
  let hadObject: Bool
  var parts = OrderedMap<Int, Part>()
}
