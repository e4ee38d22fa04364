// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Operations that are called to get credentials, and so are unsigned.
enum UnsignedOperations {
  static let hooks: [Hook] = [
    unsigned(
      "cognito-identity",
      ["GetId", "GetOpenIdToken", "UnlinkIdentity", "GetCredentialsForIdentity"]),
    unsigned("sts", ["AssumeRoleWithSAML", "AssumeRoleWithWebIdentity"]),
  ]

  private static func unsigned(_ service: String, _ operations: Set<String>) -> Hook {
    Hook(.chooseSigner, services: [service], operations: operations, named: "disable_signing") {
      call in
      call.signing.version = .unsigned
      call.isAnswered = true
    }
  }
}
