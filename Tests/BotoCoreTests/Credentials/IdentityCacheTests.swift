import Synchronization
import TestSupport
import Testing
import WireFormats

@testable import BotoCore

@Suite struct IdentityCacheTests {
  /// Answers with what it was told to, in turn; counts how often it was asked.
  final class Scripted: CredentialProvider {
    enum Answer { case expires(Int64), fails }
    struct Failure: Error {}

    let method = "scripted"
    private let answers: Mutex<[Answer]>
    private let asked = Mutex(0)

    init(_ answers: Answer...) { self.answers = Mutex(answers) }

    var count: Int { asked.withLock { $0 } }

    func load() async throws -> CredentialSearch {
      await Task.yield()
      let number = asked.withLock {
        $0 += 1
        return $0
      }
      let answer = answers.withLock { $0.isEmpty ? nil : $0.removeFirst() }
      switch answer {
      case .expires(let seconds):
        return .found(
          Credentials(
            accessKeyID: "K\(number)", secretAccessKey: "s", method: method,
            expiration: Timestamp(seconds: seconds)))
      case .fails: throw Failure()
      case nil: return .nothing(because: "the script is over")
      }
    }
  }

  func keyID(_ cache: IdentityCache, _ seconds: Int64) async throws -> String {
    try await cache.credentials(at: Timestamp(seconds: seconds)).accessKeyID
  }

  @Test(
    arguments: [
      (0, .none), (2_699, .none), (2_700, .none), (2_701, .advisory), (3_000, .advisory),
      (3_001, .mandatory), (4_000, .mandatory),
    ] as [(Int64, IdentityState.Need)])
  func windows(_ seconds: Int64, _ need: IdentityState.Need) {
    let state = IdentityState(
      Credentials(
        accessKeyID: "", secretAccessKey: "", expiration: Timestamp(seconds: 3_600)))
    #expect(state.need(at: Timestamp(seconds: seconds)) == need)
  }

  @Test func lastingCredentialsAreAtHand() async throws {
    let cache = IdentityCache(Credentials(accessKeyID: "K", secretAccessKey: "s"))
    #expect(cache.fresh(at: Timestamp(seconds: .max))?.accessKeyID == "K")
    #expect(try await keyID(cache, 5) == "K")
    let anonymous = IdentityCache(nil)
    #expect(anonymous.current == nil)
    await #expect(throws: BotoCoreError.self) { try await keyID(anonymous, 5) }
  }

  @Test func immediateProvidersNeedNoWaiting() {
    let environment = Environment(["AWS_ACCESS_KEY_ID": "E", "AWS_SECRET_ACCESS_KEY": "S"])
    let chain = CredentialChain([EnvironmentCredentials(environment), Scripted()])
    #expect(IdentityCache(chain).fresh(at: Timestamp(seconds: 0))?.accessKeyID == "E")
    let provider = Scripted(.expires(9_999))
    #expect(IdentityCache(CredentialChain([provider])).current == nil)
    #expect(provider.count == 0)
  }

  @Test(arguments: [0, 2_800, 3_500, 3_600, 4_000] as [Int64])
  func manyCallersRenewOnce(_ now: Int64) async throws {
    let provider = Scripted(.expires(3_600), .expires(9_999), .expires(9_999))
    let cache = IdentityCache(CredentialChain([provider]))
    if now > 0 { #expect(try await keyID(cache, 0) == "K1") }
    let before = provider.count
    try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<1_000 { group.addTask { try await keyID(cache, now) } }
      for try await id in group where now == 0 || now > 3_000 {
        #expect(id == (now == 0 ? "K1" : "K2"))
      }
    }
    #expect(provider.count == before + 1)
  }

  @Test func cancelledCallersWaitNoLonger() async throws {
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

  @Test func failuresAreNotRemembered() async throws {
    let provider = Scripted(.fails, .expires(9_999))
    let cache = IdentityCache(CredentialChain([provider]))
    await #expect(throws: Scripted.Failure.self) { try await keyID(cache, 0) }
    #expect(try await keyID(cache, 0) == "K2")
  }

  @Test func renewsInTheAdvisoryWindow() async throws {
    let provider = Scripted(.expires(3_600), .fails, .expires(7_200), .fails, .expires(9_999))
    let cache = IdentityCache(CredentialChain([provider]))
    #expect(try await keyID(cache, 0) == "K1")
    #expect(try await keyID(cache, 2_700) == "K1")
    #expect(provider.count == 1)
    // Failures don't matter yet.
    #expect(try await keyID(cache, 2_800) == "K1")
    #expect(provider.count == 2)
    #expect(try await keyID(cache, 2_800) == "K3")
    #expect(cache.fresh(at: Timestamp(seconds: 2_800))?.accessKeyID == "K3")
    // Now they do.
    await #expect(throws: Scripted.Failure.self) { try await keyID(cache, 6_900) }
    #expect(try await keyID(cache, 6_900) == "K5")
  }

  @Test func expiredOnesAreNoUse() async throws {
    let cache = IdentityCache(CredentialChain([Scripted(.expires(10), .expires(9_999))]))
    let error = await #expect(throws: BotoCoreError.self) { try await keyID(cache, 11) }
    #expect(error?.kind == .credentialRetrievalError)
    #expect(try await keyID(cache, 11) == "K2")
  }

  @Test func providersThatRunDry() async throws {
    let cache = IdentityCache(CredentialChain([Scripted(.expires(3_600))]))
    #expect(try await keyID(cache, 0) == "K1")
    let error = await #expect(throws: BotoCoreError.self) { try await keyID(cache, 3_500) }
    #expect(error?.kind == .credentialRetrievalError)
    #expect(error?.message.contains("scripted") == true)
  }
}
