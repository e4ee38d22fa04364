// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSErrors
import AWSProtocols
import WireFormats

/// The settings of EC2's instance metadata service in the configuration.
struct InstanceMetadataSettings: Sendable {
  /// The endpoint, without a slash at its end.
  let endpoint: String
  /// How long connecting may take, and how long the service may be silent.
  let timeout: Duration
  /// The maximum number of attempts of each request.
  let attempts: Int
  /// Whether requests without a token are forbidden.
  let v1IsDisabled: Bool
  /// Whether access is turned off.
  let isDisabled: Bool

  /// The environment variable that turns access off.
  static let disablingVariable = "AWS_EC2_METADATA_DISABLED"

  private static let endpointIPv4 = "http://169.254.169.254"
  private static let endpointIPv6 = "http://[fd00:ec2::254]"

  /// Reads the variables `ec2_metadata_service_endpoint`, `ec2_metadata_service_endpoint_mode`,
  /// `imds_use_ipv6`, `ec2_metadata_v1_disabled`, `metadata_service_timeout` (seconds),
  /// `metadata_service_num_attempts`, and `AWS_EC2_METADATA_DISABLED`.
  ///
  /// - Throws: `invalidIMDSEndpointError`, `invalidIMDSEndpointModeError`, `invalidConfigError`.
  init(_ store: ConfigStore) throws(BotoCoreError) {
    var endpoint = try Self.usesIPv6(store) ? Self.endpointIPv6 : Self.endpointIPv4
    if let custom = try store.value("ec2_metadata_service_endpoint").configuredText,
      !custom.isEmpty
    {
      endpoint = custom
    }
    guard let url = try? RequestURL(endpoint), ["http", "https"].contains(url.scheme) else {
      throw BotoCoreError(
        .invalidIMDSEndpointError,
        "Invalid endpoint EC2 Instance Metadata endpoint: \(endpoint)")
    }
    self.endpoint =
      endpoint.utf8.last == UInt8(ascii: "/") ? String(endpoint.dropLast()) : endpoint
    timeout = .seconds(try Self.number("metadata_service_timeout", store))
    attempts = try Self.number("metadata_service_num_attempts", store)
    v1IsDisabled = try Bool(store.value("ec2_metadata_v1_disabled")) == true
    isDisabled = Self.isDisabled(store.environment)
  }

  /// Whether access is turned off.
  static func isDisabled(_ environment: Environment) -> Bool {
    environment[disablingVariable]?.lowercased() == "true"
  }

  private static func usesIPv6(_ store: ConfigStore) throws(BotoCoreError) -> Bool {
    guard let mode = try store.value("ec2_metadata_service_endpoint_mode").configuredText else {
      return try Bool(store.value("imds_use_ipv6")) == true
    }
    switch mode.lowercased() {
    case "ipv4": return false
    case "ipv6": return true
    default:
      throw BotoCoreError(
        .invalidIMDSEndpointModeError,
        "Invalid EC2 Instance Metadata endpoint mode: \(mode) Valid endpoint modes "
          + "(case-insensitive): ipv4, ipv6.")
    }
  }

  private static func number(_ name: String, _ store: ConfigStore) throws(BotoCoreError) -> Int {
    guard let number = try Int(store.value(name)), number > 0 else {
      throw BotoCoreError(.invalidConfigError, "\(name) must be a number above 0")
    }
    return number
  }
}
