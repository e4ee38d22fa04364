// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import WireFormats

/// When credentials are refreshed: two windows before their expiration, as a pure state machine.
package struct IdentityState: Sendable {
  /// How urgently new credentials are needed.
  enum RefreshNeed: Sendable, Hashable {
    /// The current ones are valid for a while.
    case none
    /// One caller refreshes them; others continue with the current ones, and so does that one if it
    /// fails.
    case advisory
    /// All callers wait for new ones.
    case mandatory
  }

  /// How long before the expiration credentials are refreshed.
  package struct Windows: Sendable, Hashable {
    /// The seconds before the expiration from which on a refresh is tried.
    var advisory: Double
    /// The seconds before the expiration from which on a refresh must succeed.
    var mandatory: Double

    package init(advisory: Double = 15 * 60, mandatory: Double = 60) {
      self.advisory = advisory
      self.mandatory = mandatory
    }

    /// How urgently something new is needed at an instant.
    func need(before expiration: Timestamp, at now: Timestamp) -> RefreshNeed {
      let remaining = expiration.epochSeconds - now.epochSeconds
      if remaining < mandatory { return .mandatory }
      return remaining < advisory ? .advisory : .none
    }

    /// The windows of bearer tokens.
    static let tokens = Windows(advisory: 15 * 60, mandatory: 10 * 60)

    /// The windows of credentials that last for a number of seconds: long-lived ones are refreshed
    /// early, so that an outage of their source has an hour to end.
    static func forLifetime(_ seconds: Double) -> Windows {
      let advisory: Double = seconds <= 20 * 60 ? 5 : seconds < 90 * 60 ? 15 : 60
      return Windows(advisory: advisory * 60)
    }
  }

  /// The windows of the current credentials.
  private var windows: Windows
  /// Whether all credentials have these windows, however long they last.
  private let areFixed: Bool
  /// The current credentials.
  private(set) var credentials: Credentials?
  /// Their source, which also refreshes them.
  private(set) var provider: (any CredentialProvider)?

  /// - Parameter windows: `nil` for the default by the credentials' lifetime.
  init(_ credentials: Credentials? = nil, windows: Windows? = nil) {
    self.credentials = credentials
    self.windows = windows ?? Windows()
    areFixed = windows != nil
  }

  /// How urgently new credentials are needed at an instant.
  func need(at now: Timestamp) -> RefreshNeed {
    guard let credentials else { return .mandatory }
    guard let expiration = credentials.expires else { return .none }
    // Nothing refreshes credentials that were given.
    if provider == nil { return expiration <= now ? .mandatory : .none }
    return windows.need(before: expiration, at: now)
  }

  /// Adopts credentials that were found at an instant, expired or not.
  mutating func adopt(_ loaded: CredentialChain.Loaded, at now: Timestamp) {
    (credentials, provider) = loaded
    guard !areFixed, let expiration = loaded.credentials.expires else { return }
    windows = .forLifetime(expiration.epochSeconds - now.epochSeconds)
  }

  /// Drops credentials that can be found again.
  mutating func forget() {
    guard provider != nil else { return }
    (credentials, provider) = (nil, nil)
  }

  /// Adopts new credentials.
  ///
  /// - Throws: `credentialRetrievalError` if they have already expired.
  mutating func refresh(_ loaded: CredentialChain.Loaded, at now: Timestamp) throws(BotoCoreError) {
    if let expiration = loaded.credentials.expires, expiration < now {
      throw BotoCoreError(
        .credentialRetrievalError,
        "Error when retrieving credentials from \(loaded.provider.method): they expired at "
          + "\(expiration.iso8601Seconds). Renew them at their source; if they are new, check this "
          + "machine's clock")
    }
    adopt(loaded, at: now)
  }
}
