// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
package import WireFormats

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A token that some services accept in place of a signature, and its source.
public struct BearerToken: Sendable, Hashable {
  /// The token.
  public let token: String
  /// How it was found, by botocore's name: `explicit`, `env`, `sso`.
  public let method: String
  /// When it expires; `nil` if it doesn't, or if that is unknown.
  public var expiration: Date? { expires?.date }
  /// The same to the nanosecond.
  package let expires: Timestamp?

  /// A token from its parts.
  public init(token: String, method: String = "explicit", expiration: Date? = nil) {
    self.init(token: token, method: method, expiration: expiration.map { Timestamp($0) })
  }

  /// A token that expires at an instant.
  package init(token: String, method: String = "explicit", expiration: Timestamp?) {
    self.token = token
    self.method = method
    expires = expiration
  }

  /// Whether it is no longer usable.
  func isExpired(at now: Timestamp) -> Bool { expires.map { $0 <= now } ?? false }

  /// The token, unless it has expired.
  ///
  /// - Throws: `tokenRetrievalError`.
  func unexpired(at now: Timestamp) throws(BotoCoreError) -> BearerToken {
    if isExpired(at: now) {
      throw BotoCoreError(
        .tokenRetrievalError,
        "Error when retrieving token from \(method): Token has expired and refresh failed")
    }
    return self
  }
}

extension BearerToken: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The method, without the token.
  public var description: String { "BearerToken(****, \(method))" }

  /// The same as ``description``.
  public var debugDescription: String { description }

  /// Nothing, because the token is secret.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
