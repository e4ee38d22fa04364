// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSProtocols

/// Options of a ``DirectoryOperation``. The defaults are the AWS CLI's.
public struct DirectoryOptions: Sendable {
  /// Whether the operation applies to everything below the source. It always does for a sync.
  public var isRecursive = false
  /// The files and objects to take, as a list of rules. The last rule that matches decides; without
  /// a match, the item is taken. They apply to both sides of a sync.
  public var filters: [PathFilter] = []
  /// Whether symbolic links are followed. If not, they are skipped.
  public var followsSymlinks = true
  /// Whether objects get the content type of their name's extension.
  public var guessesContentType = true
  /// The number of keys to request per page of a listing, 1 to 1,000.
  public var pageSize: Int?
  /// Whether the operation only reports what it would do.
  public var isDryRun = false
  /// Whether a sync deletes what the source doesn't have. Unreadable items of the source don't
  /// count as missing.
  public var deletes = false
  /// Whether a sync compares only sizes, not times.
  public var sizeOnly = false
  /// Whether a sync from S3 also replaces files that are newer than the object.
  public var exactTimestamps = false
  /// Whether existing files and objects at the destination are replaced.
  public var overwrites = true
  /// Whether archived objects are tried too.
  public var forcesGlacierTransfer = false
  /// Whether archived objects are skipped without a warning.
  public var ignoresGlacierWarnings = false
  /// What happens to objects whose names differ only in case from that of another file.
  public var caseConflict = CaseConflictRule.ignore
  /// What a copy within S3 keeps of an object if it is made in parts.
  public var copyProperties = CopyProperties.default
  /// Arguments under the API's names, such as `StorageClass`, `Metadata` or `RequestPayer`. Each
  /// goes to the requests that accept it. In a copy, `SSECustomerKey` and the like apply to the
  /// destination; the source has `CopySourceSSECustomerKey`.
  public var arguments: Structure = [:]

  /// The AWS CLI's defaults.
  public init() {}
}

/// A rule that includes or excludes files and objects.
///
/// Patterns are shell patterns: `*` is any characters including `/`, `?` is one, `[a-z]` is one of
/// some, `[!a-z]` is one of the others. They are relative to the source's directory or prefix, and
/// in a sync also to the destination's.
@nonexhaustive
public enum PathFilter: Sendable, Hashable {
  /// Includes what matches.
  case include(String)
  /// Excludes what matches.
  case exclude(String)
}

/// What happens to an object whose name differs only in case from that of another file. A file
/// system that ignores case would lose one of them.
@nonexhaustive
public enum CaseConflictRule: String, Sendable, Hashable, CaseIterable {
  /// It is downloaded.
  case ignore
  /// It is skipped, with a warning.
  case skip
  /// It is downloaded, with a warning.
  case warn
  /// The operation ends with an error.
  case error
}

/// What a copy within S3 keeps of an object.
@nonexhaustive
public enum CopyProperties: String, Sendable, Hashable, CaseIterable {
  /// Neither metadata nor tags.
  case nothing = "none"
  /// Metadata and headers, not tags.
  case metadataDirective = "metadata-directive"
  /// Metadata, headers and tags. S3 copies tags by itself unless the copy is made in parts; then
  /// they cost a request each.
  case `default`
  /// The same as ``default``: everything that S3 lets a copy keep.
  case all
}
