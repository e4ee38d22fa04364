import Synchronization
public import WireFormats

/// The bearer token of a service: looked for at first use, renewed before it expires, by one task
/// however many calls want it.
public final class TokenCache: Sendable {
  private struct Contents {
    var state: TokenState
    /// The renewal that is under way, and the number of the last one.
    var renewal: SingleFlight<BearerToken>?
    var renewalNumber = 0
  }

  private let chain: TokenProviderChain
  private let signingName: String
  private let contents: Mutex<Contents>

  /// The token of the first of a chain of providers that has one. Those that needn't wait are asked
  /// now.
  init(_ chain: TokenProviderChain, signingName: String) {
    self.chain = chain
    self.signingName = signingName
    var state = TokenState()
    // An error here comes again, and is thrown, when the token is waited for.
    if let loaded = try? chain.loadNow(signingName: signingName) { state.adopt(loaded) }
    contents = Mutex(Contents(state: state))
  }

  /// A given token.
  init(_ token: BearerToken) {
    chain = TokenProviderChain([])
    signingName = ""
    contents = Mutex(Contents(state: TokenState(token)))
  }

  /// The token at hand, expired or not; `nil` while none has been found.
  public var current: BearerToken? { contents.withLock { $0.state.token } }

  /// The token, found or renewed first if need be.
  ///
  /// - Throws: `noAuthTokenError` with what each provider said; `tokenRetrievalError` for one that
  ///   has expired and can't be renewed; what a provider throws.
  public func token(at now: Timestamp) async throws -> BearerToken {
    enum Step {
      case use(BearerToken)
      case wait(SingleFlight<BearerToken>, fallback: BearerToken?)
    }
    let isWithin = RenewalScope.contains(self)
    let step = try contents.withLock { contents -> Step in
      let need = contents.state.need(at: now)
      if let token = contents.state.token, need != .mandatory {
        let isRenewed = contents.renewal != nil
        if isRenewed ? !token.isExpired(at: now) : need == .none { return .use(token) }
      }
      let fallback = need == .advisory ? contents.state.token : nil
      if isWithin {
        if let fallback { return .use(fallback) }
        throw BotoCoreError(
          .tokenRetrievalError,
          "Error when retrieving token: a provider asks its own session for the token that it is to "
            + "provide. Give the clients that it uses credentials or a token of their own")
      }
      if let renewal = contents.renewal, renewal.join() {
        return .wait(renewal, fallback: fallback)
      }
      return .wait(begin(&contents, at: now), fallback: fallback)
    }
    switch step {
    case .use(let token): return try token.unexpired(at: now)
    case .wait(let renewal, let fallback):
      do {
        return try await renewal.value()
      } catch let error where !(error is CancellationError) {
        guard let fallback else { throw error }
        return fallback
      }
    }
  }

  private func begin(
    _ contents: inout Contents, at now: Timestamp
  ) -> SingleFlight<BearerToken> {
    contents.state.beginAttempt(at: now)
    contents.renewalNumber &+= 1
    let number = contents.renewalNumber
    let renewal = RenewalScope.flight(of: self) { try await self.renew(number, at: now) }
    contents.renewal = renewal
    return renewal
  }

  /// What comes of a renewal that was given up isn't kept.
  private func renew(_ number: Int, at now: Timestamp) async throws -> BearerToken {
    let loaded: Result<TokenProviderChain.Loaded, any Error>
    do { loaded = .success(try await load()) } catch { loaded = .failure(error) }
    let ended = try contents.withLock { contents -> SingleFlight<BearerToken>? in
      guard contents.renewalNumber == number else { return nil }
      defer { contents.renewal = nil }
      if case .success(let loaded) = loaded { try contents.state.renew(loaded, at: now) }
      return contents.renewal
    }
    withExtendedLifetime(ended) {}
    return try loaded.get().token
  }

  private func load() async throws -> TokenProviderChain.Loaded {
    guard let provider = contents.withLock({ $0.state.provider }) else {
      return try await chain.load(signingName: signingName)
    }
    switch try await provider.load(signingName: signingName) {
    case .found(let token): return (token, provider)
    case .nothing(let reason):
      throw BotoCoreError(
        .tokenRetrievalError,
        "Error when retrieving token from \(provider.method): there is none any more: \(reason)")
    }
  }
}
