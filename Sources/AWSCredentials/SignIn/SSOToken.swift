// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSErrors
import AWSProtocols
import Crypto
import WireFormats

/// A token of IAM Identity Center in the cache that the AWS CLI shares.
struct SSOToken: Sendable {
  /// What is needed to make a new token.
  struct RefreshParameters: Sendable {
    let refreshToken: String
    let clientID: String
    let clientSecret: String
    /// As it is written.
    let registrationExpiresAt: String
  }

  let accessToken: String
  let expiration: Timestamp
  /// `nil` if the cache has too little for it.
  let refreshParameters: RefreshParameters?

  /// Reads a document of the cache; `nil` if it isn't a token's.
  init?(_ document: JSONObject) {
    guard let accessToken = document["accessToken"]?.string,
      let expiresAt = document["expiresAt"]?.string,
      let expiration = try? Timestamp(parsing: expiresAt)
    else { return nil }
    self.accessToken = accessToken
    self.expiration = expiration
    if let refreshToken = document["refreshToken"]?.string,
      let clientID = document["clientId"]?.string,
      let clientSecret = document["clientSecret"]?.string,
      let registrationExpiresAt = document["registrationExpiresAt"]?.string
    {
      refreshParameters = RefreshParameters(
        refreshToken: refreshToken, clientID: clientID, clientSecret: clientSecret,
        registrationExpiresAt: registrationExpiresAt)
    } else {
      refreshParameters = nil
    }
  }

  /// What a refresh needs, if it is possible: the client's registration hasn't expired.
  func refreshIfPossible(at now: Timestamp) -> RefreshParameters? {
    guard let refreshParameters,
      let end = try? Timestamp(parsing: refreshParameters.registrationExpiresAt), end > now
    else { return nil }
    return refreshParameters
  }

  /// The document of the token in the response to `CreateToken`; `nil` if it has none.
  static func document(
    _ response: Value, with refreshParameters: RefreshParameters, of session: SSOSession,
    at now: Timestamp
  ) -> JSONObject? {
    guard let accessToken = String(response["accessToken"]),
      let lifetime = Double(response["expiresIn"]),
      let expiration = Timestamp(epochSeconds: now.epochSeconds + lifetime)
    else { return nil }
    var document: JSONObject = [
      "startUrl": .string(session.startURL), "region": .string(session.region),
      "accessToken": .string(accessToken), "expiresAt": .string(expiration.iso8601Seconds),
      "clientId": .string(refreshParameters.clientID),
      "clientSecret": .string(refreshParameters.clientSecret),
      "registrationExpiresAt": .string(refreshParameters.registrationExpiresAt),
    ]
    document["refreshToken"] = String(response["refreshToken"]).map { .string($0) }
    return document
  }
}

/// The tokens of `aws sso login`, of a session or in the older form of a start URL.
extension SSOToken: SignInToken {
  static func directory(_ environment: Environment) -> String {
    environment.expand("~/.aws/sso/cache")
  }

  static func key(of session: String) -> String {
    Hex.encode(Array(Insecure.SHA1.hash(data: Array(session.utf8))))
  }

  static func isMissing(_ session: String, path: String) -> BotoCoreError {
    error(
      "Token for \(session) does not exist: sign in with aws sso login. Looked at \(path)")
  }

  static func isUnreadable(_ session: String, _ cause: FileError) -> BotoCoreError {
    error("Token for \(session) is invalid: \(cause)", cause)
  }

  init(_ document: JSONObject, of session: String, path: String) throws(BotoCoreError) {
    guard let token = Self(document) else {
      throw Self.error(
        "Token for \(session) is invalid: accessToken or expiresAt is missing or wrong in \(path)")
    }
    self = token
  }

  private static func error(_ reason: String, _ cause: FileError? = nil) -> BotoCoreError {
    BotoCoreError(
      .ssoTokenLoadError, "Error loading SSO Token: \(reason)", underlyingError: cause)
  }
}
