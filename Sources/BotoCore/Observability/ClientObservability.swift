// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Logging
import Metrics
import Synchronization
import Tracing

/// The observability of one client's calls, determined when the client is made.
final class ClientObservability: Sendable {
  let logger: Logger?
  let metrics: ClientMetrics?
  let tracer: (any Tracer)?
  let monitor: MonitorSocket?
  /// Whether the source of the credentials was already logged.
  private let hasLoggedCredentials = Atomic<Bool>(false)

  init(_ observability: Observability, monitor: MonitorSocket?, serviceID: String) {
    self.monitor = monitor
    logger = observability.logger
    let factory = observability.metrics ?? MetricsSystem.factory
    metrics = factory is NOOPMetricsHandler ? nil : ClientMetrics(factory, serviceID: serviceID)
    tracer = observability.tracer ?? Self.processTracer
  }

  /// The tracer that the program has set up for all its libraries. Asking for the default
  /// instrument, which does nothing, costs less than testing the type of any other.
  private static var processTracer: (any Tracer)? {
    guard !(InstrumentationSystem.instrument is NoOpInstrument) else { return nil }
    return InstrumentationSystem._findInstrument { $0 is any Tracer } as? any Tracer
  }

  /// Whether anything observes the calls. If nothing does, this is all that it costs them.
  var isActive: Bool {
    ObserverSwitch.isAnyOn || metrics != nil || tracer != nil || monitor != nil
      || (logger.map { $0.logLevel <= .info } ?? false)
  }

  /// The targets of the client's own log messages.
  var log: LogTargets { LogTargets(logger, service: nil, operation: nil) }

  /// Whether this is the first query.
  func isFirstUseOfCredentials() -> Bool {
    !hasLoggedCredentials.exchange(true, ordering: .relaxed)
  }
}

/// The switches of the process's own observers: all that a call has to check.
enum ObserverSwitch: UInt8 {
  case streamLoggers = 1
  case history = 2

  private static let state = Atomic<UInt8>(0)

  /// Whether any of them is on.
  static var isAnyOn: Bool { state.load(ordering: .relaxed) != 0 }

  /// Whether this one is on.
  var isOn: Bool { Self.state.load(ordering: .acquiring) & rawValue != 0 }

  /// Turns it on or off.
  func turn(_ isOn: Bool) {
    if isOn {
      Self.state.bitwiseOr(rawValue, ordering: .releasing)
    } else {
      Self.state.bitwiseAnd(~rawValue, ordering: .releasing)
    }
  }
}
