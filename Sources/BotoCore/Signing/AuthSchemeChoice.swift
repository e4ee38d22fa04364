// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import EndpointRules

extension ServiceClient {
  /// Selects a signature from an endpoint's properties: the one that the configuration asks for, by
  /// its preference, or the one that fits best.
  ///
  /// - Throws: `unknownSignatureVersionError` if none is supported.
  func chooseAuthScheme(_ schemes: [OfferedAuthScheme], _ call: CallContext) throws {
    guard !schemes.isEmpty else { return }
    if config.signatureVersion == .unsigned {
      call.signing.authType = .unsigned
      return
    }
    guard let (version, scheme) = try select(schemes) else {
      call.signing.authType = nil
      return
    }
    call.signing.authType = version
    if case .presign = call.purpose, !call.signing.keepsRegion {
      // A presigned URL is signed for the client's region, as in botocore.
    } else if let region = scheme.signingRegion {
      call.signing.region = region
    } else if let regions = scheme.signingRegionSet, !regions.isEmpty {
      call.signing.region = regions.joined(separator: ",")
    }
    call.signing.signingName = scheme.signingName ?? call.signing.signingName
    call.signing.disableDoubleEncoding =
      scheme.disableDoubleEncoding ?? call.signing.disableDoubleEncoding
  }

  private func select(
    _ schemes: [OfferedAuthScheme]
  ) throws -> (SignatureVersion, AuthScheme)? {
    // A profile's setting is only the default if the rule set names no signature, as in botocore.
    if let requested = config.signatureVersion {
      // Signatures that no rule set names (SigV2) are left to the client.
      return schemes.first { Self.names($0.version, sameAs: requested) }
        .map { (requested, $0.scheme) }
    }
    if let preference = config.authSchemePreference {
      let version = try AuthSchemePreference.resolve(
        preference, offered: schemes.map(\.scheme.name))
      return schemes.first { $0.version == version }.map { (version, $0.scheme) }
    }
    let preferred = SignatureVersion.preferred(among: schemes.lazy.map(\.version))
    guard let preferred, let offered = schemes.first(where: { $0.version == preferred }) else {
      throw BotoCoreError(
        .unknownSignatureVersionError,
        "Unknown Signature Version: \(schemes.map(\.version.rawValue).joined(separator: ", "))")
    }
    return (preferred, offered.scheme)
  }

  /// Whether the rule set's name of a signature means botocore's: `v4` and `s3v4` are the same
  /// there.
  private static func names(_ rule: SignatureVersion, sameAs requested: SignatureVersion) -> Bool {
    var name = requested.rawValue.prefix { $0 != "-" }
    if name != "s3", name.hasPrefix("s3") { name = name.dropFirst(2) }
    return rule.rawValue == name
  }
}
