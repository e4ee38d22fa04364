// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The characters in brackets of a ``GlobPattern``.
struct GlobSet: Sendable, Hashable {
  private var isNegated = false
  private var ranges: [ClosedRange<UInt32>] = []

  /// Whether a character is meant.
  func contains(_ scalar: UInt32) -> Bool {
    ranges.contains { $0.contains(scalar) } != isNegated
  }

  /// Reads a set.
  ///
  /// - Parameter start: The place behind the `[`.
  /// - Returns: The set and the place behind its `]`; `nil` when there is none, and the bracket
  ///   stands for itself.
  static func read(
    _ scalars: [Unicode.Scalar], from start: Int
  ) -> (set: GlobSet, end: Int)? {
    var set = GlobSet()
    var first = start
    if first < scalars.count, scalars[first] == "!" {
      set.isNegated = true
      first &+= 1
    }
    // A bracket that comes first is one of the characters.
    var end = first
    if end < scalars.count, scalars[end] == "]" { end &+= 1 }
    while end < scalars.count, scalars[end] != "]" { end &+= 1 }
    guard end < scalars.count else { return nil }
    set.add(scalars[first..<end])
    return (set, end &+ 1)
  }

  private mutating func add(_ scalars: ArraySlice<Unicode.Scalar>) {
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let low = scalars[index].value
      if index &+ 2 < scalars.endIndex, scalars[index &+ 1] == "-" {
        let high = scalars[index &+ 2].value
        // A range that ends before it begins has no characters, as in Python.
        if low <= high { ranges.append(low...high) }
        index &+= 3
      } else {
        ranges.append(low...low)
        index &+= 1
      }
    }
  }
}
