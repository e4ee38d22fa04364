// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// Takes the first request in place of a network.
package struct CapturingTransport: WireTransport {
  /// The request, thrown so that no step of the call goes on.
  package struct Captured: Error {
    package let request: WireRequest
  }

  package init() {}

  package func send(_ request: WireRequest, options: TransportOptions) async throws -> WireResponse
  {
    throw Captured(request: request)
  }

  package func shutdown() async {}
}
