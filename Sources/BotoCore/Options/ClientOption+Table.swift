// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols

extension ClientOption {
  /// All options. A new option is a row here and a property of ``ClientOptions``.
  package static let all: [ClientOption] = addresses + identity + calls + connections + s3 + others

  private static let addresses: [ClientOption] = [
    ClientOption(
      "region", \.region, .config, "region_name", .text,
      ConfigVariable(
        "region", option: "region", environment: ["AWS_REGION", "AWS_DEFAULT_REGION"]),
      "The region."),
    ClientOption(
      "endpoint", \.endpoint, .argument, "endpoint_url", .endpoint,
      default: "`AWS_ENDPOINT_URL_<SERVICE>`, `AWS_ENDPOINT_URL`, `services`, `endpoint_url`",
      "An endpoint in place of the service's own."),
    ClientOption(
      "useTLS", \.useTLS, .argument, "use_ssl", .flag, default: "true",
      "Whether to use TLS for endpoints without a scheme."),
    ClientOption(
      "useFIPSEndpoint", \.useFIPSEndpoint, .config, "use_fips_endpoint", .flag,
      ConfigVariable(
        "use_fips_endpoint", option: "use_fips_endpoint", environment: ["AWS_USE_FIPS_ENDPOINT"],
        .null, .boolean), default: "false", "Whether to use FIPS endpoints."),
    ClientOption(
      "useDualstackEndpoint", \.useDualstackEndpoint, .config, "use_dualstack_endpoint", .flag,
      ConfigVariable(
        "use_dualstack_endpoint", option: "use_dualstack_endpoint",
        environment: ["AWS_USE_DUALSTACK_ENDPOINT"], .null, .boolean), default: "false",
      "Whether to use endpoints for IPv4 and IPv6."),
    ClientOption(
      "ignoreConfiguredEndpointURLs", \.ignoreConfiguredEndpointURLs, .config,
      "ignore_configured_endpoint_urls", .flag,
      ConfigVariable(
        "ignore_configured_endpoint_urls", option: "ignore_configured_endpoint_urls",
        environment: ["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"], .null, .boolean), default: "false",
      "Whether endpoints from environment and files are ignored."),
    ClientOption(
      "endpointDiscovery", \.endpointDiscovery, .config, "endpoint_discovery_enabled", .discovery,
      ConfigVariable(
        "endpoint_discovery_enabled", option: "endpoint_discovery_enabled",
        environment: ["AWS_ENDPOINT_DISCOVERY_ENABLED"], .string("auto")), default: "`auto`",
      "Whether operations ask their service for an endpoint first."),
    ClientOption(
      "accountIDEndpointMode", \.accountIDEndpointMode, .config, "account_id_endpoint_mode",
      .accountMode,
      ConfigVariable(
        "account_id_endpoint_mode", option: "account_id_endpoint_mode",
        environment: ["AWS_ACCOUNT_ID_ENDPOINT_MODE"], .string("preferred")),
      default: "`preferred`", "Whether the account ID is part of endpoints."),
    ClientOption(
      "disableHostPrefixInjection", \.disableHostPrefixInjection, .config, "inject_host_prefix",
      .opposite,
      ConfigVariable(
        "disable_host_prefix_injection", option: "disable_host_prefix_injection",
        environment: ["AWS_DISABLE_HOST_PREFIX_INJECTION"], .null, .boolean), default: "false",
      "Whether operations add no prefix to the endpoint's host."),
    ClientOption(
      "clientContextParams", \.clientContextParams, .config, "client_context_params", .members,
      default: "none", "Parameters of the service's endpoint rule set."),
    ClientOption(
      "apiVersion", \.apiVersion, .argument, "api_version", .text, default: "the latest",
      "The version of the service's API."),
    ClientOption(
      "defaultsMode", \.defaultsMode, .config, "defaults_mode", .text,
      ConfigVariable(
        "defaults_mode", option: "defaults_mode", environment: ["AWS_DEFAULTS_MODE"],
        .string("legacy")), default: "`legacy`",
      "A set of defaults: `standard`, `in-region`, `cross-region`, `mobile`, `auto`, `legacy`."),
  ]

  private static let identity: [ClientOption] = [
    ClientOption(
      "credentials", \.credentials, .argument, "aws_access_key_id", default: "the session's",
      "The credentials of this client; by default the session's."),
    ClientOption(
      "bearerToken", \.bearerToken, .own, "bearer_token", .text, default: "the session's",
      "The token for services that use one instead of a signature."),
    ClientOption(
      "signatureVersion", \.signatureVersion, .config, "signature_version", .signature,
      default: "the service's", "How requests are signed; `.unsigned` for no signature."),
    ClientOption(
      "authSchemePreference", \.authSchemePreference, .config, "auth_scheme_preference", .text,
      ConfigVariable(
        "auth_scheme_preference", option: "auth_scheme_preference",
        environment: ["AWS_AUTH_SCHEME_PREFERENCE"]), default: "the service's",
      "The order in which signatures are preferred, separated by commas."),
    ClientOption(
      "sigv4aSigningRegionSet", \.sigv4aSigningRegionSet, .config, "sigv4a_signing_region_set",
      .text,
      ConfigVariable(
        "sigv4a_signing_region_set", option: "sigv4a_signing_region_set",
        environment: ["AWS_SIGV4A_SIGNING_REGION_SET"]), default: "the endpoint's",
      "The regions that SigV4a signs for, separated by commas."),
  ]

  private static let calls: [ClientOption] = [
    ClientOption(
      "retries.mode", \.retries.mode, .config, "retries.mode", .retryMode,
      ConfigVariable(
        "retry_mode", option: "retry_mode", environment: ["AWS_RETRY_MODE"], .string("standard")),
      default: "`standard`", "The retry mode."),
    ClientOption(
      "retries.maxAttempts", \.retries.maxAttempts, .config, "retries.total_max_attempts", .integer,
      ConfigVariable(
        "max_attempts", option: "max_attempts", environment: ["AWS_MAX_ATTEMPTS"], .null, .integer),
      default: "the mode's: 3, `legacy` 5", "The attempts of a call, the first included."),
    ClientOption(
      "retryStrategy", \.retryStrategy, .own, "retry_strategy", default: "none",
      "A retry strategy of your own, in place of ``retries``."),
    ClientOption(
      "requestChecksumCalculation", \.requestChecksumCalculation, .config,
      "request_checksum_calculation", .checksums,
      ConfigVariable(
        "request_checksum_calculation", option: "request_checksum_calculation",
        environment: ["AWS_REQUEST_CHECKSUM_CALCULATION"], .string("when_supported")),
      default: "`when_supported`", "When requests get a checksum."),
    ClientOption(
      "responseChecksumValidation", \.responseChecksumValidation, .config,
      "response_checksum_validation", .checksums,
      ConfigVariable(
        "response_checksum_validation", option: "response_checksum_validation",
        environment: ["AWS_RESPONSE_CHECKSUM_VALIDATION"], .string("when_supported")),
      default: "`when_supported`", "When the checksums of responses are verified."),
    ClientOption(
      "requestMinCompressionSizeBytes", \.requestMinCompressionSizeBytes, .config,
      "request_min_compression_size_bytes", .integer,
      ConfigVariable(
        "request_min_compression_size_bytes", option: "request_min_compression_size_bytes",
        environment: ["AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES"], .integer(10_240)),
      default: "10240",
      "The size in bytes from which bodies are compressed, 1 to 1,048,576."),
    ClientOption(
      "disableRequestCompression", \.disableRequestCompression, .config,
      "disable_request_compression", .flag,
      ConfigVariable(
        "disable_request_compression", option: "disable_request_compression",
        environment: ["AWS_DISABLE_REQUEST_COMPRESSION"], .bool(false), .boolean),
      default: "false", "Whether bodies are never compressed."),
    ClientOption(
      "parameterValidation", \.parameterValidation, .config, "parameter_validation", .flag,
      ConfigVariable(
        "parameter_validation", option: "parameter_validation", environment: [], .bool(true)),
      default: "true", "Whether parameters are checked before they are sent."),
  ]

  private static let connections: [ClientOption] = [
    ClientOption(
      "connectTimeout", \.connectTimeout, .config, "connect_timeout", .seconds,
      default: "60 s, or the defaults mode's", "The time limit for making a connection."),
    ClientOption(
      "readTimeout", \.readTimeout, .config, "read_timeout", .seconds, default: "60 s",
      "How long a server may be silent before and within a response."),
    ClientOption(
      "maxPoolConnections", \.maxPoolConnections, .config, "max_pool_connections", .integer,
      default: "10", "The number of connections to a host."),
    ClientOption(
      "tcpKeepAlive", \.tcpKeepAlive, .config, "tcp_keepalive", .flag,
      ConfigVariable(
        "tcp_keepalive", option: "tcp_keepalive", environment: ["BOTOCORE_TCP_KEEPALIVE"], .null,
        .boolean), default: "false", "Whether connections send TCP keep-alives."),
    ClientOption(
      "verification", \.verification, .argument, "verify",
      default: "`ca_bundle`, `AWS_CA_BUNDLE`, `REQUESTS_CA_BUNDLE`, the system",
      "How servers' certificates are verified."),
    ClientOption(
      "clientCertificate", \.clientCertificate, .config, "client_cert", .certificate,
      default: "none", "The client's certificate for endpoints."),
    ClientOption(
      "acceptsLegacyTLS", \.acceptsLegacyTLS, .own, "accepts_legacy_tls", .flag,
      default: "`BOTO3_ACCEPTS_LEGACY_TLS`, false",
      "Whether TLS 1.0 and 1.1, weak cipher suites and SHA-1 are accepted: for old servers only, as "
        + "others can read and change what is sent."),
    ClientOption(
      "proxies.urls", \.proxies.urls, .config, "proxies", .texts,
      default: "`HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`",
      "The proxies by the endpoint's scheme: `[\"https\": \"http://proxy:3128\"]`; those of "
        + "`HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` by default."),
    ClientOption(
      "proxies.caBundle", \.proxies.caBundle, .config, "proxies_config.proxy_ca_bundle", .text,
      ConfigVariable("proxy_ca_bundle", option: "proxy_ca_bundle", environment: []),
      section: "proxies_config",
      "The path of the certificates by which an HTTPS proxy is checked."),
    ClientOption(
      "proxies.clientCertificate", \.proxies.clientCertificate, .config,
      "proxies_config.proxy_client_cert", .certificate,
      ConfigVariable("proxy_client_cert", option: "proxy_client_cert", environment: []),
      section: "proxies_config", "The client's certificate for proxies."),
    ClientOption(
      "proxies.useForwardingForHTTPS", \.proxies.useForwardingForHTTPS, .config,
      "proxies_config.proxy_use_forwarding_for_https", .flag,
      ConfigVariable(
        "proxy_use_forwarding_for_https", option: "proxy_use_forwarding_for_https",
        environment: [], .null, .boolean), section: "proxies_config", default: "false",
      "Whether the proxy itself makes the TLS connection to HTTPS endpoints."),
  ]

  private static let s3: [ClientOption] = [
    ClientOption(
      "s3.addressingStyle", \.s3.addressingStyle, .config, "s3.addressing_style", .addressingStyle,
      ConfigVariable(section: "s3", "addressing_style"), section: "s3", default: "`auto`",
      "Where URLs name the bucket: in the host or the path."),
    ClientOption(
      "s3.useAccelerateEndpoint", \.s3.useAccelerateEndpoint, .config, "s3.use_accelerate_endpoint",
      .flag, ConfigVariable(section: "s3", "use_accelerate_endpoint", .boolean), section: "s3",
      default: "false", "Whether to use transfer acceleration."),
    ClientOption(
      "s3.useDualstackEndpoint", \.s3.useDualstackEndpoint, .config, "s3.use_dualstack_endpoint",
      .flag, ConfigVariable(section: "s3", "use_dualstack_endpoint", .boolean), section: "s3",
      default: "``useDualstackEndpoint``", "Whether to use endpoints for IPv4 and IPv6."),
    ClientOption(
      "s3.payloadSigningEnabled", \.s3.payloadSigningEnabled, .config, "s3.payload_signing_enabled",
      .flag, ConfigVariable(section: "s3", "payload_signing_enabled", .boolean), section: "s3",
      default: "without TLS", "Whether bodies are signed even over TLS."),
    ClientOption(
      "s3.useARNRegion", \.s3.useARNRegion, .config, "s3.use_arn_region", .flag,
      ConfigVariable(
        section: "s3", "use_arn_region", environment: ["AWS_S3_USE_ARN_REGION"],
        topLevel: "s3_use_arn_region", .boolean), section: "s3", default: "true",
      "Whether an ARN's region takes precedence over the client's."),
    ClientOption(
      "s3.usEast1RegionalEndpoint", \.s3.usEast1RegionalEndpoint, .config,
      "s3.us_east_1_regional_endpoint", .regionalEndpoints,
      ConfigVariable(
        section: "s3", "us_east_1_regional_endpoint",
        environment: ["AWS_S3_US_EAST_1_REGIONAL_ENDPOINT"],
        topLevel: "s3_us_east_1_regional_endpoint"), section: "s3", default: "`legacy`",
      "Whether us-east-1 is reached at its regional endpoint."),
    ClientOption(
      "s3.disableMultiRegionAccessPoints", \.s3.disableMultiRegionAccessPoints, .config,
      "s3.s3_disable_multiregion_access_points", .flag,
      ConfigVariable(
        section: "s3", "s3_disable_multiregion_access_points",
        environment: ["AWS_S3_DISABLE_MULTIREGION_ACCESS_POINTS"], .boolean), section: "s3",
      default: "false", "Whether multi-region access points are refused."),
    ClientOption(
      "s3DisableExpressSessionAuth", \.s3DisableExpressSessionAuth, .config,
      "s3_disable_express_session_auth", .flag,
      ConfigVariable(
        "s3_disable_express_session_auth", option: "s3_disable_express_session_auth",
        environment: ["AWS_S3_DISABLE_EXPRESS_SESSION_AUTH"]), default: "false",
      "Whether S3 Express buckets are used without sessions."),
  ]

  private static let others: [ClientOption] = [
    ClientOption(
      "userAgent", \.userAgent, .config, "user_agent", .text, default: "ours",
      "A string in place of the whole user agent."),
    ClientOption(
      "userAgentExtra", \.userAgentExtra, .config, "user_agent_extra", .text, default: "none",
      "A string at the end of the user agent."),
    ClientOption(
      "userAgentAppID", \.userAgentAppID, .config, "user_agent_appid", .text,
      ConfigVariable(
        "user_agent_appid", option: "sdk_ua_app_id", environment: ["AWS_SDK_UA_APP_ID"]),
      "The application's ID in the user agent, up to 50 characters."),
    ClientOption(
      "observability", \.observability, .own, "observability", default: "the session's",
      "The logger, metrics and tracer of the client's calls, over the session's."),
    ClientOption(
      "transport", \.transport, .own, "transport", default: "the session's connections",
      "The transport of the client's requests, in place of the session's connections; its owner "
        + "shuts it down."),
  ]
}
