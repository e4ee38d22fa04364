// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import WireFormats

/// What SigV4 and SigV4a share: how a request becomes bytes to sign, and where the signature goes.
/// They differ in the algorithm, and in whether the region is in the scope or in the request.
protocol SigV4Family: CoveringSigner {
  /// The algorithm's name.
  static var algorithm: String { get }
  /// The keys.
  var credentials: SigningCredentials { get }
  /// The rules of the service.
  var rules: SigV4Rules { get }
  /// The regions that are in the request; `nil` if the scope has the region.
  var requestRegionSet: String? { get }

  /// The scope of a signature on a day.
  func scope(day: String) -> SigningScope

  /// The signature of a string in small hexadecimal digits.
  func signature(of text: [UInt8], scope: SigningScope) throws(Failure) -> String
}

extension SigV4Family {
  /// The request with the signature in its headers.
  func signedInHeaders(
    _ request: consuming WireRequest, at time: Timestamp, payload: PayloadHash
  ) throws(Failure) -> SigV4Signature {
    var request = request
    let stamp = time.signingTime
    request.headers.remove("Authorization")
    setDate(in: &request.headers, time: time, stamp: stamp)
    setSessionToken(in: &request.headers)
    let hash: String
    if !rules.sendsPayloadHash, let given = request.headers["X-Amz-Content-SHA256"] {
      hash = given
    } else {
      hash = payload.text
      if rules.sendsPayloadHash { request.headers["X-Amz-Content-SHA256"] = hash }
    }

    let headers = CanonicalHeaders(request)
    let names = headers.names
    let canonical = CanonicalRequest.bytes(
      of: request, headers: headers, names: names, payload: hash, rules: rules)
    let scope = scope(day: time.signingDay)
    let bytesToSign = Self.bytesToSign(canonical, stamp: stamp, scope: scope)
    let signature = try signature(of: bytesToSign, scope: scope)

    // In bytes: each part that is appended to a string takes longer.
    var authorization: [UInt8] = []
    authorization.reserveCapacity(512)
    authorization.append(Self.algorithm)
    authorization.append(" Credential=")
    authorization.append(credentials.accessKeyID)
    authorization.append("/")
    authorization.append(scope.text)
    authorization.append(", SignedHeaders=")
    authorization += names
    authorization.append(", Signature=")
    authorization.append(signature)
    request.headers.add("Authorization", String(decoding: authorization, as: UTF8.self))
    return SigV4Signature(
      request: request, signature: signature, canonicalBytes: canonical, bytesToSign: bytesToSign)
  }

  /// Sets the time, and the regions if they are in the request. SigV4a sends `X-Amz-Date` even
  /// beside a `Date`.
  private func setDate(in headers: inout WireHeaders, time: Timestamp, stamp: String) {
    if let requestRegionSet {
      headers["X-Amz-Date"] = stamp
      headers["X-Amz-Region-Set"] = requestRegionSet
    } else if headers.contains("Date") {
      headers["Date"] = time.mailDate
      headers.remove("X-Amz-Date")
    } else {
      headers["X-Amz-Date"] = stamp
    }
  }

  private func setSessionToken(in headers: inout WireHeaders) {
    switch rules.sessionToken {
    case .securityToken:
      if let token = credentials.sessionToken { headers["X-Amz-Security-Token"] = token }
    case .s3Session:
      headers.remove("X-Amz-Security-Token")
      if let token = credentials.sessionToken { headers["x-amz-s3session-token"] = token }
    }
  }

  /// Algorithm, time, scope and the hash of the canonical request, one per line.
  static func bytesToSign(_ canonical: [UInt8], stamp: String, scope: SigningScope) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(192)
    for line in [algorithm, stamp, scope.text] {
      bytes.append(line)
      bytes.append(UInt8(ascii: "\n"))
    }
    let digest = canonical.withUnsafeBytes { bytes in
      var hasher = SHA256()
      hasher.update(bufferPointer: bytes)
      return hasher.finalize()
    }
    digest.withUnsafeBytes { Hex.append($0, to: &bytes) }
    return bytes
  }
}

/// The differences in Signature Version 4 between services.
package struct SigV4Rules: Sendable, Equatable {
  /// The name under which the token of temporary credentials is sent.
  package enum SessionToken: Sendable, Equatable {
    /// `X-Amz-Security-Token`
    case securityToken
    /// `x-amz-s3session-token`, in a query `X-Amz-S3session-Token`.
    case s3Session
  }

  /// Whether the canonical path lacks the `.`, `..` and empty segments of the path that is sent.
  package var normalizesPath: Bool
  /// Whether the canonical path is the path that is sent, percent-encoded once more.
  package var encodesPathAgain: Bool
  /// Whether the `X-Amz-Content-SHA256` header is sent.
  package var sendsPayloadHash: Bool
  /// The name under which the token of temporary credentials is sent.
  package var sessionToken: SessionToken

  /// Rules from their parts.
  package init(
    normalizesPath: Bool, encodesPathAgain: Bool, sendsPayloadHash: Bool,
    sessionToken: SessionToken = .securityToken
  ) {
    self.normalizesPath = normalizesPath
    self.encodesPathAgain = encodesPathAgain
    self.sendsPayloadHash = sendsPayloadHash
    self.sessionToken = sessionToken
  }

  /// The rules of most services (`v4`).
  package static let standard = SigV4Rules(
    normalizesPath: true, encodesPathAgain: true, sendsPayloadHash: false)
  /// The rules of S3 (`s3v4`).
  package static let s3 = SigV4Rules(
    normalizesPath: false, encodesPathAgain: false, sendsPayloadHash: true)
  /// The rules of S3 Express with the credentials of a session (`v4-s3express`).
  package static let s3Express = SigV4Rules(
    normalizesPath: false, encodesPathAgain: false, sendsPayloadHash: true,
    sessionToken: .s3Session)
}
