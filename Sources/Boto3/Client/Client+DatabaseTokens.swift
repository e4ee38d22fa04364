extension Client {
  /// A token with which a user of a database logs in instead of a password (`rds`), valid for 15
  /// minutes.
  ///
  /// - Parameters:
  ///   - dbHostname: The host of the database.
  ///   - port: Its port.
  ///   - dbUsername: Who logs in.
  ///   - region: The database's region; the client's unless given.
  /// - Throws: ``BotoCoreError``: `unknownClientMethodError` if the client is not one of `rds`,
  ///   `noCredentialsError`, …
  public func generateDBAuthToken(
    dbHostname: String, port: Int, dbUsername: String, region: String? = nil,
    options: CallOptions = CallOptions()
  ) async throws -> String {
    try await service.generateDBAuthToken(
      dbHostname: dbHostname, port: port, dbUsername: dbUsername, region: region, options: options)
  }

  /// A token for a cluster of Aurora DSQL (`dsql`), for a database role other than `admin`.
  ///
  /// - Parameters:
  ///   - hostname: The cluster's endpoint.
  ///   - region: The cluster's region; the client's unless given.
  ///   - expiresIn: For how long it is valid, in whole seconds; 15 minutes unless given.
  /// - Throws: ``BotoCoreError``: `unknownClientMethodError` if the client is not one of `dsql`,
  ///   `noCredentialsError`, …
  public func generateDBConnectAuthToken(
    hostname: String, region: String? = nil, expiresIn: Duration = .seconds(900),
    options: CallOptions = CallOptions()
  ) async throws -> String {
    try await service.generateDBConnectAuthToken(
      hostname: hostname, region: region, expiresIn: Int(expiresIn.components.seconds),
      options: options)
  }

  /// A token for a cluster of Aurora DSQL (`dsql`), for the role `admin`.
  ///
  /// - Parameters:
  ///   - hostname: The cluster's endpoint.
  ///   - region: The cluster's region; the client's unless given.
  ///   - expiresIn: For how long it is valid, in whole seconds; 15 minutes unless given.
  /// - Throws: As ``generateDBConnectAuthToken(hostname:region:expiresIn:options:)``.
  public func generateDBConnectAdminAuthToken(
    hostname: String, region: String? = nil, expiresIn: Duration = .seconds(900),
    options: CallOptions = CallOptions()
  ) async throws -> String {
    try await service.generateDBConnectAdminAuthToken(
      hostname: hostname, region: region, expiresIn: Int(expiresIn.components.seconds),
      options: options)
  }
}
