// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSErrors

/// Providers that are asked in order until one has credentials: botocore's `CredentialResolver`.
public struct CredentialChain: Sendable {
  /// The providers, in the order in which they are asked.
  public private(set) var providers: [any CredentialProvider]

  /// A chain of providers.
  public init(_ providers: [any CredentialProvider]) { self.providers = providers }

  /// Inserts a provider before the provider with a method.
  ///
  /// - Throws: `unknownCredentialError` if there is none with that method.
  public mutating func insert(
    _ provider: any CredentialProvider, before method: String
  ) throws(BotoCoreError) {
    providers.insert(provider, at: try index(of: method))
  }

  /// Inserts a provider after the provider with a method.
  ///
  /// - Throws: `unknownCredentialError` if there is none with that method.
  public mutating func insert(
    _ provider: any CredentialProvider, after method: String
  ) throws(BotoCoreError) {
    providers.insert(provider, at: try index(of: method) + 1)
  }

  /// The provider with a method.
  ///
  /// - Throws: `unknownCredentialError` if there is none with that method.
  public func provider(of method: String) throws(BotoCoreError) -> any CredentialProvider {
    providers[try index(of: method)]
  }

  /// Removes the provider with a method, if there is one.
  public mutating func remove(_ method: String) {
    providers.removeAll { $0.method == method }
  }

  /// Credentials, and the provider from which they came and which refreshes them.
  typealias Loaded = (credentials: Credentials, provider: any CredentialProvider)

  /// The credentials of the first provider that has some.
  ///
  /// - Throws: `noCredentialsError` with each provider's reason; a provider's error.
  func load() async throws -> Loaded {
    var reasons: [String] = []
    for provider in providers {
      if let reason = provider.absence {
        reasons.append(SearchReason.shown(reason, of: provider.method))
        continue
      }
      switch try await provider.load() {
      case .found(let credentials):
        return (try credentials.checked(from: provider.method), provider)
      case .nothing(let reason): reasons.append(SearchReason.shown(reason, of: provider.method))
      }
    }
    throw noCredentials(reasons)
  }

  /// The same without waiting.
  ///
  /// - Returns: `nil` if a provider that may have to wait is reached.
  func loadNow() throws -> Loaded? {
    var reasons: [String] = []
    for provider in providers {
      if let reason = provider.absence {
        reasons.append(SearchReason.shown(reason, of: provider.method))
        continue
      }
      guard let search = try provider.loadWithoutWaiting() else { return nil }
      switch search {
      case .found(let credentials):
        return (try credentials.checked(from: provider.method), provider)
      case .nothing(let reason): reasons.append(SearchReason.shown(reason, of: provider.method))
      }
    }
    throw noCredentials(reasons)
  }

  private func noCredentials(_ reasons: [String]) -> BotoCoreError {
    let searched = reasons.isEmpty ? "the client has no providers" : reasons.joined(separator: "; ")
    return BotoCoreError(
      .noCredentialsError, "Unable to locate credentials. Looked at: \(searched)")
  }

  private func index(of method: String) throws(BotoCoreError) -> Int {
    guard let index = providers.firstIndex(where: { $0.method == method }) else {
      throw BotoCoreError(
        .unknownCredentialError,
        "Credential named \(method) not found. There are: "
          + providers.map(\.method).joined(separator: ", "))
    }
    return index
  }
}

/// Why a provider has nothing.
enum SearchReason {
  /// The provider with its reason, if it gives one.
  static func shown(_ reason: String, of method: String) -> String {
    reason.isEmpty ? method : "\(method): \(reason)"
  }
}
