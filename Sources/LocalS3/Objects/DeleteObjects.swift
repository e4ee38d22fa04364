// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

/// DeleteObject and DeleteObjects.
enum DeleteObjects {
  static let operations = [
    S3Operation.bucket("DeleteObject", .bucket("WRITE"), hasDocument: false) { bucket, call in
      try LockChecks.checkBypass(call, bucket)
      for (name, header) in [
        ("IfMatchLastModifiedTime", "x-amz-if-match-last-modified-time"),
        ("IfMatchSize", "x-amz-if-match-size"),
      ] where call[name] != nil {
        throw S3Fault.notImplemented(header: header)
      }
      let id = call.string("VersionId")
      try checkVersion(id, bucket)
      let done = try delete(
        call.key, id, &bucket, call, match: call.string("IfMatch"), modified: nil, size: nil,
        event: "ObjectRemoved:Delete")
      var output = Structure()
      if bucket.versioning != nil { output.set("VersionId", done.version) }
      if done.isMarker { output["DeleteMarker"] = true }
      return LocalAnswer(output)
    },
    S3Operation.bucket("DeleteObjects", .bucket("WRITE")) { bucket, call in
      try LockChecks.checkBypass(call, bucket)
      guard let document = call.structure("Delete"), let objects = document.structures("Objects"),
        1...1_000 ~= objects.count
      else { throw S3Fault.malformedXML }
      let isQuiet = document.flag("Quiet") ?? false
      var deleted: [Value] = []
      var errors: [Value] = []
      for object in objects {
        let key = object.text("Key") ?? ""
        let id = object.text("VersionId")
        do {
          let done = try deleteOne(object, key, id, &bucket, call)
          if isQuiet { continue }
          var output: Structure = ["Key": .string(key)]
          output.set("VersionId", id)
          if done.isMarker, let version = done.version {
            output["DeleteMarker"] = true
            output["DeleteMarkerVersionId"] = .string(version)
          }
          deleted.append(.structure(output))
        } catch let error as ServiceFault {
          var output: Structure = ["Key": .string(key)]
          output.set("VersionId", id)
          output["Code"] = .string(error.code)
          output.set("Message", error.message)
          errors.append(.structure(output))
        }
      }
      var output = Structure()
      if !deleted.isEmpty { output["Deleted"] = .list(deleted) }
      if !errors.isEmpty { output["Errors"] = .list(errors) }
      return LocalAnswer(output)
    },
  ]

  private static func checkVersion(_ id: String?, _ bucket: Bucket) throws {
    guard let id, !Identifiers.isVersion(id) || bucket.versioning == nil && id != "null" else {
      return
    }
    throw S3Fault.argument("Invalid version id specified", "versionId", id)
  }

  private static func deleteOne(
    _ object: Structure, _ key: String, _ id: String?, _ bucket: inout Bucket, _ call: S3Call
  ) throws -> (version: String?, isMarker: Bool) {
    if let id, !Identifiers.isVersion(id) || bucket.versioning == nil && id != "null" {
      throw S3Fault.noSuchVersion(key, id)
    }
    var modified: LocalInstant?
    if case .timestamp(let time)? = object["LastModifiedTime"] { modified = LocalInstant(time) }
    return try delete(
      key, id, &bucket, call, match: object.text("ETag"), modified: modified,
      size: object.number("Size"), event: "ObjectRemoved:Delete")
  }

  /// Deletes a version, or the object: with versioning by a delete marker.
  ///
  /// - Returns: The version that is gone or was made, and whether it is a delete marker.
  private static func delete(
    _ key: String, _ id: String?, _ bucket: inout Bucket, _ call: S3Call, match: String?,
    modified: LocalInstant?, size: Int64?, event: String
  ) throws -> (version: String?, isMarker: Bool) {
    let versions = bucket.objects[ObjectKey(key)]?.list ?? []
    let target = id.map { id in versions.first { $0.id == id } } ?? versions.first
    try Conditions.checkDelete(
      target, key: key, match: match, modified: modified, size: size)
    if bucket.versioning == nil {
      guard let target else { return (nil, false) }
      bucket.remove(target.id, of: key)
      Notifications.send(event, bucket, key, target, call)
      return (nil, false)
    }
    guard let id else {
      let marker = ObjectVersion(
        id: bucket.newVersionID(call.turn), modified: call.now,
        owner: call.caller ?? bucket.account,
        content: nil, acl: .privately(bucket.owner))
      if marker.id == "null", let replaced = versions.first(where: { $0.id == "null" }),
        LockChecks.protects(replaced, call.now, bypass: false)
      {
        throw LockChecks.protected
      }
      bucket.add(marker, at: key)
      Notifications.send("ObjectRemoved:DeleteMarkerCreated", bucket, key, marker, call)
      return (marker.id, true)
    }
    guard let target else { return (id, false) }
    let bypass = call.bool("BypassGovernanceRetention") ?? false
    guard !LockChecks.protects(target, call.now, bypass: bypass) else {
      throw LockChecks.protected
    }
    bucket.remove(id, of: key)
    Notifications.send(event, bucket, key, target, call)
    return (id, target.isMarker)
  }
}
