/// A place where bearer tokens may be found.
public protocol TokenProvider: Sendable {
  /// botocore's name: `env`, `sso`, or one of your own.
  var method: String { get }

  /// The provider itself where it doesn't have to wait for anything; ``ImmediateTokenProvider``
  /// answers this.
  var immediate: (any ImmediateTokenProvider)? { get }

  /// Looks there.
  ///
  /// - Parameter signingName: The service's name in signatures: `bedrock`.
  /// - Throws: When there is something, but it can't be used; the next provider isn't asked then.
  func load(signingName: String) async throws -> TokenSearch
}

extension TokenProvider {
  /// `nil`: it may have to wait.
  public var immediate: (any ImmediateTokenProvider)? { nil }
}

/// A provider that doesn't have to wait for anything. What it has when a client is made can decide
/// that the client's calls carry a token.
public protocol ImmediateTokenProvider: TokenProvider {
  /// Looks there.
  func loadNow(signingName: String) throws -> TokenSearch
}

extension ImmediateTokenProvider {
  /// Itself.
  public var immediate: (any ImmediateTokenProvider)? { self }

  /// Looks there, without waiting.
  public func load(signingName: String) async throws -> TokenSearch {
    try loadNow(signingName: signingName)
  }
}

/// What a ``TokenProvider`` found.
@nonexhaustive
public enum TokenSearch: Sendable {
  /// A token.
  case found(BearerToken)
  /// None, and why, in words that tell a user what to set.
  case nothing(because: String)
}
