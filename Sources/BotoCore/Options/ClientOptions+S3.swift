// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSErrors
package import AWSProtocols

extension ClientOptions {
  /// The options of S3 (`Config(s3={…})`, the section `s3` of a profile).
  public struct S3: Sendable {
    /// All options by botocore's names; the endpoint rule set takes some that aren't listed here.
    package var values = Structure()

    /// Options that leave everything to the configuration.
    public init() {}

    /// Options by botocore's names.
    package init(_ values: Structure) { self.values = values }

    /// Where URLs name the bucket: in the host or the path.
    public var addressingStyle: AddressingStyle? {
      get { values["addressing_style"]?.configuredText.flatMap(AddressingStyle.init(rawValue:)) }
      set { values["addressing_style"] = newValue.map { .string($0.rawValue) } }
    }

    /// Whether to use transfer acceleration.
    public var useAccelerateEndpoint: Bool? {
      get { flag("use_accelerate_endpoint") }
      set { values["use_accelerate_endpoint"] = newValue.map(Value.bool) }
    }

    /// Whether to use endpoints for IPv4 and IPv6.
    public var useDualstackEndpoint: Bool? {
      get { flag("use_dualstack_endpoint") }
      set { values["use_dualstack_endpoint"] = newValue.map(Value.bool) }
    }

    /// Whether bodies are signed even over TLS.
    public var payloadSigningEnabled: Bool? {
      get { flag("payload_signing_enabled") }
      set { values["payload_signing_enabled"] = newValue.map(Value.bool) }
    }

    /// Whether an ARN's region takes precedence over the client's.
    public var useARNRegion: Bool? {
      get { flag("use_arn_region") }
      set { values["use_arn_region"] = newValue.map(Value.bool) }
    }

    /// Whether us-east-1 is reached at its regional endpoint.
    public var usEast1RegionalEndpoint: RegionalEndpointsMode? {
      get {
        values["us_east_1_regional_endpoint"]?.configuredText
          .flatMap(RegionalEndpointsMode.init(rawValue:))
      }
      set { values["us_east_1_regional_endpoint"] = newValue.map { .string($0.rawValue) } }
    }

    /// Whether multi-region access points are refused.
    public var disableMultiRegionAccessPoints: Bool? {
      get { flag("s3_disable_multiregion_access_points") }
      set { values["s3_disable_multiregion_access_points"] = newValue.map(Value.bool) }
    }

    /// These options, overlaid with others.
    func merging(_ other: S3) -> S3 {
      var merged = self
      for (name, value) in other.values { merged.values[name] = value }
      return merged
    }

    /// - Throws: `invalidS3AddressingStyleError`,
    ///   `invalidS3UsEast1RegionalEndpointConfigError`.
    func validate() throws(BotoCoreError) {
      if let style = values["addressing_style"], style != nil, addressingStyle == nil {
        throw BotoCoreError(
          .invalidS3AddressingStyleError,
          "S3 addressing style \(style.configuredText ?? style.kindName) is invalid. Valid options "
            + "are: 'auto', 'virtual', and 'path'")
      }
      if let mode = values["us_east_1_regional_endpoint"], mode != nil,
        usEast1RegionalEndpoint == nil
      {
        throw BotoCoreError(
          .invalidS3UsEast1RegionalEndpointConfigError,
          "S3 us-east-1 regional endpoint option \(mode.configuredText ?? mode.kindName) is invalid. "
            + "Valid options are: \"legacy\", \"regional\"")
      }
    }

    private func flag(_ name: String) -> Bool? {
      guard let value = values[name], value != nil else { return nil }
      return value.isConfiguredTrue
    }
  }
}
