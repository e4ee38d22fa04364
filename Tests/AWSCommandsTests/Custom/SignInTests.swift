// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSCredentials
import AWSHTTP
import CommandSupport
import TestSupport
import Testing
import WireFormats

@testable import AWSCommands

@Suite struct SignInTests {
  private static let config = """
    [profile p]
    sso_start_url = https://d-1.awsapps.com/start
    sso_region = us-east-1
    [profile keys]
    aws_access_key_id = A
    """

  @Test func devicesSignIn() async throws {
    let home = try TemporaryHome(config: Self.config)
    let command = try await TestCommand(
      "sso login --no-browser --profile p",
      responses: [
        "{\"clientId\":\"c\",\"clientSecret\":\"s\",\"clientSecretExpiresAt\":4070908800}",
        "{\"deviceCode\":\"d\",\"userCode\":\"U\",\"verificationUri\":\"v\",\"expiresIn\":60}",
        "{\"accessToken\":\"t\",\"expiresIn\":60,\"refreshToken\":\"r\"}",
      ], home: home.path)
    #expect(command.errors == "")
    #expect(
      command.output == "Successfully logged into Start URL: https://d-1.awsapps.com/start\n")
    let key = SignInCache.ssoKey(of: "https://d-1.awsapps.com/start")
    let token = try JSONNode(parsing: Array(try home.read(".aws/sso/cache/\(key).json").utf8))
    #expect(token["accessToken"]?.string == "t")
    #expect(token["registrationExpiresAt"]?.string == "2099-01-01T00:00:00Z")
    #expect(try home.permissions(".aws/sso/cache/\(key).json") == 0o600)

    let out = try await TestCommand("sso logout", home: home.path)
    #expect(out.status == 0)
    #expect(out.targets == ["/logout"])
    #expect(try home.names(".aws/sso/cache").count == 1)
  }

  @Test func browsersBringCodes() async throws {
    let listener = try await AuthorizationListener()
    async let answer = listener.answer()
    let transport = NIOTransport()
    for path in ["/favicon.ico", "/oauth/callback?code=a%20b&state=s"] {
      let base = listener.redirectURL.replacing("/oauth/callback", with: "")
      let response = try await transport.send(
        WireRequest(method: "GET", url: try RequestURL(base + path)), options: TransportOptions())
      #expect(response.status == 200)
    }
    await transport.shutdown()
    #expect(try await answer == AuthorizationListener.Answer(code: "a b", state: "s"))
  }

  @Test func usersWhoDontComeAreNotWaitedForForever() async throws {
    let listener = try await AuthorizationListener()
    await #expect(throws: CommandFailure.authorizationExpired) {
      try await listener.answer(within: .milliseconds(10))
    }
  }

  @Test(arguments: [
    ("GET /x?error=denied HTTP/1.1", AuthorizationListener.Answer(code: nil, state: nil)),
    ("GET /x?code=c HTTP/1.1", nil), ("POST /x?code=c&state=s HTTP/1.1", nil), ("GET", nil),
  ])
  func otherRequestsBringNothing(_ head: String, _ answer: AuthorizationListener.Answer?) {
    #expect(AuthorizationListener.answer(in: head) == answer)
  }

  @Test func startURLsAreChecked() async throws {
    #expect(SSOStartURL.region(in: "ssoins-1.portal.eu-west-1.app.aws") == "eu-west-1")
    #expect(SSOStartURL.region(in: "d-1.awsapps.com") == nil)
    #expect(SSOStartURL.isOwn("d-1.awsapps.com."))
    #expect(!SSOStartURL.isOwn("evilawsapps.com"))
    #expect(throws: CommandFailure(.configuration, "The sso_start_url must use the https scheme."))
    {
      try SSOStartURL("http://d-1.awsapps.com/start")
    }
  }

  @Test func sessionsAreNamedInTokens() throws {
    let payload = Base64.encode(Array("{\"sub\":\"arn:aws:iam::1:user/u\"}".utf8))
      .replacing("=", with: "")
    #expect(try LoginExchange.session(in: "h.\(payload).s") == "arn:aws:iam::1:user/u")
    #expect(throws: CommandFailure.self) { try LoginExchange.session(in: "h.p") }
    let code = Base64.encode(Array("state=s&code=c".utf8))
    #expect(
      try LoginExchange.answer(in: code) == AuthorizationListener.Answer(code: "c", state: "s"))
    #expect(throws: CommandFailure(.other, "Failed to decode the verification code.")) {
      try LoginExchange.answer(in: "abc")
    }
  }

  @Test func loginRespectsOtherCredentials() async throws {
    let home = try TemporaryHome(config: Self.config)
    let command = try await TestCommand("login --profile keys", home: home.path)
    #expect(command.status == 253)
    #expect(command.errors.contains("is already configured with Access Key credentials."))
    let out = try await TestCommand("logout --profile keys", home: home.path)
    #expect(out.errors == "warning: no login session found for profile 'keys'\n")
  }

  @Test func browsersAreChosenByTheEnvironment() {
    let commands = Browser.commands(
      for: "u", .init(["BROWSER": "one '%s' -x:two&"]))
    #expect(commands == [["one", "u", "-x"], ["two", "u"]])
  }
}
