/// How often and how a client retries (`Config(retries={…})`).
public struct RetryConfig: Sendable, Hashable {
  /// The retry mode.
  public var mode: RetryMode?
  /// The retries after the first attempt, at most (`max_attempts`).
  public var maxRetries: Int?
  /// The attempts, the first included (`total_max_attempts`); counts before ``maxRetries``.
  public var totalMaxAttempts: Int?

  /// Options for retries; those left out come from the configuration.
  public init(mode: RetryMode? = nil, maxRetries: Int? = nil, totalMaxAttempts: Int? = nil) {
    self.mode = mode
    self.maxRetries = maxRetries
    self.totalMaxAttempts = totalMaxAttempts
  }

  /// The attempts, the first included, that either option asks for.
  var attempts: Int? { totalMaxAttempts ?? maxRetries.map { $0 == .max ? $0 : $0 + 1 } }

  /// - Throws: `invalidMaxRetryAttemptsError`.
  func validate() throws(BotoCoreError) {
    if let maxRetries, maxRetries < 0 { throw Self.tooFew("max_attempts", maxRetries, 0) }
    if let totalMaxAttempts, totalMaxAttempts < 1 {
      throw Self.tooFew("total_max_attempts", totalMaxAttempts, 1)
    }
  }

  private static func tooFew(_ option: String, _ value: Int, _ minimum: Int) -> BotoCoreError {
    BotoCoreError(
      .invalidMaxRetryAttemptsError,
      "Value provided to \"\(option)\": \(value) must be an integer greater than or equal to "
        + "\(minimum).")
  }
}

extension RetryMode {
  /// A mode by its name.
  ///
  /// - Throws: `invalidRetryModeError`.
  init(named name: String) throws(BotoCoreError) {
    guard let mode = RetryMode(rawValue: name) else {
      throw BotoCoreError(
        .invalidRetryModeError,
        "Invalid value provided to \"mode\": \"\(name)\" must be one of: \(RetryMode.choices)")
    }
    self = mode
  }
}
