// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Testing
import WireFormats

@testable import AWSHTTP

/// What a request's head may contain. Names and values are examined eight bytes at a time, so each place
/// counts.
@Suite struct RequestHeadTests {
  private func isAccepted(_ name: String, _ value: String = "x", path: String = "/") -> Bool {
    var request = WireRequest(
      method: "GET", url: RequestURL(scheme: "http", host: "b"), headers: [name: value])
    request.url.path = path
    return (try? EncodedRequest(request)) != nil
  }

  @Test(arguments: 1...20)
  func namesAreTokens(length: Int) {
    for place in 0..<length {
      for byte in UInt8.min...0x7F {
        var name = [UInt8](repeating: UInt8(ascii: "a"), count: length)
        name[place] = byte
        let isToken =
          byte.isASCIILetterOrDigit || "!#$%&'*+-.^_`|~".utf8.contains(byte)
        #expect(isAccepted(String(decoding: name, as: UTF8.self)) == isToken)
      }
    }
    #expect(!isAccepted("") && !isAccepted("x-amz-meta-\u{E9}"))
  }

  @Test(arguments: 1...20)
  func valuesHaveOneLine(length: Int) {
    for place in 0..<length {
      for byte in UInt8.min...0x7F {
        var value = [UInt8](repeating: UInt8(ascii: "a"), count: length)
        value[place] = byte
        let endsLine = byte == 0 || byte == 0x0A || byte == 0x0D
        let text = String(decoding: value, as: UTF8.self)
        #expect(isAccepted("x-amz-meta-a", text) == !endsLine)
        #expect(isAccepted("x", path: "/" + text) == (byte > 0x20 && byte != 0x7F))
      }
    }
  }
}
