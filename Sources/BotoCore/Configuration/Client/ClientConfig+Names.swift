public import AWSProtocols

/// Options by botocore's names, as scripts and the batch driver give them.
extension ClientConfig {
  /// Options by botocore's names (`retries`, `s3`, `connect_timeout` in seconds, …). A
  /// `signature_version` of `unsigned` means none. A null leaves an option alone.
  ///
  /// - Throws: `unknownKeyError` for a name that isn't an option; `validationError` for a value of
  ///   the wrong type; botocore's kinds for values that aren't allowed.
  public init(options: Structure) throws(BotoCoreError) {
    for (name, value) in options {
      let option = NamedOption(name: name, value: value)
      if value == nil, Self.optionNames.contains(name) { continue }
      try set(option)
    }
  }

  /// botocore's names of all options.
  public static let optionNames: Set<String> = [
    "region_name", "signature_version", "user_agent", "user_agent_extra", "user_agent_appid",
    "connect_timeout", "read_timeout", "parameter_validation", "max_pool_connections", "proxies",
    "proxies_config", "s3", "s3_disable_express_session_auth", "retries", "client_cert",
    "inject_host_prefix", "endpoint_discovery_enabled", "use_dualstack_endpoint",
    "use_fips_endpoint", "ignore_configured_endpoint_urls", "defaults_mode", "tcp_keepalive",
    "request_min_compression_size_bytes", "disable_request_compression", "client_context_params",
    "sigv4a_signing_region_set", "request_checksum_calculation", "response_checksum_validation",
    "account_id_endpoint_mode", "auth_scheme_preference",
  ]

  private mutating func set(_ option: NamedOption) throws(BotoCoreError) {
    switch option.name {
    case "region_name": regionName = try option.text()
    case "signature_version":
      let name = try option.text()
      signatureVersion = name == "unsigned" ? .unsigned : SignatureVersion(rawValue: name)
    case "user_agent": userAgent = try option.text()
    case "user_agent_extra": userAgentExtra = try option.text()
    case "user_agent_appid": userAgentAppID = try option.text()
    case "connect_timeout": connectTimeout = try option.seconds()
    case "read_timeout": readTimeout = try option.seconds()
    case "parameter_validation": parameterValidation = try option.flag()
    case "max_pool_connections": maxPoolConnections = try option.integer()
    case "proxies": proxies = try option.texts()
    case "proxies_config": proxiesConfig = try ProxiesConfig(option)
    case "s3":
      let s3 = S3Config(try option.members())
      try s3.validate()
      self.s3 = s3
    case "s3_disable_express_session_auth": s3DisableExpressSessionAuth = try option.flag()
    case "retries": retries = try RetryConfig(option)
    case "client_cert": clientCertificate = try option.certificate()
    case "inject_host_prefix": injectHostPrefix = try option.flag()
    default: try setLater(option)
    }
  }

  private mutating func setLater(_ option: NamedOption) throws(BotoCoreError) {
    switch option.name {
    case "endpoint_discovery_enabled":
      endpointDiscovery = try EndpointDiscoveryMode(option.value)
    case "use_dualstack_endpoint": useDualstackEndpoint = try option.flag()
    case "use_fips_endpoint": useFIPSEndpoint = try option.flag()
    case "ignore_configured_endpoint_urls": ignoreConfiguredEndpointURLs = try option.flag()
    case "defaults_mode": defaultsMode = try option.text()
    case "tcp_keepalive": tcpKeepAlive = try option.flag()
    case "accepts_legacy_tls": acceptsLegacyTLS = try option.flag()
    case "request_min_compression_size_bytes":
      requestMinCompressionSizeBytes = try option.integer()
    case "disable_request_compression": disableRequestCompression = try option.flag()
    case "client_context_params": clientContextParams = try option.members()
    case "sigv4a_signing_region_set": sigv4aSigningRegionSet = try option.text()
    case "request_checksum_calculation":
      requestChecksumCalculation = try ChecksumMode(option.text(), option: option.name)
    case "response_checksum_validation":
      responseChecksumValidation = try ChecksumMode(option.text(), option: option.name)
    case "account_id_endpoint_mode":
      accountIDEndpointMode = try AccountIDEndpointMode(named: option.text())
    case "auth_scheme_preference": authSchemePreference = try option.text()
    default:
      throw BotoCoreError(
        .unknownKeyError,
        "Unknown key '\(option.name)' for param 'config'.  Must be one of: "
          + Self.optionNames.sorted().joined(separator: ", "))
    }
  }
}

/// A value under botocore's name, read as the type that the option has.
struct NamedOption {
  let name: String
  let value: Value

  func text() throws(BotoCoreError) -> String {
    guard case .string(let text) = value else { throw wrongType("a string") }
    return text
  }

  /// A truth value, or its name.
  func flag() throws(BotoCoreError) -> Bool {
    switch value {
    case .bool(let flag): return flag
    case .string: return value.isConfiguredTrue
    default: throw wrongType("a boolean")
    }
  }

  func integer() throws(BotoCoreError) -> Int {
    switch value {
    case .integer(let number):
      if let number = Int(exactly: number) { return number }
    case .double(let number):
      if let number = Int(exactly: number) { return number }
    default: break
    }
    throw wrongType("an integer")
  }

  /// A time in seconds, up to some thousand years.
  func seconds() throws(BotoCoreError) -> Duration {
    switch value {
    case .integer(let seconds) where (0...100_000_000_000).contains(seconds):
      return .seconds(seconds)
    case .double(let seconds) where (0...100_000_000_000).contains(seconds):
      return .seconds(seconds)
    default: throw wrongType("a number of seconds")
    }
  }

  func members() throws(BotoCoreError) -> Structure {
    guard case .structure(let members) = value else { throw wrongType("an object") }
    return members
  }

  func texts() throws(BotoCoreError) -> [String: String] {
    var texts: [String: String] = [:]
    for (key, value) in try members() {
      texts[key] = try NamedOption(name: "\(name).\(key)", value: value).text()
    }
    return texts
  }

  /// A path, or a list of the certificate's and the key's.
  func certificate() throws(BotoCoreError) -> ClientCertificate {
    switch value {
    case .string(let path): return ClientCertificate(certificate: path)
    case .list(let paths) where paths.count == 2:
      if let certificate = value[0].configuredText, let key = value[1].configuredText {
        return ClientCertificate(certificate: certificate, key: key)
      }
    default: break
    }
    throw wrongType("a path, or a list of two")
  }

  private func wrongType(_ wanted: String) -> BotoCoreError {
    BotoCoreError(
      .validationError,
      "Invalid value for param \(name): it must be \(wanted), not a \(value.kindName)")
  }
}

extension ProxiesConfig {
  init(_ option: NamedOption) throws(BotoCoreError) {
    self.init()
    for (key, value) in try option.members() where value != nil {
      let member = NamedOption(name: "\(option.name).\(key)", value: value)
      switch key {
      case "proxy_ca_bundle": caBundle = try member.text()
      case "proxy_client_cert": clientCertificate = try member.certificate()
      case "proxy_use_forwarding_for_https": useForwardingForHTTPS = try member.flag()
      default: continue
      }
    }
  }
}

extension RetryConfig {
  init(_ option: NamedOption) throws(BotoCoreError) {
    self.init()
    for (key, value) in try option.members() {
      let member = NamedOption(name: "\(option.name).\(key)", value: value)
      switch key {
      case "mode": mode = try RetryMode(named: member.text())
      case "max_attempts": maxRetries = try member.integer()
      case "total_max_attempts": totalMaxAttempts = try member.integer()
      default:
        throw BotoCoreError(
          .invalidRetryConfigurationError,
          "Cannot provide retry configuration for \"\(key)\". Valid retry configuration options "
            + "are: max_attempts, mode, total_max_attempts")
      }
    }
    try validate()
  }
}

extension EndpointDiscoveryMode {
  /// - Throws: `invalidEndpointDiscoveryConfigurationError`.
  init(_ value: Value) throws(BotoCoreError) {
    switch value {
    case .bool(let enabled): self = enabled ? .enabled : .disabled
    default:
      switch value.configuredText?[...].stripped.lowercased() {
      case "auto": self = .auto
      case "true": self = .enabled
      case "false": self = .disabled
      case let text:
        throw BotoCoreError(
          .invalidEndpointDiscoveryConfigurationError,
          "Unsupported configuration value for endpoint_discovery_enabled. Expected one of "
            + "(\"true\", \"false\", \"auto\") but got \(text ?? value.kindName).")
      }
    }
  }
}

extension ChecksumMode {
  /// - Throws: `invalidChecksumConfigError`.
  init(_ name: String, option: String) throws(BotoCoreError) {
    guard let mode = ChecksumMode(rawValue: name.lowercased()) else {
      throw BotoCoreError(
        .invalidChecksumConfigError,
        "Unsupported configuration value for \(option). Expected one of \(ChecksumMode.choices) "
          + "but got \(name.lowercased()).")
    }
    self = mode
  }
}

extension AccountIDEndpointMode {
  /// - Throws: `invalidConfigError`.
  init(named name: String) throws(BotoCoreError) {
    guard let mode = AccountIDEndpointMode(rawValue: name.lowercased()) else {
      throw BotoCoreError(
        .invalidConfigError,
        "The configured value '\(name)' for 'account_id_endpoint_mode' is invalid. Valid values "
          + "are: \(AccountIDEndpointMode.choices).")
    }
    self = mode
  }
}
