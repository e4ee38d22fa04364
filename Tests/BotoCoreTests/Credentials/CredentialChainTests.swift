import Testing
import WireFormats

@testable import BotoCore

@Suite struct CredentialChainTests {
  let now = Timestamp(seconds: 0)

  @Test func orderOfProviders() async throws {
    let home = try TemporaryHome(credentials: "[p]\naws_access_key_id=P\naws_secret_access_key=S\n")
    let keys = ["AWS_ACCESS_KEY_ID": "E", "AWS_SECRET_ACCESS_KEY": "S", "AWS_PROFILE": "p"]
    let inherited = CredentialChain(try home.store(keys))
    #expect(inherited.providers.map(\.method) == ["env", "shared-credentials-file", "config-file"])
    #expect(try await inherited.load().credentials.accessKeyID == "E")
    let named = CredentialChain(try home.store(keys, profile: "p"))
    #expect(try await named.load().credentials.accessKeyID == "P")
  }

  @Test func nothingFoundSaysWhy() async throws {
    let home = try TemporaryHome(credentials: "[default]\nregion = SECRET\n")
    let cache = IdentityCache(CredentialChain(try home.store()))
    #expect(cache.fresh(at: now) == nil)
    let error = await #expect(throws: BotoCoreError.self) { try await cache.credentials(at: now) }
    #expect(error?.kind == .noCredentialsError)
    let message = try #require(error?.message)
    #expect(message.hasPrefix("Unable to locate credentials. "))
    #expect(message.contains("env: AWS_ACCESS_KEY_ID is not set"))
    #expect(message.contains("/.aws/credentials has no aws_access_key_id"))
    #expect(message.contains("/.aws/config has no profile default"))
    #expect(!message.contains("SECRET") && !message.contains("\n"))
  }

  @Test func incompleteOnesStopTheChain() async throws {
    let home = try TemporaryHome(
      credentials: "[default]\naws_access_key_id=P\naws_secret_access_key=S\n")
    let cache = IdentityCache(CredentialChain(try home.store(["AWS_ACCESS_KEY_ID": "E"])))
    let error = await #expect(throws: BotoCoreError.self) { try await cache.credentials(at: now) }
    #expect(error?.kind == .partialCredentialsError)
  }

  @Test func insertingProviders() throws {
    struct Provider: CredentialProvider {
      let method: String
      func load() async throws -> CredentialSearch { .nothing(because: "") }
    }
    var chain = CredentialChain([Provider(method: "a"), Provider(method: "b")])
    try chain.insert(Provider(method: "x"), before: "b")
    try chain.insert(Provider(method: "y"), after: "b")
    chain.remove("a")
    chain.remove("unheard")
    #expect(chain.providers.map(\.method) == ["x", "b", "y"])
    expectError(.unknownCredentialError) {
      try chain.insert(Provider(method: "z"), before: "a")
    }
  }
}
