// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// The transports of sessions that belong together: equal configurations share their connections.
///
/// The last few are kept, also while no client has them; the others end with their clients.
package final class SharedTransports: Sendable {
  /// How many are kept: nearly always there is one.
  static let most = 8

  /// A transport as long as somebody has it.
  private struct Known: Sendable {
    weak var transport: NIOTransport?
  }

  private struct State {
    /// How many sessions share them.
    var owners = 1
    /// The one asked for last stands last.
    var kept: [NIOTransport] = []
    var others: [Known] = []
  }

  private let state = Mutex(State())

  package init() {}

  /// How many are there.
  var count: Int {
    state.withLock { $0.kept.count + $0.others.count { $0.transport != nil } }
  }

  /// One more session shares them.
  package func addOwner() { state.withLock { $0.owners += 1 } }

  /// A session shares them no longer.
  ///
  /// - Returns: The transports, to be shut down, when it was the last.
  package func removeOwner() -> [any WireTransport] {
    state.withLock { state in
      state.owners -= 1
      guard state.owners == 0 else { return [] }
      return state.kept + state.others.compactMap(\.transport)
    }
  }

  /// The transport for a configuration, made when it is first asked for.
  package func transport(for configuration: TransportConfiguration) -> any WireTransport {
    // Ends, if nobody has it, when the lock is free again: it closes its connections.
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
