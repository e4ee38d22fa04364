// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import Synchronization

/// The bearer tokens of a session: clients of services with the same signing name share theirs.
package final class SessionTokens: Sendable {
  private struct Contents {
    var chain: TokenProviderChain
    /// How often the chain has been changed.
    var generation = 0
    var caches: [String: TokenCache] = [:]
  }

  private let contents: Mutex<Contents>

  /// The tokens of a chain of providers.
  package init(_ chain: TokenProviderChain) { contents = Mutex(Contents(chain: chain)) }

  /// The token of a service.
  package func cache(signingName: String) -> TokenCache {
    while true {
      let (known, chain, generation) = contents.withLock {
        ($0.caches[signingName], $0.chain, $0.generation)
      }
      if let known { return known }
      // Providers are called here, which are foreign code: no lock is held meanwhile. Of two caches
      // that are made at the same time the first counts.
      let made = TokenCache(chain, signingName: signingName)
      let kept = contents.withLock { contents -> TokenCache? in
        guard contents.generation == generation else { return nil }
        let kept = contents.caches[signingName] ?? made
        contents.caches[signingName] = kept
        return kept
      }
      if let kept { return kept }
    }
  }

  /// Changes the providers, for clients that are made from now on.
  package func update(_ change: (inout TokenProviderChain) throws -> Void) rethrows {
    var chain = contents.withLock { $0.chain }
    try change(&chain)
    let before = contents.withLock { [chain] contents in
      let before = contents
      contents = Contents(chain: chain, generation: before.generation &+ 1)
      return before
    }
    withExtendedLifetime(before) {}
  }
}

extension TokenProviderChain {
  /// botocore's chain: the environment, then SSO.
  package init(_ context: CredentialProviderContext) {
    self.init([EnvironmentTokens(context.store.environment), SSOTokens(context)])
  }
}
