// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

extension Value {
  /// The whole number of a run of digits; `nil` for what ``init(integerText:)`` has to examine:
  /// signs, white space, and so many digits that they may not fit.
  init?(digits bytes: UnsafeBufferPointer<UInt8>) {
    guard 1...18 ~= bytes.count else { return nil }
    var number: Int64 = 0
    for byte in bytes {
      guard byte.isASCIIDigit else { return nil }
      number = number * 10 + Int64(byte - UInt8(ascii: "0"))
    }
    self = .integer(number)
  }

  /// The whole number that a string represents, of any size; `nil` if it doesn't. White space
  /// around it is skipped.
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
      digits.allSatisfy(\.isASCIIDigit)
    else { return nil }
    self = .number(bare)
  }
}

extension Timestamp {
  /// The instant of a parameter: an instant, a string that can be read as one, or seconds since
  /// 1970.
  package init?(parameter value: Value) {
    switch value {
    case .timestamp(let timestamp): self = timestamp
    case .string(let text), .number(let text):
      guard let timestamp = try? Timestamp(parsing: text) else { return nil }
      self = timestamp
    case .integer(let seconds):
      guard -62_135_596_800..<253_402_300_800 ~= seconds else { return nil }
      self.init(seconds: seconds)
    case .double(let seconds):
      guard let timestamp = Timestamp(epochSeconds: seconds) else { return nil }
      self = timestamp
    // In Python a boolean is a number.
    case .bool(let bool): self.init(seconds: bool ? 1 : 0)
    case .null, .blob, .list, .set, .structure, .stream, .events, .deferred: return nil
    }
  }
}
