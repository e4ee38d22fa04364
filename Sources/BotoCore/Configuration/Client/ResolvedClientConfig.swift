public import AWSProtocols
package import ServiceModel

/// The options that count for a client: those set in code, else those of environment, profile,
/// defaults mode, else the defaults.
public struct ResolvedClientConfig: Sendable {
  /// The region that was asked for, valid, without `fips-`; services without regions need none.
  public let regionName: String?
  /// The endpoint that was asked for.
  public let endpointURL: String?
  /// How requests are signed, when the user says so.
  public let signatureVersion: SignatureVersion?
  /// The user's own user agent.
  public let userAgent: String?
  /// The end of the user agent.
  public let userAgentExtra: String?
  /// The application's id in the user agent; those beyond 50 characters are too long for AWS.
  public let userAgentAppID: String?
  /// How long a connection may take to come about.
  public let connectTimeout: Duration
  /// How long a response may let wait for its next bytes.
  public let readTimeout: Duration
  /// Whether parameters are checked before they are sent.
  public let parameterValidation: Bool
  /// The connections that are kept open.
  public let maxPoolConnections: Int
  /// The proxies by the endpoint's scheme; `nil` leaves them to the environment.
  public let proxies: [String: String]?
  /// How proxies are spoken to.
  public let proxiesConfig: ProxiesConfig
  /// The certificate that endpoints get to see.
  public let clientCertificate: ClientCertificate?
  /// Whether connections send TCP keep-alives.
  public let tcpKeepAlive: Bool
  /// Whether servers may speak TLS as it was before 1.2.
  public let acceptsLegacyTLS: Bool
  /// The options of S3.
  public let s3: S3Config
  /// Whether S3 Express buckets are used without sessions; `nil` when nobody says.
  public let s3DisableExpressSessionAuth: Bool?
  /// The retry mode.
  public let retryMode: RetryMode
  /// The attempts of a call, the first included; `nil` for the mode's own number.
  public let totalMaxAttempts: Int?
  /// Whether operations may put a prefix before the host.
  public let injectHostPrefix: Bool
  /// Whether to use endpoints for IPv4 and IPv6; S3 has an option of its own in ``s3``.
  public let useDualstackEndpoint: Bool
  /// Whether to use FIPS endpoints.
  public let useFIPSEndpoint: Bool
  /// The set of defaults, `auto` as what it came down to.
  public let defaultsMode: String
  /// The size in bytes from which bodies are compressed, 1 to 1,048,576.
  public let requestMinCompressionSizeBytes: Int
  /// Whether bodies are never compressed.
  public let disableRequestCompression: Bool
  /// Parameters of the service's endpoint rules.
  public let clientContextParams: Structure
  /// The regions that SigV4a signs for, with commas between.
  public let sigv4aSigningRegionSet: String?
  /// When requests get a checksum.
  public let requestChecksumCalculation: ChecksumMode
  /// When responses are checked.
  public let responseChecksumValidation: ChecksumMode
  /// Whether the account id goes into endpoints.
  public let accountIDEndpointMode: AccountIDEndpointMode
  /// The order of signatures, with commas and no spaces between.
  public let authSchemePreference: String?
  /// Whether ``authSchemePreference`` was set in code.
  public let authSchemePreferenceIsExplicit: Bool
  /// Whether STS is reached at the region's endpoint.
  public let stsRegionalEndpoints: RegionalEndpointsMode
  /// Where each option came from, by the name of its configuration variable, or of the option
  /// where there is no variable (`connect_timeout`).
  public let sources: [(option: String, source: ConfigSource)]

  private let endpointDiscoverySetting: Value

  /// Finds the options.
  ///
  /// - Parameters:
  ///   - config: what was set in code for the client, laid over what was set for the session.
  ///   - store: the session's configuration.
  ///   - regionName: the region argument of the client.
  ///   - endpointURL: the endpoint argument of the client.
  ///   - serviceID: the model's `serviceId`.
  ///   - defaults: the content of `sdk-default-configuration.json`.
  ///   - hostRegion: the region of the machine, for the defaults mode `auto`.
  /// - Throws: botocore's kinds for values that aren't allowed: `invalidRegionError`,
  ///   `invalidRetryModeError`, `invalidConfigError`, …
  package init(
    _ config: ClientConfig = ClientConfig(), store: ConfigStore, regionName: String? = nil,
    endpointURL: String? = nil, serviceID: String, defaults: ModelNode, hostRegion: String? = nil
  ) throws(BotoCoreError) {
    var choice = OptionChoice(store: store)

    let region = try choice.region(regionName ?? config.regionName)
    let plainRegion = region.map(RegionName.withoutFIPS)
    self.regionName = plainRegion
    let isPseudoRegion = plainRegion != region
    let useFIPS = try choice.flag(config.useFIPSEndpoint, "use_fips_endpoint")
    useFIPSEndpoint = isPseudoRegion || useFIPS == true
    useDualstackEndpoint =
      try choice.flag(config.useDualstackEndpoint, "use_dualstack_endpoint") == true

    let mode = try DefaultsMode(
      choice.text(config.defaultsMode, "defaults_mode") ?? "legacy", document: defaults,
      region: region, environment: store.environment, hostRegion: hostRegion)
    defaultsMode = mode.name
    let modeTimeout = mode.apply(to: &choice.store)
    connectTimeout = config.connectTimeout ?? modeTimeout ?? .seconds(60)
    readTimeout = config.readTimeout ?? .seconds(60)

    self.endpointURL = try choice.endpointURL(endpointURL, config, serviceID: serviceID)

    signatureVersion = config.signatureVersion
    userAgent = config.userAgent
    userAgentExtra = config.userAgentExtra
    userAgentAppID = try choice.text(config.userAgentAppID, "user_agent_appid")
    parameterValidation =
      try choice.flag(config.parameterValidation, "parameter_validation") != false
    maxPoolConnections = config.maxPoolConnections ?? 10
    proxies = config.proxies
    proxiesConfig = try choice.proxiesConfig(config.proxiesConfig)
    clientCertificate = config.clientCertificate
    tcpKeepAlive = try choice.flag(config.tcpKeepAlive, "tcp_keepalive") == true
    acceptsLegacyTLS =
      config.acceptsLegacyTLS
      ?? (store.environment["BOTO3_ACCEPTS_LEGACY_TLS"]?.lowercased() == "true")

    s3 = try choice.s3(config.s3)
    s3DisableExpressSessionAuth = try choice.disableExpressSessions(config)
    retryMode = try choice.retryMode(config.retries?.mode)
    totalMaxAttempts = try choice.totalMaxAttempts(config.retries)
    injectHostPrefix = try choice.injectHostPrefix(config.injectHostPrefix)

    requestMinCompressionSizeBytes =
      try choice.minCompressionSize(config.requestMinCompressionSizeBytes)
    disableRequestCompression =
      try choice.flag(config.disableRequestCompression, "disable_request_compression") == true
    clientContextParams = config.clientContextParams ?? [:]
    sigv4aSigningRegionSet =
      try choice.text(config.sigv4aSigningRegionSet, "sigv4a_signing_region_set")
    requestChecksumCalculation =
      try choice.checksums(config.requestChecksumCalculation, "request_checksum_calculation")
    responseChecksumValidation =
      try choice.checksums(config.responseChecksumValidation, "response_checksum_validation")
    accountIDEndpointMode = try choice.accountIDEndpointMode(config)
    (authSchemePreference, authSchemePreferenceIsExplicit) =
      try choice.authSchemePreference(config.authSchemePreference)
    stsRegionalEndpoints = try choice.stsRegionalEndpoints()
    endpointDiscoverySetting = try choice.endpointDiscovery(config.endpointDiscovery)
    choice.note("signature_version", isSet: config.signatureVersion != nil)
    choice.note("user_agent", isSet: config.userAgent != nil)
    choice.note("user_agent_extra", isSet: config.userAgentExtra != nil)
    choice.note(
      "connect_timeout", isSet: config.connectTimeout != nil,
      otherwise: modeTimeout == nil ? .builtIn : .defaultsMode)
    choice.note("read_timeout", isSet: config.readTimeout != nil)
    choice.note("max_pool_connections", isSet: config.maxPoolConnections != nil)
    choice.note("proxies", isSet: config.proxies != nil)
    choice.note("client_cert", isSet: config.clientCertificate != nil)
    choice.note("client_context_params", isSet: config.clientContextParams != nil)
    sources = choice.sharedSources
  }

  /// Whether operations ask their service for an endpoint first.
  ///
  /// - Throws: `invalidEndpointDiscoveryConfigurationError`: only services that have discovery
  ///   mind what stands there.
  public func endpointDiscovery() throws(BotoCoreError) -> EndpointDiscoveryMode {
    try EndpointDiscoveryMode(endpointDiscoverySetting)
  }
}
