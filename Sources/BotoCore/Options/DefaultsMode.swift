// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSErrors
import AWSProtocols
import ServiceModel

/// A set of defaults (`defaults_mode`) from botocore's `sdk-default-configuration.json`.
struct DefaultsMode {
  /// The mode's name; for `auto` the mode that it resolved to.
  let name: String
  private let document: ModelNode

  /// Determines the mode of a client.
  ///
  /// - Parameters:
  ///   - name: the configured name, in any case.
  ///   - document: the content of `sdk-default-configuration.json`.
  ///   - region: the client's region.
  ///   - hostRegion: the region of the machine, if the caller knows it, for `auto`.
  /// - Throws: `invalidDefaultsMode`.
  init(
    _ name: String, document: ModelNode, region: String?, environment: Environment,
    hostRegion: String?
  ) throws(BotoCoreError) {
    self.document = document
    let lowered = name.lowercased()
    let known = ["legacy", "auto"] + document["modes"].members.map(\.key.string)
    guard known.contains(lowered) else {
      throw BotoCoreError(
        .invalidDefaultsMode,
        "Client configured with invalid defaults mode: \(name). Valid defaults modes include: "
          + "\(known.joined(separator: ", ")).")
    }
    self.name =
      lowered == "auto"
      ? Self.automatic(region: region, environment: environment, hostRegion: hostRegion) : lowered
  }

  private static func automatic(
    region: String?, environment: Environment, hostRegion: String?
  ) -> String {
    func set(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    let runsOnAWS = set("AWS_EXECUTION_ENV") != nil
    let here = runsOnAWS ? set("AWS_REGION") ?? set("AWS_DEFAULT_REGION") : nil
    guard let here = here ?? hostRegion else { return "standard" }
    return here == region ? "in-region" : "cross-region"
  }

  /// Overlays the mode's defaults on those of the variables.
  ///
  /// - Returns: The connect timeout.
  func apply(to store: inout ConfigStore) -> Duration? {
    guard name != "legacy" else { return nil }
    if let mode = value("retryMode").string {
      store.otherDefaults["retry_mode"] = Self.variable(mode)
    }
    if let mode = value("stsRegionalEndpoints").string {
      store.otherDefaults["sts_regional_endpoints"] = Self.variable(mode)
    }
    if let mode = value("s3UsEast1RegionalEndpoints").string {
      store.otherDefaultsOfS3["us_east_1_regional_endpoint"] = Self.variable(mode)
    }
    guard let milliseconds = value("connectTimeoutInMillis").double,
      (0...1_000_000_000).contains(milliseconds)
    else { return nil }
    return .milliseconds(Int(milliseconds))
  }

  private static func variable(_ text: String) -> ResolvedVariable {
    ResolvedVariable(value: .string(text), source: .defaultsMode)
  }

  /// A base value, as the mode overrides or changes it.
  private func value(_ key: String) -> ModelNode {
    let override = document["modes"][name][key]["override"]
    return override.isNull ? document["base"][key] : override
  }
}
