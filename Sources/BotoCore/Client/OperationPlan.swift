// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import ServiceModel

/// A client's knowledge of one of its operations: read from the model at the first call, so that
/// later calls only look it up.
final class OperationPlan: Sendable {
  /// The operation's name in the API.
  let name: String
  /// The signature that the operation itself requires.
  let authType: SignatureVersion?
  /// Whether the body isn't signed.
  let unsignedPayload: Bool
  /// The member of the input that is a payload of bytes.
  let blobPayload: String?
  /// Whether the input has a member that is an event stream.
  let hasEventStreamInput: Bool
  /// Whether the output has a member that is an event stream.
  let hasEventStreamOutput: Bool
  /// Whether the output's body is bytes or text of any format.
  let hasDataOutput: Bool
  /// Whether the output's body is passed to the caller unread.
  let streamsOutput: Bool
  /// The label that is the path's first segment: `Bucket` in S3.
  let firstLabel: String?
  /// The prefix before the endpoint's host: `{AccountId}.`, `data.`.
  let hostPrefix: String?
  /// Whether the body may be compressed.
  let isCompressible: Bool
  /// The members that get an idempotency token by default.
  let idempotencyTokens: [String]
  /// Whether endpoints must be requested before calls; `nil` if the operation has no endpoint
  /// discovery.
  let requiresEndpointDiscovery: Bool?
  /// Whether the operation returns endpoints.
  let isDiscoveryOperation: Bool
  /// The checksums that the operation supports.
  let checksums: ChecksumTraits
  /// The sources of the endpoint rule set's parameters.
  let endpointParameters: [ParameterSource]
  /// Whether scalars are all of the input that they read.
  let hasScalarEndpointParameters: Bool
  /// Whether the model has minima for values within the input's lists, maps and structures.
  let limitsInnerValues: Bool

  /// Whether the input has a payload of bytes.
  var hasBlobPayload: Bool { blobPayload != nil }

  init(_ operation: OperationModel, config: ResolvedClientConfig, rules: EndpointRuleResolver?) {
    let traits = operation.traits
    let inputPayload = operation.inputPayload
    let outputPayload = operation.outputPayload
    let discovery = traits["endpointdiscovery"]
    name = operation.name.string
    authType = OperationAuth.version(operation, config)
    unsignedPayload = traits["unsignedPayload"].bool ?? false
    blobPayload = inputPayload?.type == .blob ? inputPayload?.memberName.string : nil
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
    isDiscoveryOperation = traits["endpointoperation"].bool ?? false
    checksums = ChecksumTraits(operation)
    let sources = rules?.parameterSources(of: operation) ?? []
    endpointParameters = sources
    hasScalarEndpointParameters = !sources.contains(where: \.readsContainers)
    limitsInnerValues = Self.limitsInnerValues(operation.input)
  }

  private static func firstLabel(of path: String) -> String? {
    guard path.hasPrefix("/{"), let end = path.firstIndex(of: "}") else { return nil }
    return String(path[..<end].dropFirst(2))
  }

  /// Whether a shape below the members of a structure has a minimum.
  private static func limitsInnerValues(_ input: Schema?) -> Bool {
    var waiting =
      (input?.members).map { members in
        members.filter { $0.type == .structure || $0.type == .list || $0.type == .map }
      } ?? []
    var seen = Set(waiting.map(\.target))
    while let shape = waiting.popLast() {
      if !shape.traits["min"].isNull { return true }
      for member in shape.members {
        if !member.traits["min"].isNull { return true }
        if seen.insert(member.target).inserted { waiting.append(member) }
      }
    }
    return false
  }

  private static func hasEventStream(_ shape: Schema?) -> Bool {
    shape?.members.contains { $0.has(.eventStream) } ?? false
  }
}

/// How an operation is signed, if it differs from its service.
enum OperationAuth {
  /// The signature that the operation's model names; of several the user's preference, or else the
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
