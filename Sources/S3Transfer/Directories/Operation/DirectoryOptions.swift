public import AWSProtocols

/// How a ``DirectoryOperation`` is done. What isn't set is as in the AWS CLI.
public struct DirectoryOptions: Sendable {
  /// Whether all that is below the source is meant, not the one file or object; for a sync it
  /// always is.
  public var isRecursive = false
  /// Which files and objects are meant, first to last; the last one that fits decides, and what
  /// none fits is meant. They apply to both sides of a sync.
  public var filters: [PathFilter] = []
  /// Whether symbolic links are followed; if not, they are passed over.
  public var followsSymlinks = true
  /// Whether objects get the content type that their name's extension stands for.
  public var guessesContentType = true
  /// How many keys are asked for in a page of a listing, 1 to 1,000.
  public var pageSize: Int?
  /// Whether all is found and told, and nothing done.
  public var isDryRun = false
  /// Whether a sync deletes at the destination what the source doesn't have. What can't be read at the
  /// source isn't taken for missing.
  public var deletes = false
  /// Whether a sync goes by size only, not by time.
  public var sizeOnly = false
  /// Whether a sync from S3 takes files of another time as changed even if they are older.
  public var exactTimestamps = false
  /// Whether what is at the destination already is replaced.
  public var overwrites = true
  /// Whether objects in an archive are tried, too.
  public var forcesGlacierTransfer = false
  /// Whether objects in an archive are passed over without a warning.
  public var ignoresGlacierWarnings = false
  /// What becomes of objects whose names differ in case only from a file that is there or comes.
  public var caseConflict = CaseConflictRule.ignore
  /// What of an object a copy within S3 takes along when it is made in parts.
  public var copyProperties = CopyProperties.default
  /// Arguments under the API's names, such as `StorageClass`, `Metadata` or `RequestPayer`. Each
  /// goes to the requests that take it; `SSECustomerKey` and its like are those of the destination
  /// in a copy, whose source has `CopySourceSSECustomerKey`.
  public var arguments: Structure = [:]

  /// Options as the AWS CLI has them.
  public init() {}
}

/// A rule of which files and objects are meant.
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

/// What becomes of an object whose name differs in case only from a file that is there, or is being
/// downloaded: file systems that take them for the same would lose one.
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

/// What of an object a copy within S3 takes along.
@nonexhaustive
public enum CopyProperties: String, Sendable, Hashable, CaseIterable {
  /// Neither metadata nor tags.
  case nothing = "none"
  /// Metadata and headers, not tags.
  case metadataDirective = "metadata-directive"
  /// Metadata, headers and tags, which S3 copies by itself unless the copy is made in parts; then
  /// they cost a request each.
  case `default`
  /// As ``default``: all that S3 lets a copy take along.
  case all
}
