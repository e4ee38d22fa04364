// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSConfiguration
package import AWSErrors
package import AWSProtocols

extension ConfigVariables {
  /// The variables of sessions and of clients.
  package static let all = ConfigVariables(
    clients: ClientOption.all.compactMap { $0.section == nil ? $0.variable : nil },
    s3: ClientOption.all.compactMap { $0.section == "s3" ? $0.variable : nil },
    proxies: ClientOption.all.compactMap { $0.section == "proxies_config" ? $0.variable : nil })
}

extension ConfigStore {
  /// Reads the shared files and finds the profile, for sessions that make clients.
  ///
  /// - Parameters:
  ///   - environment: the environment variables.
  ///   - profileName: the profile that code asks for.
  ///   - explicitValues: other variables that are set in code.
  /// - Throws: `configParseError`, `profileNotFound`.
  package init(
    environment: Environment = .process, profileName: String? = nil,
    explicitValues: Structure = [:]
  ) throws(BotoCoreError) {
    try self.init(
      variables: .all, environment: environment, profileName: profileName,
      explicitValues: explicitValues)
  }
}
