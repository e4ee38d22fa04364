// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// A signed request, and what the signature was made of.
package struct SigV4Signature: Sendable {
  /// The request with the signature in its headers or query.
  package let request: WireRequest
  /// The signature in small hexadecimal digits.
  package let signature: String

  let canonicalBytes: [UInt8]
  let bytesToSign: [UInt8]

  /// The request as the signature covers it, for comparison with what a service reports.
  package var canonicalRequest: String { String(decoding: canonicalBytes, as: UTF8.self) }

  /// The text that was signed.
  package var stringToSign: String { String(decoding: bytesToSign, as: UTF8.self) }

  /// The `Authorization` header; `nil` for a presigned URL.
  package var authorization: String? { request.headers["Authorization"] }
}

/// A signature that covers the body and is in the headers or in the query: ``SigV4Signer``,
/// ``SigV4aSigner``.
package protocol CoveringSigner: Sendable {
  /// Why a signature can't be computed.
  associatedtype Failure: Error

  /// Signs in the headers; see ``SigV4Signer/sign(_:at:payload:)``.
  func sign(
    _ request: consuming WireRequest, at time: Timestamp, payload: PayloadHash
  ) throws(Failure) -> SigV4Signature

  /// Signs in the query; see ``SigV4Signer/presign(_:at:expiresIn:payload:bodyItems:)``.
  func presign(
    _ request: WireRequest, at time: Timestamp, expiresIn: Int, payload: PayloadHash,
    bodyItems: [(name: String, value: String)]?
  ) throws(Failure) -> SigV4Signature
}

/// What a signature is valid for: a day, a service, and in SigV4 a region.
struct SigningScope {
  /// `20260101`
  let day: String
  /// `20260101/us-east-1/s3/aws4_request`, of SigV4a `20260101/s3/aws4_request`
  let text: String

  /// - Parameter region: `nil` for SigV4a, which names its regions in the request.
  init(day: String, region: String?, service: String) {
    self.day = day
    // In bytes: each part that is appended to a string takes longer.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(64)
    bytes.append(day)
    bytes.append("/")
    if let region {
      bytes.append(region)
      bytes.append("/")
    }
    bytes.append(service)
    bytes.append("/aws4_request")
    text = String(decoding: bytes, as: UTF8.self)
  }
}
