// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import Synchronization
package import WireFormats

/// The credentials of a session or a client: searched for at first use, refreshed before they
/// expire, by one task however many calls want them.
///
/// Providers and the closures that change their chain are foreign code, which may call the session
/// again: none of it runs under this cache's lock.
package final class IdentityCache: Sendable {
  fileprivate struct Contents {
    var chain: CredentialChain
    /// How often the chain has been changed.
    var generation = 0
    var state: IdentityState
    /// Whether the providers that don't wait have been asked.
    var firstQuery = FirstQuery.due
    var sharedRefresh = SharedRefresh<Credentials>()
  }

  private let contents: Mutex<Contents>

  /// Credentials from the first provider of a chain that has some.
  package convenience init(_ chain: CredentialChain) {
    self.init(chain, windows: nil)
  }

  /// Credentials with other refresh windows than the default.
  package init(_ chain: CredentialChain, windows: IdentityState.Windows?) {
    contents = Mutex(Contents(chain: chain, state: IdentityState(windows: windows)))
  }

  /// Given credentials; `nil` for an anonymous client, which can't sign.
  package init(_ credentials: Credentials?) {
    contents = Mutex(Contents(chain: CredentialChain([]), state: IdentityState(credentials)))
  }

  /// The providers; none if the credentials were given.
  package var chain: CredentialChain { contents.withLock { $0.chain } }

  /// Changes the providers. Credentials found before are dropped, except given ones. Of two
  /// concurrent changes the one that ends last counts.
  package func updateChain(_ change: (inout CredentialChain) throws -> Void) rethrows {
    var chain = chain
    try change(&chain)
    // The replaced providers are released outside the lock too.
    let before = contents.withLock { [chain] contents in
      let before = contents
      contents.chain = chain
      contents.state.forget()
      contents.firstQuery = .due
      contents.sharedRefresh.giveUp()
      contents.generation += 1
      return before
    }
    withExtendedLifetime(before) {}
  }

  /// The current credentials, expired or not; `nil` while none have been found. Asks providers that
  /// don't wait, unless another caller does.
  package var current: Credentials? {
    let (credentials, needsQuery) = contents.withLock { ($0.state.credentials, $0.needsQuery) }
    guard needsQuery else { return credentials }
    queryImmediateProviders(at: .now)
    return contents.withLock { $0.state.credentials }
  }

  /// The current credentials, expired or not. Asks no provider.
  package var known: Credentials? { contents.withLock { $0.state.credentials } }

  /// The current credentials, if this caller needn't refresh them. Never waits.
  package func fresh(at now: Timestamp) -> Credentials? {
    let (credentials, needsQuery) = contents.withLock { ($0.usable(at: now), $0.needsQuery) }
    guard needsQuery else { return credentials }
    queryImmediateProviders(at: now)
    return contents.withLock { $0.usable(at: now) }
  }

  /// The credentials, found or refreshed first if necessary. A failure isn't remembered: the next
  /// call asks again.
  ///
  /// - Throws: `noCredentialsError` with each provider's reason; `partialCredentialsError` and
  ///   other errors of a provider with unusable settings; `credentialRetrievalError` for a provider
  ///   that asks for its own credentials; `CancellationError`.
  package func credentials(at now: Timestamp) async throws -> Credentials {
    while true {
      switch try nextStep(at: now) {
      case .take(let step): return try await step.value()
      case .query: queryImmediateProviders(at: now)
      case .waitForQuery(let latch): try await latch.wait()
      }
    }
  }

  /// What a caller has to do for its credentials.
  private enum Step {
    case take(SharedRefresh<Credentials>.Step)
    case query
    case waitForQuery(Latch)
  }

  private func nextStep(at now: Timestamp) throws -> Step {
    let isWithin = RefreshScope.contains(self)
    return try contents.withLock { contents in
      if contents.state.credentials == nil {
        switch contents.firstQuery {
        case .due: return .query
        case .inProgress(let latch): return .waitForQuery(latch)
        case .done: break
        }
      }
      if let credentials = contents.usable(at: now) { return .take(.use(credentials)) }
      let isAdvised = contents.state.need(at: now) != .mandatory
      let fallback = isAdvised ? contents.state.credentials : nil
      let step = try contents.sharedRefresh.step(
        isWithin: isWithin, fallback: fallback,
        recursionError: BotoCoreError(
          .credentialRetrievalError,
          "Error when retrieving credentials: a provider requests the credentials of its own "
            + "session. Give its clients their own credentials"))
      return .take(step ?? .wait(startRefresh(&contents, at: now), fallback: fallback))
    }
  }

  /// Asks the providers that don't wait, unless that has been done. An error here occurs again, and
  /// is thrown, when the credentials are waited for.
  private func queryImmediateProviders(at now: Timestamp) {
    let latch = Latch()
    let search = contents.withLock { contents -> (chain: CredentialChain, generation: Int)? in
      guard contents.needsQuery else { return nil }
      contents.firstQuery = .inProgress(latch)
      return (contents.chain, contents.generation)
    }
    guard let search else { return }
    let loaded = try? search.chain.loadNow()
    contents.withLock { contents in
      // The providers of a chain that was set meanwhile haven't been asked.
      guard contents.generation == search.generation else { return }
      contents.firstQuery = .done
      if let loaded { contents.state.adopt(loaded, at: now) }
    }
    latch.open()
  }

  private func startRefresh(
    _ contents: inout Contents, at now: Timestamp
  ) -> SingleFlight<Credentials> {
    let before = contents
    return contents.sharedRefresh.begin(of: self) { try await self.refresh(before, $0, at: now) }
  }

  /// Refreshes the current credentials. The result of an abandoned refresh, or of a chain that has
  /// changed meanwhile, isn't kept.
  private func refresh(
    _ before: Contents, _ number: Int, at now: Timestamp
  ) async throws -> Credentials {
    let result: Result<IdentityState, any Error>
    do {
      let loaded = try await Self.load(before)
      var state = before.state
      try state.refresh(loaded, at: now)
      result = .success(state)
    } catch {
      result = .failure(error)
    }
    let replaced = contents.withLock { contents -> Contents? in
      let replaced = contents
      guard contents.sharedRefresh.end(number) else { return nil }
      if case .success(let state) = result { contents.state = state }
      return replaced
    }
    withExtendedLifetime(replaced) {}
    guard let credentials = try result.get().credentials else { throw CancellationError() }
    return credentials
  }

  private static func load(_ contents: Contents) async throws -> CredentialChain.Loaded {
    guard let provider = contents.state.provider, let expiring = contents.state.credentials else {
      if contents.chain.providers.isEmpty, let end = contents.state.credentials?.expires {
        throw BotoCoreError(
          .credentialRetrievalError,
          "The credentials given in code expired at \(end.iso8601Seconds). Give new ones, or leave "
            + "them out so that the session finds and refreshes them")
      }
      return try await contents.chain.load()
    }
    switch try await provider.refresh(expiring) {
    case .found(let credentials): return (try credentials.checked(from: provider.method), provider)
    case .nothing(let reason):
      throw BotoCoreError(
        .credentialRetrievalError,
        "Error when retrieving credentials from \(provider.method): "
          + SearchReason.shown(reason, of: "they are no longer available"))
    }
  }
}

extension IdentityCache.Contents {
  /// Whether the providers that don't wait have yet to be asked.
  fileprivate var needsQuery: Bool {
    guard state.credentials == nil, case .due = firstQuery else { return false }
    return true
  }

  /// The current credentials, if this caller needn't refresh them.
  fileprivate func usable(at now: Timestamp) -> Credentials? {
    switch state.need(at: now) {
    case .none: state.credentials
    case .advisory: sharedRefresh.isInProgress ? state.credentials : nil
    case .mandatory: nil
    }
  }
}
