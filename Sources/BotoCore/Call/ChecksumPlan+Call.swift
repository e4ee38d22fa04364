// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import WireFormats

extension ChecksumPlan {
  /// Decides as botocore does (httpchecksum.py): the caller's checksum stays; otherwise the
  /// algorithm is the one that the caller names, or CRC-32 if the operation requires one or the
  /// configuration asks for it. Trailers only over TLS, since such a body isn't signed.
  ///
  /// - Throws: `flexibleChecksumError` for an unknown algorithm.
  init(_ call: CallContext) throws {
    self.init()
    let traits = call.plan.checksums
    try planRequest(call, traits)
    if call.options.checksResponse, let mode = traits.validationModeMember,
      call.parameters[mode] != nil
    {
      response = traits.responseAlgorithms
    }
  }

  private mutating func planRequest(_ call: CallContext, _ traits: ChecksumTraits) throws {
    let rule = call.options.requestChecksum
    let member = traits.algorithmMember
    // Compatible stores know the header that S3 required before there were other checksums.
    sendsMD5 =
      rule == .contentMD5
      || rule == .usual && traits.isRequired && call.client.config.isCompatibleStore
        && member.flatMap { call.parameters[$0] } == nil
    guard traits.isRequired || member != nil, !Self.hasChecksum(call.prepared.request.headers)
    else {
      return
    }
    let algorithm: ChecksumAlgorithm
    if let member, case .string(let name)? = call.parameters[member] {
      guard let known = ChecksumAlgorithm(rawValue: name.lowercased()) else {
        throw BotoCoreError(
          .flexibleChecksumError, "Unsupported checksum algorithm: \(name.lowercased())")
      }
      algorithm = known
    } else if rule == .usual, !sendsMD5,
      traits.isRequired || call.client.config.requestChecksumCalculation == .whenSupported
    {
      guard call.purpose == .send else { return }
      algorithm = call.options.defaultChecksum
      algorithmHeader = traits.algorithmHeader
    } else {
      return
    }
    let trailing =
      call.plan.hasBlobPayload && call.prepared.request.url.scheme == "https"
      && call.client.signatureVersion != .s3
    request = (algorithm, trailing ? .trailer : .header)
  }

  private static func hasChecksum(_ headers: WireHeaders) -> Bool {
    let prefix = "x-amz-checksum-"
    return headers.fields.contains { field in
      field.name.withBytes { name in
        guard name.count > prefix.utf8.count,
          WireHeaders.sameName(
            prefix, UnsafeRawBufferPointer(rebasing: name[..<prefix.utf8.count]))
        else { return false }
        let kind = UnsafeRawBufferPointer(rebasing: name[prefix.utf8.count...])
        return !["algorithm", "mode", "type"].contains { WireHeaders.sameName($0, kind) }
      }
    }
  }
}
