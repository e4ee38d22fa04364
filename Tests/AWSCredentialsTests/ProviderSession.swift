// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSErrors
import AWSProtocols
import TestSupport

@testable import AWSCredentials

/// The credentials of a session, without clients.
struct ProviderSession {
  let providerContext: CredentialProviderContext
  let identity: IdentityCache

  init(_ store: ConfigStore) {
    providerContext = CredentialProviderContext(store, NoService(), log: { _ in })
    identity = IdentityCache(CredentialChain(providerContext))
  }

  /// A caller without services.
  private struct NoService: ServiceCaller {
    func call(_ call: ProviderCall) async throws -> Value {
      throw BotoCoreError(.unknownServiceError, call.service)
    }
  }
}

extension TemporaryHome {
  /// The providers of a session in this home, without instance metadata.
  func session(
    _ environment: [String: String] = [:], profile: String? = nil
  ) throws -> ProviderSession {
    let quiet = ["AWS_EC2_METADATA_DISABLED": "true"].merging(environment) { $1 }
    return ProviderSession(
      try ConfigStore(
        variables: ConfigVariables(), environment: Environment(quiet, homeDirectory: path),
        profileName: profile))
  }
}
