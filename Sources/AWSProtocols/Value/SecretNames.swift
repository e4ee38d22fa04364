// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Members that are not shown where a value is described: a value doesn't know its model, so what
/// ``Value/masked(by:)`` does by traits is done by the names under which AWS's services give secrets.
package enum SecretNames {
  private static let names: Set = [
    "secretaccesskey", "sessiontoken", "secretkey", "clientsecret", "secretstring",
    "secretbinary", "plaintext", "password", "masteruserpassword", "accesstoken", "refreshtoken",
    "idtoken", "authorizationtoken", "webidentitytoken", "privatekey", "keymaterial",
    "bearertoken", "ssecustomerkey", "copysourcessecustomerkey",
    // In the shared files.
    "aws_secret_access_key", "aws_session_token", "aws_security_token",
  ]

  /// Whether members of a name are secrets.
  package static func contains(_ name: String) -> Bool { names.contains(name.lowercased()) }

  /// Whether a member is a secret.
  static func hides(_ member: Structure.Element) -> Bool {
    switch member.value {
    case .string, .blob: contains(member.name)
    default: false
    }
  }
}
