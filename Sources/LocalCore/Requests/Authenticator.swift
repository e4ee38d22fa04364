// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import AWSSigning
import NIOCore
import ServiceModel
import WireFormats

/// Checks signatures, and says what is wrong with one in the words of AWS's services.
struct Authenticator {
  let request: WireRequest
  /// The path with the bucket.
  let resourcePath: String
  let entry: ServiceCatalog.Entry
  let operation: OperationModel?
  let wireProtocol: ProtocolName
  let now: LocalInstant

  private var isS3: Bool { entry.name == "s3" || entry.name == "s3control" }

  /// Whether AWS takes the operation without a signature.
  private var allowsAnonymous: Bool {
    guard let operation else { return true }
    let traits = operation.traits
    return traits["authtype"].string == "none"
      || traits["auth"].elements.contains { $0.string == "smithy.api#noAuth" }
  }

  /// Checks the signature of a request.
  ///
  /// - Parameter find: The credentials with an access key's ID.
  /// - Throws: The error that AWS answers with.
  func check(_ find: (String) -> LocalCredentials?) throws(ServiceFault) {
    let claim: SignatureClaim
    do {
      claim = try SignatureClaim(request)
    } catch {
      if error == .otherAlgorithm, isS3, let claim = HmacV1Claim(request) {
        return try check(claim, find(claim.accessKeyID))
      }
      // S3 lets everybody in whom its policies let in.
      if error == .missing, allowsAnonymous || entry.name == "s3" { return }
      throw fault(error)
    }
    guard let credentials = find(claim.accessKeyID) else { throw unknownKey(claim.accessKeyID) }
    try checkTime(claim)
    try checkToken(claim.sessionToken, credentials)
    try checkScope(claim)
    try checkCoverage(claim)
    let payload = try payload(claim)
    let verification = claim.verification(
      of: request, secret: credentials.secretAccessKey, payload: payload,
      rules: isS3 ? .s3 : .standard)
    guard verification.isValid else { throw mismatch(claim, verification) }
    if payload.hasBytePrefix("STREAMING-AWS4-HMAC-SHA256-PAYLOAD") {
      try checkChunks(claim, secret: credentials.secretAccessKey, verification)
    }
  }

  /// Checks a signature of S3's first version.
  private func check(_ claim: HmacV1Claim, _ credentials: LocalCredentials?) throws(ServiceFault) {
    guard let credentials else { throw unknownKey(claim.accessKeyID) }
    try checkTime(claim)
    try checkToken(claim.sessionToken, credentials)
    var (isValid, text) = claim.verification(
      of: request, resourcePath: resourcePath, secret: credentials.secretAccessKey)
    if !isValid, resourcePath.utf8.lastIndex(of: UInt8(ascii: "/")) == resourcePath.startIndex {
      // Clients sign a bucket with the slash after it if it is in the host, and botocore always does.
      isValid =
        claim.verification(
          of: request, resourcePath: resourcePath + "/", secret: credentials.secretAccessKey
        ).isValid
    }
    guard !isValid else { return }
    throw ServiceFault(
      "SignatureDoesNotMatch", Self.s3Mismatch, status: 403,
      members: [
        "AWSAccessKeyId": .string(claim.accessKeyID), "StringToSign": .string(text),
        "SignatureProvided": .string(claim.signature), "StringToSignBytes": .string(Self.hex(text)),
      ])
  }

  /// Checks only whether a presigned URL is still valid.
  func checkExpiry() throws(ServiceFault) {
    guard !request.headers.contains("Authorization"), request.url.query != nil else { return }
    if let claim = try? SignatureClaim(request) {
      try checkTime(claim)
    } else if isS3, let claim = HmacV1Claim(request) {
      try checkTime(claim)
    }
  }

  // MARK: Parts

  private func checkTime(_ claim: HmacV1Claim) throws(ServiceFault) {
    guard let expires = claim.expires, expires <= now.seconds else { return }
    throw ServiceFault(
      "AccessDenied", "Request has expired", status: 403,
      members: [
        "Expires": .string(Timestamp(seconds: expires).iso8601Seconds),
        "ServerTime": .string(Timestamp(seconds: now.seconds).iso8601Seconds),
      ])
  }

  private func checkToken(
    _ token: String?, _ credentials: LocalCredentials
  ) throws(ServiceFault) {
    guard token == credentials.sessionToken else {
      throw fault(
        s3: ServiceFault(
          "InvalidToken", "The provided token is malformed or otherwise invalid.", status: 400),
        query: "InvalidClientTokenId", json: "UnrecognizedClientException",
        "The security token included in the request is invalid.")
    }
    guard let expiration = credentials.expiration, expiration <= now else { return }
    throw fault(
      s3: ServiceFault("ExpiredToken", "The provided token has expired.", status: 400),
      query: "ExpiredToken", json: "ExpiredTokenException",
      "The security token included in the request is expired")
  }

  private func checkTime(_ claim: SignatureClaim) throws(ServiceFault) {
    let seconds = now.seconds
    let server = Timestamp(seconds: seconds)
    if let expiry = claim.expiry {
      guard let valid = Int64(expiry), valid > 0, valid <= 604_800 else {
        throw fault(
          s3: ServiceFault(
            "AuthorizationQueryParametersError",
            Int64(expiry).map { $0 > 0 } == true
              ? "X-Amz-Expires must be less than a week (in seconds); that is, the given "
                + "X-Amz-Expires must be less than 604800 seconds"
              : "X-Amz-Expires should be a number", status: 400),
          query: "SignatureDoesNotMatch", json: "InvalidSignatureException",
          "X-Amz-Expires must be between 1 and 604800")
      }
      let end = claim.time.seconds + valid
      if end <= seconds {
        let expires = Timestamp(seconds: end)
        throw fault(
          s3: ServiceFault(
            "AccessDenied", "Request has expired", status: 403,
            members: [
              "X-Amz-Expires": .string(expiry), "Expires": .string(expires.iso8601Seconds),
              "ServerTime": .string(server.iso8601Seconds),
            ]),
          query: "SignatureDoesNotMatch", json: "InvalidSignatureException",
          "Signature expired: \(expires.signingTime) is now earlier than \(server.signingTime)")
      }
      if claim.time.seconds > seconds + 900 {
        throw fault(
          s3: ServiceFault("AccessDenied", "Request is not yet valid", status: 403),
          query: "SignatureDoesNotMatch", json: "InvalidSignatureException",
          "Signature not yet current: \(claim.stamp) is still later than \(server.signingTime)")
      }
      return
    }
    let minutes: Int64 = isS3 ? 15 : 5
    let difference = claim.time.seconds - seconds
    guard abs(difference) > minutes * 60 else { return }
    let limit = Timestamp(seconds: seconds + (difference < 0 ? -minutes : minutes) * 60)
    let text =
      difference < 0
      ? "Signature expired: \(claim.stamp) is now earlier than \(limit.signingTime) "
        + "(\(server.signingTime) - \(minutes) min.)"
      : "Signature not yet current: \(claim.stamp) is still later than \(limit.signingTime) "
        + "(\(server.signingTime) + \(minutes) min.)"
    throw fault(
      s3: ServiceFault(
        "RequestTimeTooSkewed",
        "The difference between the request time and the current time is too large.", status: 403,
        members: [
          "RequestTime": .string(claim.stamp), "ServerTime": .string(server.iso8601Seconds),
          "MaxAllowedSkewMilliseconds": "900000",
        ]), query: "SignatureDoesNotMatch", json: "InvalidSignatureException", text)
  }

  private func checkScope(_ claim: SignatureClaim) throws(ServiceFault) {
    let accepted =
      entry.name == "s3"
      ? ["s3", "s3express", "s3-object-lambda", "s3-outposts"] : [entry.signingName]
    guard !accepted.contains(claim.service) else { return }
    throw fault(
      s3: ServiceFault(
        "AuthorizationHeaderMalformed",
        "The authorization header is malformed; incorrect service \"\(claim.service)\". This "
          + "endpoint belongs to \"s3\".", status: 400),
      query: "SignatureDoesNotMatch", json: "InvalidSignatureException",
      "Credential should be scoped to correct service: '\(entry.signingName)'. ")
  }

  /// The host and all fields of AWS's own must be covered.
  private func checkCoverage(_ claim: SignatureClaim) throws(ServiceFault) {
    var missing = request.headers.fields.map { $0.name.asciiLowercased }.filter { name in
      name.hasBytePrefix("x-amz-") && !claim.signedHeaders.contains(name)
        && name != "x-amz-content-sha256"
    }
    if !claim.signedHeaders.contains("host") { missing.append("host") }
    guard !missing.isEmpty else { return }
    let names = missing.joined(separator: ", ")
    throw fault(
      s3: ServiceFault(
        "AccessDenied", "There were headers present in the request which were not signed",
        status: 403, members: ["HeadersNotSigned": .string(names)]),
      query: "SignatureDoesNotMatch", json: "InvalidSignatureException",
      "\(names) must be a 'SignedHeader' in the AWS Authorization.")
  }

  /// The last line of the canonical request.
  private func payload(_ claim: SignatureClaim) throws(ServiceFault) -> String {
    let sent = request.headers["X-Amz-Content-SHA256"]
    let computed = PayloadHash.body(request.body.bytesInMemory ?? ByteBuffer())
    if claim.isPresigned {
      return sent ?? (isS3 ? PayloadHash.unsigned.text : PayloadHash.empty.text)
    }
    guard isS3 else {
      if let sent, sent.hasBytePrefix("STREAMING-") || sent == PayloadHash.unsigned.text {
        return sent
      }
      return computed.text
    }
    guard let sent else {
      throw ServiceFault(
        "InvalidRequest", "Missing required header for this request: x-amz-content-sha256",
        status: 400)
    }
    if sent.hasBytePrefix("STREAMING-") || sent == PayloadHash.unsigned.text { return sent }
    let actual = computed.text
    guard sent == actual else {
      throw ServiceFault(
        "XAmzContentSHA256Mismatch",
        "The provided 'x-amz-content-sha256' header does not match what was computed.",
        status: 400,
        members: [
          "ClientComputedContentSHA256": .string(sent),
          "S3ComputedContentSHA256": .string(actual),
        ])
    }
    return sent
  }

  /// Checks the signatures of an `aws-chunked` body.
  private func checkChunks(
    _ claim: SignatureClaim, secret: String, _ verification: SignatureClaim.Verification
  ) throws(ServiceFault) {
    guard var chunks = claim.chunks(secret: secret) else { return }
    let isValid = (request.body.bytesInMemory ?? ByteBuffer()).withUnsafeReadableBytes { bytes in
      SignedChunks.areValid(bytes, &chunks)
    }
    guard isValid else { throw mismatch(claim, verification) }
  }

  // MARK: Errors

  private static let s3Mismatch =
    "The request signature we calculated does not match the signature you provided. Check your key "
    + "and signing method."

  private static func hex(_ text: String) -> String {
    text.utf8.map { Hex.encode(CollectionOfOne($0)) }.joined(separator: " ")
  }

  private func unknownKey(_ accessKeyID: String) -> ServiceFault {
    fault(
      s3: ServiceFault(
        "InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.",
        status: 403, members: ["AWSAccessKeyId": .string(accessKeyID)]),
      query: "InvalidClientTokenId", json: "UnrecognizedClientException",
      "The security token included in the request is invalid.")
  }

  private func mismatch(
    _ claim: SignatureClaim, _ verification: SignatureClaim.Verification
  ) -> ServiceFault {
    fault(
      s3: ServiceFault(
        "SignatureDoesNotMatch", Self.s3Mismatch, status: 403,
        members: [
          "AWSAccessKeyId": .string(claim.accessKeyID),
          "StringToSign": .string(verification.stringToSign),
          "SignatureProvided": .string(claim.signature),
          "StringToSignBytes": .string(Self.hex(verification.stringToSign)),
          "CanonicalRequest": .string(verification.canonicalRequest),
          "CanonicalRequestBytes": .string(Self.hex(verification.canonicalRequest)),
        ]), query: "SignatureDoesNotMatch", json: "InvalidSignatureException",
      "The request signature we calculated does not match the signature you provided. Check your "
        + "AWS Secret Access Key and signing method. Consult the service documentation for details."
        + "\n\nThe Canonical String for this request should have been\n'"
        + verification.canonicalRequest + "'\n\nThe String-to-Sign should have been\n'"
        + verification.stringToSign + "'\n")
  }

  private func fault(_ problem: SignatureClaim.Problem) -> ServiceFault {
    switch problem {
    case .missing:
      return fault(
        s3: ServiceFault("AccessDenied", "Access Denied", status: 403),
        query: "MissingAuthenticationToken", json: "MissingAuthenticationTokenException",
        isQuery ? "Request is missing Authentication Token" : "Missing Authentication Token")
    case .otherAlgorithm:
      return fault(
        s3: ServiceFault(
          "InvalidRequest",
          "The authorization mechanism you have provided is not supported. Please use "
            + "AWS4-HMAC-SHA256.", status: 400),
        query: "IncompleteSignature", json: "IncompleteSignatureException",
        "Unsupported AWS 'algorithm'")
    case .malformed(let parts):
      let text = parts.map { "Authorization header requires '\($0)' parameter. " }.joined()
      return fault(
        s3: ServiceFault(
          "AuthorizationHeaderMalformed",
          "The authorization header that you provided is not valid.",
          status: 400), query: "IncompleteSignature", json: "IncompleteSignatureException",
        text + "Authorization=\(request.headers["Authorization"]?.prefix { $0 != " " } ?? "")",
        status: 400)
    case .noTime:
      return fault(
        s3: ServiceFault(
          "AccessDenied",
          "AWS authentication requires a valid Date or x-amz-date header", status: 403),
        query: "IncompleteSignature", json: "IncompleteSignatureException",
        "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ",
        status: 400)
    }
  }

  private var isQuery: Bool { wireProtocol == .query || wireProtocol == .ec2 }

  /// An error by the kind of service: JSON RPC answers 400 where the others answer 403.
  private func fault(
    s3: ServiceFault, query: String, json: String, _ message: String, status: Int? = nil
  ) -> ServiceFault {
    if isS3 { return s3 }
    let usual = wireProtocol == .json || wireProtocol == .rpcV2CBOR ? 400 : 403
    let isXML = isQuery || wireProtocol == .restXML
    return ServiceFault(isXML ? query : json, message, status: status ?? usual)
  }
}

/// The chunks of a body with their signatures.
private enum SignedChunks {
  /// Whether all chunks have the right signatures, and the last one and the trailers are there.
  static func areValid(
    _ bytes: UnsafeRawBufferPointer, _ chunks: inout SignatureClaim.Chunks
  ) -> Bool {
    var position = 0
    func line() -> Substring? {
      guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      defer { position = end + 1 }
      let text = String(decoding: bytes[position..<end], as: UTF8.self)
      return text.utf8.last == UInt8(ascii: "\r") ? text.dropLast() : text[...]
    }
    while true {
      guard let header = line() else { return false }
      let parts = header.split(separator: ";", maxSplits: 1)
      guard let size = parts.first.flatMap({ Int($0, radix: 16) }), size >= 0, parts.count == 2,
        parts[1].hasPrefix("chunk-signature="), size <= bytes.count - position
      else { return false }
      let content = UnsafeRawBufferPointer(rebasing: bytes[position..<position + size])
      guard chunks.isValid(content, signature: String(parts[1].dropFirst(16))) else { return false }
      position += size
      if size == 0 { break }
      guard line()?.isEmpty == true else { return false }
    }
    var trailers: [UInt8] = []
    while position < bytes.count, let field = line() {
      guard !field.isEmpty else { continue }
      if String(field).asciiLowercased.hasBytePrefix("x-amz-trailer-signature:") {
        let signature = String(field.dropFirst(24).drop { $0 == " " })
        return trailers.withUnsafeBytes {
          chunks.isValid($0, signature: signature, isTrailer: true)
        }
      }
      trailers += field.utf8
      trailers.append(UInt8(ascii: "\n"))
    }
    return trailers.isEmpty
  }
}
