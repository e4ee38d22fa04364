// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSProtocols
import AWSCredentials
import AWSErrors
import BotoCore
import TestSupport
import Testing
import WireFormats

/// Files, environment and STS's responses, and the expected result of the whole credential chain.
/// `{home}` stands for the home directory.
struct ChainSituation: Sendable, CustomTestStringConvertible {
  enum Outcome: Sendable {
    /// Credentials of this key id, and the provider's name.
    case found(String, by: String)
    /// An error with these words.
    case fails(BotoCoreError.Kind, [String])
    /// A service's error of this code.
    case refused(String)
  }

  let name: String
  var environment: [String: String] = [:]
  var config = ""
  var credentials: String?
  /// The profile that is named in code.
  var profile: String?
  /// Other files in the home directory.
  var files: [String: String] = [:]
  var responses: [WireResponse] = []
  let outcome: Outcome
  /// The requests to STS in short form: `AssumeRole ROLE signed by KEY`.
  var requests: [String] = []
  /// Parameters of the first request.
  var parameters: [String: String] = [:]
  var account: String?

  var testDescription: String { name }

  func check() async throws {
    func placed(_ text: String) -> String { text.replacing("{home}", with: home.path) }
    let home = try TemporaryHome(credentials: credentials)
    try home.write(placed(config), to: ".aws/config")
    for (path, content) in files { try home.write(content, to: path) }
    let server = try await RespondingServer(responses)
    let usual = [
      "AWS_ENDPOINT_URL_STS": server.url, "AWS_REGION": "us-east-1", "AWS_MAX_ATTEMPTS": "1",
    ]
    let session = try home.session(
      usual.merging(environment.mapValues(placed)) { $1 }, profile: profile)
    var context = session.providerContext
    context.clock = TestClock().callClock
    context.mfaPrompter = { prompt in prompt == "Enter MFA code for arn:serial: " ? "123456" : "?" }
    let cache = IdentityCache(CredentialChain(context))
    let result: Result<Credentials, any Error>
    do {
      result = .success(try await cache.credentials(at: context.clock.now()))
    } catch {
      result = .failure(error)
    }
    expect(result)
    #expect(server.requests.map(STSRequest.init).map(\.description) == requests)
    if let first = server.requests.first.map(STSRequest.init) {
      for (name, value) in parameters { #expect(first.parameters[name] == value) }
    }
  }

  private func expect(_ result: Result<Credentials, any Error>) {
    switch (outcome, result) {
    case (.found(let keyID, let method), .success(let credentials)):
      #expect(credentials.accessKeyID == keyID)
      #expect(credentials.method == method)
      if let account { #expect(credentials.accountID == account) }
    case (.fails(let kind, let words), .failure(let error as BotoCoreError)):
      #expect(error.kind == kind)
      for word in words { #expect(error.message.contains(word)) }
      #expect(!error.message.contains("SECRET"))
    case (.refused(let code), .failure(let error as ClientError)):
      #expect(error.code == code)
    default: Issue.record("\(result)")
    }
  }
}

/// A parsed request to STS.
struct STSRequest: CustomStringConvertible {
  let parameters: [String: String]
  let signer: String

  init(_ request: SentRequest) {
    var parameters: [String: String] = [:]
    for pair in request.text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      parameters[String(parts[0])] =
        parts.count == 2 ? PercentEncoding.decode(String(parts[1])) : ""
    }
    self.parameters = parameters
    let authorization = request.headers["Authorization"] ?? ""
    let key = authorization.split(separator: "Credential=").last?.split(separator: "/").first
    signer = key.map(String.init) ?? "nobody"
  }

  var description: String {
    "\(parameters["Action"] ?? "?") \(parameters["RoleArn"] ?? "?") signed by \(signer)"
  }
}

/// STS's responses.
enum STSResponse {
  /// Keys of a role, valid for an hour after the test clock's time.
  static func role(
    _ keyID: String, operation: String = "AssumeRole", expires: String = "2026-01-02T04:04:05Z"
  ) -> WireResponse {
    WireResponse(
      200,
      """
      <\(operation)Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
      <\(operation)Result><Credentials><AccessKeyId>\(keyID)</AccessKeyId>
      <SecretAccessKey>SECRET</SecretAccessKey><SessionToken>SECRET-\(keyID)</SessionToken>
      <Expiration>\(expires)</Expiration></Credentials><AssumedRoleUser>
      <Arn>arn:aws:sts::123456789012:assumed-role/r/s</Arn><AssumedRoleId>I:s</AssumedRoleId>
      </AssumedRoleUser></\(operation)Result></\(operation)Response>
      """, headers: ["Content-Type": "text/xml"])
  }

  static func webIdentity(_ keyID: String) -> WireResponse {
    role(keyID, operation: "AssumeRoleWithWebIdentity")
  }

  /// A response without credentials.
  static func empty(_ operation: String) -> WireResponse {
    WireResponse(
      200, "<\(operation)Response><\(operation)Result/></\(operation)Response>",
      headers: ["Content-Type": "text/xml"])
  }

  static func error(_ code: String, status: Int = 403) -> WireResponse {
    WireResponse(
      status,
      """
      <ErrorResponse><Error><Type>Sender</Type><Code>\(code)</Code><Message>no</Message></Error>
      <RequestId>r</RequestId></ErrorResponse>
      """, headers: ["Content-Type": "text/xml"])
  }
}
