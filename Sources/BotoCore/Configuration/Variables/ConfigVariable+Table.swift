import AWSProtocols

/// botocore's configuration variables. Two orders differ from botocore's: `AWS_REGION` counts, and
/// before `AWS_DEFAULT_REGION`; `AWS_PROFILE` counts before `AWS_DEFAULT_PROFILE`. And retries are
/// `standard` by default.
extension ConfigVariable {
  static let all: [ConfigVariable] = [
    ConfigVariable("profile", option: nil, environment: ["AWS_PROFILE", "AWS_DEFAULT_PROFILE"]),
    ConfigVariable("region", option: "region", environment: ["AWS_REGION", "AWS_DEFAULT_REGION"]),
    ConfigVariable("data_path", option: "data_path", environment: ["AWS_DATA_PATH"]),
    ConfigVariable(
      "config_file", option: nil, environment: ["AWS_CONFIG_FILE"], .string("~/.aws/config")),
    ConfigVariable("ca_bundle", option: "ca_bundle", environment: ["AWS_CA_BUNDLE"]),
    ConfigVariable("api_versions", option: "api_versions", environment: [], .structure([:])),
    ConfigVariable(
      "credentials_file", option: nil, environment: ["AWS_SHARED_CREDENTIALS_FILE"],
      .string("~/.aws/credentials")),
    ConfigVariable(
      "metadata_service_timeout", option: "metadata_service_timeout",
      environment: ["AWS_METADATA_SERVICE_TIMEOUT"], .integer(1), .integer),
    ConfigVariable(
      "metadata_service_num_attempts", option: "metadata_service_num_attempts",
      environment: ["AWS_METADATA_SERVICE_NUM_ATTEMPTS"], .integer(1), .integer),
    ConfigVariable(
      "ec2_metadata_service_endpoint", option: "ec2_metadata_service_endpoint",
      environment: ["AWS_EC2_METADATA_SERVICE_ENDPOINT"]),
    ConfigVariable(
      "ec2_metadata_service_endpoint_mode", option: "ec2_metadata_service_endpoint_mode",
      environment: ["AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE"]),
    ConfigVariable(
      "ec2_metadata_v1_disabled", option: "ec2_metadata_v1_disabled",
      environment: ["AWS_EC2_METADATA_V1_DISABLED"], .bool(false), .boolean),
    ConfigVariable(
      "imds_use_ipv6", option: "imds_use_ipv6", environment: ["AWS_IMDS_USE_IPV6"], .bool(false),
      .boolean),
    ConfigVariable(
      "use_dualstack_endpoint", option: "use_dualstack_endpoint",
      environment: ["AWS_USE_DUALSTACK_ENDPOINT"], .null, .boolean),
    ConfigVariable(
      "use_fips_endpoint", option: "use_fips_endpoint", environment: ["AWS_USE_FIPS_ENDPOINT"],
      .null, .boolean),
    ConfigVariable(
      "ignore_configured_endpoint_urls", option: "ignore_configured_endpoint_urls",
      environment: ["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"], .null, .boolean),
    ConfigVariable(
      "parameter_validation", option: "parameter_validation", environment: [], .bool(true)),
    ConfigVariable(
      "csm_enabled", option: "csm_enabled", environment: ["AWS_CSM_ENABLED"], .bool(false), .boolean
    ),
    ConfigVariable(
      "csm_host", option: "csm_host", environment: ["AWS_CSM_HOST"], .string("127.0.0.1")),
    ConfigVariable(
      "csm_port", option: "csm_port", environment: ["AWS_CSM_PORT"], .integer(31_000), .integer),
    ConfigVariable(
      "csm_client_id", option: "csm_client_id", environment: ["AWS_CSM_CLIENT_ID"], .string("")),
    ConfigVariable(
      "endpoint_discovery_enabled", option: "endpoint_discovery_enabled",
      environment: ["AWS_ENDPOINT_DISCOVERY_ENABLED"], .string("auto")),
    ConfigVariable(
      "sts_regional_endpoints", option: "sts_regional_endpoints",
      environment: ["AWS_STS_REGIONAL_ENDPOINTS"], .string("regional")),
    ConfigVariable(
      "retry_mode", option: "retry_mode", environment: ["AWS_RETRY_MODE"], .string("standard")),
    ConfigVariable(
      "defaults_mode", option: "defaults_mode", environment: ["AWS_DEFAULTS_MODE"],
      .string("legacy")),
    ConfigVariable(
      "max_attempts", option: "max_attempts", environment: ["AWS_MAX_ATTEMPTS"], .null, .integer),
    ConfigVariable("user_agent_appid", option: "sdk_ua_app_id", environment: ["AWS_SDK_UA_APP_ID"]),
    ConfigVariable(
      "request_min_compression_size_bytes", option: "request_min_compression_size_bytes",
      environment: ["AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES"], .integer(10_240)),
    ConfigVariable(
      "disable_request_compression", option: "disable_request_compression",
      environment: ["AWS_DISABLE_REQUEST_COMPRESSION"], .bool(false), .boolean),
    ConfigVariable(
      "sigv4a_signing_region_set", option: "sigv4a_signing_region_set",
      environment: ["AWS_SIGV4A_SIGNING_REGION_SET"]),
    ConfigVariable(
      "request_checksum_calculation", option: "request_checksum_calculation",
      environment: ["AWS_REQUEST_CHECKSUM_CALCULATION"], .string("when_supported")),
    ConfigVariable(
      "response_checksum_validation", option: "response_checksum_validation",
      environment: ["AWS_RESPONSE_CHECKSUM_VALIDATION"], .string("when_supported")),
    ConfigVariable(
      "account_id_endpoint_mode", option: "account_id_endpoint_mode",
      environment: ["AWS_ACCOUNT_ID_ENDPOINT_MODE"], .string("preferred")),
    ConfigVariable(
      "disable_host_prefix_injection", option: "disable_host_prefix_injection",
      environment: ["AWS_DISABLE_HOST_PREFIX_INJECTION"], .null, .boolean),
    ConfigVariable(
      "auth_scheme_preference", option: "auth_scheme_preference",
      environment: ["AWS_AUTH_SCHEME_PREFERENCE"]),
    ConfigVariable(
      "tcp_keepalive", option: "tcp_keepalive", environment: ["BOTOCORE_TCP_KEEPALIVE"], .null,
      .boolean),
    ConfigVariable(
      "s3_disable_express_session_auth", option: "s3_disable_express_session_auth",
      environment: ["AWS_S3_DISABLE_EXPRESS_SESSION_AUTH"]),
  ]

  /// The variables of the section `s3`.
  static let s3: [ConfigVariable] = [
    ConfigVariable(section: "s3", "addressing_style"),
    ConfigVariable(section: "s3", "use_accelerate_endpoint", .boolean),
    ConfigVariable(section: "s3", "use_dualstack_endpoint", .boolean),
    ConfigVariable(section: "s3", "payload_signing_enabled", .boolean),
    ConfigVariable(
      section: "s3", "use_arn_region", environment: ["AWS_S3_USE_ARN_REGION"],
      topLevel: "s3_use_arn_region", .boolean),
    ConfigVariable(
      section: "s3", "us_east_1_regional_endpoint",
      environment: ["AWS_S3_US_EAST_1_REGIONAL_ENDPOINT"],
      topLevel: "s3_us_east_1_regional_endpoint"),
    ConfigVariable(
      section: "s3", "s3_disable_multiregion_access_points",
      environment: ["AWS_S3_DISABLE_MULTIREGION_ACCESS_POINTS"], .boolean),
  ]

  /// The variables of the section `proxies_config`; they stand in the profile itself.
  static let proxies: [ConfigVariable] = [
    ConfigVariable("proxy_ca_bundle", option: "proxy_ca_bundle", environment: []),
    ConfigVariable("proxy_client_cert", option: "proxy_client_cert", environment: []),
    ConfigVariable(
      "proxy_use_forwarding_for_https", option: "proxy_use_forwarding_for_https", environment: [],
      .null, .boolean),
  ]

  /// The variables of ``all`` by name.
  static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}
