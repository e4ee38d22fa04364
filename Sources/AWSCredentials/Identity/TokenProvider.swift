// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

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
