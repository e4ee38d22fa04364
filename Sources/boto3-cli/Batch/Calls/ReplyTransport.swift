// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSErrors
import Boto3
import BotoCore
import Synchronization
import WireFormats

/// A transport that answers requests with the replies of a line in order, and keeps the requests
/// for the line's answer.
final class ReplyTransport: WireTransport {
  private let replies: [JSONNode]
  private let received = Mutex<[ReceivedRequest]>([])

  init(_ replies: [JSONNode]) { self.replies = replies }

  /// The requests so far.
  var requests: [ReceivedRequest] { received.withLock { $0 } }

  func send(_ request: WireRequest, options: TransportOptions) async throws -> WireResponse {
    let kept = ReceivedRequest(
      method: request.method, url: request.url, headers: request.headers,
      body: try await request.body.collect())
    let number = received.withLock { received in
      received.append(kept)
      return received.count - 1
    }
    guard replies.indices.contains(number) else { throw ScriptExhausted() }
    let reply = replies[number]
    if let name = reply["raise"]?.string {
      throw BotoCoreError(
        BotoCoreError.Kind(named: name) ?? .botoCoreError,
        "\(name) on endpoint URL: \"\(request.url)\"")
    }
    return try MessageNode.response(reply)
  }

  func shutdown() async {}
}
