// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP

extension CallObservation {
  /// What watches a call.
  ///
  /// - Returns: `nil` when nothing does, or when the call isn't to be sent.
  static func of(_ call: CallContext) -> CallObservation? {
    guard !(call.options.transport is CapturingTransport) else { return nil }
    let observability = call.client.observability
    let trace = observability.tracer.map { CallTrace($0, call) }
    let made: [(any CallObserver)?] = [
      trace, CallLog(observability, call), observability.metrics.map { CallMetrics($0, call) },
      ObserverSwitch.history.isOn ? CallHistory() : nil,
      observability.monitor.map { CallMonitor($0, call) },
    ]
    let observers = made.compactMap { $0 }
    return observers.isEmpty ? nil : CallObservation(observers, context: trace?.context)
  }
}
