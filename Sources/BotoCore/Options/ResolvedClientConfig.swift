// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSConfiguration
package import AWSHTTP
package import AWSErrors
package import AWSProtocols
package import ServiceModel

/// The options in effect for a client: those set in code, or else those of environment, profile and
/// defaults mode, or else the defaults.
package struct ResolvedClientConfig: Sendable {
  /// The requested region, valid, without `fips-`; services without regions need none.
  package let regionName: String?
  /// The requested endpoint.
  package let endpointURL: String?
  /// Whether that is an S3-compatible store's.
  package let isCompatibleStore: Bool
  /// How requests are signed, if the user sets it.
  package let signatureVersion: SignatureVersion?
  /// The user's own user agent.
  package let userAgent: String?
  /// The end of the user agent.
  package let userAgentExtra: String?
  /// The application's ID in the user agent; AWS truncates IDs beyond 50 characters.
  package let userAgentAppID: String?
  /// The connect timeout.
  package let connectTimeout: Duration
  /// The idle timeout of a response.
  package let readTimeout: Duration
  /// Whether parameters are checked before they are sent.
  package let parameterValidation: Bool
  /// The number of connections that are kept open.
  package let maxPoolConnections: Int
  /// The proxies by the endpoint's scheme; `nil` leaves them to the environment.
  package let proxies: [String: String]?
  /// How proxies are reached.
  package let proxiesConfig: ClientOptions.Proxies
  /// The client's certificate for endpoints.
  package let clientCertificate: ClientCertificate?
  /// Whether connections send TCP keep-alives.
  package let tcpKeepAlive: Bool
  /// Whether servers may use TLS versions before 1.2.
  package let acceptsLegacyTLS: Bool
  /// The options of S3.
  package let s3: ClientOptions.S3
  /// Whether S3 Express buckets are used without sessions; `nil` if it isn't set.
  package let s3DisableExpressSessionAuth: Bool?
  /// The retry mode.
  package let retryMode: RetryMode
  /// The attempts of a call, the first included; `nil` for the mode's own number.
  package let totalMaxAttempts: Int?
  /// Whether operations may put a prefix before the host.
  package let injectHostPrefix: Bool
  /// Whether to use endpoints for IPv4 and IPv6; S3 has its own option in ``s3``.
  package let useDualstackEndpoint: Bool
  /// Whether to use FIPS endpoints.
  package let useFIPSEndpoint: Bool
  /// The set of defaults; for `auto` the one that it resolved to.
  package let defaultsMode: String
  /// The size in bytes from which bodies are compressed, 1 to 1,048,576.
  package let requestMinCompressionSizeBytes: Int
  /// Whether bodies are never compressed.
  package let disableRequestCompression: Bool
  /// Parameters of the service's endpoint rule set.
  package let clientContextParams: Structure
  /// The regions that SigV4a signs for, separated by commas.
  package let sigv4aSigningRegionSet: String?
  /// When requests get a checksum.
  package let requestChecksumCalculation: ChecksumMode
  /// When responses are verified.
  package let responseChecksumValidation: ChecksumMode
  /// Whether endpoints contain the account ID.
  package let accountIDEndpointMode: AccountIDEndpointMode
  /// The order of signatures, separated by commas without spaces.
  package let authSchemePreference: String?
  /// Whether ``authSchemePreference`` was set in code.
  package let authSchemePreferenceIsExplicit: Bool
  /// Whether STS is reached at the region's endpoint.
  package let stsRegionalEndpoints: RegionalEndpointsMode
  /// The source of each option, by the name of its configuration variable, or of the option if it
  /// has no variable (`connect_timeout`).
  package let sources: [(option: String, source: ConfigSource)]

  private let endpointDiscoverySetting: Value

  /// Determines the options.
  ///
  /// - Parameters:
  ///   - config: what was set in code for the client, overlaid on what was set for the session.
  ///   - store: the session's configuration.
  ///   - serviceID: the model's `serviceId`.
  ///   - defaults: the content of `sdk-default-configuration.json`.
  ///   - hostRegion: the region of the machine, for the defaults mode `auto`.
  /// - Throws: botocore's kinds for values that aren't allowed: `invalidRegionError`,
  ///   `invalidRetryModeError`, `invalidConfigError`, …
  package init(
    _ config: ClientOptions = ClientOptions(), store: ConfigStore, serviceID: String,
    defaults: ModelNode, hostRegion: String? = nil
  ) throws(BotoCoreError) {
    var choice = OptionChoice(store: store)
    isCompatibleStore = CompatibleStore.isMeant(config)
    var config = config
    if isCompatibleStore {
      CompatibleStore.apply(to: &choice.store)
      config = CompatibleStore.adapted(config)
    }

    let region = try choice.region(config.region)
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
    connectTimeout = try OptionLimit.positive(
      config.connectTimeout ?? modeTimeout ?? .seconds(60), "connect_timeout")
    readTimeout = try OptionLimit.positive(config.readTimeout ?? .seconds(60), "read_timeout")

    endpointURL = try choice.endpointURL(config, serviceID: serviceID)

    signatureVersion = config.signatureVersion
    userAgent = config.userAgent
    userAgentExtra = config.userAgentExtra
    userAgentAppID = try choice.text(config.userAgentAppID, "user_agent_appid")
    parameterValidation =
      try choice.flag(config.parameterValidation, "parameter_validation") != false
    maxPoolConnections = try OptionLimit.positive(
      config.maxPoolConnections ?? 10, "max_pool_connections")
    proxies = config.proxies.urls
    proxiesConfig = try choice.proxiesConfig(config.proxies)
    clientCertificate = config.clientCertificate
    tcpKeepAlive = try choice.flag(config.tcpKeepAlive, "tcp_keepalive") == true
    acceptsLegacyTLS =
      config.acceptsLegacyTLS
      ?? (store.environment["BOTO3_ACCEPTS_LEGACY_TLS"]?.lowercased() == "true")

    s3 = try choice.s3(config.s3)
    s3DisableExpressSessionAuth = try choice.disableExpressSessions(config)
    retryMode = try choice.retryMode(config.retries.mode)
    totalMaxAttempts = try choice.totalMaxAttempts(config.retries)
    injectHostPrefix = try choice.injectHostPrefix(config.disableHostPrefixInjection)

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
    for option in ClientOption.codeOnly { choice.note(option.name, isSet: option.isSet(config)) }
    choice.note(
      "connect_timeout", isSet: config.connectTimeout != nil,
      otherwise: modeTimeout == nil ? .builtIn : .defaultsMode)
    sources = choice.sharedSources
  }

  /// Whether operations use endpoint discovery.
  ///
  /// - Throws: `invalidEndpointDiscoveryConfigurationError`: only services with endpoint discovery
  ///   check the value.
  package func endpointDiscovery() throws(BotoCoreError) -> EndpointDiscoveryMode {
    try EndpointDiscoveryMode(endpointDiscoverySetting)
  }
}
