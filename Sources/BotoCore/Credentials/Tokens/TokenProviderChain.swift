// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
package import AWSErrors

/// Providers of bearer tokens that are asked in order until one has a token.
package struct TokenProviderChain: Sendable {
  /// The providers, in the order in which they are asked.
  package private(set) var providers: [any TokenProvider]

  /// A chain of providers.
  package init(_ providers: [any TokenProvider]) { self.providers = providers }

  /// botocore's chain: the environment, then SSO.
  package init(_ context: CredentialProviderContext) {
    self.init([EnvironmentTokens(context.store.environment), SSOTokens(context)])
  }

  /// Inserts a provider before the provider with a method.
  ///
  /// - Throws: `unknownTokenProviderError` if there is none with that method.
  package mutating func insert(
    _ provider: any TokenProvider, before method: String
  ) throws(BotoCoreError) {
    providers.insert(provider, at: try index(of: method))
  }

  /// Inserts a provider after the provider with a method.
  ///
  /// - Throws: `unknownTokenProviderError` if there is none with that method.
  package mutating func insert(
    _ provider: any TokenProvider, after method: String
  ) throws(BotoCoreError) {
    providers.insert(provider, at: try index(of: method) + 1)
  }

  /// The provider with a method.
  ///
  /// - Throws: `unknownTokenProviderError` if there is none with that method.
  package func provider(of method: String) throws(BotoCoreError) -> any TokenProvider {
    providers[try index(of: method)]
  }

  /// Removes the provider with a method, if there is one.
  package mutating func remove(_ method: String) {
    providers.removeAll { $0.method == method }
  }

  /// A token, and the provider that it came from and that renews it.
  typealias Loaded = (token: BearerToken, provider: any TokenProvider)

  /// The token of the first provider that has one.
  ///
  /// - Throws: `noAuthTokenError` with what each provider said; what a provider throws.
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
  /// - Returns: `nil` when there is none, or a provider that may have to wait is reached.
  func loadNow(signingName: String) throws -> Loaded? {
    for provider in providers {
      guard let immediate = provider.immediate else { return nil }
      if case .found(let token) = try immediate.loadNow(signingName: signingName) {
        return (token, provider)
      }
    }
    return nil
  }

  private func index(of method: String) throws(BotoCoreError) -> Int {
    guard let index = providers.firstIndex(where: { $0.method == method }) else {
      throw BotoCoreError(
        .unknownTokenProviderError,
        "Token provider \(method) not found. There are: "
          + providers.map(\.method).joined(separator: ", "))
    }
    return index
  }
}
