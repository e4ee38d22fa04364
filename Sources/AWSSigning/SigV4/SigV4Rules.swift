// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The differences in Signature Version 4 between services.
package struct SigV4Rules: Sendable, Equatable {
  /// The name under which the token of temporary credentials is sent.
  package enum SessionToken: Sendable, Equatable {
    /// `X-Amz-Security-Token`
    case securityToken
    /// `x-amz-s3session-token`, in a query `X-Amz-S3session-Token`.
    case s3Session
  }

  /// Whether the canonical path lacks the `.`, `..` and empty segments of the path that is sent.
  package var normalizesPath: Bool
  /// Whether the canonical path is the path that is sent, percent-encoded once more.
  package var encodesPathAgain: Bool
  /// Whether the `X-Amz-Content-SHA256` header is sent.
  package var sendsPayloadHash: Bool
  /// The name under which the token of temporary credentials is sent.
  package var sessionToken: SessionToken

  /// Rules from their parts.
  package init(
    normalizesPath: Bool, encodesPathAgain: Bool, sendsPayloadHash: Bool,
    sessionToken: SessionToken = .securityToken
  ) {
    self.normalizesPath = normalizesPath
    self.encodesPathAgain = encodesPathAgain
    self.sendsPayloadHash = sendsPayloadHash
    self.sessionToken = sessionToken
  }

  /// The rules of most services (`v4`).
  package static let standard = SigV4Rules(
    normalizesPath: true, encodesPathAgain: true, sendsPayloadHash: false)
  /// The rules of S3 (`s3v4`).
  package static let s3 = SigV4Rules(
    normalizesPath: false, encodesPathAgain: false, sendsPayloadHash: true)
  /// The rules of S3 Express with the credentials of a session (`v4-s3express`).
  package static let s3Express = SigV4Rules(
    normalizesPath: false, encodesPathAgain: false, sendsPayloadHash: true,
    sessionToken: .s3Session)
}
