// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// A way to prove the sender of a request: Signature Version 4, a bearer token, …
package protocol RequestSigner: Sendable {
  /// The request with the proof in its headers; proofs of an earlier attempt are replaced.
  ///
  /// - Parameters:
  ///   - request: The request as it will be sent, apart from the proof.
  ///   - time: The time of signing, by the service's clock.
  ///   - payload: How the signature covers the body.
  func signedRequest(
    _ request: WireRequest, at time: Timestamp, payload: PayloadHash
  ) -> WireRequest
}

/// The keys that requests are signed with. Descriptions and mirrors show only the access key's ID.
package struct SigningCredentials: Sendable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  /// The access key's ID, which is sent in the clear.
  package let accessKeyID: String
  /// The secret, which is never sent.
  package let secretAccessKey: String
  /// The token of temporary credentials, which is sent in the clear.
  package let sessionToken: String?

  /// Credentials from their parts.
  package init(accessKeyID: String, secretAccessKey: String, sessionToken: String? = nil) {
    self.accessKeyID = accessKeyID
    self.secretAccessKey = secretAccessKey
    self.sessionToken = sessionToken
  }

  /// The access key's ID and whether there is a token.
  package var description: String {
    "SigningCredentials(\(accessKeyID)\(sessionToken == nil ? "" : ", with session token"))"
  }

  /// The same as ``description``.
  package var debugDescription: String { description }

  /// Only what ``description`` shows.
  package var customMirror: Mirror { Mirror(self, children: ["accessKeyID": accessKeyID]) }
}

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
