// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSHTTP
import Crypto
import WireFormats

/// Makes proofs that a request comes from the owner of a private key (DPoP, RFC 9449): a JSON web
/// token for each request, signed with ECDSA on P-256.
struct DPoPProof: Sendable {
  private let key: P256.Signing.PrivateKey

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
struct DPoPTransport: WireTransport {
  let proof: DPoPProof
  let clock: CallClock
  let transport: any WireTransport

  func send(_ request: WireRequest, options: TransportOptions) async throws -> WireResponse {
    var request = request
    request.headers["DPoP"] = try proof.header(
      url: request.url.description, at: clock.now(), id: clock.makeUUID())
    return try await transport.send(request, options: options)
  }

  func shutdown() async { await transport.shutdown() }
}
