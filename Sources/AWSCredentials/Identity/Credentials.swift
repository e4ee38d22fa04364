// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSSigning
package import WireFormats

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// The credentials that requests are signed with.
public struct Credentials: Sendable, Hashable, CustomStringConvertible {
  /// The ID of the access key.
  public let accessKeyID: String
  /// The secret of the access key.
  public let secretAccessKey: String
  /// The session token; `nil` for long-term keys.
  public let sessionToken: String?
  /// The account of the key, if known.
  public let accountID: String?
  /// The method by which they were found, by botocore's name: `env`, `shared-credentials-file`,
  /// `explicit`, ….
  public let method: String
  /// When they expire; `nil` if they don't.
  public var expiration: Date? { expires?.date }
  /// The same to the nanosecond.
  package let expires: Timestamp?

  /// Credentials from their parts.
  public init(
    accessKeyID: String, secretAccessKey: String, sessionToken: String? = nil,
    accountID: String? = nil, method: String = "explicit", expiration: Date? = nil
  ) {
    self.init(
      accessKeyID: accessKeyID, secretAccessKey: secretAccessKey, sessionToken: sessionToken,
      accountID: accountID, method: method, expiration: expiration.map { Timestamp($0) })
  }

  /// Credentials that expire at an instant.
  package init(
    accessKeyID: String, secretAccessKey: String, sessionToken: String? = nil,
    accountID: String? = nil, method: String = "explicit", expiration: Timestamp?
  ) {
    self.accessKeyID = accessKeyID
    self.secretAccessKey = secretAccessKey
    self.sessionToken = sessionToken
    self.accountID = accountID
    self.method = method
    expires = expiration
  }

  /// The last four characters of the key's ID and the method; never a secret.
  public var description: String {
    "Credentials(\(Self.masked(accessKeyID)), \(method))"
  }

  private static func masked(_ keyID: String) -> String {
    "****\(keyID.count > 8 ? String(keyID.suffix(4)) : "")"
  }
}

extension Credentials: CustomDebugStringConvertible, CustomReflectable {
  /// The same as ``description``.
  public var debugDescription: String { description }

  /// Shows nothing, so that `dump` doesn't either.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Credentials {
  /// The part of the credentials that signatures need.
  package var forSigning: SigningCredentials {
    SigningCredentials(
      accessKeyID: accessKeyID, secretAccessKey: secretAccessKey, sessionToken: sessionToken)
  }
}
