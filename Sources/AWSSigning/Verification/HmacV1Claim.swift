// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// What a request to S3 says about a signature of S3's first version: the server's half of
/// ``HmacV1Signer``. boto3 still presigns URLs with it.
package struct HmacV1Claim: Sendable {
  /// The access key's ID.
  package let accessKeyID: String
  /// The signature in Base64.
  package let signature: String
  /// Until when a presigned URL is valid, in seconds since 1970; `nil` for a signature in the headers.
  package let expires: Int64?
  /// The token of temporary credentials.
  package let sessionToken: String?

  /// Reads the signature from the headers or the query; `nil` if there is none of this version.
  package init?(_ request: WireRequest) {
    let query = PercentEncoding.decodeQuery(request.url.query ?? "")
    func item(_ name: String) -> String? { query.first { $0.name.hasSameBytes(as: name) }?.value }
    if let authorization = request.headers["Authorization"] {
      guard authorization.hasBytePrefix("AWS "), let colon = authorization.lastIndex(of: ":") else {
        return nil
      }
      accessKeyID = String(authorization[..<colon].dropFirst(4))
      signature = String(authorization[authorization.index(after: colon)...])
      expires = nil
    } else {
      guard let id = item("AWSAccessKeyId"), let signature = item("Signature"),
        let expires = item("Expires").flatMap({ Int64($0) })
      else { return nil }
      accessKeyID = id
      self.signature = signature
      self.expires = expires
    }
    sessionToken = request.headers["X-Amz-Security-Token"] ?? item("x-amz-security-token")
  }

  /// Computes the signature again.
  ///
  /// - Parameters:
  ///   - request: The request as it came.
  ///   - resourcePath: The encoded path with the bucket.
  ///   - secret: The access key's secret.
  package func verification(
    of request: WireRequest, resourcePath: String, secret: String
  ) -> (isValid: Bool, stringToSign: String) {
    var request = request
    if let expires {
      for (name, value) in PercentEncoding.decodeQuery(request.url.query ?? "")
      where HmacV1Signer.isSigned(name.asciiLowercased) && !request.headers.contains(name) {
        request.headers.add(name, value)
      }
      request.headers["Date"] = String(expires)
    } else if request.headers.contains("X-Amz-Date") {
      request.headers["Date"] = ""
    }
    let signer = HmacV1Signer(
      credentials: SigningCredentials(accessKeyID: accessKeyID, secretAccessKey: secret),
      resourcePath: resourcePath)
    let text = signer.stringToSign(request)
    let computed = signer.signature(of: text)
    return (SignatureClaim.areSame(Array(signature.utf8), Array(computed.utf8)), text)
  }
}
