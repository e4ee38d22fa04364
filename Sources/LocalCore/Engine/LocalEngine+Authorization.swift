// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

extension LocalEngine.Core {
  /// Asks whether a caller from outside may make a call; the error if not.
  func refusal(of call: PreparedCall, arrived: LocalInstant, _ turn: Turn) -> ServiceFault? {
    guard let authorizer, !isReplaying, call.request != nil, let operation = call.operation else {
      return nil
    }
    let local = LocalCall(
      operation: operation, input: call.input, place: call.place, principal: call.principal,
      request: call.original ?? call.request, now: turn.now, arrived: arrived,
      requestID: call.requestID, turn: turn)
    do throws(ServiceFault) {
      try authorizer.authorize(call.service.name, operation.name.string, local) { arn in
        guard let service = services[arn.service] else { return nil }
        let place = Place(account: arn.account, region: arn.region)
        let state = turn.world.states[World.Key(service.name, service.scope, place)]
        return state.flatMap { service.policy(arn, $0) }
      }
    } catch {
      return error
    }
    return nil
  }
}
