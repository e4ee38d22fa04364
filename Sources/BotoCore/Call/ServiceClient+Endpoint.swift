// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCredentials
import AWSErrors
import AWSProtocols
import EndpointRules
import WireFormats

extension ServiceClient {
  /// Step 3 of a call: the endpoint by the service's rule set, and the signature that it names.
  func resolveEndpoint(_ call: CallContext, _ hooks: ResolvedHooks) async throws -> CallEndpoint {
    guard let endpointRules else { return CallEndpoint(url: try RequestURL(endpoint.url)) }
    call.endpoint.builtIns = call.options.endpointBuiltIns ?? clientBuiltIns
    if call.options.endpointBuiltIns == nil {
      if endpointRules.usesAccount { try await addAccount(call) }
      try await hooks.run(.beforeEndpointResolution, call)
    }
    var endpoint = try endpointRules.resolve(
      call.plan.hasScalarEndpointParameters ? call.scalars : call.parameters,
      call.endpoint.builtIns, from: call.plan.endpointParameters)
    if !useSSL, endpoint.url.scheme == "https",
      call.endpoint.builtIns["SDK::Endpoint"].isNullOrMissing
    {
      endpoint.url.scheme = "http"
    }
    try chooseAuthScheme(endpoint.authSchemes, call)
    return endpoint
  }

  /// Adds the account of the credentials to the built-in parameters.
  ///
  /// - Throws: A provider's error: it isn't asked again for the signature, which would prompt or call
  ///   a service twice.
  private func addAccount(_ call: CallContext) async throws {
    guard config.accountIDEndpointMode != .disabled, config.signatureVersion != .unsigned else {
      return
    }
    let credentials: Credentials?
    if let current = identity.current {
      credentials = current
    } else {
      do {
        credentials = try await identity.credentials(at: call.now)
      } catch let error as BotoCoreError where error.isKind(of: .noCredentialsError) {
        // The call may need none.
        credentials = nil
      }
    }
    guard let account = credentials?.accountID, !account.isEmpty else { return }
    call.endpoint.builtIns[EndpointRuleResolver.account] = .string(account)
  }
}
