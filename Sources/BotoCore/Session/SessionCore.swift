// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSCredentials
package import AWSConfiguration
import AWSHTTP
import AWSErrors
import AWSProtocols
package import EndpointRules
import Logging
package import ModelCompiler
import ServiceModel
import Synchronization
import WireFormats

/// What clients of one session share: configuration, models, credentials, connections. The public
/// API wraps it.
package final class SessionCore: ClientOwner {
  /// The configuration.
  package let store: ConfigStore
  /// The models.
  package let loader: ModelLoader
  /// The credentials of the session.
  package let identity: IdentityCache
  /// The handlers of events; a new client gets a copy of them.
  package let events: Events
  /// The context of the session's credential providers.
  package let providerContext: CredentialProviderContext
  private let providerClients = ProviderClients()
  private let tokens: SessionTokens
  /// The session with these credentials, which makes the clients that they need.
  private let lender: SessionCore?
  private let hostRegion: HostRegion
  private let observability: Observability
  private let monitor: MonitorSocket?
  /// Options of all clients, below those that a client is given; `nil` if none is set.
  package let clientOptions: ClientOptions?
  private let transports: SharedTransports
  private let isClosed = Atomic<Bool>(false)

  /// A session.
  ///
  /// - Parameters:
  ///   - store: Environment, profile and settings in code.
  ///   - credentials: Credentials from code.
  ///   - clientOptions: Options of all clients, below those that a client is given.
  ///   - observability: The logger, metrics and tracer of all clients' calls.
  package init(
    store: ConfigStore, credentials: Credentials? = nil, clientOptions: ClientOptions? = nil,
    observability: Observability = Observability()
  ) throws {
    try credentials?.checked()
    self.store = store
    self.observability = observability
    monitor = try MonitorSocket(store)
    events = Events(BuiltInHooks.emitter)
    lender = nil
    self.clientOptions = clientOptions
    transports = SharedTransports()
    loader = try UserModelDirectories.loader(store)
    providerContext = CredentialProviderContext(
      store, providerClients, log: Self.warning(observability))
    identity =
      credentials.map { IdentityCache($0) } ?? IdentityCache(CredentialChain(providerContext))
    tokens = SessionTokens(TokenProviderChain(providerContext))
    hostRegion = HostRegion()
    providerClients.attach(to: self)
  }

  /// A session derived from another one, with its credentials unless it has a profile of its own.
  private init(_ other: SessionCore, store: ConfigStore, hasOwnProfile: Bool) throws {
    self.store = store
    observability = other.observability
    monitor = hasOwnProfile ? try MonitorSocket(store) : other.monitor
    events = other.events.copy()
    clientOptions = other.clientOptions
    transports = other.transports
    transports.addOwner()
    let directories = try UserModelDirectories.of(store)
    loader =
      try directories == UserModelDirectories.of(other.store)
      ? other.loader : UserModelDirectories.loader(store)
    lender = hasOwnProfile ? nil : other
    providerContext =
      hasOwnProfile
      ? CredentialProviderContext(store, providerClients, log: Self.warning(observability))
      : other.providerContext
    identity =
      hasOwnProfile ? IdentityCache(CredentialChain(providerContext)) : other.identity
    tokens = hasOwnProfile ? SessionTokens(TokenProviderChain(providerContext)) : other.tokens
    hostRegion = other.hostRegion
    providerClients.attach(to: self)
  }

  /// A session like another one, in another region and with other credentials.
  package init(_ other: SessionCore, region: String, credentials: Credentials) {
    var store = other.store
    store.explicitValues["region"] = .string(region)
    self.store = store
    observability = other.observability
    monitor = other.monitor
    events = other.events.copy()
    lender = nil
    clientOptions = other.clientOptions
    transports = other.transports
    transports.addOwner()
    loader = other.loader
    providerContext = other.providerContext
    identity = IdentityCache(credentials)
    tokens = other.tokens
    hostRegion = other.hostRegion
    providerClients.attach(to: self)
  }

  /// Where credential providers report what doesn't end a call.
  private static func warning(_ observability: Observability) -> @Sendable (String) -> Void {
    { [logger = observability.logger] message in
      LogTargets(logger, service: nil, operation: nil).write(.warning, .credentials, message)
    }
  }

  /// A session with another profile or region, which shares models, connections and files with this
  /// one; with another profile it has that profile's credentials, from a chain of its own.
  ///
  /// - Throws: `profileNotFound`.
  package func with(profileName: String?, regionName: String?) throws -> SessionCore {
    try SessionCore(
      self, store: try store.with(profileName: profileName, regionName: regionName),
      hasOwnProfile: profileName != nil)
  }

  deinit {
    if !isClosed.load(ordering: .acquiring) { _ = transports.removeOwner() }
  }

  /// Ends the session: calls of its clients fail from now on. Connections that no other session
  /// shares are closed, and requests in flight on them fail.
  package func close() async {
    guard !isClosed.exchange(true, ordering: .acquiringAndReleasing) else { return }
    for transport in transports.removeOwner() { await transport.shutdown() }
  }

  /// - Throws: `sessionClosedError` after ``close()``.
  func checkOpen() throws(BotoCoreError) {
    guard isClosed.load(ordering: .acquiring) else { return }
    throw BotoCoreError(
      .sessionClosedError,
      "The session is closed: its close() was called. Make clients from a session that is open")
  }

  /// Makes a client of a service by its name, one of those that the program has.
  ///
  /// - Throws: `unknownServiceError` with the nearest names, `noRegionError`, and errors in the
  ///   arguments or the configuration.
  ///
  /// - Parameter hooks: What runs in this client's calls only, after the session's hooks.
  package func makeClient(
    _ name: String, _ options: ClientOptions = ClientOptions(), hooks: [Hook] = []
  ) throws -> ServiceClient {
    let options = merged(options)
    return try makeMergedClient(try load(name, version: options.apiVersion), options, hooks)
  }

  /// Opens a service by its name or an alias.
  ///
  /// - Throws: `unknownServiceError` with the nearest names.
  package func load(_ name: String, version: String? = nil) throws -> LoadedService {
    try load(name, version: version) { try loader.service($0, version: version) }
  }

  private func load(
    _ name: String, version: String?, _ open: (String) throws -> LoadedService?
  ) throws -> LoadedService {
    let chosen = try events.answer(.chooseServiceName, for: name)
    let name = try chosen ?? BundledData.service(named: name)
    guard let loaded = try open(name) else {
      throw try unknownService(name, version: version)
    }
    return loaded
  }

  /// The partitions of the endpoint rules.
  package var partitions: Partitions { get throws { try BundledData.partitions } }

  /// endpoints.json: regions and partitions.
  package var legacyEndpoints: LegacyEndpoints { get throws { try BundledData.legacyEndpoints } }

  /// Makes a client with a loaded or compiled model.
  package func makeClient(
    _ loaded: LoadedService, _ options: ClientOptions
  ) throws -> ServiceClient {
    try makeMergedClient(loaded, merged(options), [])
  }

  private func makeMergedClient(
    _ loaded: LoadedService, _ options: ClientOptions, _ hooks: [Hook]
  ) throws -> ServiceClient {
    let credentials = options.credentials
    let client = try makeClient(
      loaded, options, hooks, identity: credentials.map { IdentityCache($0) } ?? identity)
    if credentials == nil { providerClients.note(region: client.config.regionName) }
    return client
  }

  /// Makes a client for a credential provider: with the given credentials or none, never those of
  /// the session.
  func makeNestedClient(
    _ name: String, _ options: ClientOptions
  ) throws -> ServiceClient {
    var merged = merged(options)
    // The session's options for its clients' service don't apply to the credentials' service.
    merged.credentials = options.credentials
    merged.endpoint = options.endpoint
    merged.apiVersion = options.apiVersion
    merged.bearerToken = options.bearerToken
    let loaded = try load(name, version: nil) { try loader.providerService($0) }
    return try makeClient(loaded, merged, [], identity: IdentityCache(options.credentials))
  }

  private func makeClient(
    _ loaded: LoadedService, _ options: ClientOptions, _ hooks: [Hook], identity: IdentityCache
  ) throws -> ServiceClient {
    try checkOpen()
    let model = loaded.model
    let config = try ResolvedClientConfig(
      options, store: store, serviceID: model.metadata["serviceId"].string ?? loaded.name,
      defaults: try BundledData.defaults, hostRegion: hostRegion.current)
    let setup = try ClientSetup(
      loaded, config: config, store: store, useSSL: options.useTLS ?? true,
      customization: ClientCustomization.of)
    let rules = try loaded.ruleSet.map { bytes in
      EndpointRuleResolver(
        rules: try RuleSet(bytes), partitions: try BundledData.partitions,
        clientContext: setup.customization.clientContext(setup),
        errorKind: { [name = loaded.name] in EndpointRuleMessage.kind(of: $0, service: name) })
    }
    try options.credentials?.checked()
    let token = try options.bearerToken.map { TokenCache(try BearerToken(token: $0).checked()) }
    let client = try ServiceClient(
      ClientParts(
        owner: self, setup: setup, signatureVersion: try setup.signatureVersion,
        endpointRules: rules,
        transport: options.transport.map(AdaptedTransport.of)
          ?? transports.transport(
            for: TransportConfiguration(
              config, verify: options.verification, endpoint: setup.endpoint.url, store: store)),
        identity: identity,
        tokens: token ?? tokens.cache(signingName: setup.endpoint.signingName),
        options: options,
        retries: config.retryMode.makeStrategy(
          rules: ServiceRetries.rules(serviceID: model.hyphenatedServiceID),
          endpointPrefix: setup.endpointPrefix,
          maxAttempts: config.totalMaxAttempts, legacyRules: try BundledData.retryRules,
          now: Timestamp.now),
        events: events.copy(), observability: observability(of: options, config, model)))
    client.events.add(hooks)
    try client.events.emit(.creatingClient(service: client.hyphenatedServiceID), client)
    return client
  }

  /// The observability of a client's calls.
  private func observability(
    of options: ClientOptions, _ config: ResolvedClientConfig, _ model: ServiceModel
  ) -> ClientObservability {
    let made = ClientObservability(
      observability.merging(options.observability), monitor: monitor,
      serviceID: model.metadata["serviceId"].string ?? model.hyphenatedServiceID)
    if let id = config.userAgentAppID, id.unicodeScalars.count > UserAgent.appIDLimit {
      made.log.write(
        .warning, .userAgent,
        "The configured value for user_agent_appid exceeds the maximum length of "
          + "\(UserAgent.appIDLimit) characters: \(id)")
    }
    return made
  }

  /// Changes the chain of providers; credentials found before are dropped.
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

  private func merged(_ options: ClientOptions) -> ClientOptions {
    clientOptions?.merging(options) ?? options
  }

  /// The region of the EC2 instance on which the program runs; clients that are made afterwards in
  /// the defaults mode `auto` use it.
  ///
  /// - Returns: The region, or `nil` outside EC2.
  /// - Throws: `metadataRetrievalError` if only version 1 of the instance metadata is available,
  ///   which is disabled; errors in its settings.
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

extension SessionCore: CustomReflectable {
  /// Nothing, because configuration and credentials are secret.
  package var customMirror: Mirror { Mirror(self, children: []) }
}
