// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import NIOSSL
import TestSupport
import WireFormats

/// Makes certificates for servers of tests, self-signed or signed by another one.
struct TestAuthority {
  /// The properties of a certificate.
  struct Wish {
    var names: [String] = []
    var addresses: [[UInt8]] = []
    /// The subject's common name.
    var commonName = "test"
    /// In seconds from now.
    var validity: ClosedRange<Int64> = -3_600...3_600
    var isSignedOverSHA1 = false
    var isAuthority = false
    /// The object identifiers of the extended key usage; `nil` for none.
    var purposes: [[UInt8]]?
    /// The bits of the key usage; `nil` for none. The first bit is the highest.
    var usage: UInt8?
  }

  /// 1.3.6.1.5.5.7.3.1 and .2.
  static let serverAuthentication: [UInt8] = [0x2B, 6, 1, 5, 5, 7, 3, 1]
  static let clientAuthentication: [UInt8] = [0x2B, 6, 1, 5, 5, 7, 3, 2]

  let name: String
  let key = P256.Signing.PrivateKey()
  /// Its own certificate in PEM, for clients that trust it.
  let pem: String
  private let der: [UInt8]

  init(_ name: String = "authority") {
    self.name = name
    der = Self.certificate(
      Wish(commonName: name, isAuthority: true), for: key.publicKey, issuer: name, signedBy: key)
    pem = Self.pem(der)
  }

  /// The TLS context of a server with a certificate of this authority.
  ///
  /// - Parameters:
  ///   - isSelfSigned: Whether the certificate is self-signed instead.
  ///   - configure: Changes the rest of the TLS configuration.
  func serverContext(
    _ wish: Wish, isSelfSigned: Bool = false, configure: (inout TLSConfiguration) -> Void = { _ in }
  ) throws -> NIOSSLContext {
    let own = P256.Signing.PrivateKey()
    let bytes = Self.certificate(
      wish, for: own.publicKey, issuer: isSelfSigned ? wish.commonName : name,
      signedBy: isSelfSigned ? own : key)
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: [.certificate(try NIOSSLCertificate(bytes: bytes, format: .der))],
      privateKey: .privateKey(
        try NIOSSLPrivateKey(bytes: Array(own.pemRepresentation.utf8), format: .pem)))
    configure(&configuration)
    return try NIOSSLContext(configuration: configuration)
  }

  /// A certificate of this authority.
  func certificate(_ wish: Wish) -> [UInt8] {
    Self.certificate(
      wish, for: P256.Signing.PrivateKey().publicKey, issuer: name, signedBy: key)
  }

  private static func pem(_ der: [UInt8]) -> String {
    "-----BEGIN CERTIFICATE-----\n\(Base64.encode(der))\n-----END CERTIFICATE-----\n"
  }

  // MARK: - DER

  private static func element(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
    let count = content.count
    let length: [UInt8] =
      switch count {
      case ..<128: [UInt8(count)]
      case ..<256: [0x81, UInt8(count)]
      default: [0x82, UInt8(count >> 8), UInt8(count & 0xFF)]
      }
    return [tag] + length + content
  }

  private static func sequence(_ parts: [UInt8]...) -> [UInt8] {
    element(0x30, Array(parts.joined()))
  }

  private static func named(_ name: String) -> [UInt8] {
    sequence(
      element(0x31, sequence(element(0x06, [0x55, 0x04, 0x03]), element(0x0C, Array(name.utf8)))))
  }

  private static func time(_ seconds: Int64) -> [UInt8] {
    let text = Timestamp(seconds: seconds).iso8601Seconds.filter { $0.isNumber }
    return element(0x18, Array((text + "Z").utf8))
  }

  private static func certificate(
    _ wish: Wish, for key: P256.Signing.PublicKey, issuer: String,
    signedBy signer: P256.Signing.PrivateKey
  ) -> [UInt8] {
    let now = Timestamp.now.seconds
    // ecdsa-with-SHA1 and ecdsa-with-SHA256.
    let algorithm = sequence(
      element(
        0x06,
        wish.isSignedOverSHA1
          ? [0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x01]
          : [0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02]))
    var extensions: [UInt8] = []
    if wish.isAuthority {
      extensions += sequence(
        element(0x06, [0x55, 0x1D, 0x13]), element(0x01, [0xFF]),
        element(0x04, sequence(element(0x01, [0xFF]))))
    }
    if let usage = wish.usage {
      extensions += sequence(
        element(0x06, [0x55, 0x1D, 0x0F]), element(0x01, [0xFF]),
        element(0x04, element(0x03, [UInt8(usage.trailingZeroBitCount), usage])))
    }
    if let purposes = wish.purposes {
      extensions += sequence(
        element(0x06, [0x55, 0x1D, 0x25]),
        element(0x04, element(0x30, purposes.flatMap { element(0x06, $0) })))
    }
    let names =
      wish.names.flatMap { element(0x82, Array($0.utf8)) }
      + wish.addresses.flatMap { element(0x87, $0) }
    if !names.isEmpty {
      extensions += sequence(
        element(0x06, [0x55, 0x1D, 0x11]), element(0x04, element(0x30, names)))
    }
    var serial = (0..<8).map { _ in UInt8.random(in: 0...255) }
    serial[0] = serial[0] & 0x3F | 0x40
    let contents = sequence(
      element(0xA0, element(0x02, [2])), element(0x02, serial), algorithm, named(issuer),
      sequence(time(now + wish.validity.lowerBound), time(now + wish.validity.upperBound)),
      named(wish.commonName), Array(key.derRepresentation),
      extensions.isEmpty ? [] : element(0xA3, element(0x30, extensions)))
    let signature =
      wish.isSignedOverSHA1
      ? try? signer.signature(for: Insecure.SHA1.hash(data: contents))
      : try? signer.signature(for: SHA256.hash(data: contents))
    return sequence(
      contents, algorithm,
      element(0x03, [0] + (signature.map { Array($0.derRepresentation) } ?? [])))
  }
}
