// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore
import WireFormats

extension Bucket {
  /// The ID of a version that is written now.
  func newVersionID(_ turn: Turn) -> String {
    versioning == .enabled ? Identifiers.version(turn) : "null"
  }

  /// Adds a version as the newest one. The version `null` replaces the earlier one.
  mutating func add(_ version: ObjectVersion, at key: String) {
    let done: Void? = objects.update(ObjectKey(key)) { versions in
      if version.id == "null" { versions.list.removeAll { $0.id == "null" } }
      versions.list.insert(version, at: 0)
    }
    if done == nil { objects[ObjectKey(key)] = ObjectVersions(list: [version]) }
  }

  /// Removes a version.
  mutating func remove(_ id: String, of key: String) {
    let isLast = objects.update(ObjectKey(key)) { versions in
      versions.list.removeAll { $0.id == id }
      return versions.list.isEmpty
    }
    if isLast == true { objects[ObjectKey(key)] = nil }
  }

  /// Changes a version in place.
  mutating func change(
    _ id: String, of key: String, _ body: (inout ObjectVersion) -> Void
  ) {
    objects.update(ObjectKey(key)) { versions in
      guard let index = versions.list.firstIndex(where: { $0.id == id }) else { return }
      body(&versions.list[index])
    } ?? ()
  }

  /// The newest version that isn't a delete marker.
  func current(_ key: String) -> ObjectVersion? {
    guard let current = objects[ObjectKey(key)]?.current, !current.isMarker else { return nil }
    return current
  }

  /// The version that a request is about, which isn't a delete marker.
  ///
  /// - Parameter id: The version's ID; `nil` for the current one.
  /// - Throws: AWS's error if there is none.
  func version(_ id: String?, of key: String, method: String) throws -> ObjectVersion {
    if let id, !Identifiers.isVersion(id) || (versioning == nil && id != "null") {
      throw S3Fault.argument("Invalid version id specified", "versionId", id)
    }
    guard let versions = objects[ObjectKey(key)] else {
      if let id, versioning != nil { throw S3Fault.noSuchVersion(key, id) }
      throw S3Fault.noSuchKey(key)
    }
    guard let id else {
      let current = versions.current
      guard current.isMarker else { return current }
      throw S3Fault.noSuchKey(key, headers: marker(current))
    }
    guard let version = versions.list.first(where: { $0.id == id }) else {
      throw S3Fault.noSuchVersion(key, id)
    }
    guard version.isMarker else { return version }
    throw S3Fault.notAllowed(
      method, "DeleteMarker",
      headers: marker(version) + [
        ("Allow", "DELETE"), ("Last-Modified", version.modified.wholeSecond.httpDate),
      ])
  }

  private func marker(_ version: ObjectVersion) -> [(String, String)] {
    [("x-amz-delete-marker", "true"), ("x-amz-version-id", version.id)]
  }
}
