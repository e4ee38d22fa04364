// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import WireFormats

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
      throw ProcessCredentials.error("its output is no JSON: \(error)", error)
    }
    guard document.object != nil else {
      throw ProcessCredentials.error("its output is no JSON object")
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
      throw ProcessCredentials.error("its Expiration is no time in ISO 8601")
    }
    return expiration
  }
}
