// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import Crypto
package import WireFormats

/// Signs requests of the query protocol with Signature Version 2 (`v2`), which SimpleDB still
/// requires: the signature is another parameter of the form, or of the query if there is no body.
package struct SigV2Signer: RequestSigner {
  private let credentials: SigningCredentials

  /// A signer with keys.
  package init(credentials: SigningCredentials) { self.credentials = credentials }

  /// The request with the parameters of the signature; those of an earlier attempt are replaced.
  ///
  /// A body must be a form in memory; a streamed body is sent unsigned.
  package func signedRequest(
    _ request: WireRequest, at time: Timestamp, payload: PayloadHash
  ) -> WireRequest {
    var request = request
    switch request.body {
    case .buffer(let form) where form.readableBytes > 0:
      let items = PercentEncoding.decodeQuery(String(buffer: form))
      request.body = .bytes(Array(encode(signed(items, request, at: time)).utf8))
    case .buffer, .empty:
      let items = PercentEncoding.decodeQuery(request.url.query ?? "")
      request.url.query = encode(signed(items, request, at: time))
    case .stream: break
    }
    return request
  }

  private func signed(
    _ items: [(name: String, value: String)], _ request: WireRequest, at time: Timestamp
  ) -> [(name: String, value: String)] {
    var added = [
      (name: "AWSAccessKeyId", value: credentials.accessKeyID),
      (name: "SignatureVersion", value: "2"),
      (name: "SignatureMethod", value: "HmacSHA256"),
      (name: "Timestamp", value: time.iso8601Seconds),
    ]
    if let token = credentials.sessionToken {
      added.append((name: "SecurityToken", value: token))
    }
    var items = items.filter { !$0.name.hasSameBytes(as: "Signature") }.merging(added)
    let sorted = items.sorted { $0.name.precedesInBytes($1.name) }
    let host = request.url.port.map { "\(request.url.host):\($0)" } ?? request.url.host
    let text =
      [request.method, host, request.url.requestPath, encode(sorted)].joined(separator: "\n")
    let key = SymmetricKey(data: Array(credentials.secretAccessKey.utf8))
    let code = HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)
    items.append((name: "Signature", value: Base64.encode(Array(code))))
    return items
  }

  private func encode(_ items: [(name: String, value: String)]) -> String {
    items.map { PercentEncoding.encodeItem($0.name, $0.value) }.joined(separator: "&")
  }
}
