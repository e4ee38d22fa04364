// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Crypto
package import WireFormats

/// Signs the messages of an event stream one by one: each signature covers the one before it, so
/// that none can be left out, changed or moved.
///
/// The string to sign is published in the AWS documentation of Amazon Transcribe under "Event
/// stream encoding": algorithm, time, scope, the prior signature, and the SHA-256 of the message's
/// `:date` header and of its payload, each in its own line.
package struct SigV4EventSigner: Sendable {
  private let signer: SigV4Signer
  private var priorSignature: String

  static let algorithm = "AWS4-HMAC-SHA256-PAYLOAD"

  /// A signer before the first message.
  ///
  /// - Parameters:
  ///   - signer: The signer of the request that opens the stream.
  ///   - seed: That request's signature in small hexadecimal digits.
  package init(_ signer: SigV4Signer, seed: String) {
    self.signer = signer
    priorSignature = seed
  }

  /// Signs the next message.
  ///
  /// - Parameters:
  ///   - payload: The payload of the message to sign: another message in its wire form, or nothing
  ///     at the stream's end.
  ///   - dateHeader: The `:date` header as it is sent, for the same time.
  ///   - time: The time of signing, to whole seconds.
  /// - Returns: The signature's 32 bytes, for the `:chunk-signature` header.
  package mutating func sign(
    _ payload: [UInt8], dateHeader: [UInt8], at time: Timestamp
  ) -> [UInt8] {
    let stamp = time.signingTime
    let scope = SigningScope(
      day: time.signingDay, region: signer.region, service: signer.signingName)
    let signature = signer.signatureBytes(
      of: stringToSign(payload, dateHeader: dateHeader, stamp: stamp, scope: scope), scope: scope)
    priorSignature = Hex.encode(signature)
    return signature
  }

  func stringToSign(
    _ payload: [UInt8], dateHeader: [UInt8], stamp: String, scope: SigningScope
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(320)
    for line in [Self.algorithm, stamp, scope.text, priorSignature] {
      bytes += line.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    SHA256.hash(data: dateHeader).withUnsafeBytes { Hex.append($0, to: &bytes) }
    bytes.append(UInt8(ascii: "\n"))
    SHA256.hash(data: payload).withUnsafeBytes { Hex.append($0, to: &bytes) }
    return bytes
  }
}
