// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// Suggestions for a misspelt name.
public enum NearestNames {
  /// The names most similar to a wanted one, the nearest first.
  ///
  /// A name is similar if few insertions, deletions, replacements and swaps of neighbours turn it
  /// into the wanted name, ignoring case and separators, or if it begins with the wanted name.
  ///
  /// - Parameters:
  ///   - wanted: the name that wasn't found.
  ///   - names: the existing names.
  ///   - limit: the maximum number of names to return.
  public static func of(
    _ wanted: String, in names: some Sequence<String>, limit: Int = 3
  ) -> [String] {
    let wantedBytes = CanonicalName.bytes(of: wanted)
    guard wantedBytes.count <= lengthLimit else { return [] }
    let tolerance = max(1, wantedBytes.count / 3)
    var found: [(distance: Int, name: String)] = []
    for name in names {
      let bytes = CanonicalName.bytes(of: name)
      if abs(bytes.count - wantedBytes.count) <= tolerance {
        let distance = distance(wantedBytes, bytes)
        if distance <= tolerance { found.append((distance, name)) }
      } else if wantedBytes.count >= 3, bytes.starts(with: wantedBytes) {
        found.append((tolerance + 1, name))
      }
    }
    found.sort { left, right in
      left.distance == right.distance
        ? left.name.precedesInBytes(right.name)
        : left.distance < right.distance
    }
    return found.prefix(max(limit, 0)).map(\.name)
  }

  /// The end of a message about a name that wasn't found: `; did you mean s3 or s3control?`, or
  /// nothing when no name is similar.
  ///
  /// - Parameters:
  ///   - wanted: the name that wasn't found.
  ///   - names: the existing names.
  public static func hint(for wanted: String, among names: some Sequence<String>) -> String {
    let found = of(wanted, in: names)
    guard let last = found.last else { return "" }
    let others = found.dropLast().joined(separator: ", ")
    return "; did you mean \(others.isEmpty ? last : "\(others) or \(last)")?"
  }

  /// No name in AWS is longer; a longer one isn't a misspelling.
  private static let lengthLimit = 128

  /// The edit distance in which a swap of neighbours counts as one.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforePrevious = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    for (row, byte) in left.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for (column, other) in right.enumerated() {
        var best = min(previous[column] + (byte == other ? 0 : 1), previous[column + 1] + 1)
        best = min(best, current[column] + 1)
        if row > 0, column > 0, byte == right[column - 1], left[row - 1] == other {
          best = min(best, beforePrevious[column - 1] + 1)
        }
        current.append(best)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }
}
