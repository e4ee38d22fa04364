// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSErrors
import Synchronization
import TestSupport
import Testing
import WireFormats

@testable import AWSCredentials

@Suite struct IdentityCacheTests {
  /// Gives its scripted results in turn and counts the loads.
  final class Scripted: CredentialProvider {
    enum Outcome { case expires(Int64), fails }
    struct Failure: Error {}

    let method = "scripted"
    private let outcomes: Mutex<[Outcome]>
    private let asked = Mutex(0)

    init(_ outcomes: Outcome...) { self.outcomes = Mutex(outcomes) }

    var count: Int { asked.withLock { $0 } }

    func load() async throws -> CredentialSearch {
      await Task.yield()
      let number = asked.withLock {
        $0 += 1
        return $0
      }
      let outcome = outcomes.withLock { $0.isEmpty ? nil : $0.removeFirst() }
      switch outcome {
      case .expires(let seconds):
        return .found(
          Credentials(
            accessKeyID: "K\(number)", secretAccessKey: "s", method: method,
            expiration: Timestamp(seconds: seconds)))
      case .fails: throw Failure()
      case nil: return .nothing(because: "the script has ended")
      }
    }
  }

  func keyID(_ cache: IdentityCache, _ seconds: Int64) async throws -> String {
    try await cache.credentials(at: Timestamp(seconds: seconds)).accessKeyID
  }

  /// The lifetime of credentials, and how many seconds before their end a refresh is tried, in
  /// seconds.
  @Test(
    arguments: [
      (900, 300), (1_200, 300), (1_201, 900), (3_600, 900), (5_399, 900), (5_400, 3_600),
      (43_200, 3_600),
    ] as [(Int64, Int64)])
  func longerLifetimesRefreshEarlier(_ lifetime: Int64, _ advisory: Int64) throws {
    var state = IdentityState()
    let loaded: CredentialChain.Loaded = (
      Credentials(
        accessKeyID: "", secretAccessKey: "", expiration: Timestamp(seconds: 100 + lifetime)),
      Scripted()
    )
    try state.refresh(loaded, at: Timestamp(seconds: 100))
    func need(_ seconds: Int64) -> IdentityState.RefreshNeed {
      state.need(at: Timestamp(seconds: 100 + lifetime - seconds))
    }
    #expect(need(advisory) == .none && need(advisory - 1) == .advisory)
    #expect(need(60) == .advisory && need(59) == .mandatory && need(-9) == .mandatory)
  }

  @Test func customRefreshWindowsAreKept() throws {
    var state = IdentityState(windows: IdentityState.Windows(advisory: 45, mandatory: 10))
    try state.refresh(
      (
        Credentials(accessKeyID: "", secretAccessKey: "", expiration: Timestamp(seconds: 9_000)),
        Scripted()
      ), at: Timestamp(seconds: 0))
    #expect(state.need(at: Timestamp(seconds: 8_955)) == .none)
    #expect(state.need(at: Timestamp(seconds: 8_990)) == .advisory)
    #expect(state.need(at: Timestamp(seconds: 8_991)) == .mandatory)
  }

  @Test func permanentCredentialsAreReadImmediately() async throws {
    let cache = IdentityCache(Credentials(accessKeyID: "K", secretAccessKey: "s"))
    #expect(cache.fresh(at: Timestamp(seconds: .max))?.accessKeyID == "K")
    #expect(try await keyID(cache, 5) == "K")
    let anonymous = IdentityCache(nil)
    #expect(anonymous.current == nil)
    await #expect(throws: BotoCoreError.self) { try await keyID(anonymous, 5) }
  }

  @Test func immediateProvidersLoadImmediately() {
    let environment = Environment(["AWS_ACCESS_KEY_ID": "E", "AWS_SECRET_ACCESS_KEY": "S"])
    let chain = CredentialChain([EnvironmentCredentials(environment), Scripted()])
    #expect(IdentityCache(chain).fresh(at: Timestamp(seconds: 0))?.accessKeyID == "E")
    let provider = Scripted(.expires(9_999))
    #expect(IdentityCache(CredentialChain([provider])).current == nil)
    #expect(provider.count == 0)
  }

  @Test(arguments: [0, 2_800, 3_500, 3_541, 3_600, 4_000] as [Int64])
  func manyCallersRefreshOnce(_ now: Int64) async throws {
    let provider = Scripted(.expires(3_600), .expires(9_999), .expires(9_999))
    let cache = IdentityCache(CredentialChain([provider]))
    if now > 0 { #expect(try await keyID(cache, 0) == "K1") }
    let before = provider.count
    try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<1_000 { group.addTask { try await keyID(cache, now) } }
      for try await id in group where now == 0 || now > 3_540 {
        #expect(id == (now == 0 ? "K1" : "K2"))
      }
    }
    #expect(provider.count == before + 1)
  }

  @Test func cancelledCallersStopWaiting() async throws {
    struct Endless: CredentialProvider {
      let method = "endless"
      let begun = Signal()
      func load() async throws -> CredentialSearch {
        begun.set()
        try await Task.sleep(for: .seconds(3_600))
        return .nothing(because: "")
      }
    }
    let provider = Endless()
    let cache = IdentityCache(CredentialChain([provider]))
    let caller = Task { try await keyID(cache, 0) }
    await provider.begun.wait()
    caller.cancel()
    await #expect(throws: CancellationError.self) { try await caller.value }
  }

  @Test func failuresAreNotCached() async throws {
    let provider = Scripted(.fails, .expires(9_999))
    let cache = IdentityCache(CredentialChain([provider]))
    await #expect(throws: Scripted.Failure.self) { try await keyID(cache, 0) }
    #expect(try await keyID(cache, 0) == "K2")
  }

  @Test func refreshesInTheAdvisoryWindow() async throws {
    let provider = Scripted(.expires(3_600), .fails, .expires(7_200), .fails, .expires(9_999))
    let cache = IdentityCache(CredentialChain([provider]))
    #expect(try await keyID(cache, 0) == "K1")
    #expect(try await keyID(cache, 2_700) == "K1")
    #expect(provider.count == 1)
    // Failures are ignored so far.
    #expect(try await keyID(cache, 2_800) == "K1")
    #expect(provider.count == 2)
    #expect(try await keyID(cache, 2_800) == "K3")
    #expect(cache.fresh(at: Timestamp(seconds: 2_800))?.accessKeyID == "K3")
    // Now they are thrown.
    await #expect(throws: Scripted.Failure.self) { try await keyID(cache, 7_150) }
    #expect(try await keyID(cache, 7_150) == "K5")
  }

  @Test func expiredCredentialsAreNotUsed() async throws {
    let cache = IdentityCache(CredentialChain([Scripted(.expires(10), .expires(9_999))]))
    let error = await #expect(throws: BotoCoreError.self) { try await keyID(cache, 11) }
    #expect(error?.kind == .credentialRetrievalError)
    #expect(try await keyID(cache, 11) == "K2")
  }

  // MARK: Providers of programs

  /// Loads from the cache during its own load, as a provider that uses its session does.
  final class Reentrant: ImmediateCredentialProvider {
    let method = "curious"
    let cache = Mutex<IdentityCache?>(nil)
    private let asked = Mutex(0)

    var count: Int { asked.withLock { $0 } }

    var absence: String? {
      _ = cache.withLock { $0 }?.chain
      return nil
    }

    func loadNow() throws -> CredentialSearch {
      asked.withLock { $0 += 1 }
      let cache = cache.withLock { $0 }
      _ = cache?.current
      _ = cache?.fresh(at: Timestamp(seconds: 0))
      return .found(Credentials(accessKeyID: "C", secretAccessKey: "s", method: method))
    }
  }

  @Test(.timeLimit(.minutes(1))) func providersAreAskedOutsideOfTheLock() async throws {
    let provider = Reentrant()
    let cache = IdentityCache(CredentialChain([provider]))
    provider.cache.withLock { $0 = cache }
    #expect(cache.current?.accessKeyID == "C")
    cache.updateChain { $0 = CredentialChain([provider]) }
    #expect(try await keyID(cache, 0) == "C")
    #expect(provider.count == 2)
    provider.cache.withLock { $0 = nil }
  }

  @Test(.timeLimit(.minutes(1))) func chainsAreChangedOutsideOfTheLock() async throws {
    let cache = IdentityCache(CredentialChain([Scripted(.expires(9_999))]))
    cache.updateChain { chain in
      #expect(cache.chain.providers.count == 1)
      #expect(cache.current == nil)
      cache.updateChain { $0.remove("scripted") }
      chain = CredentialChain([Scripted(.fails, .expires(9_999))])
    }
    await #expect(throws: Scripted.Failure.self) { try await keyID(cache, 0) }
    #expect(try await keyID(cache, 0) == "K2")
  }

  @Test func immediateProvidersLoadOnce() async throws {
    let provider = Reentrant()
    let cache = IdentityCache(CredentialChain([provider]))
    try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<500 {
        group.addTask { @concurrent in
          if let fresh = cache.fresh(at: Timestamp(seconds: 0)) { return fresh.accessKeyID }
          return try await keyID(cache, 0)
        }
      }
      for try await id in group { #expect(id == "C") }
    }
    #expect(provider.count == 1)
  }

  @Test(.timeLimit(.minutes(1))) func aProviderThatWaitsForItself() async throws {
    final class Recursive: CredentialProvider {
      let method = "snake"
      let cache = Mutex<IdentityCache?>(nil)
      func load() async throws -> CredentialSearch {
        guard let cache = cache.withLock({ $0 }) else { return .nothing(because: "") }
        return .found(try await cache.credentials(at: Timestamp(seconds: 0)))
      }
    }
    let snake = Recursive()
    // Through another cache, as a provider that calls a service with its own session does.
    let outer = IdentityCache(CredentialChain([snake]))
    let other = Recursive()
    let inner = IdentityCache(CredentialChain([other]))
    snake.cache.withLock { $0 = inner }
    other.cache.withLock { $0 = outer }
    let error = await #expect(throws: BotoCoreError.self) { try await keyID(outer, 0) }
    #expect(error?.kind == .credentialRetrievalError)
    #expect(error?.message.contains("its own session") == true)
    snake.cache.withLock { $0 = nil }
  }

  @Test(.timeLimit(.minutes(1))) func refreshWithoutWaitersIsCancelled() async throws {
    final class Waiting: CredentialProvider {
      let method = "patient"
      let begun = Signal()
      let ended = Signal()
      private let asked = Mutex(0)
      func load() async throws -> CredentialSearch {
        let number = asked.withLock {
          $0 += 1
          return $0
        }
        guard number == 1 else {
          return .found(Credentials(accessKeyID: "P\(number)", secretAccessKey: "s"))
        }
        begun.set()
        defer { ended.set() }
        try await Task.sleep(for: .seconds(3_600))
        return .nothing(because: "")
      }
    }
    let provider = Waiting()
    let cache = IdentityCache(CredentialChain([provider]))
    let caller = Task { try await keyID(cache, 0) }
    await provider.begun.wait()
    caller.cancel()
    await #expect(throws: CancellationError.self) { try await caller.value }
    await provider.ended.wait()
    #expect(try await keyID(cache, 0) == "P2")
  }

  @Test func providersWithoutFurtherCredentials() async throws {
    let cache = IdentityCache(CredentialChain([Scripted(.expires(3_600))]))
    #expect(try await keyID(cache, 0) == "K1")
    let error = await #expect(throws: BotoCoreError.self) { try await keyID(cache, 3_550) }
    #expect(error?.kind == .credentialRetrievalError)
    #expect(error?.message.contains("scripted") == true)
  }
}
