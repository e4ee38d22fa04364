// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The error about a word that isn't among those that are allowed.
package enum InvalidChoice {
  /// The failure, with the nearest choices.
  ///
  /// - Parameters:
  ///   - word: The word.
  ///   - choices: What is allowed.
  ///   - argument: What the word stands for: `command`, `--output`.
  package static func failure(
    _ word: String, among choices: [String], of argument: String
  ) -> CommandFailure {
    var message = "argument \(argument): Found invalid choice '\(word)'\n"
    // An alias that leads to itself is a choice, and no correction.
    let near = CloseMatches.of(word, among: choices.filter { $0 != word })
    if !near.isEmpty {
      message += "\nMaybe you meant:\n\n" + near.map { "  * \($0)" }.joined(separator: "\n")
    }
    return CommandFailure(
      .usage, message,
      version1: "argument \(argument): " + version1(word, among: choices, near: near))
  }

  private static let columnWidth = 40

  /// Version 1 lists all choices, in two columns.
  private static func version1(
    _ word: String, among choices: [String], near: [String]
  ) -> String {
    var lines = ["Invalid choice, valid choices are:\n"]
    for start in stride(from: 0, to: choices.count, by: 2) {
      let row = choices[start..<min(start + 2, choices.count)].map { choice in
        let missing = columnWidth - choice.unicodeScalars.count
        return choice + String(repeating: " ", count: max(0, missing))
      }
      lines.append(row.joined(separator: " | "))
    }
    if !near.isEmpty {
      lines.append("\n\nInvalid choice: '\(word)', maybe you meant:\n")
      lines += near.map { "  * \($0)" }
    }
    return lines.joined(separator: "\n")
  }
}

/// The words that are most like another one, as Python's `difflib.get_close_matches` finds them.
package enum CloseMatches {
  /// At most three words, the most similar first.
  ///
  /// - Parameter cutoff: The least similarity, from 0 to 1.
  package static func of(
    _ word: String, among choices: [String], cutoff: Double = 0.8
  ) -> [String] {
    let wanted = Array(word.unicodeScalars)
    let scored = choices.compactMap { choice -> (score: Double, choice: String)? in
      let letters = Array(choice.unicodeScalars)
      let shorter = min(letters.count, wanted.count)
      guard ratio(shorter, letters.count + wanted.count) >= cutoff else { return nil }
      let score = ratio(matches(letters[...], wanted[...]), letters.count + wanted.count)
      return score >= cutoff ? (score, choice) : nil
    }
    return scored.sorted { $0.score != $1.score ? $0.score > $1.score : $0.choice > $1.choice }
      .prefix(3).map(\.choice)
  }

  private static func ratio(_ matches: Int, _ length: Int) -> Double {
    length == 0 ? 1 : 2 * Double(matches) / Double(length)
  }

  /// The number of letters in the longest common blocks, found as Ratcliff and Obershelp do.
  private static func matches(
    _ a: ArraySlice<Unicode.Scalar>, _ b: ArraySlice<Unicode.Scalar>
  ) -> Int {
    var best = (a: a.startIndex, b: b.startIndex, count: 0)
    var lengths: [Int: Int] = [:]
    for i in a.indices {
      var next: [Int: Int] = [:]
      for j in b.indices where a[i] == b[j] {
        let count = (lengths[j - 1] ?? 0) + 1
        next[j] = count
        if count > best.count { best = (i - count + 1, j - count + 1, count) }
      }
      lengths = next
    }
    guard best.count > 0 else { return 0 }
    return best.count + matches(a[a.startIndex..<best.a], b[b.startIndex..<best.b])
      + matches(a[(best.a + best.count)...], b[(best.b + best.count)...])
  }
}
