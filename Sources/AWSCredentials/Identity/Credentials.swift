// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSErrors
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
  /// The part of the credentials that signatures need. An empty token is none, as in botocore.
  package var forSigning: SigningCredentials {
    SigningCredentials(
      accessKeyID: accessKeyID, secretAccessKey: secretAccessKey,
      sessionToken: sessionToken?.isEmpty == true ? nil : sessionToken)
  }
}

extension Credentials {
  /// Checks that a request can be signed with them, and can hold the parts that are sent.
  ///
  /// - Parameter source: What the error names as their source; ``method`` by default.
  /// - Throws: `partialCredentialsError` for an empty key or secret; `credentialRetrievalError`, for
  ///   example for a line break that was copied or read from a file.
  @discardableResult
  package func checked(from source: String? = nil) throws(BotoCoreError) -> Credentials {
    let source = source ?? method
    let keys = [("aws_access_key_id", accessKeyID), ("aws_secret_access_key", secretAccessKey)]
    let missing = keys.filter { $0.1.isEmpty }.map(\.0)
    guard missing.isEmpty else {
      throw PartialCredentials.error(source, missing: missing.joined(separator: ", "))
    }
    let parts = [("access key id", accessKeyID), ("session token", sessionToken ?? "")]
    for (name, text) in parts where HeaderText.containsControlCharacters(text) {
      throw .credentialRetrieval(source, HeaderText.reason("the \(name)"))
    }
    return self
  }
}

extension BearerToken {
  /// Checks that the token can be in a request.
  ///
  /// - Throws: `tokenRetrievalError`.
  package func checked() throws(BotoCoreError) -> BearerToken {
    guard HeaderText.containsControlCharacters(token) else { return self }
    throw BotoCoreError(
      .tokenRetrievalError,
      "Error when retrieving token from \(method): " + HeaderText.reason("the token"))
  }
}

/// Strings that are sent in headers.
private enum HeaderText {
  static func containsControlCharacters(_ text: String) -> Bool {
    text.utf8.contains { $0 < 0x20 || $0 == 0x7F }
  }

  static func reason(_ name: String) -> String {
    "\(name) holds a line break or another control character, which no request can hold. Look at where "
      + "it is set"
  }
}

/// The error for incomplete credentials.
enum PartialCredentials {
  static func error(_ provider: String, missing name: String) -> BotoCoreError {
    BotoCoreError(
      .partialCredentialsError, "Partial credentials found in \(provider), missing: \(name)")
  }
}
