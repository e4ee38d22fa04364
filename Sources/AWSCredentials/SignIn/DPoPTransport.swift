// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import WireFormats

/// Gives each request a proof of the key's possession before another transport sends it. A request
/// that is sent again gets a new one, since servers take each only once.
struct DPoPTransport: WireTransport {
  let proof: DPoPProof
  let clock: CallClock
  let transport: any WireTransport

  func send(_ request: WireRequest, options: TransportOptions) async throws -> WireResponse {
    var request = request
    request.headers["DPoP"] = try proof.header(
      url: request.url.description, at: clock.now(), id: clock.makeUUID())
    return try await transport.send(request, options: options)
  }

  func shutdown() async { await transport.shutdown() }
}
