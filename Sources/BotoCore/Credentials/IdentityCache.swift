import Synchronization
public import WireFormats

/// The credentials of a session or a client: looked for at first use, renewed before they expire,
/// by one task however many calls want them.
public final class IdentityCache: Sendable {
  private struct Contents {
    var chain: CredentialChain
    /// How often the chain has been changed.
    var generation = 0
    var state: IdentityState
    /// Whether the providers that needn't wait have been asked.
    var askedImmediately = false
    /// The renewal that is under way.
    var renewal: SingleFlight<Credentials>?
  }

  private let contents: Mutex<Contents>

  /// Credentials from the first of a chain of providers that has some.
  public convenience init(_ chain: CredentialChain) {
    self.init(chain, windows: IdentityState.Windows())
  }

  /// Credentials that are renewed at other times before they expire than is usual.
  init(_ chain: CredentialChain, windows: IdentityState.Windows) {
    contents = Mutex(Contents(chain: chain, state: IdentityState(windows: windows)))
  }

  /// Given credentials; `nil` for an anonymous client, which can't sign.
  public init(_ credentials: Credentials?) {
    contents = Mutex(Contents(chain: CredentialChain([]), state: IdentityState(credentials)))
  }

  /// The providers that are asked; none when the credentials were given.
  public var chain: CredentialChain { contents.withLock { $0.chain } }

  /// Changes the providers. What was found before is forgotten, except credentials that were given.
  public func updateChain(_ change: (inout CredentialChain) throws -> Void) rethrows {
    try contents.withLock { contents in
      try change(&contents.chain)
      contents.state.forget()
      contents.askedImmediately = false
      contents.renewal = nil
      contents.generation &+= 1
    }
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

  /// The credentials, found or renewed first if need be. A failure isn't remembered: the next call
  /// asks again.
  ///
  /// - Throws: `noCredentialsError` with what each provider said; `partialCredentialsError` and
  ///   others of the provider that had something it couldn't use; `CancellationError`.
  public func credentials(at now: Timestamp) async throws -> Credentials {
    let step: Step = contents.withLock { contents in
      askImmediately(&contents)
      if let credentials = usable(contents, at: now) { return .done(credentials) }
      let renewal = contents.renewal ?? startRenewal(&contents, at: now)
      let isAdvised = contents.state.need(at: now) != .mandatory
      return .wait(renewal, fallback: isAdvised ? contents.state.credentials : nil)
    }
    switch step {
    case .done(let credentials): return credentials
    case .wait(let renewal, let fallback):
      do {
        return try await renewal.value()
      } catch let error where !(error is CancellationError) {
        guard let fallback else { throw error }
        return fallback
      }
    }
  }

  /// What a caller has to do for its credentials.
  private enum Step {
    case done(Credentials)
    case wait(SingleFlight<Credentials>, fallback: Credentials?)
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
    guard let loaded = try? contents.chain.loadNow() else { return }
    contents.state.adopt(loaded)
  }

  private func startRenewal(
    _ contents: inout Contents, at now: Timestamp
  ) -> SingleFlight<Credentials> {
    let before = contents
    let renewal = SingleFlight { try await self.renew(before, at: now) }
    contents.renewal = renewal
    return renewal
  }

  /// Renews what was at hand before, unless the chain has been changed meanwhile.
  private func renew(_ before: Contents, at now: Timestamp) async throws -> Credentials {
    let found: Result<CredentialChain.Loaded, any Error>
    do {
      found = .success(try await Self.load(before))
    } catch {
      found = .failure(error)
    }
    return try contents.withLock { contents in
      guard contents.generation == before.generation else { return try found.get().credentials }
      contents.renewal = nil
      let loaded = try found.get()
      try contents.state.renew(loaded, at: now)
      return loaded.credentials
    }
  }

  private static func load(_ contents: Contents) async throws -> CredentialChain.Loaded {
    guard let provider = contents.state.provider, let expiring = contents.state.credentials else {
      return try await contents.chain.load()
    }
    switch try await provider.refresh(expiring) {
    case .found(let credentials): return (credentials, provider)
    case .nothing(let reason):
      throw BotoCoreError(
        .credentialRetrievalError,
        "Error when retrieving credentials from \(provider.method): there are none any more: "
          + reason)
    }
  }
}
