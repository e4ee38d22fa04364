// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Crypto
package import WireFormats

/// Signs requests with Signature Version 4a, which is valid for a set of regions: the request names
/// them in `X-Amz-Region-Set`, and the signature is ECDSA-SHA256 on P-256 with a key derived from
/// the access key, so that a region needs no secret to verify it.
///
/// Canonicalisation is SigV4's. Two signatures of the same request differ, because ECDSA uses a
/// random number for each.
package struct SigV4aSigner: CoveringSigner, SigV4Family {
  /// The keys.
  package let credentials: SigningCredentials
  /// The service's name in the scope, e.g. `s3`.
  package let signingName: String
  /// The regions for which the signature is valid, separated by commas; `*` for all.
  package let regionSet: String
  /// The rules of the service.
  package let rules: SigV4Rules
  private let key: SigV4aKey

  static let algorithm = "AWS4-ECDSA-P256-SHA256"
  var requestRegionSet: String? { regionSet }

  /// A signer for one service in a set of regions.
  ///
  /// - Parameters:
  ///   - credentials: The keys.
  ///   - signingName: The service's name in the scope.
  ///   - regionSet: The regions, separated by commas: `us-east-1,eu-west-*`; `*` for all.
  ///   - rules: The rules of the service.
  ///   - keys: The cache of derived keys.
  /// - Throws: ``SigV4aError/noKey``.
  package init(
    credentials: SigningCredentials, signingName: String, regionSet: String,
    rules: SigV4Rules = .standard, keys: SigV4aKeyCache = .shared
  ) throws(SigV4aError) {
    self.credentials = credentials
    self.signingName = signingName
    self.regionSet = regionSet
    self.rules = rules
    key = try keys.key(credentials)
  }

  /// The key that verifies the signatures, as 65 bytes: 4, x and y (X9.63).
  package var publicKey: [UInt8] { Array(key.privateKey.publicKey.x963Representation) }

  /// Signs in the headers: `Authorization`, `X-Amz-Date`, `X-Amz-Region-Set`, the session token
  /// and, if the rules say so, `X-Amz-Content-SHA256`. These headers of an earlier attempt are
  /// replaced.
  ///
  /// - Parameters:
  ///   - request: The request as it will be sent, apart from these headers.
  ///   - time: The time of signing, by the service's clock.
  ///   - payload: How the body is covered. A request's own `X-Amz-Content-SHA256` is used, unless
  ///     the rules send one.
  /// - Throws: ``SigV4aError/noSignature``.
  package func sign(
    _ request: consuming WireRequest, at time: Timestamp, payload: PayloadHash
  ) throws(SigV4aError) -> SigV4Signature {
    try signedInHeaders(request, at: time, payload: payload)
  }

  /// Signs in the query, so that the URL alone is enough to send the request; `X-Amz-Region-Set` is
  /// there too.
  ///
  /// - Parameters:
  ///   - request: As for ``SigV4Signer/presign(_:at:expiresIn:payload:bodyItems:)``.
  ///   - time: The time from which the URL is valid.
  ///   - expiresIn: The number of seconds for which it is valid.
  ///   - payload: How the body is covered.
  ///   - bodyItems: Names and values of the body, which go into the query.
  /// - Throws: ``SigV4aError/noSignature``.
  package func presign(
    _ request: WireRequest, at time: Timestamp, expiresIn: Int, payload: PayloadHash,
    bodyItems: [(name: String, value: String)]? = nil
  ) throws(SigV4aError) -> SigV4Signature {
    try signedInQuery(
      request, at: time, expiresIn: expiresIn, payload: payload, bodyItems: bodyItems)
  }

  func scope(day: String) -> SigningScope {
    SigningScope(day: day, region: nil, service: signingName)
  }

  /// The signature in DER.
  func signature(of text: [UInt8], scope: SigningScope) throws(SigV4aError) -> String {
    guard let signature = try? key.privateKey.signature(for: SHA256.hash(data: text)) else {
      throw .noSignature
    }
    return Hex.encode(Array(signature.derRepresentation))
  }
}
