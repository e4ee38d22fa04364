// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCredentials
import AWSHTTP
import AWSErrors
import AWSProtocols
import AWSSigning
import NIOCore
import Synchronization
import WireFormats

/// Step 6b of a call, second half: the signature.
extension ServiceClient {
  /// Signs the request of an attempt, or turns it into a presigned URL.
  ///
  /// - Throws: `noCredentialsError`, `noAuthTokenError`, `noRegionError`,
  ///   `invalidEndpointConfigurationError` for a bearer token without TLS,
  ///   `unknownSignatureVersionError`, and the errors of resolving the credentials.
  func sign(_ call: CallContext, _ hooks: ResolvedHooks) async throws {
    let version = try await chooseSigner(call, hooks)
    call.signing.version = version
    try await hooks.run(.beforeSign, call)
    if case .presign = call.purpose, !version.canPresign {
      throw BotoCoreError(
        .unsupportedSignatureVersionError,
        "Signature version(s) are not supported for presigned URLs: \(version) can't be used in URLs"
      )
    }
    switch version {
    case .unsigned: return
    case .bearer: try await signWithBearerToken(call)
    case .v4, .v4UnsignedBody: try await signV4(call, rules: .standard)
    case .s3v4: try await signV4(call, rules: .s3)
    case .s3Express: try await signV4(call, rules: .s3Express)
    case .v4a: try await signV4a(call, rules: .standard)
    case .s3v4a: try await signV4a(call, rules: .s3)
    case .v2: try await signV2(call)
    case .s3: try await signHmacV1(call)
    default:
      throw BotoCoreError(
        .unknownSignatureVersionError,
        "Unknown Signature Version: \(version.rawValue)." + SignatureVersion.hint)
    }
  }

  private func signWithBearerToken(_ call: CallContext) async throws {
    let token = try await tokens.token(at: call.now)
    // The token would be readable on the network path.
    guard call.current.request.url.scheme == "https" else {
      throw BotoCoreError(
        .invalidEndpointConfigurationError,
        "Bearer authorization requires an HTTPS endpoint; \(call.operationName) would be sent to "
          + "\(call.current.request.url.scheme)://\(call.current.request.url.host)")
    }
    call.current.request = BearerSigner(token: token.token).signedRequest(
      call.current.request, at: call.now, payload: .unsigned)
  }

  private func signV4(_ call: CallContext, rules: SigV4Rules) async throws {
    let signer = SigV4Signer(
      credentials: try await signingCredentials(call),
      signingName: call.signing.signingName ?? endpoint.signingName,
      region: try signingRegion(call), rules: adapted(rules, to: call))
    try await sign(call, by: signer, rules)
  }

  private func signV4a(_ call: CallContext, rules: SigV4Rules) async throws {
    let signer = try SigV4aSigner(
      credentials: try await signingCredentials(call),
      signingName: call.signing.signingName ?? endpoint.signingName,
      regionSet: signingRegionSet(call), rules: adapted(rules, to: call))
    try await sign(call, by: signer, rules)
  }

  private func sign(
    _ call: CallContext, by signer: some CoveringSigner, _ rules: SigV4Rules
  ) async throws {
    switch call.purpose {
    case .send:
      let payload = try await payloadHash(call, isS3: rules.sendsPayloadHash)
      switch payload {
      case .unsigned where call.signing.unsignedPayload, .streamingEvents:
        call.current.request.headers["X-Amz-Content-SHA256"] = payload.text
      default: break
      }
      let signed = try signer.sign(call.current.takeRequest(), at: call.now, payload: payload)
      call.current.request = signed.request
      if let events = call.eventInput {
        call.current.request.body = .stream(
          try sign(events, call, by: signer, seed: signed.signature))
      }
    case .presign(let expiresIn):
      let items = presignedItems(call)
      let payload: PayloadHash = rules.sendsPayloadHash ? .unsigned : .empty
      call.current.request =
        try signer.presign(
          call.current.request, at: call.now, expiresIn: expiresIn, payload: payload,
          bodyItems: items
        ).request
    }
  }

  /// The events of a call, each with a signature over the previous one.
  private func sign(
    _ events: any EventSource, _ call: CallContext, by signer: some CoveringSigner, seed: String
  ) throws -> any EventSource {
    guard let signer = signer as? SigV4Signer else {
      throw BotoCoreError(
        .unsupportedSignatureVersionError,
        "\(call.operationName) sends a stream of events, which SigV4 can sign, but not SigV4a")
    }
    return events.signed(
      by: EventSigning.sign(
        signer, seed: seed, clock: call.options.clock,
        correction: clockCorrection.load(ordering: .relaxed)))
  }

  /// The signing rules of a service with the endpoint's changes.
  private func adapted(_ rules: SigV4Rules, to call: CallContext) -> SigV4Rules {
    guard call.signing.disableDoubleEncoding == true else { return rules }
    var rules = rules
    rules.normalizesPath = false
    rules.encodesPathAgain = false
    return rules
  }

  private func signV2(_ call: CallContext) async throws {
    let signer = SigV2Signer(credentials: try await signingCredentials(call))
    call.current.request = signer.signedRequest(
      call.current.request, at: call.now, payload: .unsigned)
  }

  private func signHmacV1(_ call: CallContext) async throws {
    let signer = HmacV1Signer(
      credentials: try await signingCredentials(call), resourcePath: call.endpoint.resourcePath)
    switch call.purpose {
    case .send:
      call.current.request = signer.signedRequest(
        call.current.request, at: call.now, payload: .unsigned)
    case .presign(let expiresIn):
      call.current.request = signer.presign(
        call.current.request, at: call.now, expiresIn: expiresIn)
    }
  }

  /// A URL has no body, so its contents go into the query.
  private func presignedItems(_ call: CallContext) -> [(name: String, value: String)]? {
    guard let body = call.current.request.body.bytes else { return nil }
    switch serviceProtocolName {
    case .query, .ec2:
      call.current.request.body = .empty
      return PresignedBody.items(ofForm: body)
    default:
      guard body != Array("{}".utf8), let items = try? PresignedBody.items(ofJSON: body) else {
        return nil
      }
      call.current.request.body = .empty
      return items
    }
  }

  /// How the signature covers the body: not if a checksum follows it; event by event for an event
  /// stream; not if the operation leaves it out; on S3 not if TLS and a checksum protect a
  /// streaming body; otherwise by hash.
  private func payloadHash(_ call: CallContext, isS3: Bool) async throws -> PayloadHash {
    if call.prepared.checksums.isTrailing { return .streamingUnsignedTrailer }
    if call.eventInput != nil { return .streamingEvents }
    let request = call.current.request
    let isSecure = request.url.scheme == "https"
    if isS3, let sign = config.s3.payloadSigningEnabled {
      return sign ? try await hash(request.body, call) : .unsigned
    }
    if isS3 {
      let header = call.prepared.checksums.headerName ?? "Content-MD5"
      guard isSecure, request.headers.contains(header) else {
        return try await hash(request.body, call)
      }
      if call.plan.hasBlobPayload { return .unsigned }
    }
    if call.signing.unsignedPayload { return .unsigned }
    return try await hash(request.body, call)
  }

  private func hash(_ body: WireBody, _ call: CallContext) async throws -> PayloadHash {
    switch body {
    case .empty: return .empty
    case .buffer(let buffer): return .body(buffer)
    case .stream(let stream):
      if let known = call.prepared.streamHash, known.body == ObjectIdentifier(stream) {
        return .hash(known.hash)
      }
      if let buffer = stream.bytesInMemory { return .body(buffer) }
      let failure = body.replayFailure(
        BotoCoreError(
          .unseekableStreamError,
          "The signature covers the body, so it is read twice; this stream can be read only once. "
            + "Send bytes or a file, or use an https endpoint"))
      if let failure { throw failure }
      var hasher = PayloadHasher()
      let reader = try await stream.makeReader()
      while let buffers = try await reader.nextBuffers() {
        for buffer in buffers { buffer.withUnsafeReadableBytes { hasher.update($0) } }
      }
      return .hash(hasher.finish())
    }
  }

  /// The credentials of a call, without waiting if they are available.
  func signingCredentials(_ call: CallContext) async throws -> SigningCredentials {
    let credentials: Credentials
    if let own = call.signing.credentials {
      credentials = own
    } else if let fresh = identity.fresh(at: call.now) {
      credentials = fresh
    } else {
      credentials = try await identity.credentials(at: call.now)
    }
    call.features.formUnion(CallFeatures(credentialsBy: credentials.method))
    return credentials.forSigning
  }

  private func signingRegion(_ call: CallContext) throws -> String {
    if let region = call.signing.region ?? endpoint.signingRegion { return region }
    throw BotoCoreError.noRegion
  }

  /// The regions for which SigV4a signs: the user's, or else those that the endpoint names, or else
  /// all.
  private func signingRegionSet(_ call: CallContext) -> String {
    if let regions = config.sigv4aSigningRegionSet, !regions.isEmpty { return regions }
    return call.signing.region ?? "*"
  }
}
