import EndpointRules
import ModelCompiler
import ServiceModel
import Synchronization

/// A session: configuration and credentials from which clients are made.
///
/// ```swift
/// let session = try Session(profileName: "default", regionName: "us-east-1")
/// let s3 = try session.client("s3")
/// ```
public final class Session: Sendable, CustomStringConvertible {
  let core: SessionCore
  /// Members that the user adds to classes of resources.
  let resourceExtensions: Mutex<[ResourceExtension]>

  init(core: SessionCore, resourceExtensions: [ResourceExtension]) {
    self.core = core
    self.resourceExtensions = Mutex(resourceExtensions)
  }

  /// A session.
  ///
  /// - Parameters:
  ///   - profileName: A profile of the shared configuration files; `AWS_PROFILE` or `default`
  ///     unless given.
  ///   - regionName: The region of clients; `AWS_REGION` or the profile's unless given.
  ///   - awsAccessKeyID: The access key's id, with the secret key.
  ///   - awsSecretAccessKey: The secret key.
  ///   - awsSessionToken: The token of temporary credentials.
  ///   - awsAccountID: The account of the credentials.
  ///   - environment: The environment variables; the process's unless given.
  ///   - observability: Logger, metrics and tracer of the session's clients.
  /// - Throws: ``BotoCoreError``: `profileNotFound`, `configParseError`, `partialCredentialsError`
  ///   for half of a key pair, `noCredentialsError` for an account without keys.
  public init(
    profileName: String? = nil, regionName: String? = nil, awsAccessKeyID: String? = nil,
    awsSecretAccessKey: String? = nil, awsSessionToken: String? = nil, awsAccountID: String? = nil,
    environment: Environment = .process, observability: Observability = Observability()
  ) throws {
    var explicit = Structure()
    if let regionName { explicit["region"] = .string(regionName) }
    let store = try ConfigStore(
      environment: environment, profileName: profileName, explicitValues: explicit)
    if awsAccountID != nil, awsAccessKeyID == nil, awsSecretAccessKey == nil {
      throw BotoCoreError(
        .noCredentialsError, "awsAccountID needs awsAccessKeyID and awsSecretAccessKey beside it")
    }
    core = try SessionCore(
      store: store,
      credentials: try Credentials.explicit(
        accessKeyID: awsAccessKeyID, secretAccessKey: awsSecretAccessKey,
        sessionToken: awsSessionToken, accountID: awsAccountID),
      observability: observability)
    resourceExtensions = Mutex([])
  }

  /// The profile's name; `default` when none was asked for.
  public var profileName: String { core.store.profileName ?? "default" }

  /// The region; `nil` when neither code, environment nor profile name one.
  public var regionName: String? {
    guard let region = try? core.store.value("region") else { return nil }
    return String(region)
  }

  /// The value of a configuration variable, by botocore's name (`retry_mode`, `s3`, …): set in code,
  /// by the environment, by the profile, or the default; ``Value/null`` where there is none.
  ///
  /// - Throws: `invalidConfigError` for a value of the wrong type.
  public func configVariable(_ name: String) throws -> Value { try core.store.value(name) }

  /// The names of the profiles in the shared configuration files.
  public var availableProfiles: [String] { core.store.files.profiles.names }

  /// The names of all services, sorted; the user's own models among them.
  public var availableServices: [String] {
    get throws { try core.loader.serviceNames() }
  }

  /// The names of the services for which there are resources, sorted.
  public var availableResources: [String] {
    get throws {
      let bundle = try ModelBundle.embedded
      return try bundle.serviceNames.filter { try !bundle.resourceVersions(of: $0).isEmpty }
    }
  }

  /// The names of all partitions.
  public var availablePartitions: [String] {
    get throws { try core.legacyEndpoints.availablePartitions }
  }

  /// The regions in which a service has endpoints.
  ///
  /// - Parameters:
  ///   - service: The service's name: `s3`.
  ///   - partition: `aws`, `aws-cn`, …
  ///   - allowNonRegional: Whether to list endpoints that are no regions too (`aws-global`).
  public func availableRegions(
    for service: String, partition: String = "aws", allowNonRegional: Bool = false
  ) throws -> [String] {
    let model = try core.load(service).model
    return try core.legacyEndpoints.availableRegions(
      service: model.metadata["endpointPrefix"].string ?? service, partition: partition,
      allowNonRegional: allowNonRegional)
  }

  /// The partition of a region.
  ///
  /// - Throws: `unknownRegionError` for a region of none.
  public func partition(forRegion region: String) throws -> String {
    do {
      return try core.legacyEndpoints.partition(forRegion: region)
    } catch let error as LegacyEndpointError {
      throw BotoCoreError(.unknownRegionError, error.description)
    }
  }

  /// The session's credentials, refreshed if they need it.
  ///
  /// - Throws: `noCredentialsError` with all places that were looked at.
  public func credentials() async throws -> Credentials {
    try await core.identity.credentials(at: Timestamp.now)
  }

  /// The providers that are asked for credentials, in order; none when the credentials were given in
  /// code.
  public var credentialChain: CredentialChain { core.identity.chain }

  /// Puts a provider of one's own into the chain, takes one out, or makes another chain. What was
  /// found before is forgotten; clients that exist already take part.
  ///
  /// ```swift
  /// try session.updateCredentialChain { chain, _ in
  ///   try chain.insert(VaultCredentials(), before: "shared-credentials-file")
  /// }
  /// ```
  ///
  /// - Parameter change: Changes the chain; gets what providers work with, too.
  public func updateCredentialChain(
    _ change: (inout CredentialChain, CredentialProviderContext) throws -> Void
  ) rethrows {
    try core.updateCredentialChain(change)
  }

  /// Changes where bearer tokens come from, for clients that are made from now on: the environment
  /// (`env`), then SSO (`sso`).
  ///
  /// - Parameter change: Changes the chain; gets what providers work with, too.
  public func updateTokenProviderChain(
    _ change: (inout TokenProviderChain, CredentialProviderContext) throws -> Void
  ) rethrows {
    try core.updateTokenProviderChain(change)
  }

  /// The region of the EC2 instance on which the program runs. In the defaults mode `auto`, off
  /// Lambda and the like, call it before making clients: they know by it whether they call their own
  /// region.
  ///
  /// - Returns: `nil` off EC2.
  /// - Throws: ``BotoCoreError``: `metadataRetrievalError` when only version 1 of the metadata
  ///   service answers and that is disabled; what its settings have wrong.
  public func findHostRegion() async throws -> String? { try await core.findHostRegion() }

  /// The handlers of events. A client gets a copy of those that stand here when it is made.
  public var events: Events { core.events }

  /// The region, as boto3 shows a session.
  public var description: String {
    "Session(regionName: \(regionName.map { "\"\($0)\"" } ?? "nil"))"
  }
}
