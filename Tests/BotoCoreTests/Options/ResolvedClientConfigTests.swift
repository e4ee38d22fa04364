// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Expectations
import AWSConfiguration
import AWSErrors
import AWSProtocols
import BotoCore
import ServiceModel
import Testing

@Suite struct ResolvedClientConfigTests {
  func resolve(
    _ config: ClientOptions = ClientOptions(), file: String? = nil,
    environment: [String: String] = [:], region: String? = nil, endpointURL: String? = nil,
    serviceID: String = "S3", hostRegion: String? = nil
  ) throws -> ResolvedClientConfig {
    let defaults = try #require(try ModelBundle.embedded.tree("data/sdk-default-configuration"))
    let home = try TemporaryHome(config: file)
    var config = config
    if let region { config.region = region }
    if let endpointURL { config.endpoint = .url(endpointURL) }
    return try ResolvedClientConfig(
      config, store: home.store(environment), serviceID: serviceID, defaults: defaults,
      hostRegion: hostRegion)
  }

  @Test func defaults() throws {
    let config = try resolve()
    #expect(config.regionName == nil)
    #expect(config.endpointURL == nil)
    #expect(config.retryMode == .standard)
    #expect(config.totalMaxAttempts == nil)
    #expect((config.connectTimeout, config.readTimeout) == (.seconds(60), .seconds(60)))
    #expect(config.maxPoolConnections == 10)
    #expect(config.parameterValidation && config.injectHostPrefix)
    #expect(!config.useFIPSEndpoint && !config.useDualstackEndpoint && !config.tcpKeepAlive)
    #expect(config.requestChecksumCalculation == .whenSupported)
    #expect(config.responseChecksumValidation == .whenSupported)
    #expect(config.accountIDEndpointMode == .preferred)
    #expect(config.requestMinCompressionSizeBytes == 10_240)
    #expect(config.stsRegionalEndpoints == .regional)
    #expect(config.s3.values.isEmpty)
    #expect(config.s3DisableExpressSessionAuth == nil)
    #expect(try config.endpointDiscovery() == .auto)
    #expect(config.defaultsMode == "legacy")
  }

  @Test func regions() throws {
    let code = ClientOptions { $0.region = "b" }
    #expect(try resolve(code, environment: ["AWS_REGION": "c"], region: "a").regionName == "a")
    #expect(try resolve(code, environment: ["AWS_REGION": "c"]).regionName == "b")
    #expect(try resolve(environment: ["AWS_REGION": "c"]).regionName == "c")
    #expect(try resolve(environment: ["AWS_DEFAULT_REGION": ""]).regionName == nil)
    for bad in ["-a", "a-", "a.b", "a/b", "12", "é", String(repeating: "a", count: 64), "a\n"] {
      expectError(.invalidRegionError) { _ = try resolve(region: bad) }
    }
    let fips = try resolve(region: "fips-us-gov-west-1")
    #expect(fips.regionName == "us-gov-west-1" && fips.useFIPSEndpoint)
    #expect(try resolve(region: "us-east-1-fips").regionName == "us-east-1")
  }

  @Test func attempts() throws {
    func total(_ retries: Structure, _ environment: [String: String] = [:]) throws -> Int? {
      try resolve(
        try ClientOptions(options: ["retries": .structure(retries)]), environment: environment
      ).totalMaxAttempts
    }
    #expect(try total(["max_attempts": 2]) == 3)
    #expect(try total(["max_attempts": 2, "total_max_attempts": 9]) == 9)
    #expect(try total(["total_max_attempts": 9, "max_attempts": 2]) == 9)
    #expect(try total(["max_attempts": 0], ["AWS_MAX_ATTEMPTS": "7"]) == 1)
    #expect(try total(["mode": "legacy"], ["AWS_MAX_ATTEMPTS": "7"]) == 7)
    #expect(try total(["max_attempts": .integer(.max)]) == .max)
    expectError(.invalidMaxRetryAttemptsError) { _ = try total([:], ["AWS_MAX_ATTEMPTS": "0"]) }
    expectError(.invalidConfigError) { _ = try total([:], ["AWS_MAX_ATTEMPTS": "many"]) }
    #expect(try resolve(environment: ["AWS_RETRY_MODE": "legacy"]).retryMode == .legacy)
    expectError(.invalidRetryModeError) {
      _ = try resolve(environment: ["AWS_RETRY_MODE": "Legacy"])
    }
  }

  @Test func defaultsModes() throws {
    let standard = try resolve(file: "[default]\ndefaults_mode = Standard\n")
    #expect(standard.connectTimeout == .milliseconds(3100))
    #expect(standard.s3.usEast1RegionalEndpoint == .regional)
    #expect(standard.defaultsMode == "standard")
    let inRegion = ClientOptions { $0.defaultsMode = "in-region" }
    #expect(try resolve(inRegion).connectTimeout == .milliseconds(1100))
    var patient = inRegion
    patient.connectTimeout = .seconds(9)
    #expect(try resolve(patient).connectTimeout == .seconds(9))
    #expect(try resolve(patient).s3.usEast1RegionalEndpoint == .regional)
    #expect(
      try resolve(inRegion, environment: ["AWS_S3_US_EAST_1_REGIONAL_ENDPOINT": "legacy"]).s3
        .usEast1RegionalEndpoint == .legacy)
    let auto = ClientOptions { $0.defaultsMode = "auto" }
    #expect(try resolve(auto, region: "r").defaultsMode == "standard")
    #expect(try resolve(auto, region: "r", hostRegion: "r").defaultsMode == "in-region")
    let lambda = ["AWS_EXECUTION_ENV": "AWS_Lambda", "AWS_REGION": "r"]
    #expect(try resolve(auto, environment: lambda, region: "q").defaultsMode == "cross-region")
    #expect(try resolve(auto, environment: lambda).defaultsMode == "in-region")
    expectError(.invalidDefaultsMode) {
      _ = try resolve(environment: ["AWS_DEFAULTS_MODE": "fast"])
    }
  }

  @Test func endpointURLs() throws {
    let file = """
      [default]
      services = mine
      endpoint_url = http://profile
      [services mine]
      elastic_load_balancing_v2 =
        endpoint_url = http://section
      """
    let id = "Elastic Load Balancing v2"
    var environment = [
      "AWS_ENDPOINT_URL": "http://env",
      "AWS_ENDPOINT_URL_ELASTIC_LOAD_BALANCING_V2": "http://env-service",
    ]
    func url(_ explicit: String? = nil, _ serviceID: String = id) throws -> String? {
      try resolve(file: file, environment: environment, endpointURL: explicit, serviceID: serviceID)
        .endpointURL
    }
    #expect(try url("http://code") == "http://code")
    #expect(try url() == "http://env-service")
    #expect(try url(nil, "S3") == "http://env")
    environment = ["AWS_ENDPOINT_URL": ""]
    #expect(try url() == "http://section")
    #expect(try url(nil, "S3") == "http://profile")
    environment = ["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "true"]
    #expect(try url() == nil)
    #expect(try url("http://code") == "http://code")
    expectError(.invalidConfigError) {
      _ = try resolve(file: "[default]\nservices = gone\nendpoint_url = http://profile\n")
    }
  }

  @Test func modes() throws {
    let config = try resolve(environment: [
      "AWS_REQUEST_CHECKSUM_CALCULATION": "When_Required",
      "AWS_ACCOUNT_ID_ENDPOINT_MODE": "required",
      "AWS_DISABLE_HOST_PREFIX_INJECTION": "true", "AWS_STS_REGIONAL_ENDPOINTS": "legacy",
      "AWS_AUTH_SCHEME_PREFERENCE": " sigv4a , ,sigv4", "AWS_SDK_UA_APP_ID": "app",
      "AWS_DISABLE_REQUEST_COMPRESSION": "true", "AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES": "1",
      "AWS_S3_DISABLE_EXPRESS_SESSION_AUTH": "True", "BOTOCORE_TCP_KEEPALIVE": "true",
    ])
    #expect(config.requestChecksumCalculation == .whenRequired)
    #expect(config.accountIDEndpointMode == .required)
    #expect(!config.injectHostPrefix && config.tcpKeepAlive && config.disableRequestCompression)
    #expect(config.stsRegionalEndpoints == .legacy)
    #expect(config.authSchemePreference == "sigv4a,sigv4")
    #expect(!config.authSchemePreferenceIsExplicit)
    #expect(config.userAgentAppID == "app")
    #expect(config.requestMinCompressionSizeBytes == 1)
    #expect(config.s3DisableExpressSessionAuth == true)
    let unsigned = ClientOptions { $0.signatureVersion = .unsigned }
    #expect(try resolve(unsigned).accountIDEndpointMode == .disabled)
    let preference = ClientOptions { $0.authSchemePreference = "httpBearerAuth" }
    #expect(try resolve(preference).authSchemePreferenceIsExplicit)
  }

  @Test(arguments: [
    ("AWS_REQUEST_CHECKSUM_CALCULATION", "no", BotoCoreError.Kind.invalidChecksumConfigError),
    ("AWS_ACCOUNT_ID_ENDPOINT_MODE", "no", .invalidConfigError),
    ("AWS_STS_REGIONAL_ENDPOINTS", "no", .invalidSTSRegionalEndpointsConfigError),
    (
      "AWS_S3_US_EAST_1_REGIONAL_ENDPOINT", "no", .invalidS3UsEast1RegionalEndpointConfigError
    ),
    ("AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES", "0", .invalidConfigError),
    ("AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES", "1048577", .invalidConfigError),
    ("AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES", "x", .invalidConfigError),
    ("AWS_S3_DISABLE_EXPRESS_SESSION_AUTH", "1", .invalidConfigError),
  ])
  func wrongValues(_ name: String, _ value: String, _ kind: BotoCoreError.Kind) {
    expectError(kind) { _ = try resolve(environment: [name: value]) }
  }

  @Test func discoveryIsUsedWhenConfigured() throws {
    let config = try resolve(environment: ["AWS_ENDPOINT_DISCOVERY_ENABLED": "perhaps"])
    expectError(.invalidEndpointDiscoveryConfigurationError) { _ = try config.endpointDiscovery() }
  }

  @Test func codeTakesPrecedenceOverFiles() throws {
    let file =
      "[default]\nparameter_validation = false\ns3 =\n  addressing_style = path\n"
      + "  use_dualstack_endpoint = true\n"
    let config = try resolve(
      ClientOptions { $0.s3 = ClientOptions.S3(["addressing_style": .string("virtual")]) },
      file: file)
    #expect(!config.parameterValidation)
    #expect(config.s3.addressingStyle == .virtual)
    #expect(config.s3.useDualstackEndpoint == true && !config.useDualstackEndpoint)
    #expect(
      try resolve(ClientOptions { $0.parameterValidation = true }, file: file).parameterValidation)
    #expect(
      config.sources.contains {
        $0 == ("parameter_validation", .profile(option: "parameter_validation"))
      })
  }
}
