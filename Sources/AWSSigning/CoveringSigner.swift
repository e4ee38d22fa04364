// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// A signature that covers the body and stands in the headers or in the query: ``SigV4Signer``,
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
