// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import AWSConfiguration
import AWSProtocols
import BotoCore
import ServiceModel
import Testing

/// Every variable and option of botocore, by its names there.
@Suite struct ConfigNamesTests {
  struct Variable: Sendable, CustomTestStringConvertible {
    let name: String
    /// The options of a profile, a nested one with its section.
    let options: [String]
    let environment: [String]
    let defaultValue: Value

    init(_ name: String, _ options: [String], _ environment: [String], _ value: Value) {
      self.name = name
      self.options = options
      self.environment = environment
      defaultValue = value
    }

    var testDescription: String { name }

    /// A text that every variable accepts.
    static let sample = "1"
  }

  private func found(_ variable: Variable, in store: ConfigStore) throws -> ResolvedVariable {
    let report = try store.accessReport()
    return try #require(report.first { $0.name == variable.name }).variable
  }

  @Test(arguments: all) func isLookedForWhereBotocoreDoes(_ variable: Variable) throws {
    let byDefault = try found(variable, in: TemporaryHome().store())
    #expect(byDefault.value == variable.defaultValue && byDefault.source == .builtIn)
    for option in variable.options {
      let parts = option.split(separator: ".")
      let line =
        parts.count == 1
        ? "\(option) = \(Variable.sample)" : "\(parts[0]) =\n  \(parts[1]) = \(Variable.sample)"
      let home = try TemporaryHome(config: "[default]\n\(line)\n")
      #expect(try found(variable, in: home.store()).source == .profile(option: option))
      for name in variable.environment {
        let store = try home.store([name: Variable.sample])
        #expect(try found(variable, in: store).source == .environment(name))
      }
    }
  }

  @Test(arguments: all.filter { $0.options.isEmpty })
  func isReadOnlyFromTheEnvironment(_ variable: Variable) throws {
    let home = try TemporaryHome(config: "[profile 1]\n")
    for name in variable.environment {
      let store = try home.store([name: Variable.sample])
      #expect(try found(variable, in: store).source == .environment(name))
    }
  }

  /// The source of a client's option is reported, under its name or that of its variable.
  @Test(arguments: options) func saysWhereAnOptionCameFrom(_ option: String) throws {
    #expect(ClientOptions.optionNames.contains(option))
    let variables = [
      "region_name": ["region"], "retries": ["retry_mode", "max_attempts"],
      "inject_host_prefix": ["disable_host_prefix_injection"],
    ]
    let defaults = try #require(try ModelBundle.embedded.tree("data/sdk-default-configuration"))
    let config = try ResolvedClientConfig(
      store: TemporaryHome().store(), serviceID: "SQS", defaults: defaults)
    for name in variables[option] ?? [option] {
      #expect(config.sources.contains { $0 == (name, .builtIn) }, "\(name)")
    }
  }

  @Test func noneIsTheLibrarysOwn() throws {
    #expect(ClientOptions.optionNames == Set(Self.options))
    let names = try TemporaryHome().store().accessReport().map(\.name)
    #expect(names.sorted() == Self.all.map(\.name).sorted())
  }

  static let options = [
    "region_name", "signature_version", "user_agent", "user_agent_extra", "user_agent_appid",
    "connect_timeout", "read_timeout", "parameter_validation", "max_pool_connections", "proxies",
    "proxies_config", "s3", "s3_disable_express_session_auth", "retries", "client_cert",
    "inject_host_prefix", "endpoint_discovery_enabled", "use_dualstack_endpoint",
    "use_fips_endpoint", "ignore_configured_endpoint_urls", "defaults_mode", "tcp_keepalive",
    "request_min_compression_size_bytes", "disable_request_compression", "client_context_params",
    "sigv4a_signing_region_set", "request_checksum_calculation", "response_checksum_validation",
    "account_id_endpoint_mode", "auth_scheme_preference",
  ]

  static let all = [
    Variable("profile", [], ["AWS_DEFAULT_PROFILE", "AWS_PROFILE"], .null),
    Variable("region", ["region"], ["AWS_DEFAULT_REGION"], .null),
    Variable("data_path", ["data_path"], ["AWS_DATA_PATH"], .null),
    Variable("config_file", [], ["AWS_CONFIG_FILE"], .string("~/.aws/config")),
    Variable("ca_bundle", ["ca_bundle"], ["AWS_CA_BUNDLE"], .null),
    Variable("api_versions", ["api_versions"], [], .structure([:])),
    Variable(
      "credentials_file", [], ["AWS_SHARED_CREDENTIALS_FILE"], .string("~/.aws/credentials")),
    Variable(
      "metadata_service_timeout", ["metadata_service_timeout"], ["AWS_METADATA_SERVICE_TIMEOUT"],
      .integer(1)),
    Variable(
      "metadata_service_num_attempts", ["metadata_service_num_attempts"],
      ["AWS_METADATA_SERVICE_NUM_ATTEMPTS"], .integer(1)),
    Variable(
      "ec2_metadata_service_endpoint", ["ec2_metadata_service_endpoint"],
      ["AWS_EC2_METADATA_SERVICE_ENDPOINT"], .null),
    Variable(
      "ec2_metadata_service_endpoint_mode", ["ec2_metadata_service_endpoint_mode"],
      ["AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE"], .null),
    Variable(
      "ec2_metadata_v1_disabled", ["ec2_metadata_v1_disabled"], ["AWS_EC2_METADATA_V1_DISABLED"],
      .bool(false)),
    Variable("imds_use_ipv6", ["imds_use_ipv6"], ["AWS_IMDS_USE_IPV6"], .bool(false)),
    Variable(
      "use_dualstack_endpoint", ["use_dualstack_endpoint"], ["AWS_USE_DUALSTACK_ENDPOINT"], .null),
    Variable("use_fips_endpoint", ["use_fips_endpoint"], ["AWS_USE_FIPS_ENDPOINT"], .null),
    Variable(
      "ignore_configured_endpoint_urls", ["ignore_configured_endpoint_urls"],
      ["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"], .null),
    Variable("parameter_validation", ["parameter_validation"], [], .bool(true)),
    Variable("csm_enabled", ["csm_enabled"], ["AWS_CSM_ENABLED"], .bool(false)),
    Variable("csm_host", ["csm_host"], ["AWS_CSM_HOST"], .string("127.0.0.1")),
    Variable("csm_port", ["csm_port"], ["AWS_CSM_PORT"], .integer(31000)),
    Variable("csm_client_id", ["csm_client_id"], ["AWS_CSM_CLIENT_ID"], .string("")),
    Variable(
      "endpoint_discovery_enabled", ["endpoint_discovery_enabled"],
      ["AWS_ENDPOINT_DISCOVERY_ENABLED"], .string("auto")),
    Variable(
      "sts_regional_endpoints", ["sts_regional_endpoints"], ["AWS_STS_REGIONAL_ENDPOINTS"],
      .string("regional")),
    Variable("retry_mode", ["retry_mode"], ["AWS_RETRY_MODE"], .string("standard")),
    Variable("defaults_mode", ["defaults_mode"], ["AWS_DEFAULTS_MODE"], .string("legacy")),
    Variable("max_attempts", ["max_attempts"], ["AWS_MAX_ATTEMPTS"], .null),
    Variable("user_agent_appid", ["sdk_ua_app_id"], ["AWS_SDK_UA_APP_ID"], .null),
    Variable(
      "request_min_compression_size_bytes", ["request_min_compression_size_bytes"],
      ["AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES"], .integer(10240)),
    Variable(
      "disable_request_compression", ["disable_request_compression"],
      ["AWS_DISABLE_REQUEST_COMPRESSION"], .bool(false)),
    Variable(
      "sigv4a_signing_region_set", ["sigv4a_signing_region_set"], ["AWS_SIGV4A_SIGNING_REGION_SET"],
      .null),
    Variable(
      "request_checksum_calculation", ["request_checksum_calculation"],
      ["AWS_REQUEST_CHECKSUM_CALCULATION"], .string("when_supported")),
    Variable(
      "response_checksum_validation", ["response_checksum_validation"],
      ["AWS_RESPONSE_CHECKSUM_VALIDATION"], .string("when_supported")),
    Variable(
      "account_id_endpoint_mode", ["account_id_endpoint_mode"], ["AWS_ACCOUNT_ID_ENDPOINT_MODE"],
      .string("preferred")),
    Variable(
      "disable_host_prefix_injection", ["disable_host_prefix_injection"],
      ["AWS_DISABLE_HOST_PREFIX_INJECTION"], .null),
    Variable(
      "auth_scheme_preference", ["auth_scheme_preference"], ["AWS_AUTH_SCHEME_PREFERENCE"], .null),
    Variable("tcp_keepalive", ["tcp_keepalive"], ["BOTOCORE_TCP_KEEPALIVE"], .null),
    Variable(
      "s3_disable_express_session_auth", ["s3_disable_express_session_auth"],
      ["AWS_S3_DISABLE_EXPRESS_SESSION_AUTH"], .null),
    Variable("s3.addressing_style", ["s3.addressing_style"], [], .null),
    Variable("s3.use_accelerate_endpoint", ["s3.use_accelerate_endpoint"], [], .null),
    Variable("s3.use_dualstack_endpoint", ["s3.use_dualstack_endpoint"], [], .null),
    Variable("s3.payload_signing_enabled", ["s3.payload_signing_enabled"], [], .null),
    Variable(
      "s3.use_arn_region", ["s3_use_arn_region", "s3.use_arn_region"], ["AWS_S3_USE_ARN_REGION"],
      .null),
    Variable(
      "s3.us_east_1_regional_endpoint",
      ["s3_us_east_1_regional_endpoint", "s3.us_east_1_regional_endpoint"],
      ["AWS_S3_US_EAST_1_REGIONAL_ENDPOINT"], .null),
    Variable(
      "s3.s3_disable_multiregion_access_points", ["s3.s3_disable_multiregion_access_points"],
      ["AWS_S3_DISABLE_MULTIREGION_ACCESS_POINTS"], .null),
    Variable("proxy_ca_bundle", ["proxy_ca_bundle"], [], .null),
    Variable("proxy_client_cert", ["proxy_client_cert"], [], .null),
    Variable("proxy_use_forwarding_for_https", ["proxy_use_forwarding_for_https"], [], .null),
  ]
}
