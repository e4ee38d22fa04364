import AWSProtocols
package import EndpointRules
import Logging
package import ModelCompiler
import ServiceModel
import Synchronization
import WireFormats

/// What clients of one session share: configuration, models, credentials, connections. The public
/// face wraps it.
package final class SessionCore: Sendable {
  /// The configuration.
  package let store: ConfigStore
  /// The models.
  package let loader: ModelLoader
  /// The credentials of the session.
  package let identity: IdentityCache
  /// The handlers of events; a client gets a copy of those that stand here when it is made.
  package let events: Events
  /// What the session's credential providers work with.
  package let providerContext: CredentialProviderContext
  private let providerClients = ProviderClients()
  private let tokens: SessionTokens
  /// The session whose credentials these are, which makes the clients that they need.
  private let lender: SessionCore?
  private let hostRegion: HostRegion
  private let observability: Observability
  private let monitor: MonitorSocket?
  private let clientConfig: Mutex<ClientConfig?>
  private let transports: SharedTransports

  /// A session.
  ///
  /// - Parameters:
  ///   - store: Environment, profile and what was set in code.
  ///   - credentials: Credentials that were given in code.
  ///   - observability: With what the calls of all clients are watched.
  package init(
    store: ConfigStore, credentials: Credentials? = nil,
    observability: Observability = Observability()
  ) throws {
    self.store = store
    self.observability = observability
    monitor = try MonitorSocket(store)
    events = Events(BuiltInHooks.emitter)
    lender = nil
    clientConfig = Mutex(nil)
    transports = SharedTransports()
    loader = try UserModelDirectories.loader(store)
    providerContext = CredentialProviderContext(
      store, providerClients, logger: observability.logger)
    identity =
      credentials.map { IdentityCache($0) } ?? IdentityCache(CredentialChain(providerContext))
    tokens = SessionTokens(TokenProviderChain(providerContext))
    hostRegion = HostRegion()
    providerClients.attach(to: self)
  }

  /// A session beside another one, with that one's credentials unless it has its own profile.
  private init(_ other: SessionCore, store: ConfigStore, hasOwnProfile: Bool) throws {
    self.store = store
    observability = other.observability
    monitor = hasOwnProfile ? try MonitorSocket(store) : other.monitor
    events = other.events.copy()
    clientConfig = Mutex(other.defaultClientConfig)
    transports = other.transports
    let directories = try UserModelDirectories.of(store)
    loader =
      try directories == UserModelDirectories.of(other.store)
      ? other.loader : UserModelDirectories.loader(store)
    lender = hasOwnProfile ? nil : other
    providerContext =
      hasOwnProfile
      ? CredentialProviderContext(store, providerClients, logger: observability.logger)
      : other.providerContext
    identity =
      hasOwnProfile ? IdentityCache(CredentialChain(providerContext)) : other.identity
    tokens = hasOwnProfile ? SessionTokens(TokenProviderChain(providerContext)) : other.tokens
    hostRegion = other.hostRegion
    providerClients.attach(to: self)
  }

  /// A session with another profile or region, which shares models, connections and files with this
  /// one; with another profile it has that one's credentials, from a chain of its own.
  ///
  /// - Throws: `profileNotFound`.
  package func with(profileName: String?, regionName: String?) throws -> SessionCore {
    try SessionCore(
      self, store: try store.with(profileName: profileName, regionName: regionName),
      hasOwnProfile: profileName != nil)
  }

  /// Options of all clients that are made from now on, under those that a client is given.
  package var defaultClientConfig: ClientConfig? {
    get { clientConfig.withLock { $0 } }
    set { clientConfig.withLock { $0 = newValue } }
  }

  /// Makes a client of a service by its name.
  ///
  /// - Throws: `unknownServiceError` with the nearest names, `noRegionError`, and what the
  ///   arguments or the configuration have wrong.
  package func makeClient(_ name: String, _ arguments: ClientArguments) throws -> ServiceClient {
    try makeClient(try load(name, version: arguments.apiVersion), arguments)
  }

  /// Opens a service by its name, or by one that stands for it.
  ///
  /// - Throws: `unknownServiceError` with the nearest names.
  package func load(_ name: String, version: String? = nil) throws -> LoadedService {
    let chosen = try events.answer(.chooseServiceName, for: name)
    let name = try chosen ?? BundledData.service(named: name)
    guard let loaded = try loader.service(name, version: version) else {
      throw try unknownService(name, version: version)
    }
    return loaded
  }

  /// The partitions of the endpoint rules.
  package var partitions: Partitions { get throws { try BundledData.partitions } }

  /// endpoints.json: regions and partitions.
  package var legacyEndpoints: LegacyEndpoints { get throws { try BundledData.legacyEndpoints } }

  /// Makes a client of a model that was loaded or compiled before.
  package func makeClient(
    _ loaded: LoadedService, _ arguments: ClientArguments
  ) throws -> ServiceClient {
    let credentials = try arguments.credentials
    let client = try makeClient(
      loaded, arguments, identity: credentials.map { IdentityCache($0) } ?? identity)
    if credentials == nil { providerClients.note(region: client.config.regionName) }
    return client
  }

  /// Makes a client for a credential provider: it has the given credentials or none, never those
  /// of the session.
  func makeNestedClient(
    _ name: String, _ arguments: ClientArguments
  ) throws -> ServiceClient {
    try makeClient(
      try load(name), arguments, identity: IdentityCache(try arguments.credentials))
  }

  private func makeClient(
    _ loaded: LoadedService, _ arguments: ClientArguments, identity: IdentityCache
  ) throws -> ServiceClient {
    let model = loaded.model
    let config = try ResolvedClientConfig(
      clientConfig(arguments), store: store, regionName: arguments.regionName,
      endpointURL: arguments.endpointURL,
      serviceID: model.metadata["serviceId"].string ?? loaded.name,
      defaults: try BundledData.defaults, hostRegion: hostRegion.current)
    let setup = try ClientSetup(loaded, config: config, store: store, useSSL: arguments.useSSL)
    let rules = try loaded.ruleSet.map { bytes in
      EndpointRuleResolver(
        rules: try RuleSet(bytes), partitions: try BundledData.partitions,
        clientContext: EndpointBuiltIns.clientContext(setup), serviceName: loaded.name)
    }
    let token = arguments.bearerToken.map { TokenCache(BearerToken(token: $0)) }
    let client = try ServiceClient(
      ClientParts(
        session: self, setup: setup, signatureVersion: try setup.signatureVersion,
        endpointRules: rules,
        transport: arguments.transport.map(AdaptedTransport.of)
          ?? transports.transport(
            for: TransportConfiguration(
              config, verify: arguments.verify, endpoint: setup.endpoint.url, store: store)),
        identity: identity,
        tokens: token ?? tokens.cache(signingName: setup.endpoint.signingName),
        retries: config.retryMode.makeStrategy(
          rules: ServiceRetries.rules(serviceID: model.hyphenatedServiceID),
          endpointPrefix: setup.endpointPrefix,
          maxAttempts: config.totalMaxAttempts, legacyRules: try BundledData.retryRules,
          now: Timestamp.now),
        events: events.copy(), observability: observability(of: arguments, config, model)))
    client.events.add(arguments.hooks)
    try client.events.emit(.creatingClient(service: client.hyphenatedServiceID), client)
    return client
  }

  /// How the calls of a client are watched.
  private func observability(
    of arguments: ClientArguments, _ config: ResolvedClientConfig, _ model: ServiceModel
  ) -> ClientObservability {
    let made = ClientObservability(
      observability.merging(clientConfig(arguments).observability), monitor: monitor,
      serviceID: model.metadata["serviceId"].string ?? model.hyphenatedServiceID)
    if let id = config.userAgentAppID, id.unicodeScalars.count > UserAgent.appIDLimit {
      made.log.write(
        .warning, .userAgent,
        "The configured value for user_agent_appid exceeds the maximum length of "
          + "\(UserAgent.appIDLimit) characters: \(id)")
    }
    return made
  }

  /// Changes the chain of providers; what was found before is forgotten.
  package func updateCredentialChain(
    _ change: (inout CredentialChain, CredentialProviderContext) throws -> Void
  ) rethrows {
    try identity.updateChain { try change(&$0, providerContext) }
  }

  /// Changes the providers of bearer tokens, for clients that are made from now on.
  package func updateTokenProviderChain(
    _ change: (inout TokenProviderChain, CredentialProviderContext) throws -> Void
  ) rethrows {
    try tokens.update { try change(&$0, providerContext) }
  }

  private func clientConfig(_ arguments: ClientArguments) -> ClientConfig {
    guard let config = defaultClientConfig else { return arguments.config ?? ClientConfig() }
    return arguments.config.map(config.merging) ?? config
  }

  /// The region of the EC2 instance on which the program runs; clients that are made afterwards in
  /// the defaults mode `auto` know it.
  ///
  /// - Returns: `nil` off EC2.
  /// - Throws: `metadataRetrievalError` when instance metadata is to be had by version 1 only, which
  ///   is disabled; what its settings have wrong.
  package func findHostRegion() async throws -> String? {
    try await hostRegion.find(providerContext)
  }

  private func unknownService(_ name: String, version: String?) throws -> BotoCoreError {
    let versions = try loader.versions(of: name)
    if let version, !versions.isEmpty {
      return BotoCoreError(
        .dataNotFoundError,
        "Unable to load data for: \(name)/\(version); \(name) has the versions "
          + versions.joined(separator: ", "))
    }
    return BotoCoreError(
      .unknownServiceError,
      "Unknown service: '\(name)'"
        + NearestNames.hint(for: name, among: try loader.serviceNames()))
  }
}

/// Where users keep models of their own.
enum UserModelDirectories {
  /// A loader for the bundle and the user's directories.
  static func loader(_ store: ConfigStore) throws -> ModelLoader {
    ModelLoader(bundle: try ModelBundle.embedded, directories: try of(store))
  }

  /// The directories of `AWS_DATA_PATH`, then `~/.aws/models`.
  static func of(_ store: ConfigStore) throws -> [String] {
    let listed = try String(store.value("data_path")) ?? ""
    return listed.split(separator: ":").map { store.environment.expand(String($0)) }
      + [store.environment.expand("~/.aws/models")]
  }
}

extension ServiceModel {
  /// The service's id as event names have it: `s3-control`.
  var hyphenatedServiceID: String {
    let id = (metadata["serviceId"].string ?? "").lowercased()
    return String(decoding: id.utf8.map { $0 == 0x20 ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
  }
}
