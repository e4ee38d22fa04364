import AWSProtocols

extension TransportConfiguration {
  /// What a client's configuration and the environment ask for.
  ///
  /// - Parameters:
  ///   - verify: What was said when the client was made.
  ///   - endpoint: The client's endpoint, which decides whether there is a proxy.
  /// - Throws: `invalidConfigError` for a CA bundle without a name, and for what is no proxy's URL.
  init(
    _ config: ResolvedClientConfig, verify: TLSVerification?, endpoint: String, store: ConfigStore
  ) throws {
    let environment = store.environment
    self.init(
      maxConnectionsPerHost: config.maxPoolConnections,
      verification: try verify ?? Self.caBundle(store).map { .certificates(path: $0) } ?? .system,
      clientCertificate: config.clientCertificate, tcpKeepAlive: config.tcpKeepAlive,
      proxies: try Proxies(
        config.proxies, environment: environment, endpoint: endpoint,
        options: config.proxiesConfig),
      keyLogPath: environment["SSLKEYLOGFILE"].flatMap { $0.isEmpty ? nil : $0 })
  }

  /// `ca_bundle`, else the variable that the `requests` library reads.
  private static func caBundle(_ store: ConfigStore) throws -> String? {
    let environment = store.environment
    guard
      let path = try store.value("ca_bundle").string ?? environment["REQUESTS_CA_BUNDLE"]
    else { return nil }
    guard path.contains(where: { !$0.isWhitespace }) else {
      throw BotoCoreError(
        .invalidConfigError,
        "The CA bundle (ca_bundle, AWS_CA_BUNDLE or REQUESTS_CA_BUNDLE) is blank; give the path of "
          + "a PEM file, or leave it out for the certificates that the system trusts")
    }
    return environment.expand(path)
  }
}
