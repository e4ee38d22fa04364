// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors

extension ClientOptions {
  /// How often and how a client retries.
  public struct Retries: Sendable, Hashable {
    /// The retry mode.
    public var mode: RetryMode?
    /// The attempts of a call, the first included.
    public var maxAttempts: Int?

    /// Options for retries; the configuration determines those that are left out.
    public init(mode: RetryMode? = nil, maxAttempts: Int? = nil) {
      self.mode = mode
      self.maxAttempts = maxAttempts
    }

    /// - Throws: `invalidMaxRetryAttemptsError`.
    func validate() throws(BotoCoreError) {
      if let maxAttempts, maxAttempts < 1 {
        throw Self.tooFew("total_max_attempts", maxAttempts, 1)
      }
    }

    static func tooFew(_ option: String, _ value: Int, _ minimum: Int) -> BotoCoreError {
      BotoCoreError(
        .invalidMaxRetryAttemptsError,
        "Value provided to \"\(option)\": \(value) must be an integer greater than or equal to "
          + "\(minimum).")
    }
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
