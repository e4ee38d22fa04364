// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOSSL
import WireFormats

/// The contents of a server's certificate that the client checks: names and purpose, validity,
/// signature (X.509, RFC 5280).
struct PeerCertificate {
  /// The DNS names among its alternative names, unchanged.
  private(set) var names: [String] = []
  /// The IP addresses among them, 4 or 16 bytes each.
  private(set) var addresses: [[UInt8]] = []
  /// Its validity period, in seconds of Unix time.
  private(set) var validity: ClosedRange<Int64>?
  /// Whether it names itself as its issuer.
  private(set) var isSelfSigned = false
  /// Whether its signature uses SHA-1 or MD5.
  private(set) var isSignedWeakly = false
  /// Whether its extended key usage, if it has one, allows servers.
  private(set) var isForServers = true
  /// Whether its key usage, if it has one, allows its key for TLS.
  private(set) var isForTLS = true

  /// - Returns: `nil` if it isn't a valid certificate.
  init?(_ certificate: NIOSSLCertificate) {
    guard let bytes = try? certificate.toDERBytes() else { return nil }
    self.init(der: bytes)
  }

  /// - Returns: `nil` if it isn't a valid certificate.
  init?(der bytes: [UInt8]) {
    var whole = DERReader(bytes[...])
    guard let certificate = whole.next(.sequence) else { return nil }
    var parts = DERReader(certificate)
    guard let contents = parts.next(.sequence), let algorithm = parts.next(.sequence) else {
      return nil
    }
    var signature = DERReader(algorithm)
    isSignedWeakly = signature.next(.objectIdentifier).map(Self.isWeak) ?? true
    guard read(contents) else { return nil }
  }

  private mutating func read(_ contents: ArraySlice<UInt8>) -> Bool {
    var parts = DERReader(contents)
    // Version, serial number and the signature's algorithm.
    _ = parts.next(.context(0))
    guard parts.next(.integer) != nil, parts.next(.sequence) != nil,
      let issuer = parts.next(.sequence), let times = parts.next(.sequence),
      let subject = parts.next(.sequence), parts.next(.sequence) != nil
    else { return false }
    isSelfSigned = issuer.elementsEqual(subject)
    var bounds = DERReader(times)
    if let start = bounds.nextTime(), let end = bounds.nextTime(), start <= end {
      validity = start...end
    }
    // The obsolete unique identifiers.
    _ = parts.next(.contextPrimitive(1))
    _ = parts.next(.contextPrimitive(2))
    guard let wrapped = parts.next(.context(3)) else { return true }
    var list = DERReader(wrapped)
    guard let extensions = list.next(.sequence) else { return false }
    var rest = DERReader(extensions)
    while let one = rest.next(.sequence) {
      var fields = DERReader(one)
      guard let identifier = fields.next(.objectIdentifier) else { continue }
      _ = fields.next(.boolean)
      guard let value = fields.next(.octetString) else { continue }
      switch Array(identifier) {
      case Self.alternativeNames: readNames(value)
      case Self.keyUsage: readUsage(value)
      case Self.extendedKeyUsage: readPurposes(value)
      default: break
      }
    }
    return true
  }

  private mutating func readUsage(_ value: ArraySlice<UInt8>) {
    var outer = DERReader(value)
    // The number of unused bits in the last byte, then the bits from the highest on.
    guard let bits = outer.next(.bitString)?.dropFirst() else { return }
    // Digital signature, key encipherment, key agreement.
    isForTLS = (bits.first ?? 0) & 0b1010_1000 != 0
  }

  private mutating func readPurposes(_ value: ArraySlice<UInt8>) {
    var outer = DERReader(value)
    guard let list = outer.next(.sequence) else { return }
    var rest = DERReader(list)
    isForServers = false
    while let purpose = rest.next(.objectIdentifier) {
      if purpose.elementsEqual(Self.serverAuthentication) { isForServers = true }
    }
  }

  private mutating func readNames(_ value: ArraySlice<UInt8>) {
    var outer = DERReader(value)
    guard let list = outer.next(.sequence) else { return }
    var rest = DERReader(list)
    while let (tag, content) = rest.nextAny() {
      switch tag {
      // A NUL in a name has been used to show different programs different names.
      case .contextPrimitive(2) where !content.contains(0):
        names.append(String(decoding: content, as: UTF8.self))
      case .contextPrimitive(7): addresses.append(Array(content))
      default: break
      }
    }
  }

  /// `keyUsage`, 2.5.29.15.
  private static let keyUsage: [UInt8] = [0x55, 0x1D, 0x0F]
  /// `extKeyUsage`, 2.5.29.37.
  private static let extendedKeyUsage: [UInt8] = [0x55, 0x1D, 0x25]
  /// `serverAuth`, 1.3.6.1.5.5.7.3.1. `anyExtendedKeyUsage` isn't enough: BoringSSL requires this
  /// one.
  private static let serverAuthentication: [UInt8] = [
    0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03, 0x01,
  ]
  /// `subjectAltName`, 2.5.29.17.
  private static let alternativeNames: [UInt8] = [0x55, 0x1D, 0x11]

  /// 1.2.840.113549.1.1.4 and .5 (RSA with MD5, SHA-1), 1.2.840.10045.4.1 (ECDSA with SHA-1).
  private static func isWeak(_ algorithm: ArraySlice<UInt8>) -> Bool {
    let rsa: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01]
    return algorithm.elementsEqual(rsa + [0x04]) || algorithm.elementsEqual(rsa + [0x05])
      || algorithm.elementsEqual([0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x01])
  }
}

/// Reads the elements of a DER encoding (X.690) one after the other.
struct DERReader {
  /// The first byte of an element.
  struct Tag: Equatable {
    let byte: UInt8

    static let boolean = Tag(byte: 0x01)
    static let integer = Tag(byte: 0x02)
    static let bitString = Tag(byte: 0x03)
    static let octetString = Tag(byte: 0x04)
    static let objectIdentifier = Tag(byte: 0x06)
    static let utcTime = Tag(byte: 0x17)
    static let generalizedTime = Tag(byte: 0x18)
    static let sequence = Tag(byte: 0x30)
    /// A constructed element, whose number has a meaning in its context.
    static func context(_ number: UInt8) -> Tag { Tag(byte: 0xA0 | number) }
    /// The same for a primitive element.
    static func contextPrimitive(_ number: UInt8) -> Tag { Tag(byte: 0x80 | number) }
  }

  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  /// The content of the next element if it has a tag; otherwise nothing is read.
  mutating func next(_ tag: Tag) -> ArraySlice<UInt8>? {
    let before = rest
    guard let (found, content) = nextAny(), found == tag else {
      rest = before
      return nil
    }
    return content
  }

  /// The next element; `nil` at the end, and for an invalid one.
  mutating func nextAny() -> (tag: Tag, content: ArraySlice<UInt8>)? {
    var bytes = rest
    guard let tag = bytes.popFirst(), tag & 0x1F != 0x1F, let first = bytes.popFirst() else {
      return nil
    }
    var length = Int(first)
    if first >= 0x80 {
      let count = Int(first & 0x7F)
      guard (1...4).contains(count), bytes.count >= count else { return nil }
      length = bytes.prefix(count).reduce(0) { $0 << 8 | Int($1) }
      bytes = bytes.dropFirst(count)
    }
    guard bytes.count >= length else { return nil }
    rest = bytes.dropFirst(length)
    return (Tag(byte: tag), bytes.prefix(length))
  }

  /// A time in seconds of Unix time.
  mutating func nextTime() -> Int64? {
    guard let (tag, content) = nextAny() else { return nil }
    var digits = Array(content)
    guard digits.popLast() == UInt8(ascii: "Z") else { return nil }
    switch tag {
    case .utcTime:
      // A year of two digits, from 1950 on (RFC 5280, 4.1.2.5.1).
      digits = Array((digits.first ?? 0 < UInt8(ascii: "5") ? "20" : "19").utf8) + digits
    case .generalizedTime: break
    default: return nil
    }
    guard digits.count == 14, digits.allSatisfy(\.isASCIIDigit) else { return nil }
    let number = { (range: Range<Int>) in
      digits[range].reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
    }
    let days = Self.days(year: number(0..<4), month: number(4..<6), day: number(6..<8))
    return ((days * 24 + number(8..<10)) * 60 + number(10..<12)) * 60 + number(12..<14)
  }

  /// Days since the first of 1970.
  private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
    // Years that begin in March have the leap day at the end.
    let year = month <= 2 ? year - 1 : year
    let month = (month + 9) % 12
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1
      - 719_468
  }
}
