// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore

/// Makes the world of a log again.
enum Replay {
  /// Opens a directory, brings an engine to where its log ends, and records the engine's turns from
  /// then on.
  static func open(_ path: String, into engine: LocalEngine) throws -> StateDirectory {
    var snapshots: [UInt64: World] = [:]
    return try engine.replaying {
      try StateDirectory(path) { record in
        switch record {
        case .turn(let turn): engine.replay(turn)
        case .snapshot(let id): snapshots[id] = engine.snapshot()
        case .restore(let id):
          if let world = snapshots[id] { engine.restore(world) }
        case .drop(let id): snapshots[id] = nil
        case .clock(let offset): engine.clock.offset = offset
        case .reset: engine.reset()
        }
      }
    }
  }
}
