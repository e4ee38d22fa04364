// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// A request that was signed, and what the signature was made of.
package struct SigV4Signature: Sendable {
  /// The request with the signature in its headers or query.
  package let request: WireRequest
  /// The signature in small hexadecimal digits.
  package let signature: String

  let canonicalBytes: [UInt8]
  let bytesToSign: [UInt8]

  /// The request as it stands in the signature, for comparison with what a service reports.
  package var canonicalRequest: String { String(decoding: canonicalBytes, as: UTF8.self) }

  /// The text that was signed.
  package var stringToSign: String { String(decoding: bytesToSign, as: UTF8.self) }

  /// The `Authorization` header; `nil` for a presigned URL.
  package var authorization: String? { request.headers["Authorization"] }
}
