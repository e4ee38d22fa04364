// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import WireFormats

/// Region names as users give them.
enum RegionName {
  /// Checks that a name can be part of a host.
  ///
  /// - Throws: `invalidRegionError`.
  static func validate(_ name: String) throws(BotoCoreError) {
    let isNumber = name.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard HostLabel.isValid(name.utf8), !isNumber else {
      throw BotoCoreError(
        .invalidRegionError,
        "Provided region_name '\(TerminalText.escaped(name))' doesn't match a supported format.")
    }
  }

  /// A name without the `fips-` or `-fips` of pseudo-regions.
  static func withoutFIPS(_ name: String) -> String {
    removing("-fips", from: removing("fips-", from: name))
  }

  private static func removing(_ part: String, from name: String) -> String {
    var kept: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while !rest.isEmpty {
      if rest.starts(with: part.utf8) {
        rest = rest.dropFirst(part.utf8.count)
      } else {
        kept.append(rest.removeFirst())
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
