// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCredentials
import AWSProtocols
import EndpointRules
import ServiceModel
import WireFormats

/// Where a call goes, and what the rules say about the way.
struct CallEndpoint: Sendable {
  /// The URL to which the operation's path is added.
  var url: RequestURL
  /// The headers that every request to it carries.
  var headers: [(name: String, value: String)] = []
  /// All properties.
  var properties = EndpointNode.null
  /// The ways to sign, the preferred one first; none where the service's model decides.
  var authSchemes: [OfferedAuthScheme] = []

  /// An endpoint of a URL alone.
  init(url: RequestURL) { self.url = url }

  /// What the rules gave.
  init(_ resolved: ResolvedEndpoint) throws {
    url = try RequestURL(resolved.url)
    headers = resolved.headers.compactMap { header in
      header.values.first.map { (header.name, $0) }
    }
    properties = resolved.properties
    authSchemes = resolved.authSchemes.map(OfferedAuthScheme.init)
  }
}

extension ServiceClient {
  /// Step 3 of a call: the endpoint by the service's rules, and the signature that they name.
  func resolveEndpoint(_ call: CallContext, _ hooks: ResolvedHooks) async throws -> CallEndpoint {
    guard let endpointRules else { return CallEndpoint(url: try RequestURL(endpoint.url)) }
    call.builtIns = call.options.endpointBuiltIns ?? clientBuiltIns
    if call.options.endpointBuiltIns == nil {
      if endpointRules.usesAccount { await addAccount(call) }
      try await hooks.run(.beforeEndpointResolution, call)
    }
    var endpoint = try endpointRules.resolve(call)
    if !useSSL, endpoint.url.scheme == "https", call.builtIns["SDK::Endpoint"].isNullOrMissing {
      endpoint.url.scheme = "http"
    }
    call.endpointProperties = endpoint.properties
    try chooseAuthScheme(endpoint.authSchemes, call)
    return endpoint
  }

  /// Adds the account of the credentials to the built-in parameters. An error in finding them comes
  /// again, and is thrown, when the call is signed.
  private func addAccount(_ call: CallContext) async {
    guard config.accountIDEndpointMode != .disabled, config.signatureVersion != .unsigned else {
      return
    }
    let credentials: Credentials?
    if let current = identity.current {
      credentials = current
    } else {
      credentials = try? await identity.credentials(at: call.now)
    }
    guard let account = credentials?.accountID, !account.isEmpty else { return }
    call.builtIns[EndpointBuiltIns.account] = .string(account)
  }
}

extension Optional<Value> {
  /// Whether there is no value, or a null.
  var isNullOrMissing: Bool { (self ?? .null) == .null }
}
