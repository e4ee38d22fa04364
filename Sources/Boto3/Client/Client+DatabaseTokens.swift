// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

extension Client {
  /// Makes a token that replaces a user's password of an RDS database for 15 minutes. Requires a
  /// client of `rds`.
  ///
  /// - Parameters:
  ///   - dbHostname: The host of the database.
  ///   - port: The database's port.
  ///   - dbUsername: The user.
  ///   - region: The database's region; the client's by default.
  ///   - options: Options of this call.
  /// - Throws: ``BotoCoreError``: `unknownClientMethodError` if the client isn't for `rds`,
  ///   `noCredentialsError`, …
  public func generateDBAuthToken(
    dbHostname: String, port: Int, dbUsername: String, region: String? = nil,
    options: CallOptions = CallOptions()
  ) async throws -> String {
    try await service.generateDBAuthToken(
      dbHostname: dbHostname, port: port, dbUsername: dbUsername, region: region, options: options)
  }

  /// Makes a token for a cluster of Aurora DSQL and a database role other than `admin`. Requires a
  /// client of `dsql`.
  ///
  /// - Parameters:
  ///   - hostname: The cluster's endpoint.
  ///   - region: The cluster's region; the client's by default.
  ///   - expiresIn: How long the token is valid, in whole seconds; 15 minutes by default.
  ///   - options: Options of this call.
  /// - Throws: ``BotoCoreError``: `unknownClientMethodError` if the client isn't for `dsql`,
  ///   `noCredentialsError`, …
  public func generateDBConnectAuthToken(
    hostname: String, region: String? = nil, expiresIn: Duration = .seconds(900),
    options: CallOptions = CallOptions()
  ) async throws -> String {
    try await service.generateDSQLToken(
      isAdmin: false, hostname: hostname, region: region,
      expiresIn: Int(expiresIn.components.seconds),
      options: options)
  }

  /// Makes a token for a cluster of Aurora DSQL (`dsql`) and the role `admin`.
  ///
  /// - Parameters:
  ///   - hostname: The cluster's endpoint.
  ///   - region: The cluster's region; the client's by default.
  ///   - expiresIn: How long the token is valid, in whole seconds; 15 minutes by default.
  ///   - options: Options of this call.
  /// - Throws: The errors of ``generateDBConnectAuthToken(hostname:region:expiresIn:options:)``.
  public func generateDBConnectAdminAuthToken(
    hostname: String, region: String? = nil, expiresIn: Duration = .seconds(900),
    options: CallOptions = CallOptions()
  ) async throws -> String {
    try await service.generateDSQLToken(
      isAdmin: true, hostname: hostname, region: region,
      expiresIn: Int(expiresIn.components.seconds),
      options: options)
  }
}
