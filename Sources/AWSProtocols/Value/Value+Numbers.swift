// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

extension Value {
  /// The whole number that digits alone make; `nil` for what ``init(integerText:)`` has to look at
  /// closer: signs, white space, and so many digits that they may not fit.
  init?(digits bytes: UnsafeBufferPointer<UInt8>) {
    guard 1...18 ~= bytes.count else { return nil }
    var number: Int64 = 0
    for byte in bytes {
      let digit = byte &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number &* 10 &+ Int64(digit)
    }
    self = .integer(number)
  }

  /// The whole number that a text is, however large; `nil` when it is none. White space around it is
  /// passed over.
  init?(integerText text: String) {
    if let integer = Int64(text) {
      self = .integer(integer)
      return
    }
    let trimmed = text.utf8.drop { $0.isASCIIWhitespace }
    guard let last = trimmed.lastIndex(where: { !$0.isASCIIWhitespace }) else { return nil }
    let bare = String(decoding: trimmed[...last], as: UTF8.self)
    if let integer = Int64(bare) {
      self = .integer(integer)
      return
    }
    let digits = bare.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    guard !digits.isEmpty, bare.utf8.count - digits.count <= 1,
      digits.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 })
    else { return nil }
    self = .number(bare)
  }
}
