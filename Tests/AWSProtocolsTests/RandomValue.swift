// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

@testable import AWSProtocols
import ServiceModel
import WireFormats

/// Random values of a schema, from a seeded generator, so that a failure can be reproduced.
struct RandomValue {
  private var state: UInt64
  /// Whether numbers may be infinite or not a number.
  private let isAnyNumber: Bool

  init(seed: UInt64, isAnyNumber: Bool = true) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    self.isAnyNumber = isAnyNumber
  }

  mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(bound, 1)))
  }

  /// A structure with its required members and some of the others.
  mutating func structure(_ schema: Schema, depth: Int = 0) -> Structure {
    var structure = Structure()
    for member in schema.members where member.has(.required) || next(3) > 0 {
      structure[member.memberName.string] = value(member, depth: depth + 1)
    }
    return structure
  }

  private mutating func value(_ schema: Schema, depth: Int, inHead: Bool = false) -> Value {
    if schema.has(.jsonValue) { return ["a": [1, "x", nil], "b": true] }
    let inHead = inHead || schema.location != .body
    switch schema.type {
    case .structure: return .structure(depth > 3 ? [:] : structure(schema, depth: depth))
    case .list:
      guard let element = schema.element else { return [] }
      let count = inHead ? 1 + next(3) : next(4)
      return .list((0..<count).map { _ in value(element, depth: depth + 1, inHead: inHead) })
    case .map:
      guard let element = schema.value else { return [:] }
      var entries = Structure()
      for index in 0...next(3) {
        entries["key-\(index)"] = value(element, depth: depth + 1, inHead: inHead)
      }
      return .structure(entries)
    case .string: return .string(text(inHead: inHead))
    case .blob: return .blob((0..<next(20)).map { _ in UInt8(next(256)) })
    case .boolean: return .bool(next(2) == 0)
    case .integer: return .integer(Int64(next(1 << 20)) - 1 << 19)
    case .long: return .integer([Int64.min, .max, 0, -1, 23, 24, 255, 256, 65536][next(9)])
    case .float: return .double([0.5, -1.25, 1024, .nan, .infinity][next(isAnyNumber ? 5 : 3)])
    case .double:
      return .double(
        [0.1, -1e300, .leastNonzeroMagnitude, 3, .nan, -.infinity][next(isAnyNumber ? 6 : 4)])
    case .timestamp: return .timestamp(Timestamp(seconds: Int64(next(1 << 31))))
    }
  }

  private mutating func text(inHead: Bool) -> String {
    let texts = ["plain", "with space", "a/b~c", "e\u{301}", "é", "q\"uote", "a,b", "1+1=2&?"]
    let inBody = ["", "line\r\nbreak", "\u{1F600}", "\u{7F}<x/>]]>"]
    return inHead ? texts[next(texts.count)] : (texts + inBody)[next(texts.count + inBody.count)]
  }
}
