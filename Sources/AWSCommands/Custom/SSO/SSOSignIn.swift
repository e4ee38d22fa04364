// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCredentials
import AWSErrors
import AWSHTTP
import AWSProtocols
import BotoCore
import CommandSupport
import Crypto
import Files
import WireFormats

/// A sign-in to IAM Identity Center: with a code that the browser brings back, or with one that the
/// user enters on any device.
struct SSOSignIn: Sendable {
  private static let defaultScope = "sso:account:access"
  /// Tokens and registrations that expire within this time aren't used any more.
  private static let window: Int64 = 15 * 60

  let run: CustomRun
  let settings: SSOSettings
  /// The start URL to which the configured one leads.
  let startURL: String

  private var cache: JSONFileCache { SignInCache.sso(run.context.environment) }

  private var usesDeviceCode: Bool {
    settings.session == nil || run.flag("use-device-code") == true
  }

  /// The token, which is stored where all AWS tools find it.
  ///
  /// - Parameter isNew: Whether a stored token doesn't count.
  func token(isNew: Bool) async throws -> JSONObject {
    let key = SignInCache.ssoKey(of: settings.session ?? settings.startURL)
    if !isNew, let stored = await stored(key) { return stored }
    let token = try await usesDeviceCode ? tokenOfDevice() : tokenOfBrowser()
    try await store(token, as: key)
    return token
  }

  private func stored(_ key: String) async -> JSONObject? {
    guard let document = try? await cache.document(key),
      let end = (document["expiresAt"]?.string).flatMap({ try? Timestamp(parsing: $0) }),
      end.seconds - Timestamp.now.seconds >= Self.window
    else { return nil }
    return document
  }

  private func store(_ document: JSONObject, as key: String) async throws {
    do {
      try await cache.store(document, as: key)
    } catch let error as FileError {
      throw CommandFailure(.other, PythonErrno.text(error))
    }
  }

  /// The service, which asks for no signature.
  private func service() throws -> ServiceCaller {
    try run.service("sso-oidc", region: settings.region, usesEndpoint: false) {
      $0.signatureVersion = .unsigned
    }
  }

  private var notice: AuthorizationNotice {
    AuthorizationNotice(run: run, opensBrowser: run.flag("no-browser") != true)
  }

  // MARK: - With a browser on this machine

  private func tokenOfBrowser() async throws -> JSONObject {
    let service = try service()
    let listener = try await AuthorizationListener()
    let verifier = CodeVerifier()
    let registration = try await registration(service, isForBrowser: true)
    let state = CallClock.system.makeUUID()
    let scopes = settings.scopes ?? []
    let url = try await endpoint(service) + "/authorize"
    try await notice.show(
      url.query(
        [
          ("response_type", "code"), ("client_id", registration["clientId"]?.string ?? ""),
          ("redirect_uri", listener.redirectURL), ("state", state),
          ("code_challenge_method", "S256"),
          ("scopes", scopes.isEmpty ? Self.defaultScope : scopes.joined(separator: " ")),
        ], last: "code_challenge=\(verifier.challenge)"), otherDevice: "--use-device-code")
    let answer = try await listener.answer()
    guard let code = answer.code else {
      throw Self.loadError("Failed to retrieve an authorization code.")
    }
    guard answer.state?.hasSameBytes(as: state) == true else {
      throw Self.loadError("State parameter does not match expected value.")
    }
    do {
      let response = try await service(
        "CreateToken",
        [
          "grantType": "authorization_code", "clientId": Self.value(registration, "clientId"),
          "clientSecret": Self.value(registration, "clientSecret"),
          "redirectUri": .string(listener.redirectURL), "codeVerifier": .string(verifier.text),
          "code": .string(code),
        ])
      return try token(response, registration)
    } catch let failure as ServiceFailure where failure.error.code == "ExpiredTokenException" {
      throw CommandFailure.authorizationExpired
    }
  }

  /// The service's scheme and host, for a page that the model doesn't know.
  private func endpoint(_ service: ServiceCaller) async throws -> String {
    let request = try await service.client.preparedRequest(
      service.client.operation("RegisterClient"), ["clientName": "temp", "clientType": "public"])
    return "\(request.url.scheme)://\(request.url.hostHeader)"
  }

  private static func loadError(_ reason: String) -> CommandFailure {
    CommandFailure(.other, "Error loading authorization code: \(reason)")
  }

  // MARK: - With a code on any device

  private func tokenOfDevice() async throws -> JSONObject {
    let service = try service()
    let registration = try await registration(service, isForBrowser: false)
    let authorization = try await service(
      "StartDeviceAuthorization",
      [
        "clientId": Self.value(registration, "clientId"),
        "clientSecret": Self.value(registration, "clientSecret"), "startUrl": .string(startURL),
      ])
    // The RFC's default (8628, section 3.2).
    var interval = max(Int64(authorization["interval"]) ?? 5, 1)
    let end = Timestamp.now.seconds + max(Int64(authorization["expiresIn"]) ?? 600, 0)
    func attempt() async throws -> JSONObject? {
      do {
        let response = try await service(
          "CreateToken",
          [
            "grantType": "urn:ietf:params:oauth:grant-type:device_code",
            "clientId": Self.value(registration, "clientId"),
            "clientSecret": Self.value(registration, "clientSecret"),
            "deviceCode": authorization["deviceCode"],
          ])
        return try token(response, registration)
      } catch let failure as ServiceFailure {
        switch failure.error.code {
        case "SlowDownException": interval += 5
        case "AuthorizationPendingException": break
        case "ExpiredTokenException": throw CommandFailure.authorizationExpired
        default: throw failure
        }
        return nil
      }
    }
    // The client may be authorised already.
    if let token = try await attempt() { return token }
    try await notice.show(
      String(authorization["verificationUri"]) ?? "",
      code: (
        String(authorization["userCode"]) ?? "",
        String(authorization["verificationUriComplete"]) ?? ""
      ))
    while true {
      if let token = try await attempt() { return token }
      guard Timestamp.now.seconds <= end else { throw CommandFailure.authorizationExpired }
      try await sleepOnEventLoop(for: .seconds(interval))
    }
  }

  // MARK: - Documents

  /// The registration of this program with the service, which lasts for weeks.
  private func registration(
    _ service: ServiceCaller, isForBrowser: Bool
  ) async throws -> JSONObject {
    let key = registrationKey
    if let stored = await stored(key) {
      let grants = stored["grantTypes"]?.array ?? []
      if grants.contains("authorization_code") == isForBrowser { return stored }
    }
    let name = settings.session ?? String(Timestamp.now.seconds)
    var parameters: Structure = [
      "clientName": .string("botocore-client-\(name)"), "clientType": "public",
    ]
    var scopes = settings.scopes ?? []
    if isForBrowser {
      if scopes.isEmpty { scopes = [Self.defaultScope] }
      parameters["grantTypes"] = .list(Self.grants.map { .string($0) })
      parameters["redirectUris"] = .list([.string(AuthorizationListener.registeredURL)])
      parameters["issuerUrl"] = .string(startURL)
    }
    if !scopes.isEmpty { parameters["scopes"] = .list(scopes.map { .string($0) }) }
    let response = try await service("RegisterClient", parameters)
    let end = Timestamp(seconds: Int64(response["clientSecretExpiresAt"]) ?? 0)
    var document: JSONObject = [
      "clientId": .string(String(response["clientId"]) ?? ""),
      "clientSecret": .string(String(response["clientSecret"]) ?? ""),
      "expiresAt": .string(end.iso8601Seconds),
    ]
    if !scopes.isEmpty { document["scopes"] = .array(scopes.map { .string($0) }) }
    if isForBrowser { document["grantTypes"] = .array(Self.grants.map { .string($0) }) }
    try await store(document, as: key)
    return document
  }

  private static let grants = ["authorization_code", "refresh_token"]

  /// The key of the registration, as the AWS CLI makes it.
  private var registrationKey: String {
    let parts: JSONObject = [
      "region": .string(settings.region),
      "scopes": settings.scopes.map { .array($0.map { .string($0) }) } ?? .null,
      "session_name": settings.session.map { .string($0) } ?? .null,
      "startUrl": .string(settings.startURL), "tool": "botocore",
    ]
    let text = JSONNode.object(parts).jsonText(.python)
    return Hex.encode(Array(Insecure.SHA1.hash(data: Array(text.utf8))))
  }

  private func token(_ response: Value, _ registration: JSONObject) throws -> JSONObject {
    guard let accessToken = String(response["accessToken"]) else {
      throw CommandFailure(.other, "The service's response has no access token.")
    }
    let now = Timestamp.now
    let end = Timestamp(seconds: now.seconds + (Int64(response["expiresIn"]) ?? 0))
    var document: JSONObject = [
      "startUrl": .string(settings.startURL), "region": .string(settings.region),
      "accessToken": .string(accessToken), "expiresAt": .string(end.iso8601Seconds),
    ]
    document["clientId"] = registration["clientId"]
    document["clientSecret"] = registration["clientSecret"]
    document["registrationExpiresAt"] = registration["expiresAt"]
    document["refreshToken"] = String(response["refreshToken"]).map { .string($0) }
    return document
  }

  private static func value(_ document: JSONObject, _ name: String) -> Value {
    .string(document[name]?.string ?? "")
  }
}
