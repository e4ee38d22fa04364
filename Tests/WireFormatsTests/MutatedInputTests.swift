// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing
import WireFormats

/// Damaged inputs from a fixed seed: they may be refused, but never trap, and accepted values must
/// round-trip.
@Suite struct MutatedInputTests {
  /// SplitMix64, so that a failure can be reproduced.
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  func mutated(_ text: String, _ generator: inout Generator) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...3, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(bytes[place], at: 0)
      default: bytes.removeLast(bytes.count - place)
      }
    }
    return bytes
  }

  @Test(arguments: [
    #"{"a":[1,-2.5e1,{"x":null}],"b\u00e9\n":"v \ud83d\ude00","c":[true,1e400,NaN]}"#,
    #"[[[{"k":"0123456789abcdef\"\\","é":"😀","t":1767225600.123}]],-Infinity]"#,
  ])
  func json(text: String) throws {
    var generator = Generator(state: 1)
    for _ in 0..<5_000 {
      let input = mutated(text, &generator)
      do {
        let node = try JSONNode(parsing: input)
        #expect(try JSONNode(parsing: node.jsonBytes) == node)
        #expect(try JSONNode(parsing: node.jsonText(.python)) == node)
      } catch {
        #expect(0...input.count ~= error.offset)
      }
    }
  }

  @Test(arguments: [
    "2026-01-01T00:00:00.123+01:00", "Thu, 01 Jan 2026 00:00:00 GMT", "Jan 1, 2026 3:04 PM -0700",
    "1767225600.5e0", "20260101000000",
  ])
  func times(text: String) throws {
    var generator = Generator(state: 2)
    for _ in 0..<5_000 {
      let input = String(decoding: mutated(text, &generator), as: UTF8.self)
      guard let time = try? Timestamp(parsing: input) else { continue }
      let again = try Timestamp(parsing: time.iso8601)
      #expect(again.seconds == time.seconds)
      #expect(again.nanoseconds / 1_000 == time.nanoseconds / 1_000)
    }
  }

  @Test func base64AndPercent() {
    var generator = Generator(state: 3)
    for _ in 0..<5_000 {
      let input = String(decoding: mutated("Zm9v\nYmFy%20Zg==", &generator), as: UTF8.self)
      if let bytes = try? Base64.decode(input) {
        #expect((try? Base64.decode(Base64.encode(bytes))) == bytes)
      }
      let decoded = PercentEncoding.decode(input)
      #expect(PercentEncoding.decode(PercentEncoding.encode(decoded)) == decoded)
    }
  }
}
