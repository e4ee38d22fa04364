// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSErrors
import AWSProtocols

/// Credentials in a configuration file of boto 2: `BOTO_CONFIG`, or else `/etc/boto.cfg` and
/// `~/.boto`.
struct BotoConfigCredentials: ImmediateCredentialProvider {
  private let environment: Environment

  /// Credentials in the file that an environment names, or in the default ones.
  init(_ environment: Environment) { self.environment = environment }

  /// `boto-config`.
  var method: String { "boto-config" }

  private var paths: [String] {
    environment["BOTO_CONFIG"].map { [$0] } ?? ["/etc/boto.cfg", "~/.boto"]
  }

  /// Reads the section `[Credentials]` of the first file with keys.
  ///
  /// - Throws: `configParseError`; `partialCredentialsError` without a secret.
  func loadNow() throws(BotoCoreError) -> CredentialSearch {
    var reasons: [String] = []
    for path in paths.map(environment.expand) {
      guard let bytes = SharedFile.read(path) else {
        reasons.append("\(path) is not there")
        continue
      }
      let section = try Structure(INIParser.parse(bytes, path: path)["Credentials"])
      guard let keyID = section?["aws_access_key_id"]?.configuredText else {
        reasons.append("\(path) has no aws_access_key_id in [Credentials]")
        continue
      }
      guard let secret = section?["aws_secret_access_key"]?.configuredText else {
        throw PartialCredentials.error(method, missing: "aws_secret_access_key")
      }
      return .found(Credentials(accessKeyID: keyID, secretAccessKey: secret, method: method))
    }
    return .nothing(because: reasons.joined(separator: ", "))
  }
}

/// Credentials in the file of the first EC2 command line tools: `AWS_CREDENTIAL_FILE`.
struct EC2CredentialsFile: ImmediateCredentialProvider {
  private let environment: Environment

  /// Credentials in the file that an environment names.
  init(_ environment: Environment) { self.environment = environment }

  /// `ec2-credentials-file`.
  var method: String { "ec2-credentials-file" }

  /// Reads the file: lines of `AWSAccessKeyId=…` and `AWSSecretKey=…`.
  ///
  /// - Throws: `configNotFound` if it doesn't exist; `partialCredentialsError` without a secret.
  func loadNow() throws(BotoCoreError) -> CredentialSearch {
    guard let named = environment["AWS_CREDENTIAL_FILE"] else {
      return .nothing(because: "AWS_CREDENTIAL_FILE is not set")
    }
    let path = environment.expandHome(named)
    guard let bytes = SharedFile.read(path) else {
      throw BotoCoreError(
        .configNotFound, "The specified config file (\(path)) could not be found.")
    }
    let values = Self.values(String(decoding: bytes, as: UTF8.self))
    guard let keyID = values["AWSAccessKeyId"] else {
      return .nothing(because: "\(path) has no AWSAccessKeyId")
    }
    guard let secret = values["AWSSecretKey"] else {
      throw PartialCredentials.error(method, missing: "AWSSecretKey")
    }
    return .found(Credentials(accessKeyID: keyID, secretAccessKey: secret, method: method))
  }

  /// The lines with an equals sign; if a name is repeated the last one counts.
  private static func values(_ text: String) -> [String: String] {
    var values: [String: String] = [:]
    for line in text.fileLines {
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      values[String(parts[0].stripped)] = String(parts[1].stripped)
    }
    return values
  }
}
