// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel

extension Value {
  /// The replacement of a value that must not be shown.
  static let mask = "*** sensitive ***"

  /// The value for display or logging: members that the model marks as sensitive (secrets, personal
  /// data) are replaced by a mask.
  ///
  /// - Parameter schema: The shape of the value: an operation's input or output.
  package func masked(by schema: Schema) -> Value {
    if schema.has(.sensitive) { return .string(Self.mask) }
    switch self {
    case .list(let elements):
      guard let element = schema.element else { return self }
      return .list(elements.map { $0.masked(by: element) })
    case .set(let elements):
      guard let element = schema.element else { return self }
      return .set(elements.map { $0.masked(by: element) })
    case .structure(let members):
      let mapValue = schema.value
      return .structure(
        Structure(
          members.lazy.map { name, value in
            guard let member = mapValue ?? schema.member(name) else { return (name, value) }
            return (name, value.masked(by: member))
          }))
    default: return self
    }
  }
}

/// Members that are hidden in descriptions of values. A value doesn't know its model, so names
/// under which AWS's services return secrets replace the traits that ``Value/masked(by:)`` uses.
package enum SecretNames {
  private static let names: Set = [
    "secretaccesskey", "sessiontoken", "secretkey", "clientsecret", "secretstring",
    "secretbinary", "plaintext", "password", "masteruserpassword", "accesstoken", "refreshtoken",
    "idtoken", "authorizationtoken", "webidentitytoken", "privatekey", "keymaterial",
    "bearertoken", "ssecustomerkey", "copysourcessecustomerkey",
    // In the shared files.
    "aws_secret_access_key", "aws_session_token", "aws_security_token",
  ]

  /// Whether members with a name are secrets.
  package static func contains(_ name: String) -> Bool { names.contains(name.lowercased()) }

  /// Whether a member is a secret.
  static func masks(_ member: Structure.Element) -> Bool {
    switch member.value {
    case .string, .blob: contains(member.name)
    default: false
    }
  }
}
