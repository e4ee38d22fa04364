// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSErrors
package import WireFormats

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A source of bearer tokens.
package protocol TokenProvider: Sendable {
  /// botocore's name: `env`, `sso`, or one of your own.
  var method: String { get }

  /// The provider itself if it never waits. ``ImmediateTokenProvider`` implements this.
  var immediate: (any ImmediateTokenProvider)? { get }

  /// Searches the source.
  ///
  /// - Parameter signingName: The service's name in signatures: `bedrock`.
  /// - Throws: An error for unusable settings. The next provider isn't asked then.
  func load(signingName: String) async throws -> TokenSearch
}

extension TokenProvider {
  /// `nil`: it may have to wait.
  package var immediate: (any ImmediateTokenProvider)? { nil }
}

/// A provider that never waits. If it has a token when a client is made, the client's calls may
/// carry it.
package protocol ImmediateTokenProvider: TokenProvider {
  /// Searches the source.
  func loadNow(signingName: String) throws -> TokenSearch
}

extension ImmediateTokenProvider {
  /// Itself.
  package var immediate: (any ImmediateTokenProvider)? { self }

  /// Searches the source, without waiting.
  package func load(signingName: String) async throws -> TokenSearch {
    try loadNow(signingName: signingName)
  }
}

/// The result of a ``TokenProvider``'s search.
package enum TokenSearch: Sendable {
  /// A token.
  case found(BearerToken)
  /// No token, with a reason that tells the user what to set.
  case nothing(because: String)
}

/// A token that some services accept in place of a signature, and its source.
public struct BearerToken: Sendable, Hashable {
  /// The token.
  public let token: String
  /// How it was found, by botocore's name: `explicit`, `env`, `sso`.
  public let method: String
  /// When it expires; `nil` if it doesn't, or if that is unknown.
  public var expiration: Date? { expires?.date }
  /// The same to the nanosecond.
  package let expires: Timestamp?

  /// A token from its parts.
  public init(token: String, method: String = "explicit", expiration: Date? = nil) {
    self.init(token: token, method: method, expiration: expiration.map { Timestamp($0) })
  }

  /// A token that expires at an instant.
  package init(token: String, method: String = "explicit", expiration: Timestamp?) {
    self.token = token
    self.method = method
    expires = expiration
  }

  /// Whether it is no longer usable.
  func isExpired(at now: Timestamp) -> Bool { expires.map { $0 <= now } ?? false }

  /// The token, unless it has expired.
  ///
  /// - Throws: `tokenRetrievalError`.
  func unexpired(at now: Timestamp) throws(BotoCoreError) -> BearerToken {
    if isExpired(at: now) {
      throw BotoCoreError(
        .tokenRetrievalError,
        "Error when retrieving token from \(method): Token has expired and refresh failed")
    }
    return self
  }
}

extension BearerToken: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The method, without the token.
  public var description: String { "BearerToken(****, \(method))" }

  /// The same as ``description``.
  public var debugDescription: String { description }

  /// Nothing, because the token is secret.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Providers of bearer tokens that are asked in order until one has a token.
package struct TokenProviderChain: Sendable {
  /// The providers, in the order in which they are asked.
  package var providers: [any TokenProvider]

  /// A chain of providers.
  package init(_ providers: [any TokenProvider]) { self.providers = providers }

  /// A token, and the provider from which it came and which refreshes it.
  typealias Loaded = (token: BearerToken, provider: any TokenProvider)

  /// The token of the first provider that has one.
  ///
  /// - Throws: `noAuthTokenError` with each provider's reason; a provider's error.
  func load(signingName: String) async throws -> Loaded {
    var reasons: [String] = []
    for provider in providers {
      switch try await provider.load(signingName: signingName) {
      case .found(let token): return (try token.checked(), provider)
      case .nothing(let reason): reasons.append(SearchReason.shown(reason, of: provider.method))
      }
    }
    let searched = reasons.isEmpty ? "there are no providers" : reasons.joined(separator: "; ")
    throw BotoCoreError(
      .noAuthTokenError,
      "Unable to locate authorization token for \(signingName). Looked at: \(searched)")
  }

  /// The same without waiting.
  ///
  /// - Returns: `nil` if there is none, or a provider that may have to wait is reached.
  func loadNow(signingName: String) throws -> Loaded? {
    for provider in providers {
      guard let immediate = provider.immediate else { return nil }
      if case .found(let token) = try immediate.loadNow(signingName: signingName) {
        return (try token.checked(), provider)
      }
    }
    return nil
  }
}
