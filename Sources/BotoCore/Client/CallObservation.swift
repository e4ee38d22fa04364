// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSProtocols
import Tracing

/// Observes one call, only from the call's task.
protocol CallObserver: AnyObject {
  /// The call begins; the parameters are the caller's.
  func callStarts(_ call: CallContext)
  /// The request is ready, unsigned.
  func requestPrepared(_ call: CallContext)
  /// An attempt begins: identity and signature follow.
  func attemptStarts(_ call: CallContext)
  /// The request is signed and about to be sent; headers may still be added.
  func requestIsSent(_ call: CallContext)
  /// The response is parsed, or there is none.
  func attemptEnds(_ call: CallContext, failure: (any Error)?)
  /// It is decided whether another attempt follows.
  func retryDecided(_ call: CallContext, _ decision: RetryDecision)
  /// The caller gets the result.
  func callEnds(_ call: CallContext, error: (any Error)?)
}

extension CallObserver {
  func callStarts(_ call: CallContext) {}
  func requestPrepared(_ call: CallContext) {}
  func attemptStarts(_ call: CallContext) {}
  func requestIsSent(_ call: CallContext) {}
  func attemptEnds(_ call: CallContext, failure: (any Error)?) {}
  func retryDecided(_ call: CallContext, _ decision: RetryDecision) {}
  func callEnds(_ call: CallContext, error: (any Error)?) {}
}

/// All observers of one call; calls without observers have none.
final class CallObservation {
  private let observers: [any CallObserver]
  private let context: ServiceContext?

  /// - Parameter context: The call's span, of which spans made meanwhile are children.
  init(_ observers: [any CallObserver], context: ServiceContext?) {
    self.observers = observers
    self.context = context
  }

  /// Runs a call's steps and informs the observers of beginning and end.
  func watch(_ call: CallContext, _ steps: () async throws -> Value) async throws -> Value {
    for observer in observers { observer.callStarts(call) }
    do {
      let output =
        if let context {
          try await ServiceContext.$current.withValue(context) { try await steps() }
        } else {
          try await steps()
        }
      for observer in observers { observer.callEnds(call, error: nil) }
      return output
    } catch {
      for observer in observers { observer.callEnds(call, error: error) }
      throw error
    }
  }

  func requestPrepared(_ call: CallContext) {
    for observer in observers { observer.requestPrepared(call) }
  }

  func attemptStarts(_ call: CallContext) {
    for observer in observers { observer.attemptStarts(call) }
  }

  func requestIsSent(_ call: CallContext) {
    for observer in observers { observer.requestIsSent(call) }
  }

  func attemptEnds(_ call: CallContext, failure: (any Error)?) {
    for observer in observers { observer.attemptEnds(call, failure: failure) }
  }

  func retryDecided(_ call: CallContext, _ decision: RetryDecision) {
    for observer in observers { observer.retryDecided(call, decision) }
  }
}
