// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSConfiguration
import AWSProtocols
import BotoCore

/// A setting of the profile that the environment names, for what is needed before the command line is
/// parsed. A broken file has none; the command that reads it says what is wrong.
package enum ProfileSetting {
  package static func value(
    _ name: String, _ environment: Environment, profile: String? = nil
  ) -> String? {
    guard let store = try? ConfigStore(environment: environment, profileName: profile) else {
      return nil
    }
    return String(store.profile[name] ?? .null)
  }
}
