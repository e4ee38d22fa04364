// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// Who a request says that it is from, before anything is checked.
package struct Caller: Sendable {
  /// The access key's ID; `nil` for a request without a signature.
  package var accessKeyID: String?
  /// The region in the signature's scope.
  package var region: String?
  /// The service in the signature's scope.
  package var signingName: String?

  /// The account of keys that name none.
  package static let usualAccount = "000000000000"
  /// The region of requests that name none.
  package static let usualRegion = "us-east-1"

  /// Reads the `Authorization` header, or the query of a presigned URL.
  ///
  /// - Parameter query: The decoded items of the query.
  package init(_ request: WireRequest, query: [(name: String, value: String)]) {
    if let authorization = request.headers["Authorization"] {
      if authorization.hasBytePrefix("AWS4-"),
        let mark = authorization.utf8.firstRange(of: "Credential=".utf8)
      {
        let credential = authorization[mark.upperBound...].prefix { $0 != "," && $0 != " " }
        readScope(String(credential))
      } else if authorization.hasBytePrefix("AWS ") {
        accessKeyID = String(authorization.dropFirst(4).prefix { $0 != ":" })
      }
      return
    }
    func item(_ name: String) -> String? { query.first { $0.name.hasSameBytes(as: name) }?.value }
    if let credential = item("X-Amz-Credential") {
      readScope(credential)
    } else {
      accessKeyID = item("AWSAccessKeyId")
    }
  }

  /// Reads `AKID/20260101/eu-west-1/s3/aws4_request`; of SigV4a without the region.
  private mutating func readScope(_ credential: String) {
    let parts = credential.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 4 else {
      accessKeyID = credential
      return
    }
    // A key may contain slashes; the scope never does.
    let hasRegion = parts.count >= 5 && !Self.isDay(parts[parts.count - 3])
    let scope = hasRegion ? 4 : 3
    accessKeyID = parts.dropLast(scope).joined(separator: "/")
    signingName = String(parts[parts.count - 2])
    if hasRegion { region = String(parts[parts.count - 3]) }
  }

  private static func isDay(_ text: Substring) -> Bool {
    text.utf8.count == 8 && text.utf8.allSatisfy(\.isASCIIDigit)
  }

  /// The account: the key itself if it is 12 digits.
  package var account: String {
    accessKeyID.flatMap { LocalCredentials.isAccount($0) ? $0 : nil } ?? Self.usualAccount
  }
}
