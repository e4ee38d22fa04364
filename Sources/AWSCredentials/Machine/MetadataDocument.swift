// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import WireFormats

/// The JSON document in which metadata endpoints return credentials.
enum MetadataDocument {
  /// The credentials in a document.
  ///
  /// - Throws: ``IncompleteMetadata`` if a field is missing.
  static func credentials(
    _ document: JSONNode, method: String
  ) throws(IncompleteMetadata) -> Credentials {
    let names = ["AccessKeyId", "SecretAccessKey", "Token", "Expiration"]
    guard let keyID = document["AccessKeyId"]?.string,
      let secret = document["SecretAccessKey"]?.string, let token = document["Token"]?.string,
      let expiration = document["Expiration"]?.string
    else {
      let missing = names.filter { document[$0]?.string == nil }
      throw IncompleteMetadata(
        reason: "it lacks \(missing.joined(separator: ", "))", said: message(in: document))
    }
    guard let expires = try? Timestamp(parsing: expiration) else {
      throw IncompleteMetadata(reason: "its Expiration is no time", said: nil)
    }
    return Credentials(
      accessKeyID: keyID, secretAccessKey: secret, sessionToken: token,
      accountID: document["AccountId"]?.string, method: method, expiration: expires)
  }

  /// The message of an error document: `AssumeRoleUnauthorizedAccess: EC2 cannot assume …`, for
  /// display.
  static func message(in document: JSONNode) -> String? {
    let code = document["Code"]?.string ?? document["code"]?.string
    let message = document["Message"]?.string ?? document["message"]?.string
    let parts = [code, message].compactMap { $0 }
    if parts.isEmpty { return nil }
    return SecretPatterns.masked(BodyExcerpt.of(Array(parts.joined(separator: ": ").utf8)))
  }
}

/// A document without credentials.
struct IncompleteMetadata: Error, CustomStringConvertible {
  /// What is wrong with it.
  let reason: String
  /// Its own message.
  let said: String?

  var description: String { said.map { "\(reason); it says \($0)" } ?? reason }
}
