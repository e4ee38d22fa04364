// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Selects files and objects: ``PathFilter``s relative to the directories where they begin.
struct FilterRules: Sendable {
  private struct Rule: Sendable {
    let includes: Bool
    let patterns: [GlobPattern]
    /// Whether its patterns match everything that begins with a match.
    let isOpen: Bool
  }

  private let rules: [Rule]

  /// Rules that each begin at some directories: paths, or buckets with prefixes.
  init(_ filters: [PathFilter], roots: [String]) {
    rules = filters.map { filter in
      let (pattern, includes) =
        switch filter {
        case .include(let pattern): (pattern, true)
        case .exclude(let pattern): (pattern, false)
        }
      return Rule(
        includes: includes, patterns: Self.anchored(pattern, at: roots),
        isOpen: pattern.utf8.last == UInt8(ascii: "*"))
    }
  }

  /// Whether everything is selected.
  var isEmpty: Bool { rules.isEmpty }

  /// Whether a path, or a bucket with a key, is selected: the last matching rule decides.
  func include(_ path: String) -> Bool {
    for rule in rules.reversed() where rule.patterns.contains(where: { $0.matches(path) }) {
      return rule.includes
    }
    return true
  }

  /// Whether nothing below a directory, whose path ends in `/`, can be selected.
  func excludesAll(below directory: String) -> Bool {
    for rule in rules.reversed() {
      if rule.includes { return false }
      if rule.isOpen, rule.patterns.contains(where: { $0.matches(directory) }) { return true }
    }
    return false
  }

  /// A pattern that begins with `/` begins nowhere else.
  private static func anchored(_ pattern: String, at roots: [String]) -> [GlobPattern] {
    if pattern.utf8.first == UInt8(ascii: "/") { return [GlobPattern(pattern)] }
    return roots.map { root in
      let isClosed = root.isEmpty || root.utf8.last == UInt8(ascii: "/")
      return GlobPattern(pattern, below: isClosed ? root : root + "/")
    }
  }
}
