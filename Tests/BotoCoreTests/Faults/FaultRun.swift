// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import AWSProtocols
import Testing
import TestSupport
import WireFormats

@testable import AWSHTTP
@testable import BotoCore

/// One call to a server with a fault, and its outcome.
struct FaultRun {
  let fault: Fault
  let operation: FaultOperation
  /// Whether the fault occurs in every attempt, or only in the first.
  let isAlwaysFaulty: Bool

  /// The outcome of a call.
  struct Outcome: Hashable, CustomStringConvertible {
    /// The result or the error that the caller gets.
    let seen: String
    /// The number of requests that reached the server.
    let requests: Int

    var description: String { "\(seen), \(requests)" }
  }

  /// The outcomes at all positions of the fault.
  func outcomes() async throws -> Set<Outcome> {
    var outcomes: Set<Outcome> = []
    for position in fault.positions(operation.response) {
      let scene = Fault.Scene(
        response: operation.response, isRead: operation == .getObject, position: position)
      outcomes.insert(try await outcome(scene))
    }
    return outcomes
  }

  private func outcome(_ scene: Fault.Scene) async throws -> Outcome {
    let server = try await FaultyServer(fault, scene, isAlwaysFaulty: isAlwaysFaulty)
    let (seen, pool) = try await call(server, scene)
    // Anything that is left of the client retains the pool: connections, exchanges, tasks, timers.
    try await becomesTrue("something retains the client's pool") { pool.value == nil }
    try await becomesTrue("a connection is open") { server.server.openCount == 0 }
    return Outcome(seen: seen, requests: server.requestCount)
  }

  private struct Weak {
    weak var value: ConnectionPool?
  }

  private func call(
    _ server: FaultyServer, _ scene: Fault.Scene
  ) async throws -> (seen: String, pool: Weak) {
    let transport = NIOTransport(configuration: TransportConfiguration(verification: .disabled))
    let url = server.url(fault)
    let client = try TestClient(
      operation.service,
      options: {
        $0.transport = transport
        $0.endpoint = .url(url)
        $0.readTimeout = fault.isSilence ? .milliseconds(700) : .seconds(30)
      })
    if fault.isOnKeptConnection { _ = await seen(client, scene) }
    let seen = await seen(client, scene)
    let pool = Weak(value: transport.pool(at: try RequestURL(url)))
    await transport.shutdown()
    return (seen, pool)
  }

  private func seen(_ client: TestClient, _ scene: Fault.Scene) async -> String {
    do {
      let output = try await client.call(operation.rawValue, operation.parameters)
      scene.headIsSeen.set()
      guard operation == .getObject else { return "success" }
      do {
        let bytes = try await [UInt8](reading: output.Body)
        return bytes == Array("hello".utf8) ? "success" : "other bytes"
      } catch {
        return kind(of: error) + " from the body"
      }
    } catch {
      return kind(of: error)
    }
  }

  private func becomesTrue(_ complaint: Comment, _ condition: () -> Bool) async throws {
    for _ in 0..<500 {
      if condition() { return }
      try await Task.sleep(for: .milliseconds(20))
    }
    Issue.record("\(fault.name), \(operation.rawValue): \(complaint.rawValue)")
  }
}
