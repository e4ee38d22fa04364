// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSProtocols

/// Options of a ``DirectoryOperation``. The defaults are the AWS CLI's.
public struct DirectoryOptions: Sendable {
  /// Whether the operation is on everything below the source. It always is for a sync.
  public var isRecursive = false
  /// The files and objects to take, as a list of rules. The last rule that matches decides; without
  /// a match, the item is taken. They apply to both sides of a sync.
  public var filters: [PathFilter] = []
  /// Whether symbolic links are followed. If not, they are skipped.
  public var followsSymlinks = true
  /// Whether objects get the content type of their name's extension.
  public var guessesContentType = true
  /// How many keys are asked for in a page of a listing, 1 to 1,000.
  public var pageSize: Int?
  /// Whether the operation only reports what it would do.
  public var isDryRun = false
  /// Whether a sync deletes what the source doesn't have. Unreadable items of the source don't
  /// count as missing.
  public var deletes = false
  /// Whether a sync goes by size only, not by time.
  public var sizeOnly = false
  /// Whether a sync from S3 also replaces files that are newer than the object.
  public var exactTimestamps = false
  /// Whether what is at the destination already is replaced.
  public var overwrites = true
  /// Whether objects in an archive are tried, too.
  public var forcesGlacierTransfer = false
  /// Whether objects in an archive are skipped without a warning.
  public var ignoresGlacierWarnings = false
  /// What happens to objects whose names differ in case only from that of another file.
  public var caseConflict = CaseConflictRule.ignore
  /// What a copy within S3 keeps of an object if it is made in parts.
  public var copyProperties = CopyProperties.default
  /// Arguments under the API's names, such as `StorageClass`, `Metadata` or `RequestPayer`. Each
  /// goes to the requests that take it; `SSECustomerKey` and its like are those of the destination
  /// in a copy, whose source has `CopySourceSSECustomerKey`.
  public var arguments: Structure = [:]

  /// Options as the AWS CLI has them.
  public init() {}
}

/// A rule that includes or excludes files and objects.
///
/// Patterns are those of shells: `*` any characters and `/`, too, `?` one, `[a-z]` one of some,
/// `[!a-z]` one of the others. They begin at the source's directory or prefix, in a sync also at the
/// destination's.
@nonexhaustive
public enum PathFilter: Sendable, Hashable {
  /// What fits is meant.
  case include(String)
  /// What fits is not.
  case exclude(String)
}

/// What happens to an object whose name differs in case only from that of another file. A file
/// system that takes both for the same would lose one.
@nonexhaustive
public enum CaseConflictRule: String, Sendable, Hashable, CaseIterable {
  /// It is downloaded.
  case ignore
  /// It is passed over, with a warning.
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
  /// Metadata, headers and tags, which S3 copies by itself unless the copy is made in parts; then
  /// they cost a request each.
  case `default`
  /// As ``default``: everything that S3 lets a copy keep.
  case all
}
