// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// The transports of related sessions: equal configurations share their connections.
///
/// The last few are kept, even without a client; the others end with their clients.
package final class SharedTransports: Sendable {
  /// The number that are kept: nearly always there is one.
  static let most = 8

  /// A transport while it is referenced.
  private struct Known: Sendable {
    weak var transport: NIOTransport?
  }

  private struct State {
    /// The number of sessions that share them.
    var owners = 1
    /// The most recently requested one is last.
    var kept: [NIOTransport] = []
    var others: [Known] = []
  }

  private let state = Mutex(State())

  package init() {}

  /// The number of transports.
  var count: Int {
    state.withLock { $0.kept.count + $0.others.count { $0.transport != nil } }
  }

  /// One more session shares them.
  package func addOwner() { state.withLock { $0.owners += 1 } }

  /// A session shares them no longer.
  ///
  /// - Returns: The transports to shut down, if it was the last session.
  package func removeOwner() -> [any WireTransport] {
    state.withLock { state in
      state.owners -= 1
      guard state.owners == 0 else { return [] }
      return state.kept + state.others.compactMap(\.transport)
    }
  }

  /// The transport for a configuration, made on demand.
  package func transport(for configuration: TransportConfiguration) -> any WireTransport {
    // Released after the lock, if it is unreferenced: it closes its connections.
    var dropped: NIOTransport?
    defer { withExtendedLifetime(dropped) {} }
    return state.withLock { state in
      if state.kept.last?.configuration == configuration, let last = state.kept.last { return last }
      let transport: NIOTransport
      if let index = state.kept.firstIndex(where: { $0.configuration == configuration }) {
        transport = state.kept.remove(at: index)
      } else {
        transport =
          state.others.lazy.compactMap(\.transport).first { $0.configuration == configuration }
          ?? NIOTransport(configuration: configuration)
        state.others.removeAll { $0.transport == nil || $0.transport === transport }
      }
      state.kept.append(transport)
      if state.kept.count > Self.most {
        let oldest = state.kept.removeFirst()
        state.others.append(Known(transport: oldest))
        dropped = oldest
      }
      return transport
    }
  }
}
