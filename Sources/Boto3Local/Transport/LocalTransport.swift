// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSHTTP
import LocalCore
import LocalHTTP
import WireFormats

/// Carries the requests of sessions to the local AWS in the process: as bytes, like a network, so
/// that a program's own way of calling is what is tested.
struct LocalTransport: HTTPTransport, WireTransport {
  let host: LocalHost

  func send(_ request: WireRequest, options: TransportOptions) async throws -> WireResponse {
    try Task.checkCancellation()
    var request = request
    if case .stream = request.body {
      let buffers = try await request.body.collectBuffers(upTo: ServerSettings.defaultLargestBody)
      request.body = WireBody(joining: buffers)
    }
    if !request.headers.contains("Host") { request.headers.add("Host", request.url.hostHeader) }
    var response = await host.respond(to: request)
    try Task.checkCancellation()
    if request.method == "HEAD" || response.status == 204 || response.status == 304 {
      response.body = .empty
    }
    return response
  }

  func shutdown() async {}
}
