// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import WireFormats

/// When credentials are renewed: two windows before their expiration, as a pure state machine.
package struct IdentityState: Sendable {
  /// How urgent new credentials are.
  enum Need: Sendable, Hashable {
    /// Those at hand are good for a while.
    case none
    /// One caller renews them; others go on with those at hand, and so does that one if it fails.
    case advisory
    /// All wait for new ones.
    case mandatory
  }

  /// How long before the expiration credentials are renewed.
  package struct Windows: Sendable, Hashable {
    /// Seconds before the expiration from which on renewal is tried.
    var advisory: Double
    /// Seconds before the expiration from which on renewal must succeed.
    var mandatory: Double

    package init(advisory: Double = 15 * 60, mandatory: Double = 60) {
      self.advisory = advisory
      self.mandatory = mandatory
    }

    /// The windows of bearer tokens.
    static let tokens = Windows(advisory: 15 * 60, mandatory: 10 * 60)

    /// The windows of credentials that last for a number of seconds: those that last long are
    /// renewed early, so that an outage of their source has an hour to end.
    static func lasting(_ seconds: Double) -> Windows {
      let advisory: Double = seconds <= 20 * 60 ? 5 : seconds < 90 * 60 ? 15 : 60
      return Windows(advisory: advisory * 60)
    }
  }

  /// The windows of the credentials at hand.
  private var windows: Windows
  /// Whether all credentials have these windows, however long they last.
  private let areFixed: Bool
  /// The credentials at hand.
  private(set) var credentials: Credentials?
  /// Where they came from, and are renewed from.
  private(set) var provider: (any CredentialProvider)?

  /// - Parameter windows: `nil` for what is usual for credentials that last so long.
  init(_ credentials: Credentials? = nil, windows: Windows? = nil) {
    self.credentials = credentials
    self.windows = windows ?? Windows()
    areFixed = windows != nil
  }

  /// How urgent new credentials are at an instant.
  func need(at now: Timestamp) -> Need {
    guard let credentials else { return .mandatory }
    guard let expiration = credentials.expires else { return .none }
    let remaining = expiration.epochSeconds - now.epochSeconds
    if remaining < windows.mandatory { return .mandatory }
    return remaining < windows.advisory ? .advisory : .none
  }

  /// Takes credentials in that were found at an instant, expired or not.
  mutating func adopt(_ loaded: CredentialChain.Loaded, at now: Timestamp) {
    (credentials, provider) = loaded
    guard !areFixed, let expiration = loaded.credentials.expires else { return }
    windows = .lasting(expiration.epochSeconds - now.epochSeconds)
  }

  /// Forgets credentials that can be found again.
  mutating func forget() {
    guard provider != nil else { return }
    (credentials, provider) = (nil, nil)
  }

  /// Takes new credentials in.
  ///
  /// - Throws: `credentialRetrievalError` when they have expired already.
  mutating func renew(_ loaded: CredentialChain.Loaded, at now: Timestamp) throws(BotoCoreError) {
    if let expiration = loaded.credentials.expires, expiration < now {
      throw BotoCoreError(
        .credentialRetrievalError,
        "Error when retrieving credentials from \(loaded.provider.method): they expired at "
          + "\(expiration.iso8601Seconds). Renew them at their source, and look at this machine's "
          + "clock if they are new")
    }
    adopt(loaded, at: now)
  }
}
