// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Expectations
import AWSConfiguration
import AWSErrors
import Synchronization
import TestSupport
import Testing
import WireFormats

@testable import AWSCredentials

@Suite struct TokenCacheTests {
  /// Gives its scripted results in turn and counts the loads.
  final class Scripted: TokenProvider {
    enum Outcome { case expires(Int64), fails }
    struct Failure: Error {}

    let method: String
    private let outcomes: Mutex<[Outcome]>
    private let asked = Mutex(0)

    init(_ method: String = "scripted", _ outcomes: Outcome...) {
      self.method = method
      self.outcomes = Mutex(outcomes)
    }

    var count: Int { asked.withLock { $0 } }

    func load(signingName: String) async throws -> TokenSearch {
      await Task.yield()
      let number = asked.withLock {
        $0 += 1
        return $0
      }
      switch outcomes.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) {
      case .expires(let seconds):
        return .found(
          BearerToken(
            token: "T\(number)", method: method, expiration: Timestamp(seconds: seconds)))
      case .fails: throw Failure()
      case nil: return .nothing(because: "the script has ended")
      }
    }
  }

  func cache(_ providers: any TokenProvider...) -> TokenCache {
    TokenCache(TokenProviderChain(providers), signingName: "service")
  }

  func token(_ cache: TokenCache, _ seconds: Int64) async throws -> String {
    try await cache.token(at: Timestamp(seconds: seconds)).token
  }

  @Test(.timeLimit(.minutes(1))) func aProviderThatWaitsForItself() async throws {
    final class Recursive: TokenProvider {
      let method = "snake"
      let cache = Mutex<TokenCache?>(nil)
      func load(signingName: String) async throws -> TokenSearch {
        guard let cache = cache.withLock({ $0 }) else { return .nothing(because: "") }
        return .found(try await cache.token(at: Timestamp(seconds: 0)))
      }
    }
    let snake = Recursive()
    let tokens = cache(snake)
    snake.cache.withLock { $0 = tokens }
    let error = await #expect(throws: BotoCoreError.self) { try await token(tokens, 0) }
    #expect(error?.kind == .tokenRetrievalError)
    snake.cache.withLock { $0 = nil }
  }

  /// Providers of programs may load from a cache of the same session.
  @Test(.timeLimit(.minutes(1))) func cachesAreMadeOutsideOfTheLock() async throws {
    final class Reentrant: ImmediateTokenProvider {
      let method = "curious"
      let tokens = Mutex<SessionTokens?>(nil)
      func loadNow(signingName: String) throws -> TokenSearch {
        guard signingName == "a", let tokens = tokens.withLock({ $0 }) else {
          return .nothing(because: "")
        }
        _ = tokens.cache(signingName: "b")
        return .found(BearerToken(token: "T", method: method))
      }
    }
    let provider = Reentrant()
    let tokens = SessionTokens(TokenProviderChain([provider]))
    provider.tokens.withLock { $0 = tokens }
    let cache = tokens.cache(signingName: "a")
    #expect(cache.current?.token == "T")
    #expect(tokens.cache(signingName: "a") === cache)
    provider.tokens.withLock { $0 = nil }
  }

  @Test(
    arguments: [
      (0, .none), (2_700, .none), (2_701, .advisory), (3_000, .advisory), (3_001, .mandatory),
      (4_000, .mandatory),
    ] as [(Int64, IdentityState.RefreshNeed)])
  func windows(_ seconds: Int64, _ need: IdentityState.RefreshNeed) {
    var state = TokenState(BearerToken(token: "", expiration: Timestamp(seconds: 3_600)))
    #expect(state.need(at: Timestamp(seconds: seconds)) == need)
    state.beginAttempt(at: Timestamp(seconds: seconds))
    #expect(state.need(at: Timestamp(seconds: seconds + 59)) == .none)
    #expect(TokenState().need(at: Timestamp(seconds: seconds)) == .mandatory)
    #expect(TokenState(BearerToken(token: "")).need(at: Timestamp(seconds: seconds)) == .none)
  }

  @Test func concurrentCallersShareOneRefresh() async throws {
    let provider = Scripted("scripted", .expires(3_600), .expires(7_200))
    let cache = cache(provider)
    for (now, expected) in [(0, "T1"), (3_100, "T2")] as [(Int64, String)] {
      try await withThrowingTaskGroup(of: String.self) { group in
        for _ in 0..<1_000 { group.addTask { try await token(cache, now) } }
        for try await found in group { #expect(found == expected || found == "T1") }
      }
      #expect(try await token(cache, now) == expected)
    }
    #expect(provider.count == 2)
  }

  @Test func failuresInTheAdvisoryWindowAreIgnored() async throws {
    let provider = Scripted("scripted", .expires(3_600), .fails, .fails, .expires(9_999))
    let cache = cache(provider)
    #expect(try await token(cache, 0) == "T1")
    #expect(try await token(cache, 2_800) == "T1")
    #expect(provider.count == 2)
    // No second try within a minute.
    #expect(try await token(cache, 2_859) == "T1")
    #expect(provider.count == 2)
    await #expect(throws: Scripted.Failure.self) { try await token(cache, 3_100) }
    #expect(try await token(cache, 3_159) == "T1")
    #expect(try await token(cache, 3_160) == "T4")
    #expect(provider.count == 4)
  }

  @Test func expiredTokensAreNotReturned() async throws {
    let provider = Scripted("scripted", .expires(3_600), .fails, .expires(9_999))
    let cache = cache(provider)
    #expect(try await token(cache, 0) == "T1")
    await #expect(throws: Scripted.Failure.self) { try await token(cache, 3_599) }
    await expectError(.tokenRetrievalError) { try await token(cache, 3_601) }
    #expect(provider.count == 2)
    #expect(try await token(cache, 3_660) == "T3")
  }

  @Test func expiredOnArrival() async throws {
    let cache = cache(Scripted("scripted", .expires(10), .expires(9_999)))
    await expectError(.tokenRetrievalError) { try await token(cache, 10) }
    #expect(try await token(cache, 11) == "T2")
  }

  @Test func orderOfProviders() async throws {
    let chain = TokenProviderChain([Scripted("a"), Scripted("b", .expires(9_999))])
    #expect(try await chain.load(signingName: "s").provider.method == "b")
    let empty = TokenProviderChain([Scripted("a")])
    await expectError(.noAuthTokenError) { _ = try await empty.load(signingName: "s") }
  }

  @Test func environmentTokens() throws {
    let provider = EnvironmentTokens(Environment(["AWS_BEARER_TOKEN_MY_SERVICE_X": "t"]))
    func token(_ name: String) -> String? {
      guard case .found(let token) = provider.loadNow(signingName: name) else { return nil }
      return token.token
    }
    #expect(token("my-service x") == "t")
    #expect(token("my") == nil)
    #expect(token(" ") == nil)
  }

  @Test func secretsAreNotShown() {
    let token = BearerToken(token: "SECRET", method: "env")
    var dumped = ""
    dump(token, to: &dumped)
    for text in ["\(token)", String(reflecting: token), dumped] {
      #expect(!text.contains("SECRET"))
    }
  }
}
