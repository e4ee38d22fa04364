// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSHTTP
import Synchronization
package import WireFormats

/// A request with its body read.
package typealias SentRequest = ReceivedRequest

/// A transport without a network that responds by a script, with the library's own messages.
package final class ScriptedTransport: WireTransport, HTTPTransport {
  /// The response to a request; `number` counts requests from 0.
  package typealias Server =
    @Sendable (_ request: ReceivedRequest, _ number: Int) async throws -> WireResponse

  private let server: Server
  private let received = Mutex<[ReceivedRequest]>([])

  /// A transport whose responses come from a function.
  package init(_ server: @escaping Server) { self.server = server }

  /// A transport that gives these responses in turn, the last one repeatedly.
  package convenience init(_ responses: [WireResponse]) {
    self.init { _, number in
      guard let last = responses.last else { throw NothingScripted() }
      return number < responses.count ? responses[number] : last
    }
  }

  /// The requests so far.
  package var requests: [ReceivedRequest] { received.withLock { $0 } }

  package func send(
    _ request: WireRequest, options: TransportOptions
  ) async throws -> WireResponse {
    let kept = ReceivedRequest(
      method: request.method, url: request.url, headers: request.headers,
      body: try await request.body.collect())
    let number = received.withLock { received in
      received.append(kept)
      return received.count - 1
    }
    return try await server(kept, number)
  }

  package func shutdown() async {}
}

struct NothingScripted: Error {}

extension WireResponse {
  /// A response with a text as its body.
  package init(_ status: Int, _ text: String = "", headers: WireHeaders = [:]) {
    self.init(
      status: status, headers: headers, body: text.isEmpty ? .empty : .bytes(Array(text.utf8)))
  }
}
