public import AWSProtocols

/// How often to ask: botocore's `WaiterConfig`.
public struct WaiterConfig: Sendable, Hashable {
  /// The pause between two calls; the model's unless given.
  public var delay: Duration?
  /// How often to call at most; as often as the model says unless given.
  public var maxAttempts: Int?

  /// The configuration of a structure with `Delay` in seconds and `MaxAttempts`.
  ///
  /// - Throws: ``ParamValidationError`` when one of them is something else than it must be.
  public init(_ value: Value) throws {
    let delay = value["Delay"]
    if delay != nil {
      guard let seconds = Double(delay), 0..<Self.longestDelay ~= seconds else {
        throw ParamValidationError(problems: ["Delay must be a number of seconds"])
      }
      self.delay = .seconds(seconds)
    }
    let maxAttempts = value["MaxAttempts"]
    if maxAttempts != nil {
      guard let count = Int(maxAttempts) else {
        throw ParamValidationError(problems: ["MaxAttempts must be a whole number"])
      }
      self.maxAttempts = count
    }
  }

  /// Longer is no pause; a `Duration` traps where seconds are beyond its range.
  private static let longestDelay = 1e12
}
