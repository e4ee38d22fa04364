// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// A way to prove who sends a request: Signature Version 4, a bearer token, …
package protocol RequestSigner: Sendable {
  /// The request with the proof in its headers; proofs of an earlier attempt are replaced.
  ///
  /// - Parameters:
  ///   - request: The request as it will be sent, apart from the proof.
  ///   - time: The time of signing, by the service's clock.
  ///   - payload: How the body is covered.
  func signedRequest(
    _ request: WireRequest, at time: Timestamp, payload: PayloadHash
  ) -> WireRequest
}
