// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import ServiceModel

/// Step 6b of a call, first half: the choice of the signature.
extension ServiceClient {
  /// Selects the signature of a call: a hook's, or the rule set's or operation's, or the user's
  /// preference, or the client's default.
  func chooseSigner(_ call: CallContext, _ hooks: ResolvedHooks) async throws -> SignatureVersion {
    try await hooks.run(.chooseSigner, call)
    call.isAnswered = false
    if let chosen = call.signing.version { return chosen }
    let signingName = call.signing.signingName ?? endpoint.signingName
    if let authType = call.signing.authType,
      let version = operationSigner(authType, signingName, call)
    {
      return version
    }
    return try preferredSigner(call) ?? call.signing.authType ?? signatureVersion
  }

  /// The signature of the rule set or the operation's model.
  private func operationSigner(
    _ authType: SignatureVersion, _ signingName: String, _ call: CallContext
  ) -> SignatureVersion? {
    switch authType {
    case .unsigned, .bearer, .s3Express: return authType
    default: break
    }
    if authType == .v4UnsignedBody { call.signing.unsignedPayload = true }
    guard authType.rawValue.hasPrefix("v4") else { return nil }
    let isS3 = Self.s3SigningNames.contains(signingName)
    if authType.isAsymmetric { return isS3 ? .s3v4a : .v4a }
    return isS3 ? .s3v4 : .v4
  }

  /// The signing names for which S3's own variants of the signatures are used.
  private static let s3SigningNames: Set = ["s3", "s3-outposts", "s3-object-lambda", "s3express"]

  /// The signature of the user's preference, or of a bearer token in the environment.
  private func preferredSigner(_ call: CallContext) throws -> SignatureVersion? {
    let offered = model.metadata["auth"].elements.compactMap(\.string)
    var version = requestedSignature
    if version == nil, let preference = config.authSchemePreference, !offered.isEmpty {
      version = try AuthSchemePreference.resolve(preference, offered: offered)
    }
    let setInCode = requestedSignature != nil || config.authSchemePreferenceIsExplicit
    if prefersBearer(offered), version == .bearer || !setInCode {
      version = .bearer
    }
    return version
  }

  /// Whether a token in the environment applies to this service (`AWS_BEARER_TOKEN_BEDROCK`).
  private func prefersBearer(_ offered: [String]) -> Bool {
    hasEnvironmentToken && offered.contains("smithy.api#httpBearerAuth")
  }
}
