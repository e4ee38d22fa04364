// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing
import WireFormats

@Suite struct TextEncodingTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"),
    ("\u{0}\u{7F}~?>", "AH9+Pz4="),
  ])
  func base64(text: String, encoded: String) throws {
    #expect(Base64.encode(Array(text.utf8)) == encoded)
    #expect(try Base64.decode(encoded) == Array(text.utf8))
  }

  @Test func base64OfAllBytes() throws {
    for count in 0..<70 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ count) }
      #expect(try Base64.decode(Base64.encode(bytes)) == bytes)
    }
    #expect(try Base64.decode(" Zm9v\r\nYm Fy Zg = =\n") == Array("foobarf".utf8))
  }

  @Test(arguments: ["Z", "Zg", "Zg=", "Zg===", "Zm9v!", "=Zg=", "Zg==Zg==", "Zm=8", "Zm8é", "Z==="])
  func notBase64(text: String) {
    #expect(throws: Base64Error.self) { try Base64.decode(text) }
  }

  @Test func hexadecimal() {
    #expect(Hex.encode([0, 0x9A, 0xFF] as [UInt8]) == "009aff")
    #expect(Hex.decode("009aFF") == [0, 0x9A, 0xFF])
    #expect(Hex.decode("0") == nil && Hex.decode("0g") == nil)
    for byte in UInt8.min...UInt8.max {
      let digits = (byte < 16 ? "0" : "") + String(byte, radix: 16)
      for count in 0...9 {
        let bytes = [UInt8](repeating: byte, count: count)
        let text = String(repeating: digits, count: count)
        var appended: [UInt8] = []
        bytes.withUnsafeBytes { Hex.append($0, to: &appended) }
        #expect(Hex.encode(bytes) == text && appended == Array(text.utf8))
      }
    }
  }

  @Test func percent() {
    #expect(PercentEncoding.encode("a/b c~é+") == "a%2Fb%20c~%C3%A9%2B")
    #expect(PercentEncoding.encode("a/b c", keeping: .path) == "a/b%20c")
    #expect(PercentEncoding.decode("a%2fb%20+%zz%4") == "a/b +%zz%4")
    #expect(PercentEncoding.decode("a+b%2B", plusIsSpace: true) == "a b+")
    #expect(PercentEncoding.decode("%FF") == "\u{FFFD}")
    let query = PercentEncoding.decodeQuery("a=1&b&c=x%20y=z&&d=")
    #expect(query.map(\.name) == ["a", "b", "c", "d"])
    #expect(query.map(\.value) == ["1", "", "x y=z", ""])
  }

  @Test func randomIdentifiers() {
    let first = UUIDText.random()
    let parts = first.split(separator: "-").map(\.count)
    #expect(parts == [8, 4, 4, 4, 12])
    #expect(first.utf8.dropFirst(14).first == UInt8(ascii: "4"))
    #expect("89ab".utf8.contains(first.utf8.dropFirst(19).first ?? 0))
    #expect(first != UUIDText.random())
    var numbers = Numbers(rest: [0xEFCD_AB89_6745_2301, 0x0123_4567_89AB_CDEF])
    #expect(UUIDText.random(using: &numbers) == "01234567-89ab-4def-afcd-ab8967452301")
  }

  private struct Numbers: RandomNumberGenerator {
    var rest: [UInt64]
    mutating func next() -> UInt64 { rest.removeLast() }
  }
}
