// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// What changed between two texts, line by line.
struct LineChanges {
  /// Lines that others took the place of.
  struct Hunk: Hashable {
    let old: Range<Int>
    let new: Range<Int>
  }

  typealias Lines = [ArraySlice<UInt8>]

  /// The changes, in order.
  private(set) var hunks: [Hunk] = []

  /// So many lines are compared one by one: the work and the memory grow with their square.
  private static let comparedLines = 2000

  init(from old: Lines, to new: Lines) {
    let start = zip(old, new).prefix { $0 == $1 }.count
    let rest = min(old.count, new.count) - start
    let end = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
    let tail = min(end, rest)
    let (oldMiddle, newMiddle) = (start..<old.count - tail, start..<new.count - tail)
    guard !oldMiddle.isEmpty || !newMiddle.isEmpty else { return }
    guard oldMiddle.count + newMiddle.count <= Self.comparedLines else {
      hunks = [Hunk(old: oldMiddle, new: newMiddle)]
      return
    }
    var (removed, inserted): (Set<Int>, Set<Int>) = ([], [])
    for change in Array(new[newMiddle]).difference(from: Array(old[oldMiddle])) {
      switch change {
      case .remove(let offset, _, _): removed.insert(start + offset)
      case .insert(let offset, _, _): inserted.insert(start + offset)
      }
    }
    var (i, j) = (start, start)
    while i < oldMiddle.upperBound || j < newMiddle.upperBound {
      let (firstOld, firstNew) = (i, j)
      while removed.contains(i) { i += 1 }
      while inserted.contains(j) { j += 1 }
      if i > firstOld || j > firstNew {
        hunks.append(Hunk(old: firstOld..<i, new: firstNew..<j))
      } else {
        (i, j) = (i + 1, j + 1)
      }
    }
  }

  /// The changes as a unified diff without lines around them.
  ///
  /// - Parameter note: What stands behind the line numbers.
  func unifiedDiff(from old: Lines, to new: Lines, note: String) -> [UInt8] {
    func place(_ range: Range<Int>) -> String {
      "\(range.isEmpty ? range.lowerBound : range.lowerBound + 1),\(range.count)"
    }
    var text: [UInt8] = []
    func add(_ mark: String, _ lines: ArraySlice<ArraySlice<UInt8>>) {
      for line in lines { text += Array(mark.utf8) + line + [UInt8(ascii: "\n")] }
    }
    for hunk in hunks {
      text += Array("@@ -\(place(hunk.old)) +\(place(hunk.new)) @@ \(note)\n".utf8)
      add("-", old[hunk.old])
      add("+", new[hunk.new])
    }
    return text
  }
}
