// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// Pages that a proxy, a load balancer or a captive portal sends in place of a service's response.
enum HTMLPage {
  /// Whether bytes begin like an HTML page. No modelled body does.
  static func begins(_ bytes: [UInt8]) -> Bool {
    let decoded = UTF16Order(bytes).map { order in
      Array(String(decoding: order.units(of: bytes.prefix(128)), as: UTF16.self).utf8)
    }
    let text = (decoded ?? bytes).drop { $0.isASCIIWhitespace || $0 >= 0x80 }
    guard text.first == UInt8(ascii: "<") else { return false }
    let start = text.prefix(14).map(\.asciiLowercased)
    return start.starts(with: "<!doctype html".utf8)
      || start.starts(with: "<html".utf8)
        && (start.count == 5 || start[5] == UInt8(ascii: ">") || start[5].isASCIIWhitespace)
  }

  /// The output of an operation whose model has no members in the body, where any body would be
  /// accepted.
  ///
  /// - Throws: ``ResponseParserError`` for an HTML page.
  static func outputWithoutBody<Output: DeserializableShape>(_ body: WireBody) throws -> Output {
    if case .bytes(let bytes) = body, begins(bytes) {
      throw ResponseParserError("There is an HTML page in place of the service's answer")
    }
    return try Output(empty: ())
  }
}
