// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCredentials
import AWSErrors
import Boto3
import BotoCore
import WireFormats

/// The action that shows what a session finds in environment and files.
extension BatchCall {
  func showSession() async throws -> JSONObject {
    let session = try clients.session(for: line)
    var variables = JSONObject()
    for name in line["variables"]?.array?.compactMap(\.string) ?? [] {
      variables[name] = try await TaggedValue.encode(try session.configVariable(name))
    }
    let credentials: JSONNode
    do {
      credentials = Self.node(try await session.credentials())
    } catch BotoCoreError.Kind.noCredentialsError {
      credentials = .null
    }
    return [
      "result": [
        "region": try await TaggedValue.encode(try session.configVariable("region")),
        "profile": try await TaggedValue.encode(try session.configVariable("profile")),
        "available_profiles": strings(session.availableProfiles), "credentials": credentials,
        "variables": .object(variables),
      ]
    ]
  }

  private static func node(_ credentials: Credentials) -> JSONNode {
    [
      "access_key_id": .string(credentials.accessKeyID),
      "secret_access_key": .string(credentials.secretAccessKey),
      "session_token": credentials.sessionToken.map { .string($0) } ?? .null,
      "account_id": credentials.accountID.map { .string($0) } ?? .null,
      "method": .string(credentials.method),
    ]
  }
}
