import Synchronization

extension Session {
  /// Options of all clients that are made from now on, under those that a client is given: botocore's
  /// default client config.
  public var defaultClientConfig: ClientConfig? {
    get { core.defaultClientConfig }
    set { core.defaultClientConfig = newValue }
  }

  /// A session with another profile or region. It is cheap: models, connections and the shared
  /// files, as they were read, stay the same; hooks, extensions of resources and
  /// ``defaultClientConfig`` are taken over.
  ///
  /// - Parameters:
  ///   - profileName: The profile, whose credentials count then; this session's, with its
  ///     credentials, unless given.
  ///   - regionName: The region; unless given, the one that was set in code for this session, else
  ///     the environment's or the profile's.
  /// - Throws: ``BotoCoreError``: `profileNotFound`.
  public func with(profileName: String? = nil, regionName: String? = nil) throws -> Session {
    Session(
      core: try core.with(profileName: profileName, regionName: regionName),
      resourceExtensions: resourceExtensions.withLock { $0 })
  }

  /// Which setting came from where, for finding out why a program does what it does: every
  /// configuration variable with its value, and the configured endpoints. What counts for one client
  /// stands in its `meta.config.sources`.
  ///
  /// - Throws: ``BotoCoreError``: `invalidConfigError` for a value of the wrong type.
  public func accessReport() throws -> [(name: String, variable: ResolvedVariable)] {
    try core.store.accessReport()
  }
}
