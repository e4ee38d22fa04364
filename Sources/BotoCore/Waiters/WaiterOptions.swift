package import AWSProtocols

/// How often to ask: botocore's `WaiterConfig`.
package struct WaiterOptions: Sendable, Hashable {
  /// The pause between two calls; the model's unless given.
  package var delay: Duration?
  /// How often to call at most; as often as the model says unless given.
  package var maxAttempts: Int?

  /// The configuration of a structure with `Delay` in seconds and `MaxAttempts`.
  ///
  /// - Throws: `paramValidationError` when one of them is something else than it must be.
  package init(_ value: Value) throws {
    let delay = value["Delay"]
    if delay != nil {
      guard let seconds = Double(delay), 0..<Self.longestDelay ~= seconds else {
        throw BotoCoreError(problems: ["Delay must be a number of seconds"])
      }
      self.delay = .seconds(seconds)
    }
    let maxAttempts = value["MaxAttempts"]
    if maxAttempts != nil {
      guard let count = Int(maxAttempts) else {
        throw BotoCoreError(problems: ["MaxAttempts must be a whole number"])
      }
      self.maxAttempts = count
    }
  }

  /// Longer is no pause; a `Duration` traps where seconds are beyond its range.
  private static let longestDelay = 1e12
}
