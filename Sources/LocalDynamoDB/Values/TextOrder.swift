// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

extension String {
  /// Whether the text's UTF-8 comes before another's.
  func precedesByBytes(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }

  /// Whether the text begins with the bytes of another.
  func hasBytes(prefix: String) -> Bool { utf8.starts(with: prefix.utf8) }
}

extension Array where Element == UInt8 {
  /// Whether bytes are in the bytes somewhere.
  func hasRun(_ run: [UInt8]) -> Bool {
    guard !run.isEmpty else { return true }
    guard count >= run.count else { return false }
    return (0...(count - run.count)).contains { self[$0..<($0 + run.count)].elementsEqual(run) }
  }
}
