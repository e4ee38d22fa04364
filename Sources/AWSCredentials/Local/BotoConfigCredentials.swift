// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSConfiguration
package import AWSErrors
import AWSProtocols

/// Credentials in a configuration file of boto 2: `BOTO_CONFIG`, or else `/etc/boto.cfg` and
/// `~/.boto`.
package struct BotoConfigCredentials: ImmediateCredentialProvider {
  private let environment: Environment

  /// Credentials in the file that an environment names, or in the default ones.
  package init(_ environment: Environment) { self.environment = environment }

  /// `boto-config`.
  package var method: String { "boto-config" }

  private var paths: [String] {
    environment["BOTO_CONFIG"].map { [$0] } ?? ["/etc/boto.cfg", "~/.boto"]
  }

  /// Reads the section `[Credentials]` of the first file with keys.
  ///
  /// - Throws: `configParseError`; `partialCredentialsError` without a secret.
  package func loadNow() throws(BotoCoreError) -> CredentialSearch {
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
