// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing
import WireFormats

@Suite struct EightBytesTests {
  private func search(_ bytes: [UInt8]) -> EightBytes {
    bytes.withUnsafeBytes { EightBytes(at: $0.baseAddress.unsafelyUnwrapped) }
  }

  @Test func findsTheFirst() {
    for place in 0..<8 {
      for byte in UInt8.min...UInt8.max {
        var bytes = [UInt8](repeating: 0x3D, count: 8)
        bytes[place] = byte
        // A later match must not be found first.
        if place < 7 { bytes[place + 1] = byte ^ 1 }
        let expected = bytes.firstIndex { $0 < 0x20 || $0 == 0x3C || $0 == 0x26 }
        #expect(search(bytes).firstControl(or: 0x3C, or: 0x26) == expected)
        #expect(search(bytes).first(byte) == bytes.firstIndex(of: byte))
        #expect(search(bytes).hasNonASCII == bytes.contains { $0 >= 0x80 })
        #expect(search(bytes).areLettersOrHyphens == false)
        let letters = bytes.map { $0 == byte ? byte : 0x2D }
        #expect(search(letters).areLettersOrHyphens == (byte.isASCIILetter || byte == 0x2D))
      }
    }
  }

  @Test func searchesStartAndEndAnywhere() {
    for count in 0...20 {
      for place in 0..<count {
        var bytes = [UInt8](repeating: 0x61, count: count)
        bytes[place] = 0x0A
        bytes.withUnsafeBytes { raw in
          for start in 0...count {
            let expected = place >= start ? place : nil
            #expect(raw.firstOffset(of: 0x0A, from: start) == expected)
            #expect(raw.firstControl(or: 0x22, or: 0x5C, from: start) == expected)
          }
          #expect(raw.firstControl == place)
          #expect(raw.isASCII)
        }
      }
    }
  }
}
