// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSConfiguration
import BotoCore
import TestSupport

extension TemporaryHome {
  func store(
    _ environment: [String: String] = [:], profile: String? = nil
  ) throws -> ConfigStore {
    try ConfigStore(
      environment: Environment(environment, homeDirectory: path), profileName: profile)
  }

  /// A session in this home, without instance metadata unless the environment says otherwise.
  func session(
    _ environment: [String: String] = [:], profile: String? = nil
  ) throws -> SessionCore {
    let quiet = ["AWS_EC2_METADATA_DISABLED": "true"]
    return try SessionCore.withAllServices(
      store: try store(quiet.merging(environment) { $1 }, profile: profile))
  }
}
