public import AWSProtocols

/// Options of a client: botocore's `Config`. What is `nil` comes from the session's configuration.
///
/// ```swift
/// let s3 = try session.client("s3", config: ClientConfig { $0.readTimeout = .seconds(5) })
/// ```
public struct ClientConfig: Sendable {
  /// The region (`region_name`).
  public var regionName: String?
  /// How requests are signed (`signature_version`); `.unsigned` for not at all.
  public var signatureVersion: SignatureVersion?
  /// Replaces the whole user agent (`user_agent`).
  public var userAgent: String?
  /// Ends the user agent (`user_agent_extra`).
  public var userAgentExtra: String?
  /// The application's id in the user agent (`user_agent_appid`).
  public var userAgentAppID: String?
  /// How long a connection may take to come about (`connect_timeout`); 60 seconds by default.
  public var connectTimeout: Duration?
  /// How long a response may let wait for its next bytes (`read_timeout`); 60 seconds by default.
  public var readTimeout: Duration?
  /// Whether parameters are checked before they are sent (`parameter_validation`).
  public var parameterValidation: Bool?
  /// The connections that are kept open (`max_pool_connections`); 10 by default.
  public var maxPoolConnections: Int?
  /// The proxies by the endpoint's scheme (`proxies`): `["https": "http://proxy:3128"]`.
  public var proxies: [String: String]?
  /// How proxies are spoken to (`proxies_config`).
  public var proxiesConfig: ProxiesConfig?
  /// Options of S3 (`s3`).
  public var s3: S3Config?
  /// Whether S3 Express buckets are used without sessions (`s3_disable_express_session_auth`).
  public var s3DisableExpressSessionAuth: Bool?
  /// Retries (`retries`).
  public var retries: RetryConfig?
  /// The certificate that endpoints get to see (`client_cert`).
  public var clientCertificate: ClientCertificate?
  /// Whether operations may put a prefix before the host (`inject_host_prefix`).
  public var injectHostPrefix: Bool?
  /// Whether operations ask their service for an endpoint (`endpoint_discovery_enabled`).
  public var endpointDiscovery: EndpointDiscoveryMode?
  /// Whether to use endpoints for IPv4 and IPv6 (`use_dualstack_endpoint`).
  public var useDualstackEndpoint: Bool?
  /// Whether to use FIPS endpoints (`use_fips_endpoint`).
  public var useFIPSEndpoint: Bool?
  /// Whether endpoints from environment and files don't count
  /// (`ignore_configured_endpoint_urls`).
  public var ignoreConfiguredEndpointURLs: Bool?
  /// The set of defaults (`defaults_mode`): `standard`, `in-region`, `cross-region`, `mobile`,
  /// `auto`, `legacy`.
  public var defaultsMode: String?
  /// Whether connections send TCP keep-alives (`tcp_keepalive`).
  public var tcpKeepAlive: Bool?
  /// Whether servers may speak TLS 1.0 and 1.1, use suites without forward secrecy or authenticated
  /// encryption, and sign with SHA-1; not unless said here or by `BOTO3_ACCEPTS_LEGACY_TLS=true`. For
  /// old servers only: others can read and change what is said that way.
  public var acceptsLegacyTLS: Bool?
  /// The size in bytes from which bodies are compressed (`request_min_compression_size_bytes`).
  public var requestMinCompressionSizeBytes: Int?
  /// Whether bodies are never compressed (`disable_request_compression`).
  public var disableRequestCompression: Bool?
  /// Parameters of the service's endpoint rules (`client_context_params`).
  public var clientContextParams: Structure?
  /// The regions that SigV4a signs for, with commas between (`sigv4a_signing_region_set`).
  public var sigv4aSigningRegionSet: String?
  /// When requests get a checksum (`request_checksum_calculation`).
  public var requestChecksumCalculation: ChecksumMode?
  /// When responses are checked (`response_checksum_validation`).
  public var responseChecksumValidation: ChecksumMode?
  /// Whether the account id goes into endpoints (`account_id_endpoint_mode`).
  public var accountIDEndpointMode: AccountIDEndpointMode?
  /// The order of signatures, with commas between (`auth_scheme_preference`).
  public var authSchemePreference: String?
  /// With what the calls are watched, where not with the session's logger, metrics, tracer.
  public var observability: Observability?

  /// A configuration that leaves everything to the session.
  public init() {}

  /// A configuration with some options set.
  public init(_ configure: (inout ClientConfig) throws -> Void) rethrows {
    try configure(&self)
  }

  /// These options with others laid over them.
  public func merging(_ other: ClientConfig) -> ClientConfig {
    var merged = self
    func lay<Option>(_ option: WritableKeyPath<ClientConfig, Option?>) {
      if let value = other[keyPath: option] { merged[keyPath: option] = value }
    }
    lay(\.regionName)
    lay(\.signatureVersion)
    lay(\.userAgent)
    lay(\.userAgentExtra)
    lay(\.userAgentAppID)
    lay(\.connectTimeout)
    lay(\.readTimeout)
    lay(\.parameterValidation)
    lay(\.maxPoolConnections)
    lay(\.proxies)
    lay(\.proxiesConfig)
    lay(\.s3)
    lay(\.s3DisableExpressSessionAuth)
    lay(\.retries)
    lay(\.clientCertificate)
    lay(\.injectHostPrefix)
    lay(\.endpointDiscovery)
    lay(\.useDualstackEndpoint)
    lay(\.useFIPSEndpoint)
    lay(\.ignoreConfiguredEndpointURLs)
    lay(\.defaultsMode)
    lay(\.tcpKeepAlive)
    lay(\.acceptsLegacyTLS)
    lay(\.requestMinCompressionSizeBytes)
    lay(\.disableRequestCompression)
    lay(\.clientContextParams)
    lay(\.sigv4aSigningRegionSet)
    lay(\.requestChecksumCalculation)
    lay(\.responseChecksumValidation)
    lay(\.accountIDEndpointMode)
    lay(\.authSchemePreference)
    if let observability {
      merged.observability = observability.merging(other.observability)
    } else {
      merged.observability = other.observability
    }
    return merged
  }
}
