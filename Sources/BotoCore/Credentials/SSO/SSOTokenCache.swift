// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import Crypto
import WireFormats

/// The tokens of IAM Identity Center that `aws sso login` leaves in `~/.aws/sso/cache`.
struct SSOTokenCache: Sendable {
  private let files: JSONFileCache

  /// The cache of a user.
  init(_ environment: Environment) {
    files = JSONFileCache(directory: environment.expand("~/.aws/sso/cache"))
  }

  /// The token of a session, or in the older form of a start URL.
  ///
  /// - Throws: `ssoTokenLoadError` when there is none, or none that can be read.
  func token(of name: String) async throws -> SSOToken {
    let document: JSONObject?
    do {
      document = try await files.document(Self.key(name))
    } catch let error as FileError {
      throw Self.error("Token for \(name) is invalid: \(error)", error)
    }
    guard let document else {
      throw Self.error(
        "Token for \(name) does not exist: sign in with aws sso login. Looked at "
          + files.path(of: Self.key(name)))
    }
    guard let token = SSOToken(document) else {
      throw Self.error(
        "Token for \(name) is invalid: accessToken or expiresAt is missing or wrong in "
          + files.path(of: Self.key(name)))
    }
    return token
  }

  /// The file of a session.
  func path(of name: String) -> String { files.path(of: Self.key(name)) }

  /// Keeps a token.
  ///
  /// - Throws: ``FileError``.
  func store(_ document: JSONObject, of name: String) async throws {
    try await files.store(document, as: Self.key(name))
  }

  private static func key(_ name: String) -> String {
    Hex.encode(Array(Insecure.SHA1.hash(data: Array(name.utf8))))
  }

  private static func error(_ reason: String, _ cause: (any Error)? = nil) -> BotoCoreError {
    BotoCoreError(
      .ssoTokenLoadError, "Error loading SSO Token: \(reason)", underlyingError: cause)
  }
}
