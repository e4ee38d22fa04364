// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSErrors
import AWSProtocols
import Files
import WireFormats

/// Credentials from a program's output: the profile's `credential_process`.
public struct ProcessCredentials: CredentialProvider {
  static let name = "custom-process"
  /// The maximum number of bytes of a program's error output in an error.
  private static let shownErrors = 2_000
  private static let longestTimeout: Int64 = 86_400

  private let context: CredentialProviderContext

  /// Credentials of the context's profile.
  public init(_ context: CredentialProviderContext) { self.context = context }

  /// `custom-process`.
  public var method: String { Self.name }

  /// Why there is no program, if there is none.
  public var absence: String? {
    command == nil ? "profile \(context.profileName) has no credential_process" : nil
  }

  private var command: String? { context.profile["credential_process"]?.configuredText }

  /// Runs the program, without a shell, and parses its output. It may take as long as the profile's
  /// `credential_process_timeout` says, in seconds, or else the context's
  /// ``CredentialProviderContext/processTimeout``. It is ended when the caller is cancelled.
  ///
  /// - Throws: `credentialRetrievalError` if it can't be run, fails, takes too long, or prints
  ///   anything but credentials; `invalidConfigError` for a timeout that isn't a number;
  ///   `CancellationError`.
  public func load() async throws -> CredentialSearch {
    guard let command else { return .nothing(because: absence ?? "") }
    guard let words = ShellWords.split(command), !words.isEmpty else {
      throw Self.error(
        "the credential_process of profile \(context.profileName) isn't a command: it is empty or a "
          + "quotation mark isn't closed")
    }
    let timeout = try timeout()
    let output: ChildProcess
    do {
      output = try await ChildProcess.run(
        words, environment: context.store.environment.assignments, timeout: timeout)
    } catch let failure as ChildProcess.Failure {
      throw Self.error(Self.text(of: failure, words[0], timeout), failure.cause(words[0]))
    }
    guard output.ending == .exited(0) else {
      // The whole text is masked, so that no secret is truncated before it is found.
      let masked = SecretPatterns.maskedDocument(
        String(decoding: output.standardError, as: UTF8.self))
      let excerpt = String(decoding: masked.utf8.prefix(Self.shownErrors), as: UTF8.self)
      throw Self.error(
        "\(words[0]) \(output.ending)" + (excerpt.isEmpty ? ", without a message" : ": \(excerpt)"))
    }
    return .found(
      try ProcessDocument.credentials(
        output.standardOutput, account: context.profile["aws_account_id"]?.configuredText))
  }

  private static func text(
    of failure: ChildProcess.Failure, _ program: String, _ timeout: Duration
  ) -> String {
    switch failure {
    case .noPipe(let error): "no pipe can be made: \(error)"
    case .notRun(let error): "\(program) can't be run: \(error)"
    case .nullByte: "the command or the environment contains a null byte"
    case .unsupported: "this system doesn't run other programs"
    case .tooMuch:
      "\(program) writes more than \(ChildProcess.outputLimit) bytes, and was ended"
    case .overdue:
      "\(program) took longer than \(timeout.components.seconds) seconds, and was ended. Set "
        + "credential_process_timeout in its profile to more seconds if it needs them"
    }
  }

  private func timeout() throws(BotoCoreError) -> Duration {
    guard let text = context.profile["credential_process_timeout"]?.configuredText else {
      return context.processTimeout
    }
    guard let seconds = Int64(text), (1...Self.longestTimeout).contains(seconds) else {
      throw BotoCoreError(
        .invalidConfigError,
        "credential_process_timeout of profile \(context.profileName) must be a number of seconds "
          + "from 1 to \(Self.longestTimeout)")
    }
    return .seconds(seconds)
  }

  static func error(_ reason: String, _ cause: (any Error)? = nil) -> BotoCoreError {
    BotoCoreError.credentialRetrieval(name, reason, cause)
  }
}

/// The output of a `credential_process`: a JSON object of version 1.
enum ProcessDocument {
  /// The credentials in a document.
  ///
  /// - Parameter account: The account unless the document names one.
  /// - Throws: `credentialRetrievalError`, which never shows the document's contents.
  static func credentials(
    _ bytes: [UInt8], account: String?
  ) throws(BotoCoreError) -> Credentials {
    let document: JSONNode
    do {
      document = try JSONNode(parsing: bytes)
    } catch {
      throw ProcessCredentials.error("its output isn't JSON: \(error)", error)
    }
    guard document.object != nil else {
      throw ProcessCredentials.error("its output isn't a JSON object")
    }
    guard document["Version"].map(isOne) ?? false else {
      let version = document["Version"]?.jsonText() ?? "<Version key not provided>"
      throw ProcessCredentials.error(
        "Unsupported version '\(version.prefix(30))' for credential process provider, supported "
          + "versions: 1")
    }
    func required(_ name: String) throws(BotoCoreError) -> String {
      guard let text = document[name]?.string else {
        throw ProcessCredentials.error("Missing required key in response: '\(name)'")
      }
      return text
    }
    let ownAccount = document["AccountId"]?.string.flatMap { $0.isEmpty ? nil : $0 }
    return Credentials(
      accessKeyID: try required("AccessKeyId"), secretAccessKey: try required("SecretAccessKey"),
      sessionToken: document["SessionToken"]?.string, accountID: ownAccount ?? account,
      method: ProcessCredentials.name, expiration: try expiration(document))
  }

  /// Whether a value equals 1 in Python's comparison: `1.0` and `true` do too, `"1"` doesn't.
  private static func isOne(_ version: JSONNode) -> Bool {
    version.double == 1 || version.bool == true
  }

  private static func expiration(_ document: JSONNode) throws(BotoCoreError) -> Timestamp? {
    guard let node = document["Expiration"], !node.isNull else { return nil }
    guard let text = node.string, let expiration = try? Timestamp(parsing: text) else {
      throw ProcessCredentials.error("its Expiration isn't an ISO 8601 time")
    }
    return expiration
  }
}
