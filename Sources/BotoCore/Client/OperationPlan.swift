// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import ServiceModel

/// What a client knows of one of its operations: found out in the model at the first call, so that
/// all calls only look.
final class OperationPlan: Sendable {
  /// The operation's name in the API.
  let name: String
  /// The signature that the operation by itself asks for.
  let authType: SignatureVersion?
  /// Whether the body is not to be signed.
  let unsignedPayload: Bool
  /// Whether the input has a payload of bytes.
  let hasBlobPayload: Bool
  /// Whether the input has a member that is a stream of events.
  let hasEventStreamInput: Bool
  /// Whether the output has a member that is a stream of events.
  let hasEventStreamOutput: Bool
  /// Whether the output's body is bytes or text of any kind.
  let hasDataOutput: Bool
  /// Whether the output's body is given to the caller unread.
  let streamsOutput: Bool
  /// The label that is the path's first segment: `Bucket` in S3.
  let firstLabel: String?
  /// The prefix that goes before the endpoint's host: `{AccountId}.`, `data.`.
  let hostPrefix: String?
  /// Whether the body may be compressed.
  let isCompressible: Bool
  /// The members that get a token when the caller gives none.
  let idempotencyTokens: [String]
  /// Whether endpoints must be asked for before calls; `nil` when they can't be.
  let requiresEndpointDiscovery: Bool?
  /// Whether the operation tells endpoints.
  let tellsEndpoints: Bool
  /// Which checksums the operation knows.
  let checksums: ChecksumTraits
  /// Where the parameters of the endpoint rules come from.
  let endpointParameters: [ParameterSource]

  init(_ operation: OperationModel, config: ResolvedClientConfig, rules: EndpointRuleResolver?) {
    let traits = operation.traits
    let inputPayload = operation.inputPayload
    let outputPayload = operation.outputPayload
    let discovery = traits["endpointdiscovery"]
    name = operation.name.string
    authType = OperationAuth.version(operation, config)
    unsignedPayload = traits["unsignedPayload"].bool ?? false
    hasBlobPayload = inputPayload?.type == .blob
    hasEventStreamInput = Self.hasEventStream(operation.input)
    hasEventStreamOutput = Self.hasEventStream(operation.output)
    hasDataOutput = outputPayload?.type == .blob || outputPayload?.type == .string
    streamsOutput =
      hasEventStreamOutput || outputPayload?.type == .blob || outputPayload?.has(.streaming) == true
    firstLabel = Self.firstLabel(of: operation.requestURI.string)
    hostPrefix = traits["endpoint"]["hostPrefix"].string
    isCompressible = traits["requestcompression"]["encodings"].elements.contains {
      $0.string == "gzip"
    }
    idempotencyTokens =
      operation.input?.members.filter { $0.has(.idempotencyToken) }.map(\.memberName.string) ?? []
    requiresEndpointDiscovery =
      discovery.kind == .object ? discovery["required"].bool ?? false : nil
    tellsEndpoints = traits["endpointoperation"].bool ?? false
    checksums = ChecksumTraits(operation)
    endpointParameters = rules?.parameterSources(of: operation) ?? []
  }

  private static func firstLabel(of path: String) -> String? {
    guard path.hasPrefix("/{"), let end = path.firstIndex(of: "}") else { return nil }
    return String(path[..<end].dropFirst(2))
  }

  private static func hasEventStream(_ shape: Schema?) -> Bool {
    shape?.members.contains { $0.has(.eventStream) } ?? false
  }
}

/// How an operation by itself is signed, where it differs from its service.
enum OperationAuth {
  /// The signature that the operation's model names; of several the user's preference, else the
  /// best.
  static func version(
    _ operation: OperationModel, _ config: ResolvedClientConfig
  ) -> SignatureVersion? {
    let traits = operation.traits
    let offered = traits["auth"].elements.compactMap(\.string)
    guard !offered.isEmpty else {
      return traits["authtype"].string.map(SignatureVersion.init(rawValue:))
    }
    if let preference = config.authSchemePreference,
      let preferred = try? AuthSchemePreference.resolve(preference, offered: offered)
    {
      return preferred
    }
    return SignatureVersion.preferred(
      among: offered.lazy.compactMap(SignatureVersion.init(authTrait:)))
  }
}
