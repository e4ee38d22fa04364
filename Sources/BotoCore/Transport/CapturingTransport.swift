// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// Takes the first request in place of a network.
struct CapturingTransport: WireTransport {
  /// The request, thrown so that no step of the call goes on.
  struct Captured: Error {
    let request: WireRequest
  }

  func send(_ request: WireRequest, options: TransportOptions) async throws -> WireResponse {
    throw Captured(request: request)
  }

  func shutdown() async {}
}
