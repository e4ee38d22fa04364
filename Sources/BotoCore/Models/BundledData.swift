// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols
import EndpointRules
import ModelCompiler
package import ServiceModel

/// The bundle's data for all services, opened at first use and then shared.
enum BundledData {
  private static let loadedPartitions = Result { try Partitions(try tree("data/partitions")) }
  private static let loadedEndpoints = Result { try LegacyEndpoints(try tree("data/endpoints")) }
  private static let loadedRetryRules = Result { try tree("data/retry") }
  private static let loadedDefaults = Result { try tree("data/sdk-default-configuration") }
  private static let loadedAliases = Result { try tree("data/service_name_aliases") }
  private static let loadedEventAliases = Result { try tree("data/event_aliases") }

  /// The partitions of the endpoint rule sets.
  static var partitions: Partitions { get throws { try loadedPartitions.get() } }
  /// endpoints.json.
  static var legacyEndpoints: LegacyEndpoints { get throws { try loadedEndpoints.get() } }
  /// botocore's _retry.json.
  static var retryRules: ModelNode { get throws { try loadedRetryRules.get() } }
  /// The defaults modes.
  static var defaults: ModelNode { get throws { try loadedDefaults.get() } }

  /// The former names of services in events, with the current ones.
  static var eventAliases: ModelNode { get throws { try loadedEventAliases.get() } }

  /// The service with a name or an alias.
  static func service(named name: String) throws -> String {
    try loadedAliases.get()[name].string ?? name
  }

  private static func tree(_ name: String) throws -> ModelNode {
    guard let tree = try ModelBundle.linked.tree(name) else {
      throw ModelError.damaged("\(name) is missing")
    }
    return tree
  }
}

/// Where users keep their own models.
enum UserModelDirectories {
  /// A loader for the bundle and the user's directories.
  static func loader(_ store: ConfigStore) throws -> ModelLoader {
    ModelLoader(bundle: try ModelBundle.linked, directories: try of(store))
  }

  /// The directories of `AWS_DATA_PATH`, then `~/.aws/models`.
  static func of(_ store: ConfigStore) throws -> [String] {
    let listed = try String(store.value("data_path")) ?? ""
    return listed.split(separator: ":").map { store.environment.expand(String($0)) }
      + [store.environment.expand("~/.aws/models")]
  }
}

extension ServiceModel {
  /// The service's ID in event names: `s3-control`.
  package var hyphenatedServiceID: String {
    let id = (metadata["serviceId"].string ?? "").lowercased()
    return String(decoding: id.utf8.map { $0 == 0x20 ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
  }
}
