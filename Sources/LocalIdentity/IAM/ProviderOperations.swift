// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// A provider of identities by OpenID Connect.
struct OpenIDProvider: Sendable {
  let url: String
  var clients: [String]
  var thumbprints: [String]
  let created: LocalInstant
  var tags: [(key: String, value: String)] = []
}

/// A provider of identities by SAML.
struct SAMLProvider: Sendable {
  let name: String
  var document: String
  let created: LocalInstant
  var tags: [(key: String, value: String)] = []
}

/// Providers of identities.
enum ProviderOperations {
  typealias State = LocalIAMService.State

  static let all = openID + saml

  private static let openID: [LocalOperation<State>] = [
    LocalOperation("CreateOpenIDConnectProvider") { state, call in
      let url = call.string("Url") ?? ""
      guard url.hasPrefix("https://") || url.hasPrefix("http://") else {
        throw IAMFault.invalid("Invalid Open ID Connect Provider URL")
      }
      let bare =
        url.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).last ?? ""
      let arn = call.place.iamARN("oidc-provider/\(bare)")
      guard state.openIDProviders[arn] == nil else {
        throw OpenIDProvider.taken(url)
      }
      let provider = OpenIDProvider(
        url: String(bare), clients: texts(call, "ClientIDList"),
        thumbprints: try thumbprints(call), created: call.now, tags: try IAMTags.new(call))
      guard provider.clients.count <= 100 else {
        throw IAMFault.limit("Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: 100")
      }
      state.openIDProviders[arn] = provider
      var output: Structure = ["OpenIDConnectProviderArn": .string(arn)]
      if !provider.tags.isEmpty { output["Tags"] = IAMTags.value(of: provider.tags) }
      return output
    },
    LocalOperation("GetOpenIDConnectProvider") { state, call in
      let provider = try state.find(OpenIDProvider.self, call)
      var output: Structure = [
        "Url": .string(provider.url), "ClientIDList": list(provider.clients),
        "ThumbprintList": list(provider.thumbprints),
        "CreateDate": .timestamp(provider.created.timestamp),
      ]
      if !provider.tags.isEmpty { output["Tags"] = IAMTags.value(of: provider.tags) }
      return output
    },
    LocalOperation("ListOpenIDConnectProviders") { state, _ in
      ["OpenIDConnectProviderList": .list(state.openIDProviders.keys.map { ["Arn": .string($0)] })]
    },
    LocalOperation("DeleteOpenIDConnectProvider") { state, call in
      state.openIDProviders[call.string("OpenIDConnectProviderArn") ?? ""] = nil
      return [:]
    },
    LocalOperation("AddClientIDToOpenIDConnectProvider") { state, call in
      let client = call.string("ClientID") ?? ""
      return try state.change(OpenIDProvider.self, call) { provider in
        if !provider.clients.contains(client) { provider.clients.append(client) }
        return [:]
      }
    },
    LocalOperation("RemoveClientIDFromOpenIDConnectProvider") { state, call in
      let client = call.string("ClientID") ?? ""
      return try state.change(OpenIDProvider.self, call) { provider in
        provider.clients.removeAll { $0 == client }
        return [:]
      }
    },
    LocalOperation("UpdateOpenIDConnectProviderThumbprint") { state, call in
      let thumbprints = try thumbprints(call)
      return try state.change(OpenIDProvider.self, call) { provider in
        provider.thumbprints = thumbprints
        return [:]
      }
    },
  ]

  private static func texts(_ call: LocalCall, _ name: String) -> [String] {
    call.list(name)?.compactMap { String($0) } ?? []
  }

  private static func list(_ texts: [String]) -> Value { .list(texts.map { .string($0) }) }

  private static func thumbprints(_ call: LocalCall) throws -> [String] {
    let thumbprints = texts(call, "ThumbprintList")
    guard thumbprints.count <= 5 else {
      throw IAMFault.input("Thumbprint list must contain fewer than 5 entries.")
    }
    return thumbprints
  }

  // MARK: - SAML

  private static let saml: [LocalOperation<State>] = [
    LocalOperation("CreateSAMLProvider") { state, call in
      let name = call.string("Name") ?? ""
      let arn = call.place.iamARN("saml-provider/\(name)")
      guard state.samlProviders[arn] == nil else {
        throw SAMLProvider.taken(name)
      }
      state.samlProviders[arn] = SAMLProvider(
        name: name, document: call.string("SAMLMetadataDocument") ?? "", created: call.now,
        tags: try IAMTags.new(call))
      return ["SAMLProviderArn": .string(arn)]
    },
    LocalOperation("GetSAMLProvider") { state, call in
      let provider = try state.find(SAMLProvider.self, call)
      var output: Structure = [
        "SAMLMetadataDocument": .string(provider.document),
        "CreateDate": .timestamp(provider.created.timestamp),
        "ValidUntil": .timestamp((provider.created + .seconds(36_500 * 86_400)).timestamp),
      ]
      if !provider.tags.isEmpty { output["Tags"] = IAMTags.value(of: provider.tags) }
      return output
    },
    LocalOperation("ListSAMLProviders") { state, _ in
      [
        "SAMLProviderList": .list(
          state.samlProviders.entries().map { arn, provider in
            [
              "Arn": .string(arn), "CreateDate": .timestamp(provider.created.timestamp),
              "ValidUntil": .timestamp((provider.created + .seconds(36_500 * 86_400)).timestamp),
            ]
          })
      ]
    },
    LocalOperation("UpdateSAMLProvider") { state, call in
      var provider = try state.find(SAMLProvider.self, call)
      let arn = call.string("SAMLProviderArn") ?? ""
      provider.document = call.string("SAMLMetadataDocument") ?? provider.document
      state.samlProviders[arn] = provider
      return ["SAMLProviderArn": .string(arn)]
    },
    LocalOperation("DeleteSAMLProvider") { state, call in
      _ = try state.find(SAMLProvider.self, call)
      state.samlProviders[call.string("SAMLProviderArn") ?? ""] = nil
      return [:]
    },
  ]
}
