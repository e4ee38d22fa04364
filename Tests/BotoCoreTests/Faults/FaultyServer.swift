// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
import TestSupport
import WireFormats

/// A server with a fault that occurs once or always; otherwise it is correct.
final class FaultyServer: Sendable {
  let server: ScriptedServer
  private let state: State

  private final class State: Sendable {
    let counts = Mutex((requests: 0, faults: 0))
    let healthy: Int
    let isAlwaysFaulty: Bool

    init(healthy: Int, isAlwaysFaulty: Bool) {
      self.healthy = healthy
      self.isAlwaysFaulty = isAlwaysFaulty
    }

    /// Counts a request.
    ///
    /// - Returns: Whether the fault occurs.
    func take() -> Bool {
      counts.withLock { counts in
        counts.requests += 1
        guard counts.requests > healthy, isAlwaysFaulty || counts.faults == 0 else { return false }
        counts.faults += 1
        return true
      }
    }
  }

  /// The requests that arrived, without those before the fault may occur.
  var requestCount: Int { state.counts.withLock { $0.requests } - state.healthy }

  init(_ fault: Fault, _ scene: Fault.Scene, isAlwaysFaulty: Bool) async throws {
    let state = State(healthy: fault.isOnKeptConnection ? 1 : 0, isAlwaysFaulty: isAlwaysFaulty)
    self.state = state
    server = try await ScriptedServer { connection in
      if case .handshake = fault.stage {
        _ = state.take()
        return try await fault.act(&connection, scene)
      }
      while let request = try await connection.request() {
        let isFaulty = state.take()
        if isFaulty, case .expectation = fault.stage {
          try await fault.act(&connection, scene)
          if case .close = fault.afterwards { return }
        } else if request.expectsContinue {
          try await connection.send("HTTP/1.1 100 Continue\r\n\r\n")
        }
        _ = try await connection.body(of: request)
        guard isFaulty, case .response = fault.stage else {
          try await connection.send(scene.response.text)
          continue
        }
        try await fault.act(&connection, scene)
        switch fault.afterwards {
        case .close: return
        case .keepOpen: break
        case .wait: _ = try await connection.untilClose()
        }
      }
    }
  }

  /// The URL for clients.
  func url(_ fault: Fault) -> String {
    switch fault.stage {
    case .nobody(let url): url
    case .handshake: "https://127.0.0.1:\(server.port)"
    case .response, .expectation: "http://127.0.0.1:\(server.port)"
    }
  }
}
