// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// What a browser's form to S3 says about the signature of its policy: the server's half of
/// ``SigV4Signer/signPostPolicy(at:expiresIn:conditions:fields:)`` and of ``HmacV1Signer``'s.
package struct PostPolicyClaim: Sendable {
  /// The access key's ID.
  package let accessKeyID: String
  /// The token of temporary credentials.
  package let sessionToken: String?
  private let policy: String
  private let signature: String
  /// Day, region and service of a Signature Version 4; `nil` for S3's first version.
  private let scope: (day: String, region: String, service: String)?

  /// Reads the fields of a form; `nil` if they have no signature.
  ///
  /// - Parameter field: The value of a field, by its name in small letters.
  package init?(_ field: (String) -> String?) {
    guard let policy = field("policy") else { return nil }
    self.policy = policy
    sessionToken = field("x-amz-security-token")
    if let signature = field("x-amz-signature"), let credential = field("x-amz-credential") {
      let parts = credential.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count >= 5, field("x-amz-algorithm") == SigV4Signer.algorithm else { return nil }
      let names = parts.suffix(4).map(String.init)
      accessKeyID = parts.dropLast(4).joined(separator: "/")
      scope = (names[0], names[1], names[2])
      self.signature = signature
    } else if let signature = field("signature"), let id = field("awsaccesskeyid") {
      accessKeyID = id
      self.signature = signature
      scope = nil
    } else {
      return nil
    }
  }

  /// Whether the signature is the one of the policy.
  ///
  /// - Parameter secret: The access key's secret.
  package func isValid(secret: String) -> Bool {
    let credentials = SigningCredentials(accessKeyID: accessKeyID, secretAccessKey: secret)
    let computed =
      scope.map { scope in
        let signer = SigV4Signer(
          credentials: credentials, signingName: scope.service, region: scope.region)
        return signer.signature(of: Array(policy.utf8), scope: signer.scope(day: scope.day))
      } ?? HmacV1Signer(credentials: credentials).signature(of: policy)
    return SignatureClaim.areSame(Array(signature.utf8), Array(computed.utf8))
  }
}
