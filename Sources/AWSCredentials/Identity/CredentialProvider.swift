// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors

/// A source of credentials.
///
/// `Boto3ProviderTesting` has a conformance suite that tests a provider against this contract.
public protocol CredentialProvider: Sendable {
  /// The provider's name in a chain: one of botocore's (`env`, `shared-credentials-file`,
  /// `assume-role`, …) or one of your own.
  var method: String { get }

  /// Why the provider has nothing, if that is known without files and network: `profile default has
  /// no role_arn`. `nil` if it has to search.
  var absence: String? { get }

  /// Searches the source if that doesn't wait, so that a client's first call needn't wait for it;
  /// `nil` if it may have to wait, as by default.
  ///
  /// - Throws: The errors of ``load()``.
  func loadWithoutWaiting() throws -> CredentialSearch?

  /// Searches the source.
  ///
  /// - Throws: An error for incomplete or unusable settings. The next provider isn't asked then.
  func load() async throws -> CredentialSearch

  /// Refreshes credentials of this provider that expire soon. One task does so at a time.
  ///
  /// - Throws: An error if there are no new ones. The old ones stay in use while they are valid.
  func refresh(_ expiring: Credentials) async throws -> CredentialSearch
}

extension CredentialProvider {
  /// `nil`: it has to search.
  public var absence: String? { nil }

  /// `nil`: it may have to wait.
  public func loadWithoutWaiting() throws -> CredentialSearch? { nil }

  /// Searches the source again.
  public func refresh(_ expiring: Credentials) async throws -> CredentialSearch {
    try await load()
  }
}

/// A provider that never waits.
package protocol ImmediateCredentialProvider: CredentialProvider {
  /// Searches the source.
  func loadNow() throws -> CredentialSearch
}

extension ImmediateCredentialProvider {
  /// Searches the source.
  package func loadWithoutWaiting() throws -> CredentialSearch? { try loadNow() }

  /// Searches the source, without waiting.
  package func load() async throws -> CredentialSearch { try loadNow() }
}

/// The result of a ``CredentialProvider``'s search.
@nonexhaustive
public enum CredentialSearch: Sendable {
  /// Credentials.
  case found(Credentials)
  /// Nothing, with a reason that tells the user what to set: `AWS_ACCESS_KEY_ID is not set`.
  case nothing(because: String)
}

extension BotoCoreError {
  /// `CredentialRetrievalError` in botocore's words.
  static func credentialRetrieval(
    _ method: String, _ reason: String, _ cause: (any Error)? = nil
  ) -> BotoCoreError {
    BotoCoreError(
      .credentialRetrievalError, "Error when retrieving credentials from \(method): \(reason)",
      underlyingError: cause)
  }
}
