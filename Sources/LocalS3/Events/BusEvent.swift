// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// An event of a bucket as EventBridge gets it.
///
/// Source: the user guide of Amazon S3, "EventBridge event message structure".
struct BusEvent {
  private let type: String
  private let detail: JSONObject
  private let bucket: Bucket

  /// The event of a notification.
  ///
  /// - Parameter event: Its name in notifications: `ObjectCreated:Put`.
  init(
    _ event: String, _ bucket: Bucket, _ key: String, _ version: ObjectVersion,
    sequencer: String, _ call: S3Call
  ) {
    let parts = event.split(separator: ":").map(String.init)
    let (kind, how) = (parts.first ?? event, parts.count > 1 ? parts[1] : "")
    type = Self.types[event] ?? Self.types[kind] ?? event
    var object: JSONObject = ["key": .string(key)]
    if let content = version.content {
      if type == "Object Created" { object["size"] = .integer(Int64(content.body.count)) }
      if type != "Object Deleted" { object["etag"] = .string(content.etag) }
    }
    if bucket.versioning != nil, version.id != "null" {
      object["version-id"] = .string(version.id)
    }
    object["sequencer"] = .string(sequencer)
    var detail: JSONObject = [
      "version": "0", "bucket": ["name": .string(bucket.name)], "object": .object(object),
      "request-id": .string(call.requestID),
      "requester": .string(call.caller ?? "s3.amazonaws.com"),
      "source-ip-address": "127.0.0.1",
    ]
    switch type {
    case "Object Created": detail["reason"] = .string(Self.reasons[how] ?? how)
    case "Object Deleted":
      let isByRule = kind == "LifecycleExpiration"
      detail["reason"] = isByRule ? "Lifecycle Expiration" : "DeleteObject"
      detail["deletion-type"] =
        how == "DeleteMarkerCreated" ? "Delete Marker Created" : "Permanently Deleted"
    default: break
    }
    self.detail = detail
    self.bucket = bucket
  }

  private static let types = [
    "ObjectCreated": "Object Created", "ObjectRemoved": "Object Deleted",
    "LifecycleExpiration": "Object Deleted", "ObjectTagging:Put": "Object Tags Added",
    "ObjectTagging:Delete": "Object Tags Deleted", "ObjectAcl": "Object ACL Updated",
    "ObjectRestore:Post": "Object Restore Initiated",
    "ObjectRestore:Completed": "Object Restore Completed",
  ]

  private static let reasons = [
    "Put": "PutObject", "Post": "POST Object", "Copy": "CopyObject",
  ]

  /// Sends it to the default bus of the bucket's region.
  func deliver(_ turn: Turn) {
    turn.deliver(
      Delivery(
        service: "events", operation: "PutEvents",
        input: [
          "Entries": [
            [
              "Source": "aws.s3", "DetailType": .string(type),
              "Resources": [.string(bucket.arn)],
              "Detail": .string(JSONNode.object(detail).jsonText()),
            ]
          ]
        ], place: Place(account: bucket.account, region: bucket.region),
        principal: .service("s3.amazonaws.com")))
  }
}
