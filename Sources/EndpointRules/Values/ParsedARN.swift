// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

/// The result of the function `aws.parseArn`: the positions of an ARN's parts in a string.
struct ParsedARN {
  /// The whole ARN.
  let text: RuleText
  private let partRanges: ARN.PartRanges

  /// Parses an ARN; `nil` if it isn't one, or has no partition, service or resource.
  init?(_ text: RuleText, bytes: UnsafeRawBufferPointer) {
    guard let partRanges = ARN.PartRanges(bytes), !partRanges.partition.isEmpty,
      !partRanges.service.isEmpty,
      !partRanges.resource.isEmpty
    else { return nil }
    self.text = text
    self.partRanges = partRanges
  }

  /// The position of a part; `nil` if an ARN has no such part.
  func range(of attribute: RuleAttribute) -> Range<Int>? {
    switch attribute {
    case .partition: partRanges.partition
    case .service: partRanges.service
    case .region: partRanges.region
    case .accountId: partRanges.account
    default: nil
    }
  }

  /// The positions of the resource's parts, which colons and slashes separate.
  func resources(bytes: UnsafeRawBufferPointer) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    while let range = resource(ranges.count, bytes: bytes) { ranges.append(range) }
    return ranges
  }

  /// The position of a part of the resource; `nil` after the last.
  func resource(_ wanted: Int, bytes: UnsafeRawBufferPointer) -> Range<Int>? {
    var index = 0
    var start = partRanges.resource.lowerBound
    for position in partRanges.resource {
      let byte = bytes[position]
      guard byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/") else { continue }
      if index == wanted { return start..<position }
      index += 1
      start = position + 1
    }
    return index == wanted ? start..<partRanges.resource.upperBound : nil
  }
}
