import AWSProtocols
public import EndpointRules
public import ModelCompiler
import ServiceModel
import Synchronization
import WireFormats

/// What clients of one session share: configuration, models, credentials, connections. The public
/// face wraps it.
public final class SessionCore: Sendable {
  /// The configuration.
  public let store: ConfigStore
  /// The models.
  public let loader: ModelLoader
  /// The credentials of the session.
  public let identity: IdentityCache
  /// What the session's credential providers work with.
  public let providerContext: CredentialProviderContext
  private let providerClients = ProviderClients()
  private let tokens: SessionTokens
  private let hooks: Mutex<[Hook]>
  private let transports = Mutex<[TransportConfiguration: any HTTPTransport]>([:])

  /// A session.
  ///
  /// - Parameters:
  ///   - store: Environment, profile and what was set in code.
  ///   - credentials: Credentials that were given in code.
  ///   - hooks: Hooks of all clients, behind the built-in ones.
  public init(store: ConfigStore, credentials: Credentials? = nil, hooks: [Hook] = []) throws {
    self.store = store
    self.hooks = Mutex(hooks)
    loader = ModelLoader(
      bundle: try ModelBundle.embedded, directories: try UserModelDirectories.of(store))
    providerContext = CredentialProviderContext(store, providerClients)
    identity =
      credentials.map { IdentityCache($0) } ?? IdentityCache(CredentialChain(providerContext))
    tokens = SessionTokens(TokenProviderChain(providerContext))
    providerClients.attach(to: self)
  }

  /// Makes a client of a service by its name.
  ///
  /// - Throws: `unknownServiceError` with the nearest names, `noRegionError`, and what the
  ///   arguments or the configuration have wrong.
  public func makeClient(_ name: String, _ arguments: ClientArguments) throws -> ServiceClient {
    try makeClient(try load(name, version: arguments.apiVersion), arguments)
  }

  /// Opens a service by its name, or by one that stands for it.
  ///
  /// - Throws: `unknownServiceError` with the nearest names.
  public func load(_ name: String, version: String? = nil) throws -> LoadedService {
    let name = try BundledData.service(named: name)
    guard let loaded = try loader.service(name, version: version) else {
      throw try unknownService(name, version: version)
    }
    return loaded
  }

  /// The partitions of the endpoint rules.
  public var partitions: Partitions { get throws { try BundledData.partitions } }

  /// endpoints.json: regions and partitions.
  public var legacyEndpoints: LegacyEndpoints { get throws { try BundledData.legacyEndpoints } }

  /// Makes a client of a model that was loaded or compiled before.
  public func makeClient(
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
      arguments.config ?? ClientConfig(), store: store, regionName: arguments.regionName,
      endpointURL: arguments.endpointURL,
      serviceID: model.metadata["serviceId"].string ?? loaded.name,
      defaults: try BundledData.defaults)
    let setup = try ClientSetup(loaded, config: config, store: store, useSSL: arguments.useSSL)
    let rules = try loaded.ruleSet.map { bytes in
      EndpointRuleResolver(
        rules: try RuleSet(bytes), partitions: try BundledData.partitions,
        clientContext: EndpointBuiltIns.clientContext(setup), serviceName: loaded.name)
    }
    let token = arguments.bearerToken.map { TokenCache(BearerToken(token: $0)) }
    return try ServiceClient(
      ClientParts(
        session: self, setup: setup, signatureVersion: try setup.signatureVersion,
        endpointRules: rules,
        transport: arguments.transport ?? transport(config, verify: arguments.verify),
        identity: identity,
        tokens: token ?? tokens.cache(signingName: setup.endpoint.signingName),
        retries: config.retryMode.makeStrategy(
          service: loaded.name, endpointPrefix: setup.endpointPrefix,
          maxAttempts: config.totalMaxAttempts, legacyRules: try BundledData.retryRules,
          now: Timestamp.now),
        hooks: CallHooks(
          BuiltInHooks.all + hooks.withLock { $0 }, service: model.hyphenatedServiceID),
        userAgent: UserAgent.text(config)))
  }

  /// Changes the chain of providers; what was found before is forgotten.
  public func updateCredentialChain(
    _ change: (inout CredentialChain, CredentialProviderContext) throws -> Void
  ) rethrows {
    try identity.updateChain { try change(&$0, providerContext) }
  }

  /// Changes the providers of bearer tokens, for clients that are made from now on.
  public func updateTokenProviderChain(
    _ change: (inout TokenProviderChain, CredentialProviderContext) throws -> Void
  ) rethrows {
    try tokens.update { try change(&$0, providerContext) }
  }

  /// Has a hook run in the calls of all clients that are made from now on.
  public func register(_ hook: Hook) { hooks.withLock { $0.append(hook) } }

  /// The transport for a configuration; clients with equal ones share their connections.
  private func transport(
    _ config: ResolvedClientConfig, verify: TLSVerification?
  ) throws -> any HTTPTransport {
    let verification: TLSVerification
    if let verify {
      verification = verify
    } else if let bundle = try store.value("ca_bundle").string {
      verification = .certificates(path: store.environment.expand(bundle))
    } else {
      verification = .system
    }
    let configuration = TransportConfiguration(
      maxConnectionsPerHost: config.maxPoolConnections, verification: verification,
      clientCertificate: config.clientCertificate, tcpKeepAlive: config.tcpKeepAlive)
    return transports.withLock { transports in
      if let transport = transports[configuration] { return transport }
      let transport = NIOTransport(configuration: configuration)
      transports[configuration] = transport
      return transport
    }
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
  /// The directories of `AWS_DATA_PATH`, then `~/.aws/models`.
  static func of(_ store: ConfigStore) throws -> [String] {
    let listed = try store.value("data_path").string ?? ""
    return listed.split(separator: ":").map { store.environment.expand(String($0)) }
      + [store.environment.expand("~/.aws/models")]
  }
}

extension ServiceModel {
  /// The service's id as event names have it: `s3-control`.
  var hyphenatedServiceID: String {
    (metadata["serviceId"].string ?? "").lowercased()
      .split(separator: " ", omittingEmptySubsequences: false).joined(separator: "-")
  }
}
