// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCredentials
import AWSHTTP
import AWSErrors
import AWSSigning
import WireFormats

/// Tokens that replace a password for databases with IAM authentication: presigned URLs without
/// their scheme (RDS, Aurora DSQL).
extension ServiceClient {
  /// A token for a database of RDS, valid for 15 minutes.
  ///
  /// - Parameters:
  ///   - dbHostname: The host of the database.
  ///   - port: The database's port.
  ///   - dbUsername: The user.
  ///   - region: The database's region; by default the client's.
  /// - Throws: `unknownClientMethodError` if the client isn't for `rds`; `noCredentialsError` and
  ///   the like; `valueError` if host and port don't make a URL.
  package func generateDBAuthToken(
    dbHostname: String, port: Int, dbUsername: String, region: String? = nil,
    options: CallOptions = CallOptions()
  ) async throws -> String {
    try requireService("rds", for: "generate_db_auth_token")
    return try await databaseToken(
      host: "\(dbHostname):\(port)", items: [("Action", "connect"), ("DBUser", dbUsername)],
      signingName: "rds-db", region: region, expiresIn: 900, options)
  }

  /// A token for a cluster of Aurora DSQL.
  ///
  /// - Parameters:
  ///   - isAdmin: Whether the token is for the role `admin` or for another role of the database.
  ///   - hostname: The cluster's endpoint.
  ///   - region: The cluster's region; by default the client's.
  ///   - expiresIn: The number of seconds for which it is valid.
  /// - Throws: As for ``generateDBAuthToken(dbHostname:port:dbUsername:region:options:)``, with
  ///   `dsql`.
  package func generateDSQLToken(
    isAdmin: Bool, hostname: String, region: String? = nil, expiresIn: Int = 900,
    options: CallOptions = CallOptions()
  ) async throws -> String {
    try requireService(
      "dsql",
      for: isAdmin ? "generate_db_connect_admin_auth_token" : "generate_db_connect_auth_token")
    return try await databaseToken(
      host: hostname, items: [("Action", isAdmin ? "DbConnectAdmin" : "DbConnect")],
      signingName: "dsql", region: region, expiresIn: expiresIn, options)
  }

  private func requireService(_ name: String, for method: String) throws {
    guard serviceName == name else {
      throw BotoCoreError(
        .unknownClientMethodError, "\(serviceName) has no method \(method); \(name) has")
    }
  }

  private func databaseToken(
    host: String, items: [(name: String, value: String)], signingName: String, region: String?,
    expiresIn: Int, _ options: CallOptions
  ) async throws -> String {
    let scheme = "https://"
    let request = WireRequest(method: "GET", url: try Self.url(scheme + host + "/"))
    guard let region = region ?? config.regionName else { throw BotoCoreError.noRegion }
    let now = options.clock.now()
    let signer = SigV4Signer(
      credentials: try await identity.credentials(at: now).forSigning, signingName: signingName,
      region: region)
    let signed = signer.presign(
      request, at: now, expiresIn: expiresIn, payload: .empty, bodyItems: items)
    return String(signed.request.url.description.dropFirst(scheme.count))
  }

  private static func url(_ text: String) throws -> RequestURL {
    do {
      return try RequestURL(text)
    } catch {
      throw BotoCoreError(
        .valueError, "No token for a host like this. \(error)", underlyingError: error)
    }
  }
}
