/// An object to be deleted, or a version of one.
public struct DeletedObject: Sendable, Hashable {
  /// The object's key.
  public var key: String
  /// The version; without one the latest is hidden or, in buckets that keep none, deleted.
  public var versionID: String?

  /// An object of its parts.
  public init(key: String, versionID: String? = nil) {
    self.key = key
    self.versionID = versionID
  }
}

/// What came of deleting one object of many.
public struct Deletion: Sendable {
  /// The object.
  public let object: DeletedObject
  /// Why it is still there: what the service answered about this object, or what the request for
  /// its batch ended with; `nil` when it is deleted.
  public let error: (any Error)?
}

/// How many objects were deleted, and how many not.
public struct DeletionCounts: Sendable, Hashable {
  /// Those that are deleted.
  public internal(set) var deleted = 0
  /// Those that aren't.
  public internal(set) var failed = 0
}

/// Takes what came of each object, from any task, several at a time.
public typealias DeletionHandler = @Sendable (Deletion) -> Void
