// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSConfiguration
import AWSErrors
import WireFormats

/// The result of a user's sign-in in a cache of `~/.aws` that the AWS CLI and all SDKs share.
protocol SignInToken: Sendable {
  /// The folder of the cache.
  static func directory(_ environment: Environment) -> String
  /// The name of a session's file.
  static func key(of session: String) -> String
  /// The error for a session without a file.
  static func isMissing(_ session: String, path: String) -> BotoCoreError
  /// The error for a file that can't be read.
  static func isUnreadable(_ session: String, _ error: FileError) -> BotoCoreError

  /// Reads the document of a session.
  ///
  /// - Throws: An error if it isn't a sign-in's document.
  init(_ document: JSONObject, of session: String, path: String) throws(BotoCoreError)
}

/// The sign-ins of one kind.
struct SignInTokens<Token: SignInToken>: Sendable {
  private let files: JSONFileCache

  /// The cache of a user.
  init(_ environment: Environment) {
    files = JSONFileCache(directory: Token.directory(environment))
  }

  /// The result of the sign-in to a session.
  ///
  /// - Throws: The token's errors.
  func token(of session: String) async throws -> Token {
    let document: JSONObject?
    do {
      document = try await files.document(Token.key(of: session))
    } catch let error as FileError {
      throw Token.isUnreadable(session, error)
    }
    let path = path(of: session)
    guard let document else { throw Token.isMissing(session, path: path) }
    return try Token(document, of: session, path: path)
  }

  /// The file of a session.
  func path(of session: String) -> String { files.path(of: Token.key(of: session)) }

  /// Stores the result of a refresh.
  ///
  /// - Throws: ``FileError``.
  func store(_ document: JSONObject, of session: String) async throws {
    try await files.store(document, as: Token.key(of: session))
  }
}

/// Where the commands that sign users in store the results.
package enum SignInCache {
  /// The tokens and registrations of `aws sso login`.
  package static func sso(_ environment: Environment) -> JSONFileCache {
    JSONFileCache(directory: SSOToken.directory(environment))
  }

  /// The key of a session, or of a start URL in the older form.
  package static func ssoKey(of session: String) -> String { SSOToken.key(of: session) }

  /// The sessions of `aws login`.
  package static func login(_ environment: Environment) -> JSONFileCache {
    JSONFileCache(directory: LoginToken.directory(environment))
  }

  /// The key of a session, which is the ARN of who signed in.
  package static func loginKey(of session: String) -> String { LoginToken.key(of: session) }
}
