import NIOSSL
import TestSupport
import Testing
import WireFormats

@testable import BotoCore

struct TLSPolicyTests {
  private let options = TransportOptions(connectTimeout: .seconds(10), readTimeout: .seconds(10))
  private let authority = TestAuthority()
  private let local = TestAuthority.Wish(names: ["localhost"])

  private func server(_ context: NIOSSLContext) async throws -> ScriptedServer {
    try await ScriptedServer(context: context) { connection in
      while try await connection.head() != nil { try await connection.respond("safe") }
    }
  }

  /// What a request gets, or the message of its error.
  private func get(
    _ server: ScriptedServer, legacy: Bool = false, trusting pem: String? = nil
  ) async throws -> String {
    let bundle = try TestFile(pem ?? authority.pem)
    var configuration = TransportConfiguration(verification: .certificates(path: bundle.path))
    configuration.acceptsLegacyTLS = legacy
    do {
      let response = try await NIOTransport(configuration: configuration).send(
        HTTPRequest(method: "GET", url: server.url(scheme: "https", host: "localhost")),
        options: options)
      return String(decoding: try await response.body.collect(), as: UTF8.self)
    } catch let error as BotoCoreError {
      #expect(error.kind == .sslError)
      // Neither numbers nor files of whoever built the library.
      #expect(!error.message.contains("BoringSSL") && !error.message.contains(".cc"))
      #expect(!error.message.contains("NIOSSL"))
      return error.message
    }
  }

  @Test(arguments: [TLSVersion.tlsv1, .tlsv11]) func oldVersionsAreRefused(
    version: TLSVersion
  ) async throws {
    let server = try await server(
      authority.serverContext(local) {
        $0.minimumTLSVersion = .tlsv1
        $0.maximumTLSVersion = version
      })
    #expect(try await get(server).contains("versions of TLS"))
    #expect(try await get(server, legacy: true) == "safe")
  }

  @Test(arguments: [TLSVersion.tlsv12, .tlsv13]) func presentOnesAreNot(
    version: TLSVersion
  ) async throws {
    let server = try await server(
      authority.serverContext(local) {
        $0.minimumTLSVersion = version
        $0.maximumTLSVersion = version
      })
    #expect(try await get(server) == "safe")
  }

  @Test func suitesWithoutAuthenticatedEncryptionAreRefused() async throws {
    let server = try await server(
      authority.serverContext(local) {
        $0.maximumTLSVersion = .tlsv12
        $0.cipherSuiteValues = [
          .TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA, .TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA,
        ]
      })
    #expect(try await get(server).contains("The server refused what was offered"))
    #expect(try await get(server, legacy: true) == "safe")
  }

  @Test func signaturesOverSHA1AreRefused() async throws {
    let server = try await server(
      authority.serverContext(local) {
        $0.maximumTLSVersion = .tlsv12
        $0.signingSignatureAlgorithms = [.ecdsaSha1]
      })
    #expect(try await get(server).hasPrefix("SSL validation failed for https://localhost:"))
    #expect(try await get(server, legacy: true) == "safe")
  }

  @Test func certificatesOverSHA1AreRefused() async throws {
    var wish = local
    wish.isSignedOverSHA1 = true
    let server = try await server(authority.serverContext(wish))
    #expect(try await get(server).hasPrefix("SSL validation failed for https://localhost:"))
  }

  @Test func whyACertificateIsNotTrusted() async throws {
    var wish = local
    wish.validity = -7_200...(-3_600)
    #expect(
      try await get(server(authority.serverContext(wish)))
        .contains("The server's certificate has expired on 20"))
    wish.validity = 3_600...7_200
    #expect(
      try await get(server(authority.serverContext(wish)))
        .contains("The server's certificate is valid from 20"))
    #expect(
      try await get(server(authority.serverContext(local, isSelfSigned: true)))
        .contains("The server's certificate is self-signed"))
    #expect(
      try await get(server(TestAuthority("another").serverContext(local)))
        .contains("The server's certificate comes from an authority that isn't trusted"))
  }

  @Test func whatIsNoTLSIsSaidToBeNone() async throws {
    let plain = try await ScriptedServer { connection in
      try await connection.send("HTTP/1.1 400 Bad Request\r\n\r\n")
      _ = try await connection.untilClose()
    }
    #expect(try await get(plain).contains("What the server answered is no TLS"))
    let closing = try await ScriptedServer { connection in _ = try await connection.any() }
    #expect(
      try await get(closing).contains("The server closed the connection while TLS was being agreed")
    )
  }

  @Test func filesThatAreNotThereAreNamed() async throws {
    let server = try await server(authority.serverContext(local))
    #expect(try await get(server, trusting: "nothing in here").hasPrefix("SSL validation failed"))
    var configuration = TransportConfiguration(verification: .certificates(path: "/nowhere/at/all"))
    configuration.clientCertificate = ClientCertificate(certificate: "/nowhere/either")
    await expectError(.sslError) {
      try await NIOTransport(configuration: configuration).send(
        HTTPRequest(method: "GET", url: server.url(scheme: "https")), options: options)
    }
  }

  @Test func theOptionComesFromCodeAndEnvironment() throws {
    func configuration(
      _ variables: [String: String] = [:], _ configure: (inout ClientConfig) -> Void = { _ in }
    ) throws -> TransportConfiguration {
      let store = try ConfigStore(environment: Environment(variables, homeDirectory: "/home/a"))
      let config = try ResolvedClientConfig(
        ClientConfig { configure(&$0) }, store: store, serviceID: "S3",
        defaults: try BundledData.defaults)
      return try TransportConfiguration(
        config, verify: nil, endpoint: "https://s3.amazonaws.com", store: store)
    }
    let variables = ["BOTO3_ACCEPTS_LEGACY_TLS": "True"]
    #expect(try !configuration().acceptsLegacyTLS)
    #expect(try configuration(variables).acceptsLegacyTLS)
    #expect(try configuration { $0.acceptsLegacyTLS = true }.acceptsLegacyTLS)
    #expect(try !configuration(variables) { $0.acceptsLegacyTLS = false }.acceptsLegacyTLS)
  }
}
