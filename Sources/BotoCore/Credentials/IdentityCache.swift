import Synchronization
public import WireFormats

/// The credentials of a session or a client: looked for at first use, renewed before they expire,
/// by one task however many calls want them.
public final class IdentityCache: Sendable {
  private struct Contents {
    var state: IdentityState
    /// Whether the providers that needn't wait have been asked.
    var askedImmediately = false
    /// The renewal that is under way.
    var renewal: Task<Credentials, any Error>?
  }

  private let chain: CredentialChain
  private let contents: Mutex<Contents>

  /// Credentials from the first of a chain of providers that has some.
  public convenience init(_ chain: CredentialChain) {
    self.init(chain, windows: IdentityState.Windows())
  }

  /// Credentials that are renewed at other times before they expire than is usual.
  init(_ chain: CredentialChain, windows: IdentityState.Windows) {
    self.chain = chain
    contents = Mutex(Contents(state: IdentityState(windows: windows)))
  }

  /// Given credentials; `nil` for an anonymous client, which can't sign.
  public init(_ credentials: Credentials?) {
    chain = CredentialChain([])
    contents = Mutex(Contents(state: IdentityState(credentials)))
  }

  /// The credentials at hand, expired or not; `nil` while none have been found. Asks providers that
  /// needn't wait.
  public var current: Credentials? {
    contents.withLock { contents in
      askImmediately(&contents)
      return contents.state.credentials
    }
  }

  /// The credentials at hand, if they needn't be renewed by this caller. Never waits.
  public func fresh(at now: Timestamp) -> Credentials? {
    contents.withLock { contents in
      askImmediately(&contents)
      return usable(contents, at: now)
    }
  }

  /// The credentials, found or renewed first if need be.
  ///
  /// - Throws: `noCredentialsError` with what each provider said; `partialCredentialsError` and
  ///   others of the provider that had something it couldn't use.
  public func credentials(at now: Timestamp) async throws -> Credentials {
    if let credentials = fresh(at: now) { return credentials }
    let (renewal, fallback) = contents.withLock { contents in
      let renewal = contents.renewal ?? Task { try await self.renew(at: now) }
      contents.renewal = renewal
      let isAdvised = contents.state.need(at: now) != .mandatory
      return (renewal, isAdvised ? contents.state.credentials : nil)
    }
    do {
      return try await renewal.value
    } catch {
      guard let fallback else { throw error }
      return fallback
    }
  }

  private func usable(_ contents: Contents, at now: Timestamp) -> Credentials? {
    switch contents.state.need(at: now) {
    case .none: contents.state.credentials
    case .advisory: contents.renewal == nil ? nil : contents.state.credentials
    case .mandatory: nil
    }
  }

  /// An error here comes again, and is thrown, when the credentials are waited for.
  private func askImmediately(_ contents: inout Contents) {
    guard contents.state.credentials == nil, !contents.askedImmediately else { return }
    contents.askedImmediately = true
    guard let loaded = try? chain.loadNow() else { return }
    contents.state.adopt(loaded)
  }

  private func renew(at now: Timestamp) async throws -> Credentials {
    defer { contents.withLock { $0.renewal = nil } }
    let loaded = try await load()
    try contents.withLock { contents throws(BotoCoreError) in
      try contents.state.renew(loaded, at: now)
    }
    return loaded.credentials
  }

  private func load() async throws -> CredentialChain.Loaded {
    guard let provider = contents.withLock({ $0.state.provider }) else {
      return try await chain.load()
    }
    switch try await provider.load() {
    case .found(let credentials): return (credentials, provider)
    case .nothing(let reason):
      throw BotoCoreError(
        .credentialRetrievalError,
        "Error when retrieving credentials from \(provider.method): there are none any more: "
          + reason)
    }
  }
}
