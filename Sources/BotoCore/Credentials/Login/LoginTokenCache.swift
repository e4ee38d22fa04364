// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import Crypto
import WireFormats

/// The sessions that `aws login` leaves in `~/.aws/login/cache`.
struct LoginTokenCache: Sendable {
  private let files: JSONFileCache

  /// The cache of a user, or the one that `AWS_LOGIN_CACHE_DIRECTORY` names.
  init(_ environment: Environment) {
    let named = environment["AWS_LOGIN_CACHE_DIRECTORY"].flatMap { $0.isEmpty ? nil : $0 }
    files = JSONFileCache(directory: environment.expand(named ?? "~/.aws/login/cache"))
  }

  /// A session.
  ///
  /// - Throws: `loginTokenLoadError` when there is none, or none that can be read.
  func token(of session: String) async throws -> LoginToken {
    let document: JSONObject?
    do {
      document = try await files.document(Self.key(session))
    } catch let error as FileError {
      throw BotoCoreError.loginTokenLoad(
        "\(error). Please reauthenticate with 'aws login'.", error)
    }
    guard let document else {
      throw BotoCoreError.loginTokenLoad(
        "Unable to load a existing login session for session \(session). Please reauthenticate "
          + "with 'aws login'. Looked at \(files.path(of: Self.key(session)))")
    }
    return try LoginToken(document)
  }

  /// The file of a session.
  func path(of session: String) -> String { files.path(of: Self.key(session)) }

  /// Keeps a session.
  ///
  /// - Throws: ``FileError``.
  func store(_ token: LoginToken, of session: String) async throws {
    try await files.store(token.document, as: Self.key(session))
  }

  private static func key(_ session: String) -> String {
    Hex.encode(Array(SHA256.hash(data: Array(session.utf8))))
  }
}
