// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import Logging
public import Metrics
public import Tracing

/// The logger, metrics and tracer of a session's or a client's calls. By default, metrics and traces
/// go where `MetricsSystem` and `InstrumentationSystem` were bootstrapped to before the client was
/// made, and only ``setStreamLogger(name:level:format:output:)`` logs.
public struct Observability: Sendable {
  /// The logger. The level `debug` has the steps of calls, `trace` the messages on the wire, with
  /// secrets masked.
  public var logger: Logger?
  /// Makes the counters and timers of calls.
  public var metrics: (any MetricsFactory)?
  /// Makes a span for each call and each attempt.
  public var tracer: (any Tracer)?

  /// A logger, metrics and a tracer, all optional.
  public init(
    logger: Logger? = nil, metrics: (any MetricsFactory)? = nil, tracer: (any Tracer)? = nil
  ) {
    self.logger = logger
    self.metrics = metrics
    self.tracer = tracer
  }

  /// These settings, overlaid with others.
  func merging(_ other: Observability?) -> Observability {
    Observability(
      logger: other?.logger ?? logger, metrics: other?.metrics ?? metrics,
      tracer: other?.tracer ?? tracer)
  }
}
