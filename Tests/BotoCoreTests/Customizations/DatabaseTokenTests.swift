// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Expectations
import TestClients
import AWSErrors
import AWSProtocols
import BotoCore
import TestSupport
import Testing

/// Tokens of RDS and DSQL; the signatures are botocore 1.43.11's for the same time.
@Suite struct DatabaseTokenTests {
  private func tail(_ expiresIn: Int, _ scope: String, _ signature: String) -> String {
    "&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIDEXAMPLE%2F20260102%2F"
      + "\(scope)%2Faws4_request&X-Amz-Date=20260102T030405Z&X-Amz-Expires=\(expiresIn)"
      + "&X-Amz-SignedHeaders=host&X-Amz-Signature=" + signature
  }

  @Test func rds() async throws {
    let client = try TestClient("rds")
    let here = try await client.service.generateDBAuthToken(
      dbHostname: "db.example.com", port: 5432, dbUsername: "jane doe+ü", options: client.options)
    #expect(
      here == "db.example.com:5432/?Action=connect&DBUser=jane%20doe%2B%C3%BC"
        + tail(
          900, "us-east-1%2Frds-db",
          "ff8e998d11b371b82507f9f09a9391b8df5ba6b1993323667dd37a95fd2a128c"))
    let there = try await client.service.generateDBAuthToken(
      dbHostname: "db.example.com", port: 443, dbUsername: "u", region: "eu-west-1",
      options: client.options)
    #expect(
      there == "db.example.com:443/?Action=connect&DBUser=u"
        + tail(
          900, "eu-west-1%2Frds-db",
          "3b2b1067d030c3c75aade75ec3c2d70a7440c401f57ea01ad38a3d10f12b98e4"))
  }

  @Test func dsql() async throws {
    let client = try TestClient("dsql")
    let host = "x.dsql.us-east-1.on.aws"
    let user = try await client.service.generateDSQLToken(
      isAdmin: false, hostname: host, options: client.options)
    #expect(
      user == host + "/?Action=DbConnect"
        + tail(
          900, "us-east-1%2Fdsql",
          "e93122578e7756829395accc9efc55ecc3333e2f221687fe7479ce64a77d8f6a"))
    let admin = try await client.service.generateDSQLToken(
      isAdmin: true, hostname: host, region: "eu-west-1", expiresIn: 60, options: client.options)
    #expect(
      admin == host + "/?Action=DbConnectAdmin"
        + tail(
          60, "eu-west-1%2Fdsql",
          "3e6ecd19e363c520e6501a82b5b276b487292b9bbfb4deeae3b64416a8608600"))
  }

  @Test func refusedArguments() async throws {
    let rds = try TestClient("rds")
    await expectError(.unknownClientMethodError) {
      try await rds.service.generateDSQLToken(isAdmin: false, hostname: "h")
    }
    await expectError(.valueError) {
      try await rds.service.generateDBAuthToken(dbHostname: "h", port: 70_000, dbUsername: "u")
    }
    let unsigned = try TestClient("rds", signed: false)
    await expectError(.noCredentialsError) {
      try await unsigned.service.generateDBAuthToken(dbHostname: "h", port: 1, dbUsername: "u")
    }
  }
}
