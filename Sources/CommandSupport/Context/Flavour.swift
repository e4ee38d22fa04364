// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSConfiguration

/// Whose behaviour a command follows where the versions of the AWS CLI differ.
package enum Flavour: String, Sendable, Hashable {
  /// The AWS CLI, version 1.
  case v1
  /// The AWS CLI, version 2.
  case v2
}

extension Flavour {
  /// The version that the environment or the profile asks for; version 2 by default.
  package init(_ environment: Environment) {
    let name =
      environment["BOTO3_CLI_COMPATIBILITY"]
      ?? ProfileSetting.value("cli_compatibility", environment)
    self = name.flatMap { Flavour(rawValue: $0.lowercased()) } ?? .v2
  }
}
