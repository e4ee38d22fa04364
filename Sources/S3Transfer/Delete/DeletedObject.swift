// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// An object to be deleted, or a version of one.
public struct DeletedObject: Sendable, Hashable {
  /// The object's key.
  public var key: String
  /// The version. Without one, the latest is hidden, or deleted if the bucket keeps no versions.
  public var versionID: String?

  /// An object of its parts.
  public init(key: String, versionID: String? = nil) {
    self.key = key
    self.versionID = versionID
  }
}

/// The result of deleting one object.
public struct Deletion: Sendable {
  /// The object.
  public let object: DeletedObject
  /// The reason why the object still exists: the service's answer about it, or the error of its
  /// batch. `nil` if it is deleted.
  public let error: (any Error)?
}

/// How many objects were deleted, and how many not.
public struct DeletionCounts: Sendable, Hashable {
  /// Those that are deleted.
  public internal(set) var deleted = 0
  /// Those that aren't.
  public internal(set) var failed = 0
}

/// Receives the result for each object, from any task, several at a time.
public typealias DeletionHandler = @Sendable (Deletion) -> Void
