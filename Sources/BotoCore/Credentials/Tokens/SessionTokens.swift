import Synchronization

/// The bearer tokens of a session: clients of services that sign under one name share theirs.
final class SessionTokens: Sendable {
  private struct Contents {
    var chain: TokenProviderChain
    var caches: [String: TokenCache] = [:]
  }

  private let contents: Mutex<Contents>

  /// The tokens of a chain of providers.
  init(_ chain: TokenProviderChain) { contents = Mutex(Contents(chain: chain)) }

  /// The token of a service.
  func cache(signingName: String) -> TokenCache {
    contents.withLock { contents in
      if let known = contents.caches[signingName] { return known }
      let cache = TokenCache(contents.chain, signingName: signingName)
      contents.caches[signingName] = cache
      return cache
    }
  }

  /// Changes the providers, for clients that are made from now on.
  func update(_ change: (inout TokenProviderChain) throws -> Void) rethrows {
    var chain = contents.withLock { $0.chain }
    try change(&chain)
    contents.withLock { [chain] in $0 = Contents(chain: chain) }
  }
}
