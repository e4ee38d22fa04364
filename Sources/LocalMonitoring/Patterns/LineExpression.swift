// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A regular expression of logs' filters and queries, run in time that grows with the text and the
/// expression only: all ways through it are followed at once.
///
/// It has what filter patterns allow (`^ $ . ? * + | [] () {n,m} \d \D \s \S \w \W \xhh`) and named groups.
struct LineExpression: Sendable {
  /// An expression that can't be read.
  struct Fault: Error {}

  enum Test: Sendable {
    case any
    case ranges([ClosedRange<UInt32>], negated: Bool)

    func holds(_ scalar: UInt32) -> Bool {
      switch self {
      case .any: scalar != 0x0A
      case .ranges(let ranges, let negated):
        ranges.contains { $0.contains(scalar) } != negated
      }
    }
  }

  enum Step: Sendable {
    case take(Test)
    case split(Int, Int)
    case jump(Int)
    case save(Int)
    case start
    case end
    case boundary(Bool)
    case match
  }

  let steps: [Step]
  /// The groups' names, the whole match first.
  let names: [String?]

  init(_ pattern: String) throws(Fault) {
    var compiler = LineExpressionCompiler(pattern)
    (steps, names) = try compiler.compile()
  }

  func isFound(in text: String) -> Bool { firstMatch(in: text) != nil }

  /// The groups of the first match, the whole match first.
  func firstMatch(in text: String) -> [String?]? {
    let scalars = text.unicodeScalars.map(\.value)
    guard let saved = run(scalars) else { return nil }
    return stride(from: 0, to: saved.count, by: 2).map { index in
      guard saved[index] >= 0, saved[index + 1] >= saved[index] else { return nil }
      var part = String.UnicodeScalarView()
      for scalar in scalars[saved[index]..<saved[index + 1]] {
        if let scalar = Unicode.Scalar(scalar) { part.append(scalar) }
      }
      return String(part)
    }
  }

  private struct Thread {
    let step: Int
    let saved: [Int]
  }

  private func run(_ text: [UInt32]) -> [Int]? {
    let empty = [Int](repeating: -1, count: names.count * 2)
    var threads: [Thread] = []
    var found: [Int]?
    for position in 0...text.count {
      var seen = [Bool](repeating: false, count: steps.count)
      var next: [Thread] = []
      var current: [Thread] = []
      for thread in threads { add(thread, text, position, &seen, &current) }
      if found == nil { add(Thread(step: 0, saved: empty), text, position, &seen, &current) }
      for thread in current {
        switch steps[thread.step] {
        case .match:
          found = thread.saved
        case .take(let test):
          if position < text.count, test.holds(text[position]) {
            next.append(Thread(step: thread.step + 1, saved: thread.saved))
          }
          continue
        default: continue
        }
        break
      }
      threads = next
      if threads.isEmpty, found != nil { break }
    }
    return found
  }

  /// Follows the steps that take nothing.
  private func add(
    _ thread: Thread, _ text: [UInt32], _ position: Int, _ seen: inout [Bool],
    _ threads: inout [Thread]
  ) {
    var pending = [thread]
    while let thread = pending.popLast() {
      guard !seen[thread.step] else { continue }
      seen[thread.step] = true
      let following = Thread(step: thread.step + 1, saved: thread.saved)
      switch steps[thread.step] {
      case .jump(let step): pending.append(Thread(step: step, saved: thread.saved))
      case .split(let first, let second):
        pending.append(Thread(step: second, saved: thread.saved))
        pending.append(Thread(step: first, saved: thread.saved))
      case .save(let slot):
        var saved = thread.saved
        saved[slot] = position
        pending.append(Thread(step: thread.step + 1, saved: saved))
      case .start: if position == 0 { pending.append(following) }
      case .end: if position == text.count { pending.append(following) }
      case .boundary(let wanted):
        let before = position > 0 && Self.isWord(text[position - 1])
        let after = position < text.count && Self.isWord(text[position])
        if (before != after) == wanted { pending.append(following) }
      case .take, .match: threads.append(thread)
      }
    }
  }

  private static func isWord(_ scalar: UInt32) -> Bool {
    LineExpressionCompiler.word.contains { $0.contains(scalar) }
  }
}
