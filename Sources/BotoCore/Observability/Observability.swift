public import Logging
public import Metrics
public import Tracing

/// With what the calls of a session or a client are watched. Nothing, unless given: then metrics and
/// traces go where `MetricsSystem` and `InstrumentationSystem` were bootstrapped to before the
/// client was made, and only ``setStreamLogger(name:level:format:output:)`` logs.
public struct Observability: Sendable {
  /// Logs the calls, at `debug` their steps, at `trace` what goes over the wire with secrets masked.
  public var logger: Logger?
  /// Counts and measures the calls.
  public var metrics: (any MetricsFactory)?
  /// Makes a span of each call and of each attempt.
  public var tracer: (any Tracer)?

  /// Ways to watch calls.
  public init(
    logger: Logger? = nil, metrics: (any MetricsFactory)? = nil, tracer: (any Tracer)? = nil
  ) {
    self.logger = logger
    self.metrics = metrics
    self.tracer = tracer
  }

  /// These ways, with others laid over them.
  func merging(_ other: Observability?) -> Observability {
    Observability(
      logger: other?.logger ?? logger, metrics: other?.metrics ?? metrics,
      tracer: other?.tracer ?? tracer)
  }
}
