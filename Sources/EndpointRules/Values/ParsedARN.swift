// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel

/// What the function `aws.parseArn` makes of a text: where the parts of an ARN stand in it.
struct ParsedARN {
  /// The whole ARN.
  let text: RuleText
  /// Where the colons behind `arn`, partition, service, region and account stand.
  private let colons: (Int, Int, Int, Int, Int)
  private let end: Int

  /// Parses an ARN; `nil` when it is none, or has no partition, service or resource.
  init?(_ text: RuleText, bytes: UnsafeRawBufferPointer) {
    guard bytes.starts(with: "arn:".utf8) else { return nil }
    var positions = (0, 0, 0, 0, 0)
    var found = 0
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: ":") {
      switch found {
      case 0: positions.0 = index
      case 1: positions.1 = index
      case 2: positions.2 = index
      case 3: positions.3 = index
      default: positions.4 = index
      }
      found += 1
      if found == 5 { break }
    }
    guard found == 5, positions.1 > positions.0 + 1, positions.2 > positions.1 + 1,
      bytes.count > positions.4 + 1
    else { return nil }
    self.text = text
    colons = positions
    end = bytes.count
  }

  /// Where a part stands; `nil` when an ARN has no such part.
  func range(of attribute: RuleAttribute) -> Range<Int>? {
    switch attribute {
    case .partition: colons.0 + 1..<colons.1
    case .service: colons.1 + 1..<colons.2
    case .region: colons.2 + 1..<colons.3
    case .accountId: colons.3 + 1..<colons.4
    default: nil
    }
  }

  /// Where the parts of the resource stand, which colons and slashes separate.
  func resources(bytes: UnsafeRawBufferPointer) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    while let range = resource(ranges.count, bytes: bytes) { ranges.append(range) }
    return ranges
  }

  /// Where a part of the resource stands; `nil` behind the last.
  func resource(_ wanted: Int, bytes: UnsafeRawBufferPointer) -> Range<Int>? {
    var index = 0
    var start = colons.4 + 1
    for position in start..<end {
      let byte = bytes[position]
      guard byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/") else { continue }
      if index == wanted { return start..<position }
      index += 1
      start = position + 1
    }
    return index == wanted ? start..<end : nil
  }
}
