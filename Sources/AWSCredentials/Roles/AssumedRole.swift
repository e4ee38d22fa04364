// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import Crypto
import WireFormats

/// A role in a request to STS, and STS's response.
struct AssumedRole: Sendable {
  /// How long cached credentials must last to be usable, in seconds.
  static let expiryWindow = 15.0 * 60

  /// What distinguishes one request from another; without a generated session name.
  private let arguments: JSONObject
  private let roleARN: String
  private let sessionName: String?

  /// A role with its arguments, under the API's names.
  init(_ roleARN: String, sessionName: String?, _ others: [(String, JSONNode)] = []) {
    self.roleARN = roleARN
    self.sessionName = sessionName
    var arguments = JSONObject([("RoleArn", .string(roleARN))] + others)
    if let sessionName { arguments["RoleSessionName"] = .string(sessionName) }
    self.arguments = arguments
  }

  /// The key of the credentials in a cache, as in botocore and the AWS CLI.
  var cacheKey: String {
    let sorted = arguments.map { ($0.key, $0.value) }.sorted {
      $0.0.precedesInBytes($1.0)
    }
    let text = JSONNode.object(JSONObject(sorted)).jsonText(.python)
    return Hex.encode(Array(Insecure.SHA1.hash(data: Array(text.utf8))))
  }

  /// The parameters that both of STS's operations share.
  func parameters(at now: Timestamp) -> Structure {
    [
      "RoleArn": .string(roleARN),
      "RoleSessionName": .string(sessionName ?? "botocore-session-\(now.seconds)"),
    ]
  }

  /// Whether cached credentials are still usable.
  static func isUsable(_ credentials: Credentials, at now: Timestamp) -> Bool {
    guard let expiration = credentials.expires else { return false }
    return expiration.epochSeconds - now.epochSeconds >= expiryWindow
  }

  /// The credentials of a response.
  ///
  /// - Throws: `credentialRetrievalError` if a part is missing.
  static func credentials(
    _ response: Value, method: String
  ) throws(BotoCoreError) -> Credentials {
    let found = response["Credentials"]
    func text(_ name: String) throws(BotoCoreError) -> String {
      guard let text = String(found[name]) else { throw missing(name, method) }
      return text
    }
    guard let expiration = Timestamp(found["Expiration"]) else {
      throw missing("Expiration", method)
    }
    let account = String(response["AssumedRoleUser"]["Arn"]).flatMap { ARN($0)?.account }
    return Credentials(
      accessKeyID: try text("AccessKeyId"), secretAccessKey: try text("SecretAccessKey"),
      sessionToken: try text("SessionToken"), accountID: account, method: method,
      expiration: expiration)
  }

  private static func missing(_ name: String, _ method: String) -> BotoCoreError {
    BotoCoreError(
      .credentialRetrievalError,
      "Error when retrieving credentials from \(method): STS's response has no \(name)")
  }
}
