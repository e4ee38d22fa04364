// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import SystemLibrary
import WireFormats

/// The required identity of a server: the host of the endpoint's URL, or of the proxy's. A
/// connection's own address doesn't matter; it may be a proxy's.
struct ServerIdentity: Sendable {
  private let host: String
  /// The host's bytes if it is an IP address.
  private let address: [UInt8]?

  /// - Parameter host: A name or an address, without brackets.
  init(_ host: String) {
    // A dot at the end marks a complete name; certificates leave it out.
    self.host = host.utf8.last == UInt8(ascii: ".") ? String(Substring(host.utf8.dropLast())) : host
    let plain = host.utf8.firstIndex(of: UInt8(ascii: "%")).map { String(host[..<$0]) } ?? host
    address = Self.bytes(ofAddress: plain)
  }

  /// The name for the ClientHello (SNI); addresses aren't allowed there (RFC 6066, 3).
  var nameInGreeting: String? { address == nil ? host : nil }

  /// Why a certificate isn't this server's; `nil` if it is (RFC 9525, 6).
  func mismatch(_ certificate: PeerCertificate) -> String? {
    if let address {
      if certificate.addresses.contains(address) { return nil }
    } else if certificate.names.contains(where: { Self.matches(host, $0) }) {
      return nil
    }
    let wanted = address == nil ? Self.labelled(name: host) : Self.labelled(address: host)
    let known =
      certificate.names.map(Self.labelled(name:))
      + certificate.addresses.compactMap(Self.text).map(Self.labelled(address:))
    guard !known.isEmpty else {
      return "The certificate names no host (its subjectAltName, if any, contains neither DNS "
        + "names nor IP addresses), so it isn't valid for the \(wanted)"
    }
    let others = known.count > 5 ? " and \(known.count - 5) more" : ""
    return "The certificate is not for the \(wanted), but for the "
      + known.prefix(5).joined(separator: ", the ") + others
  }

  /// A DNS name may look like an address without being one.
  private static func labelled(name: String) -> String { "DNS name \"\(shown(name))\"" }

  private static func labelled(address: String) -> String { "IP address \"\(shown(address))\"" }

  /// Whether a name in a certificate matches the host: equal except for case, or with `*` in place
  /// of the first label, and at least two labels after it.
  private static func matches(_ host: String, _ name: String) -> Bool {
    guard name.utf8.first == UInt8(ascii: "*") else { return same(host.utf8[...], name.utf8[...]) }
    let suffix = name.utf8.dropFirst()
    guard suffix.first == UInt8(ascii: "."), suffix.dropFirst().contains(UInt8(ascii: ".")),
      let dot = host.utf8.firstIndex(of: UInt8(ascii: ".")), dot != host.utf8.startIndex
    else { return false }
    return same(host.utf8[dot...], suffix)
  }

  private static func same(_ one: Substring.UTF8View, _ other: Substring.UTF8View) -> Bool {
    !one.isEmpty && one.elementsEqual(other) { $0.asciiLowercased == $1.asciiLowercased }
  }

  /// A string from a certificate for an error.
  private static func shown(_ text: String) -> String {
    String(
      decoding: text.utf8.prefix(100).map { $0 < 0x20 || $0 == 0x7F ? 0x3F : $0 }, as: UTF8.self)
  }

  /// - Returns: `nil` if it isn't an IP address.
  private static func bytes(ofAddress text: String) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 16)
    if inet_pton(AF_INET6, text, &bytes) == 1 { return bytes }
    return inet_pton(AF_INET, text, &bytes) == 1 ? Array(bytes.prefix(4)) : nil
  }

  private static func text(_ address: [UInt8]) -> String? {
    let buffer = ByteBuffer(bytes: address)
    return (try? SocketAddress(packedIPAddress: buffer, port: 0))?.ipAddress
  }
}
