// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSErrors
import Synchronization
package import WireFormats

/// The bearer token of a service: searched for at first use, refreshed before it expires, by one
/// task however many calls want it.
package final class TokenCache: Sendable {
  private struct Contents {
    var state: TokenState
    var sharedRefresh = SharedRefresh<BearerToken>()
  }

  private let chain: TokenProviderChain
  private let signingName: String
  private let contents: Mutex<Contents>

  /// The token of the first provider of a chain that has one. Those that don't wait are asked now.
  init(_ chain: TokenProviderChain, signingName: String) {
    self.chain = chain
    self.signingName = signingName
    var state = TokenState()
    // An error here occurs again, and is thrown, when the token is waited for.
    if let loaded = try? chain.loadNow(signingName: signingName) { state.adopt(loaded) }
    contents = Mutex(Contents(state: state))
  }

  /// A given token.
  package init(_ token: BearerToken) {
    chain = TokenProviderChain([])
    signingName = ""
    contents = Mutex(Contents(state: TokenState(token)))
  }

  /// The current token, expired or not; `nil` while none has been found.
  package var current: BearerToken? { contents.withLock { $0.state.token } }

  /// The token, found or refreshed first if necessary.
  ///
  /// - Throws: `noAuthTokenError` with each provider's reason; `tokenRetrievalError` for one that
  ///   has expired and can't be refreshed; a provider's error.
  package func token(at now: Timestamp) async throws -> BearerToken {
    let isWithin = RefreshScope.contains(self)
    let step = try contents.withLock { contents -> SharedRefresh<BearerToken>.Step in
      let need = contents.state.need(at: now)
      if let token = contents.state.token, need != .mandatory {
        let isBeingRefreshed = contents.sharedRefresh.isInProgress
        if isBeingRefreshed ? !token.isExpired(at: now) : need == .none {
          return .use(try token.unexpired(at: now))
        }
      }
      let fallback = need == .advisory ? contents.state.token : nil
      let step = try contents.sharedRefresh.step(
        isWithin: isWithin, fallback: fallback,
        recursionError: BotoCoreError(
          .tokenRetrievalError,
          "Error when retrieving token: a provider requests the token of its own session. "
            + "Give its clients their own credentials or token"))
      if let step { return step }
      contents.state.beginAttempt(at: now)
      let sharedRefresh = contents.sharedRefresh.begin(of: self) {
        try await self.refresh($0, at: now)
      }
      return .wait(sharedRefresh, fallback: fallback)
    }
    return try await step.value()
  }

  /// The result of an abandoned refresh isn't kept.
  private func refresh(_ number: Int, at now: Timestamp) async throws -> BearerToken {
    let loaded: Result<TokenProviderChain.Loaded, any Error>
    do { loaded = .success(try await load()) } catch { loaded = .failure(error) }
    let ended = try contents.withLock { contents -> SharedRefresh<BearerToken>? in
      let sharedRefresh = contents.sharedRefresh
      guard contents.sharedRefresh.end(number) else { return nil }
      if case .success(let loaded) = loaded { try contents.state.refresh(loaded, at: now) }
      return sharedRefresh
    }
    withExtendedLifetime(ended) {}
    return try loaded.get().token
  }

  private func load() async throws -> TokenProviderChain.Loaded {
    guard let provider = contents.withLock({ $0.state.provider }) else {
      return try await chain.load(signingName: signingName)
    }
    switch try await provider.load(signingName: signingName) {
    case .found(let token): return (try token.checked(), provider)
    case .nothing(let reason):
      throw BotoCoreError(
        .tokenRetrievalError,
        "Error when retrieving token from \(provider.method): it is no longer available: \(reason)")
    }
  }
}

/// The bearer tokens of a session: clients of services with the same signing name share theirs.
package final class SessionTokens: Sendable {
  private struct Contents {
    var chain: TokenProviderChain
    /// How often the chain has been changed.
    var generation = 0
    var caches: [String: TokenCache] = [:]
  }

  private let contents: Mutex<Contents>

  /// The tokens of a chain of providers.
  package init(_ chain: TokenProviderChain) { contents = Mutex(Contents(chain: chain)) }

  /// The token of a service.
  package func cache(signingName: String) -> TokenCache {
    while true {
      let (known, chain, generation) = contents.withLock {
        ($0.caches[signingName], $0.chain, $0.generation)
      }
      if let known { return known }
      // Providers are called here, which are foreign code: no lock is held meanwhile. Of two caches
      // that are made at the same time the first counts.
      let made = TokenCache(chain, signingName: signingName)
      let kept = contents.withLock { contents -> TokenCache? in
        guard contents.generation == generation else { return nil }
        let kept = contents.caches[signingName] ?? made
        contents.caches[signingName] = kept
        return kept
      }
      if let kept { return kept }
    }
  }

  /// Changes the providers, for clients that are made from now on.
  package func update(_ change: (inout TokenProviderChain) throws -> Void) rethrows {
    var chain = contents.withLock { $0.chain }
    try change(&chain)
    let before = contents.withLock { [chain] contents in
      let before = contents
      contents = Contents(chain: chain, generation: before.generation + 1)
      return before
    }
    withExtendedLifetime(before) {}
  }
}

extension TokenProviderChain {
  /// botocore's chain: the environment, then SSO.
  package init(_ context: CredentialProviderContext) {
    self.init([EnvironmentTokens(context.store.environment), SSOTokens(context)])
  }
}
