// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSErrors

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
      case .nothing(let reason): reasons.append("\(provider.method): \(reason)")
      }
    }
    let looked = reasons.isEmpty ? "there are no providers" : reasons.joined(separator: "; ")
    throw BotoCoreError(
      .noAuthTokenError,
      "Unable to locate authorization token for \(signingName). Looked at: \(looked)")
  }

  /// The same without waiting.
  ///
  /// - Returns: `nil` if there is none, or a provider that may have to wait is reached.
  func loadNow(signingName: String) throws -> Loaded? {
    for provider in providers {
      guard let immediate = provider.immediate else { return nil }
      if case .found(let token) = try immediate.loadNow(signingName: signingName) {
        return (token, provider)
      }
    }
    return nil
  }
}
