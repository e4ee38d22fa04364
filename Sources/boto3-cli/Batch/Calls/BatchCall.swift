// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSHTTP
import Boto3
import BotoCore
import Synchronization
import WireFormats

/// One line on its way to an answer.
struct BatchCall {
  let line: JSONNode
  let action: String
  let script: ReplyTransport?
  let clients: BatchClients
  let options: CallOptions

  /// - Throws: ``BadInput`` for an invalid line.
  init(_ line: JSONNode, script: ReplyTransport?, clients: BatchClients) throws {
    guard line.object != nil else { throw BadInput("a line must be an object") }
    self.line = line
    self.script = script
    self.clients = clients
    action = line["action"]?.string ?? "call"
    options = CallOptions(
      clock: try Self.clock(line, scripted: script != nil), transport: script,
      endpointBuiltIns: try line["endpoint_builtins"].map { try TaggedValue.parameters($0) })
  }

  /// The line's client; a scripted line has one of its own, so that no state of others is left.
  func client() throws -> Client {
    guard script == nil else { return try clients.make(line) }
    return try clients.client(for: line)
  }

  /// The operation's parameters.
  func parameters() throws -> Structure { try TaggedValue.parameters(line["parameters"]) }

  /// A required string of the line.
  func required(_ name: String) throws -> String {
    guard let text = line[name]?.string else { throw BadInput("the line has no \(name)") }
    return text
  }

  private static func clock(_ line: JSONNode, scripted: Bool) throws -> CallClock {
    var clock = CallClock.system
    if let now = line["now"]?.string {
      let instant = try Timestamp(parsing: now)
      clock.now = { instant }
    }
    if let uuid = line["uuid"]?.string { clock.makeUUID = { uuid } }
    if scripted { clock.sleep = { _ in try Task.checkCancellation() } }
    return clock
  }
}

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
