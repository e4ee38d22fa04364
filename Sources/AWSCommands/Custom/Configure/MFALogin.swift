// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSCredentials
import AWSErrors
import AWSProtocols
import BotoCore
import CommandSupport
import WireFormats

/// `configure mfa-login`: temporary credentials for an MFA code, in a profile.
struct MFALogin {
  private static let defaultSeconds = 43_200

  private let run: CustomRun
  private let prompt: LinePrompt

  init(_ run: CustomRun) {
    self.run = run
    prompt = LinePrompt(run.context.console)
  }

  /// Asks for what is missing, and stores the credentials.
  ///
  /// - Returns: The exit status.
  func signIn() async throws -> Int32 {
    let seconds = try duration()
    let given: Credentials?
    do {
      given = try await run.credentials()
    } catch let error as BotoCoreError where error.isKind(of: .noCredentialsError) {
      given = nil
    }
    guard given == nil else {
      let configured = try ConfigurationFiles(run).values()["mfa_serial"]?.configuredText
      let serial = try await answer(
        "MFA serial number or ARN", given: run.text("serial-number") ?? configured,
        name: "MFA serial number or MFA device ARN")
      let code = try await answer("MFA token code")
      return try await store(serial, code, seconds, keys: nil)
    }
    try run.write("Please provide your AWS credentials:\n")
    let key = try await answer("AWS Access Key ID")
    let secret = try await answer("AWS Secret Access Key")
    let serial = try await answer("MFA serial number or ARN", given: run.text("serial-number"))
    let code = try await answer("MFA token code")
    return try await store(
      serial, code, seconds, keys: Credentials(accessKeyID: key, secretAccessKey: secret))
  }

  private func duration() throws(CommandFailure) -> Value {
    guard let text = run.text("duration-seconds") else {
      return .integer(Int64(Self.defaultSeconds))
    }
    do {
      return try PythonNumber.integer(text)
    } catch {
      throw CommandFailure(.other, error.message)
    }
  }

  /// An answer, unless it is known already.
  ///
  /// - Parameter name: What the error calls it if there is none.
  private func answer(
    _ question: String, given: String? = nil, name: String? = nil
  ) async throws -> String {
    if let given, !given.isEmpty { return given }
    let answer = try await prompt.ask("\(question): ")
    guard !answer.isEmpty, answer != "None" else {
      throw CommandFailure(.status(1), "\(name ?? question) is required")
    }
    return answer
  }

  private func store(
    _ serial: String, _ code: String, _ seconds: Value, keys: Credentials?
  ) async throws -> Int32 {
    let profile = try await profile(for: serial)
    let answer = try await session(serial, code, seconds, keys)
    let values = answer["Credentials"]
    let files = try ConfigurationFiles(run)
    let settings = [
      ("aws_access_key_id", "AccessKeyId"), ("aws_secret_access_key", "SecretAccessKey"),
      ("aws_session_token", "SessionToken"),
    ].map { name, member in ConfigSetting(name, String(values[member]) ?? "") }
    try await files.credentials.set(settings, in: profile)
    try FilePermissions.warn(about: files.credentialsFile, run)
    try run.write(
      "Temporary credentials written to profile '\(profile)'\n"
        + "Credentials will expire at \(String(values["Expiration"]) ?? "None")\n"
        + "To use these credentials, specify --profile \(profile) when running AWS CLI commands\n")
    return 0
  }

  private func session(
    _ serial: String, _ code: String, _ seconds: Value, _ keys: Credentials?
  ) async throws -> Value {
    let sts = try run.service("sts", usesEndpoint: false) { options in
      if let keys { options.credentials = keys }
    }
    var options = CallOptions()
    options.wireText = .iso8601
    do {
      return try await sts(
        "GetSessionToken",
        ["DurationSeconds": seconds, "SerialNumber": .string(serial), "TokenCode": .string(code)],
        options: options)
    } catch let failure as ServiceFailure {
      throw CommandFailure(
        .status(1), "An error occurred: \(failure.text(run.context.flavour))")
    }
  }

  /// The profile for the credentials: the option's, or what the user says.
  private func profile(for serial: String) async throws -> String {
    if let profile = run.text("update-profile"), !profile.isEmpty { return profile }
    let suggestion = Self.profile(for: serial)
    let answer = try await prompt.ask("Profile to update [\(suggestion)]: ")
    return answer.isEmpty ? suggestion : answer
  }

  /// The name that a device suggests: account and device, or its number.
  static func profile(for serial: String) -> String {
    let parts = serial.split(separator: ":", omittingEmptySubsequences: false)
    guard serial.hasBytePrefix("arn:aws:iam::"), parts.count > 5 else { return "session-\(serial)" }
    let device = parts[5].split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    return "\(parts[4])-\(device)"
  }
}
