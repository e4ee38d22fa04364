// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Crypto
package import WireFormats

/// Signs requests with Signature Version 4.
///
/// Canonicalisation is botocore's; the algorithm is published in the AWS documentation under
/// "AWS Signature Version 4 for API requests".
package struct SigV4Signer: RequestSigner, CoveringSigner, SigV4Family {
  /// The keys.
  package let credentials: SigningCredentials
  /// The service's name in the scope, e.g. `s3`.
  package let signingName: String
  /// The region in the scope, e.g. `us-east-1`.
  package let region: String
  /// The rules of the service.
  package let rules: SigV4Rules
  private let keys: SigningKeyCache

  static let algorithm = "AWS4-HMAC-SHA256"
  var requestRegionSet: String? { nil }

  /// A signer for one service in one region.
  ///
  /// - Parameters:
  ///   - credentials: The keys.
  ///   - signingName: The service's name in the scope.
  ///   - region: The region in the scope.
  ///   - rules: The rules of the service.
  ///   - keys: The cache of derived keys.
  package init(
    credentials: SigningCredentials, signingName: String, region: String,
    rules: SigV4Rules = .standard, keys: SigningKeyCache = .shared
  ) {
    self.credentials = credentials
    self.signingName = signingName
    self.region = region
    self.rules = rules
    self.keys = keys
  }

  /// The request with the signature in its headers.
  package func signedRequest(
    _ request: WireRequest, at time: Timestamp, payload: PayloadHash
  ) -> WireRequest {
    sign(request, at: time, payload: payload).request
  }

  /// Signs in the headers: `Authorization`, `X-Amz-Date` (or `Date` if the request has one), the
  /// session token and, if the rules say so, `X-Amz-Content-SHA256`. These headers of an earlier
  /// attempt are replaced.
  ///
  /// - Parameters:
  ///   - request: The request as it will be sent, apart from these headers.
  ///   - time: The time of signing, by the service's clock.
  ///   - payload: How the body is covered. A request's own `X-Amz-Content-SHA256` is used, unless
  ///     the rules send one.
  package func sign(
    _ request: consuming WireRequest, at time: Timestamp, payload: PayloadHash
  ) -> SigV4Signature {
    signedInHeaders(request, at: time, payload: payload)
  }

  /// Signs in the query, so that the URL alone is enough to send the request.
  ///
  /// The items of the query are decoded and the first of each name is kept; those of the body
  /// follow; then come `X-Amz-Algorithm`, `X-Amz-Credential`, `X-Amz-Date`, `X-Amz-Expires`,
  /// `X-Amz-SignedHeaders`, the session token, and `X-Amz-Signature` at the end.
  ///
  /// - Parameters:
  ///   - request: The request; its headers must be sent unchanged with the URL. A content type of
  ///     `application/x-www-form-urlencoded; charset=utf-8` is dropped.
  ///   - time: The time from which the URL is valid.
  ///   - expiresIn: The number of seconds for which it is valid.
  ///   - payload: How the body is covered; `.unsigned` for S3, `.empty` where the body becomes
  ///     items of the query. A request's own `X-Amz-Content-SHA256` is used.
  ///   - bodyItems: Names and values of the body, which go into the query instead; an item replaces
  ///     one of the same name in the query. `nil` means no body; an empty list means a body whose
  ///     members are all empty lists, which botocore (and so this) marks by an empty first item.
  ///     See ``PresignedBody``.
  package func presign(
    _ request: WireRequest, at time: Timestamp, expiresIn: Int, payload: PayloadHash,
    bodyItems: [(name: String, value: String)]? = nil
  ) -> SigV4Signature {
    signedInQuery(
      request, at: time, expiresIn: expiresIn, payload: payload, bodyItems: bodyItems)
  }

  func scope(day: String) -> SigningScope {
    SigningScope(day: day, region: region, service: signingName)
  }

  func signature(of text: [UInt8], scope: SigningScope) -> String {
    key(of: scope).code(of: text).withUnsafeBytes { Hex.encode($0) }
  }

  /// The signature of a string.
  func signatureBytes(of text: [UInt8], scope: SigningScope) -> [UInt8] {
    Array(key(of: scope).code(of: text))
  }

  private func key(of scope: SigningScope) -> SigningKey {
    keys.key(
      secret: credentials.secretAccessKey, day: scope.day, region: region, service: signingName)
  }
}
