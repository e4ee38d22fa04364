// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import Crypto
import NIOHPACK
import Testing
import WireFormats

/// A service's check of signed events: it verifies each signature against the previous one. Written
/// from AWS's documents, independently of the signer.
struct EventSignatureCheck {
  private var prior: String
  private let scope: String
  private let key: SymmetricKey

  /// - Parameter head: The request's head, which contains the first signature.
  init(_ head: HPACKHeaders, secret: String) throws {
    let authorization = try #require(head.first(name: "authorization"))
    let credential = try #require(authorization.split(separator: "Credential=").last)
    let parts = credential.prefix { $0 != "," }.split(separator: "/")
    scope = parts.dropFirst().joined(separator: "/")
    prior = String(try #require(authorization.split(separator: "Signature=").last))
    var key = SymmetricKey(data: Array("AWS4\(secret)".utf8))
    for part in parts.dropFirst() {
      key = SymmetricKey(data: HMAC<SHA256>.authenticationCode(for: Array(part.utf8), using: key))
    }
    self.key = key
    #expect(
      head.first(name: "x-amz-content-sha256") == "STREAMING-AWS4-HMAC-SHA256-EVENTS")
  }

  /// The message within a signed one; `nil` for the one that ends the stream.
  mutating func open(_ message: EventStreamMessage) throws -> EventStreamMessage? {
    guard message.headers.map(\.name) == [":date", ":chunk-signature"],
      case .timestamp(let milliseconds)? = message[":date"],
      case .bytes(let signature)? = message[":chunk-signature"]
    else { throw WrongSignature() }
    var date: [UInt8] = [5] + Array(":date".utf8) + [8]
    withUnsafeBytes(of: milliseconds.bigEndian) { date += $0 }
    let stamp = Timestamp(seconds: milliseconds / 1000).signingTime
    let text = [
      "AWS4-HMAC-SHA256-PAYLOAD", stamp, scope, prior, Self.hash(date), Self.hash(message.payload),
    ].joined(separator: "\n")
    let expected = HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)
    guard Array(expected) == signature else { throw WrongSignature() }
    prior = Hex.encode(signature)
    guard !message.payload.isEmpty else { return nil }
    var decoder = EventStreamDecoder()
    decoder.append(message.payload)
    return try decoder.next()
  }

  private static func hash(_ bytes: [UInt8]) -> String {
    Hex.encode(Array(SHA256.hash(data: bytes)))
  }

  struct WrongSignature: Error {}
}
