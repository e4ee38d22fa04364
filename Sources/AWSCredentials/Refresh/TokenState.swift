// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import WireFormats

/// When a bearer token is refreshed: botocore's two windows, and a minute's pause between attempts,
/// as a pure state machine.
struct TokenState: Sendable {
  /// The number of seconds between two attempts.
  private static let pause: Int64 = 60

  private let windows = IdentityState.Windows.tokens
  /// The current token.
  private(set) var token: BearerToken?
  /// Its source, which also refreshes it.
  private(set) var provider: (any TokenProvider)?
  private var nextAttempt: Timestamp?

  init(_ token: BearerToken? = nil) { self.token = token }

  /// How urgently a new token is needed at an instant.
  func need(at now: Timestamp) -> IdentityState.RefreshNeed {
    guard let token else { return .mandatory }
    guard let expiration = token.expires else { return .none }
    if let nextAttempt, now < nextAttempt { return .none }
    return windows.need(before: expiration, at: now)
  }

  /// Records an attempt.
  mutating func beginAttempt(at now: Timestamp) {
    nextAttempt = Timestamp(seconds: now.seconds.addingClamped(Self.pause))
  }

  /// Adopts a token, expired or not.
  mutating func adopt(_ loaded: TokenProviderChain.Loaded) {
    (token, provider) = loaded
  }

  /// Adopts a new token.
  ///
  /// - Throws: `tokenRetrievalError` if it has already expired.
  mutating func refresh(
    _ loaded: TokenProviderChain.Loaded, at now: Timestamp
  ) throws(BotoCoreError) {
    adopt((try loaded.token.unexpired(at: now), loaded.provider))
  }
}
