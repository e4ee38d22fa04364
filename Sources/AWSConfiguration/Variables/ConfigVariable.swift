// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
package import AWSProtocols

/// A configuration variable: its names, their order, and its default.
package struct ConfigVariable: Sendable {
  /// The conversion of a string.
  package enum Conversion: Sendable {
    case none
    case integer
    /// True for `true` in any case, false for everything else.
    case boolean
  }

  /// An option of a profile, or of a section within it.
  package struct Option: Sendable {
    package var section: String?
    package var name: String

    package var description: String { section.map { "\($0).\(name)" } ?? name }
  }

  let name: String
  /// The environment variables; the first set one counts.
  package let environment: [String]
  /// The options of the profile; the first set one counts.
  package let options: [Option]
  let defaultValue: Value
  let conversion: Conversion

  package init(
    _ name: String, option: String?, environment: [String], _ defaultValue: Value = .null,
    _ conversion: Conversion = .none
  ) {
    self.name = name
    self.environment = environment
    options = option.map { [Option(section: nil, name: $0)] } ?? []
    self.defaultValue = defaultValue
    self.conversion = conversion
  }

  /// A variable of a nested section.
  package init(
    section: String, _ name: String, environment: [String] = [], topLevel: String? = nil,
    _ conversion: Conversion = .none
  ) {
    self.name = name
    self.environment = environment
    options =
      (topLevel.map { [Option(section: nil, name: $0)] } ?? [])
      + [Option(section: section, name: name)]
    defaultValue = .null
    self.conversion = conversion
  }

  /// A value in the variable's type.
  ///
  /// - Throws: `invalidConfigError` for a string that isn't an integer if one is required.
  func converted(_ value: Value, from source: ConfigSource) throws(BotoCoreError) -> Value {
    switch conversion {
    case .none: return value
    case .boolean: return .bool(value.isConfiguredTrue)
    case .integer:
      switch value {
      case .integer: return value
      case .string(let text):
        if let number = Int64(text.filter { !$0.isWhitespace }) { return .integer(number) }
      default: break
      }
      throw BotoCoreError(
        .invalidConfigError, "Invalid value for \(name) (\(source)): it must be an integer")
    }
  }
}

extension Value {
  /// Whether this is true, or the text `true` in any case: botocore's `ensure_boolean`.
  package var isConfiguredTrue: Bool {
    switch self {
    case .bool(let truth): truth
    case .string(let text): text.lowercased() == "true"
    default: false
    }
  }

  /// The text of a string.
  package var configuredText: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }
}

/// botocore's configuration variables: those of sessions, which are listed here, and those of
/// clients, which the module that makes clients adds.
///
/// Two orders differ from botocore's: `AWS_REGION` counts, and takes precedence over
/// `AWS_DEFAULT_REGION`; `AWS_PROFILE` takes precedence over `AWS_DEFAULT_PROFILE`. Also, retries
/// are `standard` by default.
package final class ConfigVariables: Sendable {
  /// The variables outside sections of the profile.
  package let all: [ConfigVariable]
  /// The variables of the section `s3`.
  package let s3: [ConfigVariable]
  /// The variables of the section `proxies_config`; they are in the profile itself.
  package let proxies: [ConfigVariable]
  /// The variables of ``all`` by name.
  let byName: [String: ConfigVariable]

  /// The variables of sessions and others.
  package init(
    clients: [ConfigVariable] = [], s3: [ConfigVariable] = [], proxies: [ConfigVariable] = []
  ) {
    all = Self.ofSessions + clients
    self.s3 = s3
    self.proxies = proxies
    byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The variables that aren't options of clients.
  private static let ofSessions: [ConfigVariable] = [
    ConfigVariable("profile", option: nil, environment: ["AWS_PROFILE", "AWS_DEFAULT_PROFILE"]),
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
      "csm_enabled", option: "csm_enabled", environment: ["AWS_CSM_ENABLED"], .bool(false), .boolean
    ),
    ConfigVariable(
      "csm_host", option: "csm_host", environment: ["AWS_CSM_HOST"], .string("127.0.0.1")),
    ConfigVariable(
      "csm_port", option: "csm_port", environment: ["AWS_CSM_PORT"], .integer(31_000), .integer),
    ConfigVariable(
      "csm_client_id", option: "csm_client_id", environment: ["AWS_CSM_CLIENT_ID"], .string("")),
    ConfigVariable(
      "sts_regional_endpoints", option: "sts_regional_endpoints",
      environment: ["AWS_STS_REGIONAL_ENDPOINTS"], .string("regional")),
  ]
}
