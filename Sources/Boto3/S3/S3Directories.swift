public import S3Transfer

extension Client {
  /// Whole directories, to, from and within S3: `s3.directories.upload("site", to: "s3://b/site")`.
  ///
  /// They stand behind one noun since an operation's name begins with a verb: a method
  /// `deleteDirectory` here would hide the operation of that name, which Directory Service has.
  public var directories: S3Directories { S3Directories(client: self) }
}

/// What `aws s3 cp`, `mv`, `rm` and `sync` do with whole directories.
public struct S3Directories: Sendable {
  let client: Client

  /// Makes a prefix the same as a directory, the other way round, or two prefixes the same: copies
  /// what the destination lacks or has in another state, as `aws s3 sync` does.
  ///
  /// ```swift
  /// try await s3.directories.sync("photos", to: "s3://my-bucket/photos")
  /// ```
  ///
  /// - Parameters:
  ///   - source: A directory, or a prefix: `s3://bucket/prefix`.
  ///   - destination: A directory, or a prefix; one of the two is in S3.
  ///   - options: How; `options.deletes` also deletes what the source doesn't have.
  ///   - config: How objects are moved, and how many at a time.
  ///   - onEvent: Takes what happens.
  /// - Throws: ``S3Transfer/DirectoryError`` when some files or objects failed, all others being
  ///   done; what listing throws; `CancellationError`.
  @discardableResult
  public func sync(
    _ source: String, to destination: String, options: DirectoryOptions = DirectoryOptions(),
    config: TransferConfig = TransferConfig(), onEvent: DirectoryEventHandler? = nil
  ) async throws -> DirectorySummary {
    try await runBelow(
      .sync, TransferLocation(source), TransferLocation(destination), options, config, onEvent)
  }

  /// Uploads all files below a directory.
  ///
  /// - Parameters:
  ///   - path: The directory.
  ///   - url: The prefix that their keys get: `s3://bucket/prefix`.
  /// - Throws: As ``sync(_:to:options:config:onEvent:)``.
  @discardableResult
  public func upload(
    _ path: String, to url: String, options: DirectoryOptions = DirectoryOptions(),
    config: TransferConfig = TransferConfig(), onEvent: DirectoryEventHandler? = nil
  ) async throws -> DirectorySummary {
    try await runBelow(.copy, .local(path), TransferLocation(url), options, config, onEvent)
  }

  /// Downloads all objects below a prefix.
  ///
  /// - Parameters:
  ///   - url: The prefix: `s3://bucket/prefix`.
  ///   - path: The directory, which is made if it isn't there.
  /// - Throws: As ``sync(_:to:options:config:onEvent:)``.
  @discardableResult
  public func download(
    _ url: String, to path: String, options: DirectoryOptions = DirectoryOptions(),
    config: TransferConfig = TransferConfig(), onEvent: DirectoryEventHandler? = nil
  ) async throws -> DirectorySummary {
    try await runBelow(.copy, TransferLocation(url), .local(path), options, config, onEvent)
  }

  /// Copies all objects below a prefix to another one, which may be in another bucket.
  ///
  /// - Parameters:
  ///   - url: The prefix: `s3://bucket/prefix`.
  ///   - destination: Where to: `s3://bucket/prefix`.
  /// - Throws: As ``sync(_:to:options:config:onEvent:)``.
  @discardableResult
  public func copy(
    _ url: String, to destination: String, options: DirectoryOptions = DirectoryOptions(),
    config: TransferConfig = TransferConfig(), onEvent: DirectoryEventHandler? = nil
  ) async throws -> DirectorySummary {
    try await runBelow(
      .copy, TransferLocation(url), TransferLocation(destination), options, config, onEvent)
  }

  /// Deletes all objects below a prefix, 1,000 with a request.
  ///
  /// - Parameter url: The prefix: `s3://bucket/prefix`, or a whole bucket: `s3://bucket`.
  /// - Throws: As ``sync(_:to:options:config:onEvent:)``.
  @discardableResult
  public func delete(
    _ url: String, options: DirectoryOptions = DirectoryOptions(),
    config: TransferConfig = TransferConfig(), onEvent: DirectoryEventHandler? = nil
  ) async throws -> DirectorySummary {
    try await runBelow(.delete, TransferLocation(url), nil, options, config, onEvent)
  }

  /// Does what an operation says: the methods above, and all that a command line of `aws s3` can
  /// say.
  ///
  /// - Parameters:
  ///   - operation: What is to be done.
  ///   - sourceClient: A client of the source's region or account, if it is another one.
  ///   - config: How objects are moved, and how many at a time.
  ///   - onEvent: Takes what happens.
  /// - Throws: ``S3Transfer/DirectoryError`` when some files or objects failed, all others being
  ///   done; `valueError` for an operation that can't be meant; what listing throws;
  ///   `CancellationError`.
  @discardableResult
  public func run(
    _ operation: DirectoryOperation, sourceClient: Client? = nil,
    config: TransferConfig = TransferConfig(), onEvent: DirectoryEventHandler? = nil
  ) async throws -> DirectorySummary {
    let summary = try await TransferManager(client.service, config: config).run(
      operation, sourceClient: sourceClient?.service, onEvent: onEvent)
    try summary.check()
    return summary
  }

  /// Does what an operation says while its events are asked for.
  ///
  /// ```swift
  /// for try await event in s3.directories.events(of: operation) {
  ///   if case .done(let item) = event { print(item.source) }
  /// }
  /// ```
  public func events(
    of operation: DirectoryOperation, sourceClient: Client? = nil,
    config: TransferConfig = TransferConfig()
  ) -> DirectoryEvents {
    TransferManager(client.service, config: config).events(
      of: operation, sourceClient: sourceClient?.service)
  }

  private func runBelow(
    _ kind: DirectoryOperation.Kind, _ source: TransferLocation, _ destination: TransferLocation?,
    _ options: DirectoryOptions, _ config: TransferConfig, _ onEvent: DirectoryEventHandler?
  ) async throws -> DirectorySummary {
    var options = options
    options.isRecursive = true
    return try await run(
      DirectoryOperation(kind, source: source, destination: destination, options: options),
      config: config, onEvent: onEvent)
  }
}
