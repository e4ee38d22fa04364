// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import LocalCore
import WireFormats

/// What happens without requests: waiting events, sources of mappings, ends of runs.
extension LocalLambdaService {
  package static func nextDue(_ state: State) -> LocalInstant? {
    [state.events.first?.key.at, state.nextLook].compactMap(\.self).min()
  }

  package static func runDue(_ state: inout State, in place: Place, _ turn: Turn) {
    state.startDueEvents(in: place, turn)
    state.readSources(in: place, turn)
  }

  package static func watched(_ state: State) -> Set<World.Key> { state.watchedSources }

  package static func take(
    _ report: [UInt8], _ state: inout State, in place: Place, _ turn: Turn
  ) {
    if let run = RunReport(report) {
      state.finish(run, in: place, turn)
    } else if let name = (try? JSONNode(parsing: report))?["closure"]?.string {
      state.makeFunction(name, in: place, turn)
    }
  }
}
