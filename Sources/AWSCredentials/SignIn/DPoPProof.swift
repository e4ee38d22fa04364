// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
package import AWSHTTP
import Crypto
package import WireFormats

/// Makes proofs that a request comes from the owner of a private key (DPoP, RFC 9449): a JSON web
/// token for each request, signed with ECDSA on P-256.
package struct DPoPProof: Sendable {
  private let key: P256.Signing.PrivateKey

  /// A new key.
  package init() { key = P256.Signing.PrivateKey() }

  /// Parses a key in PEM, SEC 1 or PKCS 8, with lines of any length.
  ///
  /// - Throws: `loginTokenLoadError` if it isn't one.
  init(pem: String) throws(BotoCoreError) {
    let lines = pem.split(whereSeparator: \.isNewline).filter {
      !$0.hasPrefix("-----BEGIN") && !$0.hasPrefix("-----END")
    }
    guard let bytes = try? Base64.decode(lines.joined()),
      let key = try? P256.Signing.PrivateKey(derRepresentation: bytes)
    else { throw .loginTokenLoad("Unable to load private key from cached token.") }
    self.key = key
  }

  /// The key in PEM, SEC 1, as the AWS CLI stores it.
  package var pem: String {
    // ECPrivateKey of RFC 5915: version 1, the key, the curve's name, the public key.
    let document: [UInt8] =
      [0x30, 0x77, 0x02, 0x01, 0x01, 0x04, 0x20] + Array(key.rawRepresentation) + [
        0xA0, 0x0A, 0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07, 0xA1, 0x44, 0x03,
        0x42, 0x00,
      ] + Array(key.publicKey.x963Representation)
    var text = "-----BEGIN EC PRIVATE KEY-----\n"
    var rest = Array(Base64.encode(document).utf8)[...]
    while !rest.isEmpty {
      text += String(decoding: rest.prefix(64), as: UTF8.self) + "\n"
      rest = rest.dropFirst(64)
    }
    return text + "-----END EC PRIVATE KEY-----\n"
  }

  /// The header `DPoP` of a POST request.
  ///
  /// - Parameters:
  ///   - url: The request's URL.
  ///   - now: The time of sending.
  ///   - id: A new one for each request.
  /// - Throws: `loginError` if the key can't sign.
  func header(url: String, at now: Timestamp, id: String) throws(BotoCoreError) -> String {
    let point = Array(key.publicKey.rawRepresentation)
    let header: JSONNode = [
      "typ": "dpop+jwt", "alg": "ES256",
      "jwk": [
        "kty": "EC", "x": .string(Self.base64URL(Array(point.prefix(32)))),
        "y": .string(Self.base64URL(Array(point.suffix(32)))), "crv": "P-256",
      ],
    ]
    let payload: JSONNode = [
      "htm": "POST", "htu": .string(url), "iat": .integer(now.seconds), "jti": .string(id),
    ]
    let signed = Self.base64URL(header.jsonBytes) + "." + Self.base64URL(payload.jsonBytes)
    guard let signature = try? key.signature(for: Array(signed.utf8)) else {
      throw BotoCoreError(.loginError, "The key of the login session can't sign")
    }
    return signed + "." + Self.base64URL(Array(signature.rawRepresentation))
  }

  /// Base64 for URLs, without padding (RFC 7515, appendix C).
  private static func base64URL(_ bytes: [UInt8]) -> String {
    let text = Base64.encode(bytes).utf8.compactMap { byte -> UInt8? in
      switch byte {
      case UInt8(ascii: "+"): UInt8(ascii: "-")
      case UInt8(ascii: "/"): UInt8(ascii: "_")
      case UInt8(ascii: "="): nil
      default: byte
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// Adds a proof of possession of the key to each request before another transport sends it. A
/// request that is sent again gets a new one, because servers accept each only once.
package struct DPoPTransport: WireTransport {
  let proof: DPoPProof
  let clock: CallClock
  let transport: any WireTransport

  package init(
    proof: DPoPProof, clock: CallClock = .system, transport: any WireTransport
  ) {
    self.proof = proof
    self.clock = clock
    self.transport = transport
  }

  package func send(_ request: WireRequest, options: TransportOptions) async throws -> WireResponse
  {
    var request = request
    request.headers["DPoP"] = try proof.header(
      url: request.url.description, at: clock.now(), id: clock.makeUUID())
    return try await transport.send(request, options: options)
  }

  package func shutdown() async { await transport.shutdown() }
}
