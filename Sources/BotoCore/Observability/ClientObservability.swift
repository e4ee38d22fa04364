// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Logging
import Metrics
import Synchronization
import Tracing

/// How the calls of one client are watched, settled when the client is made.
final class ClientObservability: Sendable {
  let logger: Logger?
  let metrics: ClientMetrics?
  let tracer: (any Tracer)?
  let monitor: MonitorSocket?
  /// Whether the log says already where the credentials came from.
  private let saidCredentials = Atomic<Bool>(false)

  init(_ observability: Observability, monitor: MonitorSocket?, serviceID: String) {
    self.monitor = monitor
    logger = observability.logger
    let factory = observability.metrics ?? MetricsSystem.factory
    metrics = factory is NOOPMetricsHandler ? nil : ClientMetrics(factory, serviceID: serviceID)
    tracer = observability.tracer ?? Self.processTracer
  }

  /// The tracer that the program has set up for all its libraries. Asking for the usual instrument,
  /// which does nothing, costs less than asking any one what it is.
  private static var processTracer: (any Tracer)? {
    guard !(InstrumentationSystem.instrument is NoOpInstrument) else { return nil }
    return InstrumentationSystem._findInstrument { $0 is any Tracer } as? any Tracer
  }

  /// Whether anything watches the calls. Where nothing does, this is all that it costs them.
  @inline(__always)
  var isActive: Bool {
    ObserverSwitch.isAnyOn || metrics != nil || tracer != nil || monitor != nil
      || (logger.map { $0.logLevel <= .info } ?? false)
  }

  /// Where the client's own log points write to.
  var log: LogTargets { LogTargets(logger, service: nil, operation: nil) }

  /// Whether this is the first time that somebody asks.
  func isFirstUseOfCredentials() -> Bool {
    !saidCredentials.exchange(true, ordering: .relaxed)
  }
}
