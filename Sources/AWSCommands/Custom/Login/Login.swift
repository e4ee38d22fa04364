// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSCredentials
import AWSErrors
import AWSHTTP
import AWSProtocols
import BotoCore
import CommandSupport
import WireFormats

/// `login`: a session of the console becomes the credentials of a profile.
struct Login {
  private static let sameDevice = "arn:aws:signin:::devtools/same-device"
  private static let otherDevice = "arn:aws:signin:::devtools/cross-device"
  private static let defaultRegion = "us-east-1"

  private let run: CustomRun
  private let files: ConfigurationFiles
  private let prompt: LinePrompt

  init(_ run: CustomRun) throws {
    self.run = run
    files = try ConfigurationFiles(run)
    prompt = LinePrompt(run.context.console)
  }

  private var profile: String { files.profile ?? "default" }

  /// Signs in, and stores the session.
  ///
  /// - Returns: The exit status.
  func signIn() async throws -> Int32 {
    let values = files.values(ofProfile: profile)
    let configured = configuredRegion(values ?? [:])
    let region: String
    if let configured { region = configured } else { region = try await askForRegion() }
    try checkForOtherCredentials(values ?? [:])
    // The profile may not exist yet.
    let service = try (values == nil ? run.withoutProfile : run).service("signin", region: region) {
      $0.signatureVersion = .unsigned
    }
    let (token, session) = try await LoginExchange(run: run, service: service, prompt: prompt)
      .token(clientID: run.flag("remote") == true ? Self.otherDevice : Self.sameDevice)
    guard try await mayReplace(values?["login_session"]?.configuredText, with: session) else {
      return 0
    }
    do {
      try await SignInCache.login(run.context.environment).store(
        token, as: SignInCache.loginKey(of: session))
    } catch let error as FileError {
      throw CommandFailure(.other, PythonErrno.text(error))
    }
    var settings = [ConfigSetting("login_session", session)]
    if configured == nil { settings.append(ConfigSetting("region", region)) }
    try await files.config.set(
      settings, in: profile == "default" ? profile : "profile \(profile)")
    try run.write("\nUpdated profile \(profile) to use \(session) credentials.\n")
    if profile != "default" {
      try run.write(
        "Use \"--profile \(profile)\" to use the new credentials, such as \"aws sts "
          + "get-caller-identity --profile \(profile)\"\n")
    }
    return 0
  }

  private func configuredRegion(_ values: Structure) -> String? {
    let environment = run.context.environment
    let region =
      run.globals.region ?? environment["AWS_REGION"] ?? environment["AWS_DEFAULT_REGION"]
      ?? values["region"]?.configuredText
    return region.flatMap { $0.isEmpty ? nil : $0 }
  }

  private func askForRegion() async throws -> String {
    try run.write(
      "No AWS region has been configured. The AWS region is the geographic location of your AWS "
        + "resources.\n\nIf you have used AWS before and already have resources in your account, "
        + "specify which region they were created in. If you have not created resources in your "
        + "account before, you can pick the region closest to you: "
        + "https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html.\n\n"
        + "You are able to change the region in the CLI at any time with the command \"aws configure "
        + "set region NEW_REGION\".\n")
    let answer = try await prompt.ask("AWS Region [\(Self.defaultRegion)]: ").trimmed
    return answer.isEmpty ? Self.defaultRegion : answer
  }

  /// - Throws: ``CommandFailure`` if the profile has credentials that would be used instead.
  private func checkForOtherCredentials(_ values: Structure) throws(CommandFailure) {
    let kinds = [
      ("web_identity_token_file", "Web Identity"), ("sso_role_name", "SSO"),
      ("sso_account_id", "SSO"), ("aws_access_key_id", "Access Key"), ("role_arn", "Assume Role"),
      ("credential_process", "Credential Process"),
    ]
    guard let kind = kinds.first(where: { values[$0.0] != nil })?.1 else { return }
    throw CommandFailure(
      .configuration,
      "Profile '\(profile)' is already configured with \(kind) credentials.\n\nYou may run 'aws "
        + "login --profile new-profile-name' to create a new profile with the specified name. "
        + "Otherwise you must first manually remove the existing credentials from '\(profile)'.\n")
  }

  private func mayReplace(_ old: String?, with new: String) async throws -> Bool {
    guard let old, !old.hasSameBytes(as: new) else { return true }
    return try await prompt.confirm(
      "\nProfile \(profile) is already configured to use session \(old). Do you want to overwrite "
        + "it to use \(new) instead? (y/n): ")
  }
}

/// The exchange of a sign-in for a session's keys.
struct LoginExchange {
  let run: CustomRun
  let service: ServiceCaller
  let prompt: LinePrompt
  private let proof = DPoPProof()
  private let verifier = CodeVerifier()
  private let state = CallClock.system.makeUUID()

  init(run: CustomRun, service: ServiceCaller, prompt: LinePrompt) {
    self.run = run
    self.service = service
    self.prompt = prompt
  }

  /// Lets the user sign in.
  ///
  /// - Returns: The document for the cache, and the name of the session.
  func token(clientID: String) async throws -> (JSONObject, session: String) {
    let isRemote = run.flag("remote") == true
    let listener = isRemote ? nil : try await AuthorizationListener()
    let base = try await endpoint()
    let redirect = listener?.redirectURL ?? "\(base)/v1/sessions/confirmation"
    let url = "\(base)/v1/authorize".query(
      [
        ("response_type", "code"), ("client_id", clientID), ("state", state),
        ("code_challenge_method", "SHA-256"), ("scope", "openid"), ("redirect_uri", redirect),
      ], last: "code_challenge=\(verifier.challenge)")
    try await AuthorizationNotice(run: run, opensBrowser: !isRemote).show(
      url, otherDevice: "--remote")
    let answer: AuthorizationListener.Answer
    if let listener {
      answer = try await listener.answer()
    } else {
      answer = try Self.answer(
        in: try await prompt.ask("\nEnter the authorization code displayed in your browser: "))
    }
    guard let code = answer.code else {
      throw Self.codeError("Failed to retrieve an authorization code.")
    }
    guard let state = answer.state, state.hasSameBytes(as: self.state) else {
      throw Self.codeError(
        "State parameter \(answer.state ?? "") does not match expected value \(self.state).")
    }
    let output = try await exchange(code, clientID, redirect)
    return try document(output, clientID)
  }

  /// The service's scheme and host, for a page that the model doesn't know.
  private func endpoint() async throws -> String {
    let request = try await service.client.preparedRequest(
      service.client.operation("CreateOAuth2Token"),
      ["tokenInput": ["clientId": " ", "grantType": " "]])
    return "\(request.url.scheme)://\(request.url.hostHeader)"
  }

  /// The code that the user copies from the page of another device.
  static func answer(in text: String) throws(CommandFailure) -> AuthorizationListener.Answer {
    guard let bytes = PythonBase64.decode(text),
      let query = String(validating: bytes, as: UTF8.self)
    else { throw CommandFailure(.other, "Failed to decode the verification code.") }
    let items = PercentEncoding.decodeQuery(query)
    func value(_ name: String) -> String? {
      items.last { $0.name == name && !$0.value.isEmpty }?.value
    }
    guard let code = value("code"), let state = value("state") else {
      throw CommandFailure(
        .other, "Failed to retrieve an auth_code or state from the verification code")
    }
    return AuthorizationListener.Answer(code: code, state: state)
  }

  private func exchange(
    _ code: String, _ clientID: String, _ redirect: String
  ) async throws -> Value {
    var options = CallOptions()
    options.transport = DPoPTransport(proof: proof, transport: service.client.transport)
    do {
      return try await service(
        "CreateOAuth2Token",
        [
          "tokenInput": [
            "clientId": .string(clientID), "grantType": "authorization_code",
            "code": .string(code), "codeVerifier": .string(verifier.text),
            "redirectUri": .string(redirect),
          ]
        ], options: options)["tokenOutput"]
    } catch let failure as ServiceFailure where failure.error.code == "AccessDeniedException" {
      switch String(failure.error.response["error"]) {
      case "AUTHCODE_EXPIRED":
        throw Self.codeError(
          "Unable to complete the login process due to an expired authorization code. Please "
            + "reauthenticate using 'aws login'.")
      case "INSUFFICIENT_PERMISSIONS":
        throw CommandFailure(
          .other,
          "Unable to create or refresh login credentials due to insufficient permissions. You may be "
            + "missing permission for the 'signin:CreateOAuth2Token' action.")
      default: throw failure
      }
    }
  }

  private func document(
    _ output: Value, _ clientID: String
  ) throws -> (JSONObject, session: String) {
    let keys = output["accessToken"]
    guard let keyID = String(keys["accessKeyId"]), let secret = String(keys["secretAccessKey"]),
      let sessionToken = String(keys["sessionToken"]), let idToken = String(output["idToken"]),
      let refreshToken = String(output["refreshToken"])
    else { throw Self.codeError("Failed to retrieve an access token.") }
    let session = try Self.session(in: idToken)
    let parts = session.split(separator: ":", omittingEmptySubsequences: false)
    let end = Timestamp(seconds: Timestamp.now.seconds + (Int64(output["expiresIn"]) ?? 0))
    let document: JSONObject = [
      "accessToken": [
        "accessKeyId": .string(keyID), "secretAccessKey": .string(secret),
        "sessionToken": .string(sessionToken),
        "accountId": .string(parts.count > 4 ? String(parts[4]) : ""),
        "expiresAt": .string(end.iso8601Seconds),
      ],
      "tokenType": .string(String(output["tokenType"]) ?? ""), "clientId": .string(clientID),
      "refreshToken": .string(refreshToken), "idToken": .string(idToken),
      "dpopKey": .string(proof.pem),
    ]
    return (document, session)
  }

  /// The name of the session in an ID token, a JSON web token.
  static func session(in idToken: String) throws(CommandFailure) -> String {
    let parts = idToken.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3 else {
      throw CommandFailure(.other, "Invalid JWT token - cannot extract payload")
    }
    let text = parts[1].replacing("-", with: "+").replacing("_", with: "/")
    let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
    guard let bytes = PythonBase64.decode(text + padding),
      let payload = try? JSONNode(parsing: bytes)
    else { throw CommandFailure(.other, "Invalid JWT token - cannot extract payload") }
    guard let session = payload["sub"]?.string else {
      throw CommandFailure(.other, "Invalid JWT token - missing sub")
    }
    return session
  }

  private static func codeError(_ reason: String) -> CommandFailure {
    CommandFailure(.other, "Error loading or redeeming a login authorization code: \(reason)")
  }
}
