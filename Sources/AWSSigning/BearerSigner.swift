// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// Sends a token in the `Authorization` header (RFC 6750, section 2.1).
package struct BearerSigner: RequestSigner {
  private let token: String

  /// A signer with a token.
  package init(token: String) { self.token = token }

  /// The request with the token; time and payload don't matter.
  package func signedRequest(
    _ request: WireRequest, at time: Timestamp, payload: PayloadHash
  ) -> WireRequest {
    var request = request
    request.headers["Authorization"] = "Bearer " + token
    return request
  }
}

extension BearerSigner: CustomStringConvertible, CustomReflectable {
  /// The name, without the token.
  package var description: String { "BearerSigner" }

  /// Nothing, because the token is secret.
  package var customMirror: Mirror { Mirror(self, children: []) }
}
