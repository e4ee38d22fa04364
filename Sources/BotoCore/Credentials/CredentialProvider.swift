/// A place where credentials may be found.
public protocol CredentialProvider: Sendable {
  /// botocore's name: `env`, `shared-credentials-file`, `assume-role`, ….
  var method: String { get }

  /// Looks there.
  ///
  /// - Throws: when there is something, but it is incomplete or can't be used; the next provider
  ///   isn't asked then.
  func load() async throws -> CredentialSearch
}

/// A provider that doesn't have to wait for anything, so that the first call of a client needn't
/// either.
public protocol ImmediateCredentialProvider: CredentialProvider {
  /// Looks there.
  func loadNow() throws -> CredentialSearch
}

extension ImmediateCredentialProvider {
  /// Looks there, without waiting.
  public func load() async throws -> CredentialSearch { try loadNow() }
}

/// What a ``CredentialProvider`` found.
public enum CredentialSearch: Sendable {
  /// Credentials.
  case found(Credentials)
  /// Nothing, and why, in words that tell a user what to set: `AWS_ACCESS_KEY_ID is not set`.
  case nothing(because: String)
}
