// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Crypto
package import WireFormats

/// What a request says about its signature, before anything is checked: the server's half of
/// ``SigV4Signer`` and ``SigV4aSigner``.
package struct SignatureClaim: Sendable {
  /// The access key's ID.
  package let accessKeyID: String
  /// The day of the scope: `20260101`.
  package let day: String
  /// The region of the scope; `nil` for SigV4a.
  package let region: String?
  /// The service of the scope.
  package let service: String
  /// The names of the header fields that are covered, in small letters.
  package let signedHeaders: [String]
  /// The signature in hexadecimal digits.
  package let signature: String
  /// The time of signing as it was sent: `20260101T000000Z`.
  package let stamp: String
  /// The time of signing.
  package let time: Timestamp
  /// For how many seconds a presigned URL is valid, as it was sent; `nil` for a signature in headers.
  package let expiry: String?
  /// The token of temporary credentials.
  package let sessionToken: String?

  /// Why a signature can't even be read.
  package enum Problem: Error, Sendable, Hashable {
    /// The request has no signature.
    case missing
    /// The request is signed in another way, such as Signature Version 2.
    case otherAlgorithm
    /// Parts are missing or malformed.
    case malformed([String])
    /// There is no time of signing, or it isn't one.
    case noTime
  }

  /// Reads the signature of a request from its headers or its query.
  ///
  /// - Throws: ``Problem``.
  package init(_ request: WireRequest) throws(Problem) {
    if let authorization = request.headers["Authorization"] {
      try self.init(authorization: authorization, request)
    } else {
      try self.init(query: request)
    }
  }

  private init(authorization: String, _ request: WireRequest) throws(Problem) {
    let parts = authorization.split(separator: " ", maxSplits: 1)
    let algorithm = parts.first.map(String.init) ?? ""
    guard Self.algorithms.contains(algorithm) else { throw .otherAlgorithm }
    var values: [String: String] = [:]
    for item in (parts.count > 1 ? parts[1] : "").split(separator: ",") {
      let pair = item.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
      guard pair.count == 2 else { continue }
      values[String(pair[0])] = String(pair[1])
    }
    let stamp = request.headers["X-Amz-Date"] ?? request.headers["Date"]
    try self.init(
      values: values, algorithm: algorithm, stamp: stamp, expiry: nil,
      sessionToken: request.headers["X-Amz-Security-Token"]
        ?? request.headers["x-amz-s3session-token"])
  }

  private init(query request: WireRequest) throws(Problem) {
    let items = PercentEncoding.decodeQuery(request.url.query ?? "")
    func item(_ name: String) -> String? { items.first { $0.name.hasSameBytes(as: name) }?.value }
    guard let algorithm = item("X-Amz-Algorithm") else {
      throw item("AWSAccessKeyId") == nil ? .missing : .otherAlgorithm
    }
    guard Self.algorithms.contains(algorithm) else { throw .otherAlgorithm }
    var values: [String: String] = [:]
    for name in ["Credential", "SignedHeaders", "Signature"] {
      values[name] = item("X-Amz-" + name)
    }
    try self.init(
      values: values, algorithm: algorithm, stamp: item("X-Amz-Date"),
      expiry: item("X-Amz-Expires") ?? "",
      sessionToken: item("X-Amz-Security-Token") ?? item("X-Amz-S3session-Token"))
  }

  private static let algorithms = [SigV4Signer.algorithm, SigV4aSigner.algorithm]

  private init(
    values: [String: String], algorithm: String, stamp: String?, expiry: String?,
    sessionToken: String?
  ) throws(Problem) {
    let missing = ["Credential", "Signature", "SignedHeaders"].filter { values[$0] == nil }
    guard missing.isEmpty, let credential = values["Credential"],
      let signature = values["Signature"], let names = values["SignedHeaders"]
    else { throw .malformed(missing) }
    let hasRegion = algorithm.utf8.elementsEqual(SigV4Signer.algorithm.utf8)
    let parts = credential.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let scope = parts.suffix(hasRegion ? 4 : 3)
    guard parts.count > scope.count, let day = scope.first, scope.last == "aws4_request" else {
      throw .malformed(["Credential"])
    }
    guard let stamp, let time = Self.time(stamp) else { throw .noTime }
    accessKeyID = parts.dropLast(scope.count).joined(separator: "/")
    self.day = day
    region = hasRegion ? scope[scope.startIndex + 1] : nil
    service = scope[scope.endIndex - 2]
    signedHeaders = names.split(separator: ";").map(String.init)
    self.signature = signature
    self.stamp = time.signingTime
    self.time = time
    self.expiry = expiry
    self.sessionToken = sessionToken
  }

  /// The instant of `20260101T000000Z`, or of the `Date` field.
  private static func time(_ stamp: String) -> Timestamp? {
    let bytes = Array(stamp.utf8)
    guard bytes.count == 16, bytes[8] == UInt8(ascii: "T"), bytes[15] == UInt8(ascii: "Z") else {
      return try? Timestamp(parsing: stamp)
    }
    func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let date = "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))"
    return try? Timestamp(parsing: "\(date)T\(part(9..<11)):\(part(11..<13)):\(part(13..<15))Z")
  }
}

extension SignatureClaim {
  /// Whether the signature is in the query.
  package var isPresigned: Bool { expiry != nil }

  /// A signature as it should be.
  package struct Verification: Sendable {
    /// Whether the request has it.
    package let isValid: Bool
    /// The request as the signature covers it.
    package let canonicalRequest: String
    /// The text that is signed.
    package let stringToSign: String
  }

  /// Computes the signature again.
  ///
  /// - Parameters:
  ///   - request: The request as it came.
  ///   - secret: The access key's secret.
  ///   - payload: The last line of the canonical request.
  ///   - rules: The rules of the service.
  package func verification(
    of request: WireRequest, secret: String, payload: String, rules: SigV4Rules
  ) -> Verification {
    var request = request
    if isPresigned, let query = request.url.query {
      request.url.query = query.split(separator: "&")
        .filter { !$0.hasPrefix("X-Amz-Signature=") }.joined(separator: "&")
    }
    let headers = CanonicalHeaders(request, covering: signedHeaders)
    let canonical = CanonicalRequest.bytes(
      of: request, headers: headers, names: Array(signedHeaders.joined(separator: ";").utf8),
      payload: payload, rules: rules)
    let scope = SigningScope(day: day, region: region, service: service)
    let text: [UInt8]
    let isValid: Bool
    if let region {
      text = SigV4Signer.bytesToSign(canonical, stamp: stamp, scope: scope)
      let key = SigningKeyCache.shared.key(
        secret: secret, day: day, region: region, service: service)
      isValid = Self.areSame(
        Array(signature.utf8), Array(key.code(of: text).withUnsafeBytes { Hex.encode($0) }.utf8))
    } else {
      text = SigV4aSigner.bytesToSign(canonical, stamp: stamp, scope: scope)
      isValid = isValidSigV4a(text, secret: secret)
    }
    return Verification(
      isValid: isValid && stamp.hasBytePrefix(day),
      canonicalRequest: String(decoding: canonical, as: UTF8.self),
      stringToSign: String(decoding: text, as: UTF8.self))
  }

  private func isValidSigV4a(_ text: [UInt8], secret: String) -> Bool {
    let credentials = SigningCredentials(accessKeyID: accessKeyID, secretAccessKey: secret)
    guard let key = try? SigV4aKeyCache.shared.key(credentials),
      let bytes = Hex.decode(signature),
      let signature = try? P256.Signing.ECDSASignature(derRepresentation: bytes)
    else { return false }
    return key.privateKey.publicKey.isValidSignature(signature, for: SHA256.hash(data: text))
  }

  /// Compares without telling by the time how much is the same.
  static func areSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// The signatures of the chunks of a body, each of which covers the one before it.
  package struct Chunks {
    private let key: SigningKey
    private let scope: SigningScope
    private let stamp: String
    private var previous: String

    /// Whether a chunk has the right signature; the chunk after it is checked against this one's.
    ///
    /// - Parameters:
    ///   - bytes: The chunk's content.
    ///   - isTrailer: Whether it is the fields after the last chunk.
    package mutating func isValid(
      _ bytes: UnsafeRawBufferPointer, signature: String, isTrailer: Bool = false
    ) -> Bool {
      var lines = [
        isTrailer ? "AWS4-HMAC-SHA256-TRAILER" : "AWS4-HMAC-SHA256-PAYLOAD", stamp, scope.text,
        previous,
      ]
      if !isTrailer { lines.append(Hex.encode(Array(SHA256.hash(data: [UInt8]())))) }
      var hasher = SHA256()
      hasher.update(bufferPointer: bytes)
      lines.append(Hex.encode(Array(hasher.finalize())))
      let code = key.code(of: Array(lines.joined(separator: "\n").utf8))
      let expected = code.withUnsafeBytes { Hex.encode($0) }
      previous = expected
      return SignatureClaim.areSame(Array(signature.utf8), Array(expected.utf8))
    }

    fileprivate init(_ claim: SignatureClaim, region: String, secret: String) {
      key = SigningKeyCache.shared.key(
        secret: secret, day: claim.day, region: region, service: claim.service)
      scope = SigningScope(day: claim.day, region: region, service: claim.service)
      stamp = claim.stamp
      previous = claim.signature
    }
  }

  /// The signatures of the body's chunks; `nil` for SigV4a.
  package func chunks(secret: String) -> Chunks? {
    region.map { Chunks(self, region: $0, secret: secret) }
  }
}
