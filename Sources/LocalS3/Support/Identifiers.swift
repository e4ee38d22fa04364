// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import LocalCore
import WireFormats

/// Identifiers that S3 makes.
enum Identifiers {
  private static let alphabet: StaticString =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._"

  /// A new version's ID: 32 characters, the last two of which depend on the others.
  static func version(_ turn: Turn) -> String {
    let letters = turn.characters(30, of: alphabet)
    return letters + String(decoding: check(letters.utf8), as: UTF8.self)
  }

  /// Whether a text may be a version's ID: all but those are errors, not versions that are missing.
  static func isVersion(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return text == "null" || bytes.count == 32 && check(bytes.dropLast(2)) == Array(bytes.suffix(2))
  }

  private static func check(_ letters: some Sequence<UInt8>) -> [UInt8] {
    let sum = letters.reduce(UInt(5381)) { $0 &* 33 &+ UInt($1) }
    return alphabet.withUTF8Buffer { [$0[Int(sum & 63)], $0[Int(sum >> 6 & 63)]] }
  }

  /// A new upload's ID.
  static func upload(_ turn: Turn) -> String { turn.characters(128, of: alphabet) }

  /// The second ID of a request, made of the first one.
  static func host(of requestID: String) -> String {
    var random = SeededRandom(
      seed: requestID.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
    return Turn.characters(
      75, of: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/", from: &random)
      + "="
  }

  /// The ID by which ACLs name an account.
  static func canonical(_ account: String) -> String {
    Hex.encode(Array(SHA256.hash(data: Array("canonical user of \(account)".utf8))))
  }

  /// A UUID that depends on a text alone.
  static func uuid(_ text: String) -> String {
    let hex = Array(Hex.encode(Array(SHA256.hash(data: Array(text.utf8)))).utf8)
    func part(_ range: Range<Int>) -> String { String(decoding: hex[range], as: UTF8.self) }
    return "\(part(0..<8))-\(part(8..<12))-4\(part(13..<16))-a\(part(17..<20))-\(part(20..<32))"
  }
}
