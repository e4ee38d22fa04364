// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors

/// The user's order of signatures (`auth_scheme_preference`), applied to what a service offers.
enum AuthSchemePreference {
  /// The first preferred scheme that is offered, or else the best of those.
  ///
  /// - Parameters:
  ///   - preference: Names as users write them: `sigv4a,sigv4,httpBearerAuth,noAuth`.
  ///   - offered: The service's schemes, with or without their namespace.
  /// - Throws: `unsupportedSignatureVersionError` if none is supported.
  static func resolve(_ preference: String, offered: [String]) throws -> SignatureVersion {
    let offered = offered.map { $0.split(separator: "#").last.map(String.init) ?? $0 }
    let preferred = preference.split(separator: ",").map(String.init)
    for name in preferred where offered.contains(name) {
      if let version = SignatureVersion(authTrait: name), version.isKnown { return version }
    }
    let known = offered.lazy.compactMap(SignatureVersion.init(authTrait:))
    if let version = SignatureVersion.preferred(among: known) { return version }
    throw BotoCoreError(
      .unsupportedSignatureVersionError,
      "Signature version(s) are not supported: \(offered.sorted().joined(separator: ", "))."
        + SignatureVersion.hint)
  }
}
