// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

/// ListObjectVersions.
enum ListObjectVersions {
  static let operation = S3Operation.bucket(
    "ListObjectVersions", .bucket("READ"), hasDocument: false
  ) { bucket, call in
    let parameters = try ListParameters(call)
    let marker = call.string("KeyMarker") ?? ""
    let versionMarker = call.string("VersionIdMarker")
    if let versionMarker, marker.isEmpty {
      throw S3Fault.argument(
        "A version-id marker cannot be specified without a key marker.", "version-id-marker",
        versionMarker)
    }
    if let versionMarker, !versionMarker.isEmpty, !Identifiers.isVersion(versionMarker) {
      throw S3Fault.argument(
        "Invalid version id specified", "version-id-marker", versionMarker)
    }
    var page = Page(parameters: parameters)
    let start: KeyWalk.Start =
      if marker.isEmpty {
        .beginning
      } else if versionMarker?.isEmpty == false {
        .at(marker)
      } else {
        .afterGroup(marker)
      }
    let walk = KeyWalk(
      KeyWalk.Request(
        prefix: parameters.prefix, delimiter: parameters.delimiter, start: start))
    if parameters.most > 0 {
      walk.run(bucket.objects, counts: { _ in true }) { step, versions in
        page.add(step, versions.list, after: step.text == marker ? versionMarker : nil)
      }
    }
    var output: Structure = [
      "IsTruncated": .bool(page.isTruncated), "KeyMarker": parameters.text(marker),
      "VersionIdMarker": .string(versionMarker ?? ""),
    ]
    if page.isTruncated, let last = page.last {
      output["NextKeyMarker"] = parameters.text(last.key)
      output.set("NextVersionIdMarker", last.id)
    }
    if !page.versions.isEmpty { output["Versions"] = .list(page.versions) }
    if !page.markers.isEmpty { output["DeleteMarkers"] = .list(page.markers) }
    if !page.groups.isEmpty { output["CommonPrefixes"] = parameters.groups(page.groups) }
    parameters.describe(in: &output, bucket)
    return LocalAnswer(output, headers: [("x-amz-bucket-region", bucket.region)])
  }

  private struct Page {
    let parameters: ListParameters
    var versions: [Value] = []
    var markers: [Value] = []
    var groups: [String] = []
    var last: (key: String, id: String?)?
    var isTruncated = false

    private var count: Int { versions.count + markers.count + groups.count }

    /// Adds a key's versions, or a group.
    ///
    /// - Returns: Whether there is room for more.
    mutating func add(
      _ step: KeyWalk.Step, _ list: [ObjectVersion], after marker: String?
    ) -> Bool {
      guard case .key(let key) = step else {
        guard count < parameters.most else {
          isTruncated = true
          return false
        }
        groups.append(step.text)
        last = (step.text, nil)
        return true
      }
      var start = 0
      if let marker, !marker.isEmpty, let index = list.firstIndex(where: { $0.id == marker }) {
        start = index + 1
      }
      for index in list.indices.dropFirst(start) {
        guard count < parameters.most else {
          isTruncated = true
          return false
        }
        add(key, list[index], isLatest: index == 0)
        last = (key, list[index].id)
      }
      return true
    }

    private mutating func add(_ key: String, _ version: ObjectVersion, isLatest: Bool) {
      var output: Structure = [
        "Key": parameters.text(key), "VersionId": .string(version.id),
        "IsLatest": .bool(isLatest), "LastModified": .timestamp(version.modified.wholeSecond),
        "Owner": ["ID": .string(Identifiers.canonical(version.owner))],
      ]
      guard let content = version.content else { return markers.append(.structure(output)) }
      output["ETag"] = .string("\"\(content.etag)\"")
      output["Size"] = .integer(Int64(content.body.count))
      output["StorageClass"] = .string(content.attributes.storageClass)
      if let checksum = content.checksum {
        output["ChecksumAlgorithm"] = .list([.string(checksum.algorithm.rawValue)])
        output["ChecksumType"] = .string(checksum.typeName)
      }
      versions.append(.structure(output))
    }
  }
}
