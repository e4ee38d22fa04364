// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSErrors
import AWSProtocols
import EndpointRules
import ModelCompiler
import ServiceModel

/// A client under construction: the values that a session determines step by step, and that
/// services' customizations change.
struct ClientSetup {
  let loaded: LoadedService
  let config: ResolvedClientConfig
  let store: ConfigStore
  let useSSL: Bool
  let customization: ClientCustomization
  /// The region of the look-up in endpoints.json.
  var lookupRegion: String?
  /// The result from endpoints.json.
  var endpoint: ClientEndpoint
  /// The region for the endpoint rule set.
  var rulesRegion: String?
  /// The built-in parameters of the endpoint rule set.
  var builtIns = Structure()

  var endpointPrefix: String { loaded.model.metadata["endpointPrefix"].string ?? loaded.name }

  init(
    _ loaded: LoadedService, config: ResolvedClientConfig, store: ConfigStore, useSSL: Bool,
    customization: (_ endpointPrefix: String) -> ClientCustomization
  ) throws {
    self.loaded = loaded
    self.config = config
    self.store = store
    self.useSSL = useSSL
    let customization = customization(
      loaded.model.metadata["endpointPrefix"].string ?? loaded.name)
    self.customization = customization
    lookupRegion = config.regionName
    endpoint = ClientEndpoint.unknown
    if let custom = config.endpointURL { try EndpointURL.validate(custom) }
    customization.beforeEndpoint(&self)
    endpoint = try makeEndpoint(region: lookupRegion, endpointURL: config.endpointURL)
    rulesRegion = config.regionName ?? endpoint.regionName
    try customization.afterEndpoint(&self)
    builtIns = customization.builtIns(self)
  }

  /// Looks up endpoints.json.
  func makeEndpoint(region: String?, endpointURL: String?) throws -> ClientEndpoint {
    try ClientEndpoint(
      model: loaded.model, region: region, endpointURL: endpointURL, isSecure: useSSL,
      variants: variants, legacy: try BundledData.legacyEndpoints)
  }

  /// The wanted variants of endpoints.
  var variants: EndpointVariants {
    EndpointVariants(
      dualStack: customization.dualStack(self) ?? config.useDualstackEndpoint,
      fips: config.useFIPSEndpoint)
  }

  /// The signature that the user asks for: in code, or for the service in the profile.
  var requestedSignature: SignatureVersion? {
    let profile = String(store.profile[loaded.name]?["signature_version"])
    return config.signatureVersion ?? profile.map(SignatureVersion.init(rawValue:))
  }

  /// The signature if neither rule set nor operation name one.
  ///
  /// - Throws: `unknownSignatureVersionError` if this library supports none that the model lists.
  var signatureVersion: SignatureVersion {
    get throws {
      if let requestedSignature { return requestedSignature }
      if let customized = customization.signatureVersion { return customized }
      let metadata = loaded.model.metadata
      let listed = metadata["auth"].elements.compactMap(\.string)
      let modelled = listed.compactMap(SignatureVersion.init(authTrait:))
      let named = metadata["signatureVersion"].string.map(SignatureVersion.init(rawValue:))
      let candidates =
        !listed.isEmpty
        ? modelled
        : named.map { [$0] } ?? endpoint.signatureVersions.map(SignatureVersion.init(rawValue:))
      if let best = SignatureVersion.preferred(among: candidates) { return best }
      throw BotoCoreError(
        .unknownSignatureVersionError,
        "Unknown Signature Version: \(candidates.map(\.rawValue).joined(separator: ", ")). The model of "
          + "\(loaded.name) names no signature that this library computes; set signature_version."
          + SignatureVersion.hint)
    }
  }
}

/// Changes of a service while a client is made. A session supplies one for each service.
struct ClientCustomization {
  /// Before the look-up in endpoints.json.
  var beforeEndpoint: (inout ClientSetup) -> Void = { _ in }
  /// After the look-up.
  var afterEndpoint: (inout ClientSetup) throws -> Void = { _ in }
  /// The service's own option for dual-stack endpoints, if it has one and it is set.
  var dualStack: (ClientSetup) -> Bool? = { _ in nil }
  /// The default signature; `nil` leaves it to the model.
  var signatureVersion: SignatureVersion?
  /// The built-in parameters of the endpoint rule set.
  var builtIns: (ClientSetup) -> Structure = { _ in [:] }
  /// The client context parameters, by their names in the rule set.
  var clientContext: (ClientSetup) -> Structure = { _ in [:] }
}
