// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import CryptoExtras
import WireFormats

/// Signs notifications with a key of this process, which is made at the first signature.
package enum NotificationSigner {
  /// The path that the certificate has on SNS's host.
  package static let certificatePath =
    "/SimpleNotificationService-0000000000000000000000000000b030.pem"

  private static let key = Result { try _RSA.Signing.PrivateKey(keySize: .bits2048) }

  /// The signature in Base64: of SHA-1 for version 1, of SHA-256 for version 2.
  ///
  /// - Throws: The error of the cryptographic library.
  static func signature(_ text: String, version: String) throws -> String {
    let (key, bytes) = (try key.get(), Array(text.utf8))
    let signature =
      version == "2"
      ? try key.signature(for: SHA256.hash(data: bytes), padding: .insecurePKCS1v1_5)
      : try key.signature(for: Insecure.SHA1.hash(data: bytes), padding: .insecurePKCS1v1_5)
    return Base64.encode(Array(signature.rawRepresentation))
  }

  /// The certificate with the key, signed by itself, in PEM.
  ///
  /// - Throws: The error of the cryptographic library.
  package static func certificate() throws -> String {
    let key = try key.get()
    let algorithm = DER.sequence([DER.sha256WithRSA, DER.null])
    let name = DER.sequence([
      DER.set([DER.sequence([DER.commonName, DER.text("sns.amazonaws.com")])])
    ])
    let content = DER.sequence([
      DER.version3, DER.integer([1]), algorithm, name,
      DER.sequence([DER.time("200101000000Z"), DER.time("491231235959Z")]), name,
      Array(key.publicKey.derRepresentation),
    ])
    let signature = try key.signature(
      for: SHA256.hash(data: content), padding: .insecurePKCS1v1_5)
    let whole = DER.sequence([content, algorithm, DER.bits(Array(signature.rawRepresentation))])
    var text = "-----BEGIN CERTIFICATE-----\n"
    var rest = Base64.encode(whole)[...]
    while !rest.isEmpty {
      text += rest.prefix(64) + "\n"
      rest = rest.dropFirst(64)
    }
    return text + "-----END CERTIFICATE-----\n"
  }
}

/// As much of the Distinguished Encoding Rules as a certificate needs.
private enum DER {
  static let sha256WithRSA = item(
    0x06, [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x0B])
  static let commonName = item(0x06, [0x55, 0x04, 0x03])
  static let null = item(0x05, [])
  static let version3 = item(0xA0, integer([2]))

  static func sequence(_ items: [[UInt8]]) -> [UInt8] { item(0x30, items.flatMap(\.self)) }
  static func set(_ items: [[UInt8]]) -> [UInt8] { item(0x31, items.flatMap(\.self)) }
  static func integer(_ bytes: [UInt8]) -> [UInt8] { item(0x02, bytes) }
  static func text(_ text: String) -> [UInt8] { item(0x0C, Array(text.utf8)) }
  static func time(_ text: String) -> [UInt8] { item(0x17, Array(text.utf8)) }
  static func bits(_ bytes: [UInt8]) -> [UInt8] { item(0x03, [0] + bytes) }

  private static func item(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
    let count = content.count
    let length: [UInt8] =
      if count < 0x80 {
        [UInt8(count)]
      } else if count < 0x100 {
        [0x81, UInt8(count)]
      } else {
        [0x82, UInt8(count >> 8), UInt8(count & 0xFF)]
      }
    return [tag] + length + content
  }
}
