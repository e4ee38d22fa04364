// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Expectations
import AWSHTTP
import AWSCredentials
import AWSErrors
import Crypto
import TestSupport
import Testing
import WireFormats

@testable import BotoCore

@Suite struct LoginCredentialsTests {
  static let session = "arn:aws:sts::123456789012:assumed-role/me"
  static let config = "[default]\nlogin_session = \(session)\n"
  /// sha256(session)
  static let file =
    ".aws/login/cache/86bdf65763af4f375762a92d7b7b68b83cd2f314e8352946da314101ba6be06c.json"
  static let sec1 = """
    -----BEGIN EC PRIVATE KEY-----
    MHcCAQEEID7RTP91wzZovn2QGngaU4xg/F/rEtflGdBFKVfkMNhPoAoGCCqGSM49
    AwEHoUQDQgAEjAT7K8grNIIM55asL59PdW2NZ7GHDgqD2KgXokz9pxu/a+ExP64z
    VbnRGIWoBkKGSrkW+rMpsPR+7aPE9/tglw==
    -----END EC PRIVATE KEY-----

    """
  static let pkcs8 = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgPtFM/3XDNmi+fZAa
    eBpTjGD8X+sS1+UZ0EUpV+Qw2E+hRANCAASMBPsryCs0ggznlqwvn091bY1nsYcO
    CoPYqBeiTP2nG79r4TE/rjNVudEYhagGQoZKuRb6symw9H7to8T3+2CX
    -----END PRIVATE KEY-----
    """

  static func token(expires: String, key: String = sec1) -> String {
    let document: JSONNode = [
      "accessToken": [
        "accessKeyId": "OLD", "secretAccessKey": "SECRET", "sessionToken": "SECRET",
        "accountId": "123456789012", "expiresAt": .string(expires),
      ],
      "tokenType": "aws_sigv4", "refreshToken": "SECRET-R", "idToken": "SECRET-I",
      "clientId": "arn:aws:signin:::devtools/same-device", "dpopKey": .string(key),
    ]
    return document.jsonText()
  }
  static let stale = token(expires: "2026-01-02T03:09:05Z")
  static let created = WireResponse(
    200,
    """
    {"accessToken": {"accessKeyId": "NEW", "secretAccessKey": "SECRET", "sessionToken": "SECRET"},
     "tokenType": "aws_sigv4", "expiresIn": 900, "refreshToken": "SECRET-R2"}
    """)

  static func refusal(_ error: String) -> WireResponse {
    WireResponse(
      401, #"{"error": "\#(error)", "message": "no"}"#,
      headers: ["x-amzn-errortype": "AccessDeniedException"])
  }

  static let situations = [
    ProviderSituation(
      name: "no session", config: "[default]\nregion = x\n",
      outcome: .nothing(["profile default has no login_session"]), requests: []),
    ProviderSituation(
      name: "valid for a while", config: config,
      files: [file: token(expires: "2026-01-02T03:09:06Z")],
      outcome: .found("OLD", expires: "2026-01-02T03:09:06Z"), requests: []),
    ProviderSituation(
      name: "refreshed", config: config, files: [file: stale], responses: [created],
      outcome: .found("NEW", expires: "2026-01-02T03:19:05Z"), requests: ["POST /v1/token"]),
    ProviderSituation(
      name: "refreshed after expiry, key in PKCS 8 and on one line", config: config,
      files: [
        file: token(
          expires: "2026-01-01T00:00:00Z",
          key: pkcs8.replacing("\n", with: "").replacing("KEY-----M", with: "KEY-----\nM")
            .replacing("-----END", with: "\n-----END"))
      ], responses: [created], outcome: .found("NEW", expires: nil)),
    ProviderSituation(
      name: "500, then refreshed", config: config, files: [file: stale],
      responses: [WireResponse(500), created], outcome: .found("NEW", expires: nil),
      requests: ["POST /v1/token", "POST /v1/token"]),
    ProviderSituation(
      name: "nobody has signed in", config: config,
      outcome: .fails(
        .loginTokenLoadError,
        ["Error loading login session token: ", session, "reauthenticate with 'aws login'"])),
    ProviderSituation(
      name: "garbage in the cache", config: config, files: [file: "SECRET {"],
      outcome: .fails(.loginTokenLoadError, ["Invalid JSON", "aws login"])),
    ProviderSituation(
      name: "an array in the cache", config: config, files: [file: "[]"],
      outcome: .fails(.loginTokenLoadError, ["doesn't contain a JSON object"])),
    ProviderSituation(
      name: "missing fields", config: config,
      files: [file: #"{"accessToken": {}, "clientId": "x"}"#],
      outcome: .fails(
        .loginTokenLoadError, ["missing required fields: refreshToken, dpopKey."])),
    ProviderSituation(
      name: "missing fields of the access token", config: config,
      files: [file: stale.replacing("secretAccessKey", with: "secret")],
      outcome: .fails(.loginTokenLoadError, ["secretAccessKey"])),
    ProviderSituation(
      name: "an expiration that isn't a time", config: config,
      files: [file: token(expires: "soon")],
      outcome: .fails(.loginTokenLoadError, ["expiresAt"])),
    ProviderSituation(
      name: "an invalid key", config: config,
      files: [file: token(expires: "2026-01-01T00:00:00Z", key: "SECRET")],
      outcome: .fails(
        .loginTokenLoadError, ["Unable to load private key from cached token."]), requests: []),
    ProviderSituation(
      name: "the session has expired", config: config, files: [file: stale],
      responses: [refusal("TOKEN_EXPIRED")],
      outcome: .fails(.loginRefreshRequired, ["Your session has expired"])),
    ProviderSituation(
      name: "the password has changed", config: config, files: [file: stale],
      responses: [refusal("USER_CREDENTIALS_CHANGED")],
      outcome: .fails(.loginRefreshRequired, ["reauthenticate using 'aws login'"])),
    ProviderSituation(
      name: "not allowed", config: config, files: [file: stale],
      responses: [refusal("INSUFFICIENT_PERMISSIONS")],
      outcome: .fails(.loginInsufficientPermissions, ["signin:CreateOAuth2Token"])),
    ProviderSituation(
      name: "refused for a new reason", config: config, files: [file: stale],
      responses: [refusal("SOMETHING_NEW")], outcome: .fails(.loginError, ["unspecified"])),
    ProviderSituation(
      name: "an incomplete response", config: config, files: [file: stale],
      responses: [WireResponse(200, #"{"expiresIn": 900}"#)],
      outcome: .fails(.loginTokenLoadError, ["invalid service response"])),
    ProviderSituation(
      name: "no region", environment: ["AWS_REGION": ""], config: config, files: [file: stale],
      outcome: .fails(.noRegionError, []), requests: []),
    ProviderSituation(
      name: "the region of the login", environment: ["AWS_REGION": ""], config: config,
      files: [file: stale.replacing("{\"", with: #"{"signInRegion":"eu-west-1",""#)],
      responses: [created], outcome: .found("NEW", expires: nil)),
  ]

  @Test(arguments: situations)
  func situation(_ situation: ProviderSituation) async throws {
    var situation = situation
    situation.environment.merge(["AWS_ENDPOINT_URL": "{server}", "AWS_REGION": "us-west-2"]) {
      own, _ in own
    }
    try await situation.check { LoginCredentials($0) }
  }

  @Test func validTokensAreKept() async throws {
    let bench = try ProviderBench(TemporaryHome(config: Self.config).store())
    func refresh(_ expiration: String) async throws -> String? {
      let credentials = Credentials(
        accessKeyID: "KEPT", secretAccessKey: "s", expiration: try Timestamp(parsing: expiration))
      guard case .found(let found) = try await LoginCredentials(bench.context).refresh(credentials)
      else { return nil }
      return found.accessKeyID
    }
    #expect(try await refresh("2026-01-02T03:09:06Z") == "KEPT")
    await expectError(.loginTokenLoadError) { try await refresh("2026-01-02T03:09:05Z") }
  }

  @Test func requestAndCacheFile() async throws {
    let home = try TemporaryHome(config: Self.config)
    let name = "elsewhere/" + (try #require(Self.file.split(separator: "/").last))
    try home.write(Self.stale, to: name)
    let server = try await RespondingServer([Self.created])
    let store = try home.store([
      "AWS_ENDPOINT_URL": server.url, "AWS_REGION": "us-west-2",
      "AWS_LOGIN_CACHE_DIRECTORY": "~/elsewhere", "HOME": home.path,
    ])
    _ = try await ProviderBench(store).load { LoginCredentials($0) }
    let request = try #require(server.requests.first)
    #expect(
      try JSONNode(parsing: request.body) == [
        "clientId": "arn:aws:signin:::devtools/same-device", "refreshToken": "SECRET-R",
        "grantType": "refresh_token",
      ])
    #expect(!request.headers.contains("Authorization"))
    let proof = try #require(request.headers["DPoP"])
    try check(proof, url: "\(server.url)/v1/token")
    let document = try JSONNode(parsing: home.read(name))
    #expect(
      document["accessToken"] == [
        "accessKeyId": "NEW", "secretAccessKey": "SECRET", "sessionToken": "SECRET",
        "accountId": "123456789012", "expiresAt": "2026-01-02T03:19:05Z",
      ])
    #expect(document["refreshToken"] == "SECRET-R2")
    #expect(document["idToken"] == "SECRET-I" && document["dpopKey"] == .string(Self.sec1))
    #expect(try home.permissions(name) == 0o600)
  }

  /// Verifies a proof as a server would.
  private func check(_ proof: String, url: String) throws {
    let parts = proof.split(separator: ".").map(String.init)
    try #require(parts.count == 3)
    let header = try JSONNode(parsing: try decode(parts[0]))
    #expect(header["typ"] == "dpop+jwt" && header["alg"] == "ES256")
    let key = try #require(header["jwk"])
    #expect(key["kty"] == "EC" && key["crv"] == "P-256" && key["d"] == nil)
    let point =
      try decode(try #require(key["x"]?.string)) + decode(try #require(key["y"]?.string))
    #expect(
      try JSONNode(parsing: try decode(parts[1])) == [
        "htm": "POST", "htu": .string(url), "iat": 1_767_323_045,
        "jti": "11111111-2222-4333-8444-555555555555",
      ])
    let signature = try P256.Signing.ECDSASignature(rawRepresentation: try decode(parts[2]))
    let signed = Array("\(parts[0]).\(parts[1])".utf8)
    let publicKey = try P256.Signing.PublicKey(rawRepresentation: point)
    #expect(publicKey.isValidSignature(signature, for: signed))
    let own = try P256.Signing.PrivateKey(pemRepresentation: Self.sec1).publicKey
    #expect(point == Array(own.rawRepresentation))
  }

  private func decode(_ text: String) throws -> [UInt8] {
    #expect(!text.contains("="))
    let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
    return try Base64.decode(
      text.replacing("-", with: "+").replacing("_", with: "/") + padding)
  }
}
