// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSErrors
import AWSProtocols
import Crypto
import WireFormats

/// A session of `aws login` in the cache that the AWS CLI shares.
struct LoginToken: Sendable {
  private static let required = ["accessToken", "refreshToken", "dpopKey", "clientId"]

  /// The whole document; unknown members are kept.
  let document: JSONObject
  /// The session's credentials, expired or not.
  let credentials: Credentials
  /// When they expire.
  let expiration: Timestamp
  let refreshToken: String
  let clientID: String
  /// The region in which the user signed in; older logins don't have it.
  let region: String?
  /// The private key that proves the session's ownership, in PEM.
  let key: String

  /// Reads a document of the cache.
  ///
  /// - Throws: `loginTokenLoadError` with what is missing or wrong.
  init(_ document: JSONObject) throws(BotoCoreError) {
    guard let accessToken = document["accessToken"],
      let refreshToken = document["refreshToken"]?.string,
      let key = document["dpopKey"]?.string, let clientID = document["clientId"]?.string
    else {
      let missing = Self.required.filter { name in
        name == "accessToken" ? document[name] == nil : document[name]?.string == nil
      }
      throw .loginTokenLoad(
        "Failed to load access token from token cache, missing required fields: "
          + "\(missing.joined(separator: ", ")).")
    }
    guard let keyID = accessToken["accessKeyId"]?.string,
      let secret = accessToken["secretAccessKey"]?.string,
      let token = accessToken["sessionToken"]?.string,
      let expiresAt = accessToken["expiresAt"]?.string
    else {
      let fields = ["accessKeyId", "secretAccessKey", "sessionToken", "expiresAt"]
      let missing = fields.filter { accessToken[$0]?.string == nil }
      throw .loginTokenLoad(
        "Failed to load access token from token cache, missing required fields of accessToken: "
          + "\(missing.joined(separator: ", ")).")
    }
    guard let expiration = try? Timestamp(parsing: expiresAt) else {
      throw .loginTokenLoad("expiresAt of the access token in the token cache isn't a time.")
    }
    self.document = document
    self.expiration = expiration
    self.refreshToken = refreshToken
    self.clientID = clientID
    region = document["signInRegion"]?.string.flatMap { $0.isEmpty ? nil : $0 }
    self.key = key
    credentials = Credentials(
      accessKeyID: keyID, secretAccessKey: secret, sessionToken: token,
      accountID: accessToken["accountId"]?.string, method: LoginCredentials.name,
      expiration: expiration)
  }

  /// The session after a refresh.
  ///
  /// - Parameter output: The `tokenOutput` of `CreateOAuth2Token`.
  /// - Throws: `loginTokenLoadError` if something is missing there.
  func refreshed(_ output: Value, at now: Timestamp) throws(BotoCoreError) -> LoginToken {
    let accessToken = output["accessToken"]
    guard let keyID = String(accessToken["accessKeyId"]),
      let secret = String(accessToken["secretAccessKey"]),
      let token = String(accessToken["sessionToken"]),
      let refreshToken = String(output["refreshToken"]),
      let lifetime = Double(output["expiresIn"]),
      let expiration = Timestamp(epochSeconds: now.epochSeconds + lifetime)
    else {
      throw .loginTokenLoad(
        "Unable to refresh access token due to an invalid service response. Please try running "
          + "'aws login' again. If the issue persists, there may be a temporary signin service "
          + "problem.")
    }
    var refreshed: JSONObject = [
      "accessKeyId": .string(keyID), "secretAccessKey": .string(secret),
      "sessionToken": .string(token),
    ]
    refreshed["accountId"] = credentials.accountID.map { .string($0) }
    refreshed["expiresAt"] = .string(expiration.iso8601Seconds)
    var document = document
    document["accessToken"] = .object(refreshed)
    document["refreshToken"] = .string(refreshToken)
    return try LoginToken(document)
  }
}

/// The result of `aws login`, in the folder that `AWS_LOGIN_CACHE_DIRECTORY` names or the default
/// one.
extension LoginToken: SignInToken {
  static func directory(_ environment: Environment) -> String {
    let named = environment["AWS_LOGIN_CACHE_DIRECTORY"].flatMap { $0.isEmpty ? nil : $0 }
    return environment.expand(named ?? "~/.aws/login/cache")
  }

  static func key(of session: String) -> String {
    Hex.encode(Array(SHA256.hash(data: Array(session.utf8))))
  }

  static func isMissing(_ session: String, path: String) -> BotoCoreError {
    .loginTokenLoad(
      "Unable to load a existing login session for session \(session). Please reauthenticate "
        + "with 'aws login'. Looked at \(path)")
  }

  static func isUnreadable(_ session: String, _ cause: FileError) -> BotoCoreError {
    .loginTokenLoad("\(cause). Please reauthenticate with 'aws login'.", cause)
  }

  init(_ document: JSONObject, of session: String, path: String) throws(BotoCoreError) {
    try self.init(document)
  }
}

extension BotoCoreError {
  /// `LoginTokenLoadError` in botocore's words.
  static func loginTokenLoad(_ reason: String, _ cause: (any Error)? = nil) -> BotoCoreError {
    BotoCoreError(
      .loginTokenLoadError, "Error loading login session token: \(reason)", underlyingError: cause)
  }
}
