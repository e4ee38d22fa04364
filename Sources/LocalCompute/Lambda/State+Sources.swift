// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

extension LocalLambdaService.State {
  /// The states of the services that enabled mappings read.
  var watchedSources: Set<World.Key> {
    Set(
      mappings.values.compactMap { mapping in
        guard mapping.isEnabled, mapping.source != .other, let arn = ARN(mapping.sourceARN) else {
          return nil
        }
        return World.Key(
          arn.service, .region, Place(account: arn.account, region: arn.region))
      })
  }

  /// When a mapping looks at its source without being told.
  var nextLook: LocalInstant? {
    mappings.values.lazy.filter(\.isEnabled).compactMap { mapping in
      let times = mapping.shards.values.compactMap { $0.isBusy ? nil : $0.nextLook }
      let queue = mapping.queue.isBusy ? nil : mapping.queue.nextLook
      return (times + [queue].compactMap(\.self)).min()
    }.min()
  }

  /// Reads what mappings bring to functions.
  mutating func readSources(in place: Place, _ turn: Turn) {
    for var mapping in Array(mappings.values) where mapping.isEnabled {
      mapping.forgetLooks(until: turn.now)
      mappings[mapping.uuid] = mapping
      switch mapping.source {
      case .queue: readQueue(mapping, in: place, turn)
      case .stream: readStream(mapping, in: place, turn)
      case .other: break
      }
    }
  }

  /// The function that a mapping calls, if something can run it.
  func runnable(
    _ mapping: EventSourceMapping, in place: Place, _ turn: Turn
  ) -> (function: Function, version: FunctionVersion)? {
    guard let reference = try? FunctionReference(mapping.functionARN, place),
      let function = functions[reference.name],
      let version = function.version(reference.qualifier),
      (try? turn.runtimes.handler(of: function, version, in: place)) != nil
    else { return nil }
    return (function, version)
  }
}
