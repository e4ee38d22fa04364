import BotoCore
import WireFormats

/// Where an operation begins and where it leads, and by that what is done: the AWS CLI's rules for
/// paths.
struct OperationPlaces: Sendable {
  /// One side of an operation.
  enum Place: Sendable, Hashable {
    /// A path; what begins with it has it for its first part. Directories end in `/`.
    case local(String)
    /// An object, or a prefix; those for many objects end in `/` or are empty.
    case s3(S3Location)
  }

  /// What is done with each file or object.
  let kind: TransferItem.Kind
  let isRecursive: Bool
  let source: Place
  /// `nil` if objects are deleted.
  let destination: Place?
  /// Whether the source's name is appended to the destination.
  let takesSourceName: Bool
  /// The directories at which filters begin.
  let filterRoots: [String]

  /// The places of an operation.
  ///
  /// - Throws: `valueError` for what can't be meant.
  init(_ operation: DirectoryOperation) throws {
    self.init(try Self.kind(operation), operation)
    try refuse(operation)
  }

  /// The places of an operation that does this with each file or object.
  init(_ kind: TransferItem.Kind, _ operation: DirectoryOperation) {
    self.kind = kind
    let isRecursive = operation.options.isRecursive || operation.kind == .sync
    self.isRecursive = isRecursive
    source = Self.place(operation.source, isRecursive: isRecursive).place
    let roots = [operation.source, operation.destination ?? operation.source].map {
      Self.filterRoot($0, isRecursive: isRecursive)
    }
    filterRoots = roots[0].hasSameBytes(as: roots[1]) ? [roots[0]] : roots
    let target = operation.destination.map { Self.place($0, isRecursive: isRecursive) }
    destination = target?.place
    takesSourceName = target?.takesSourceName ?? false
  }

  // MARK: - Items

  /// The item of an entry of the source.
  func item(_ entry: DirectoryEntry, isMove: Bool) -> TransferItem {
    TransferItem(
      kind: kind, isMove: isMove, source: Self.location(of: entry.key, at: source, isRecursive),
      destination: destination.map {
        Self.location(of: entry.key, at: $0, takesSourceName)
      }, size: entry.size, lastModified: entry.lastModified, eTag: entry.eTag, key: entry.key)
  }

  /// The item that deletes what only the destination has.
  func deletion(_ entry: DirectoryEntry) -> TransferItem {
    TransferItem(
      kind: .delete, isMove: false,
      source: Self.location(of: entry.key, at: destination ?? source, true), destination: nil,
      size: nil, lastModified: entry.lastModified, eTag: nil, key: entry.key)
  }

  /// What filters look at: the path, or the bucket with the key.
  static func filteredPath(_ key: String, at place: Place, isRecursive: Bool) -> String {
    switch place {
    case .local(let path): isRecursive ? path + key : path
    case .s3(let location):
      location.bucket + "/" + (isRecursive ? location.key + key : location.key)
    }
  }

  /// The name that a single source has.
  var sourceName: String {
    switch source {
    case .local(let path): LocalPath.name(path)
    case .s3(let location): LocalPath.name("/" + location.key)
    }
  }

  private static func location(
    of key: String, at place: Place, _ appendsKey: Bool
  ) -> TransferLocation {
    switch place {
    case .local(let path): return .local(appendsKey ? path + key : path)
    case .s3(var location):
      if appendsKey { location.key += key }
      return .s3(location)
    }
  }

  // MARK: - Paths

  private static func place(
    _ location: TransferLocation, isRecursive: Bool
  ) -> (place: Place, takesSourceName: Bool) {
    switch location {
    case .s3(var location):
      let isPrefix = location.key.isEmpty || location.key.utf8.last == UInt8(ascii: "/")
      if isRecursive, !isPrefix { location.key += "/" }
      return (.s3(location), isRecursive || isPrefix)
    case .local(let path):
      let absolute = LocalPath.absolute(path)
      let isDirectory =
        isRecursive || path.utf8.last == UInt8(ascii: "/")
        || FileStatus(of: absolute)?.kind == .directory
      let isClosed = absolute.utf8.last == UInt8(ascii: "/")
      return (.local(isDirectory && !isClosed ? absolute + "/" : absolute), isDirectory)
    }
  }

  private static func filterRoot(_ location: TransferLocation, isRecursive: Bool) -> String {
    switch location {
    case .s3(let location):
      if isRecursive || location.key.utf8.last == UInt8(ascii: "/") {
        return "\(location.bucket)/\(location.key)"
      }
      let parent = location.key.utf8.lastIndex(of: UInt8(ascii: "/")) ?? location.key.startIndex
      return "\(location.bucket)/\(location.key[..<parent])"
    case .local(let path):
      if isRecursive { return LocalPath.absolute(path) }
      let parent = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? ""
      return LocalPath.absolute(String(parent))
    }
  }

  // MARK: - What can't be meant

  private static func kind(_ operation: DirectoryOperation) throws -> TransferItem.Kind {
    switch (operation.kind, operation.source, operation.destination) {
    case (.delete, .s3, nil): return .delete
    case (.copy, .local, .s3?), (.move, .local, .s3?), (.sync, .local, .s3?): return .upload
    case (.copy, .s3, .local?), (.move, .s3, .local?), (.sync, .s3, .local?): return .download
    case (.copy, .s3, .s3?), (.move, .s3, .s3?), (.sync, .s3, .s3?): return .copy
    default:
      throw BotoCoreError(
        .valueError,
        operation.kind == .delete
          ? "Deleting takes one location in S3: s3://bucket/key"
          : "A \(operation.kind.rawValue) leads to S3, from S3, or both: one side must begin with "
            + "s3://")
    }
  }

  private func refuse(_ operation: DirectoryOperation) throws {
    let buckets = [operation.source, operation.destination].compactMap { $0?.s3?.bucket }
    switch operation.kind {
    case .sync where buckets.contains(where: Self.isDirectoryBucket):
      throw BotoCoreError(.valueError, "Cannot use sync command with a directory bucket.")
    case .move where leadsToItself:
      throw BotoCoreError(
        .valueError,
        "Cannot mv a file onto itself: \(operation.source) - \(operation.destination.text)")
    default: break
    }
    if case .local(let path) = operation.source, FileStatus(of: path) == nil {
      throw BotoCoreError(.valueError, "The user-provided path \(path) does not exist.")
    }
    let rule = operation.options.caseConflict
    if kind == .download, isRecursive, rule == .skip || rule == .error,
      buckets.contains(where: Self.isDirectoryBucket)
    {
      throw BotoCoreError(
        .valueError,
        "`\(rule.rawValue)` is not a valid value for `--case-conflict` when operating on S3 "
          + "Express directory buckets. Valid values: `warn`, `ignore`.")
    }
  }

  /// Whether a bucket is one of S3 Express, whose listings have no order.
  static func isDirectoryBucket(_ name: String) -> Bool {
    name.utf8.suffix(6).elementsEqual("--x-s3".utf8)
  }

  /// Whether the source is listed in the order of keys, so that it can be compared.
  var sourceHasOrder: Bool {
    guard case .s3(let location) = source else { return true }
    return !Self.isDirectoryBucket(location.bucket)
  }

  /// Whether each object's destination is the object itself, so that moving would delete it.
  private var leadsToItself: Bool {
    guard let destination else { return false }
    let key = isRecursive ? "" : sourceName
    guard case .s3(let from) = Self.location(of: key, at: source, isRecursive),
      case .s3(let to) = Self.location(of: key, at: destination, takesSourceName)
    else { return false }
    return from.bucket.hasSameBytes(as: to.bucket) && from.key.hasSameBytes(as: to.key)
  }
}

extension TransferLocation? {
  fileprivate var text: String { map { "\($0)" } ?? "" }
}
