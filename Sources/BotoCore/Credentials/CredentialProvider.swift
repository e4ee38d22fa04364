/// A place where credentials may be found.
///
/// `Boto3ProviderTesting` has a conformance suite that tests a provider against this contract.
public protocol CredentialProvider: Sendable {
  /// The name by which the provider is found in a chain: botocore's own (`env`,
  /// `shared-credentials-file`, `assume-role`, …), or one of yours.
  var method: String { get }

  /// Why there is nothing here, where that can be told at once, without files or network:
  /// `profile default has no role_arn`. `nil` where it has to be looked for.
  var absence: String? { get }

  /// The provider itself where it doesn't have to wait for anything; ``ImmediateCredentialProvider``
  /// answers this.
  var immediate: (any ImmediateCredentialProvider)? { get }

  /// Looks there.
  ///
  /// - Throws: when there is something, but it is incomplete or can't be used; the next provider
  ///   isn't asked then.
  func load() async throws -> CredentialSearch

  /// Renews credentials that this provider found and that expire soon. One task does that at a
  /// time.
  ///
  /// - Throws: when there are no others; as long as the old ones are good for a while they stay in
  ///   use.
  func refresh(_ expiring: Credentials) async throws -> CredentialSearch
}

extension CredentialProvider {
  /// `nil`: it has to be looked for.
  public var absence: String? { nil }

  /// `nil`: it may have to wait.
  public var immediate: (any ImmediateCredentialProvider)? { nil }

  /// Looks there again.
  public func refresh(_ expiring: Credentials) async throws -> CredentialSearch {
    try await load()
  }
}

/// A provider that doesn't have to wait for anything, so that the first call of a client needn't
/// either.
public protocol ImmediateCredentialProvider: CredentialProvider {
  /// Looks there.
  func loadNow() throws -> CredentialSearch
}

extension ImmediateCredentialProvider {
  /// Itself.
  public var immediate: (any ImmediateCredentialProvider)? { self }

  /// Looks there, without waiting.
  public func load() async throws -> CredentialSearch { try loadNow() }
}

/// What a ``CredentialProvider`` found.
@nonexhaustive
public enum CredentialSearch: Sendable {
  /// Credentials.
  case found(Credentials)
  /// Nothing, and why, in words that tell a user what to set: `AWS_ACCESS_KEY_ID is not set`.
  case nothing(because: String)
}
