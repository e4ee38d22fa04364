// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel

/// How an operation by itself is signed, where it differs from its service.
enum OperationAuth {
  /// The signature that the operation's model names; of several the user's preference, else the
  /// best.
  static func version(
    _ operation: OperationModel, _ config: ResolvedClientConfig
  ) -> SignatureVersion? {
    let traits = operation.traits
    let offered = traits["auth"].elements.compactMap(\.string)
    guard !offered.isEmpty else {
      return traits["authtype"].string.map(SignatureVersion.init(rawValue:))
    }
    if let preference = config.authSchemePreference,
      let preferred = try? AuthSchemePreference.resolve(preference, offered: offered)
    {
      return preferred
    }
    return SignatureVersion.preferred(
      among: offered.lazy.compactMap(SignatureVersion.init(authTrait:)))
  }
}
