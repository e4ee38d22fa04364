// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore
import Testing

@testable import S3Transfer

struct ComparisonTests {
  /// Joins two lists that arrive in batches, and returns the result for each key.
  private static func join(
    _ source: [String], _ destination: [String], batch: Int
  ) throws -> [String] {
    var join = MergeJoin()
    var left = source[...]
    var right = destination[...]
    func take(_ side: inout ArraySlice<String>) -> [DirectoryEntry]? {
      if side.isEmpty { return nil }
      defer { side = side.dropFirst(batch) }
      return side.prefix(batch).map { .file($0) }
    }
    var steps: [String] = []
    while true {
      switch join.next() {
      case .needsSource: try join.supplySource(take(&left))
      case .needsDestination: try join.supplyDestination(take(&right))
      case .both(let entry, let other):
        #expect(entry.key == other.key)
        steps.append("= \(entry.key)")
      case .onlySource(let entry): steps.append("+ \(entry.key)")
      case .onlyDestination(let entry): steps.append("- \(entry.key)")
      case .end: return steps
      }
    }
  }

  @Test(arguments: [1, 2, 7]) func listsAreJoined(batch: Int) throws {
    #expect(
      try Self.join(["a", "a/b", "c"], ["a", "b", "d", "e"], batch: batch)
        == ["= a", "+ a/b", "- b", "+ c", "- d", "- e"])
    #expect(try Self.join([], ["a"], batch: batch) == ["- a"])
    #expect(try Self.join(["a"], [], batch: batch) == ["+ a"])
    #expect(try Self.join([], [], batch: batch).isEmpty)
  }

  @Test func anyListsAreJoined() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      func keys() -> Set<String> {
        Set(
          (0..<Int.random(in: 0..<20, using: &random)).map { _ in
            String((0..<3).compactMap { _ in "ab/é\u{10000}".randomElement(using: &random) })
          })
      }
      let (left, right) = (keys(), keys())
      let all = left.union(right).sorted { ByteOrder($0, $1) == .ascending }
      let order = { (keys: Set<String>) in all.filter(keys.contains) }
      let wanted = all.map { key in
        (left.contains(key) ? right.contains(key) ? "= " : "+ " : "- ") + key
      }
      #expect(
        try Self.join(order(left), order(right), batch: Int.random(in: 1..<9)) == wanted)
    }
  }

  @Test(arguments: [["b", "a"], ["a", "a"], ["a", "c", "b"]]) func unorderedListThrows(
    keys: [String]
  ) {
    let error = #expect(throws: BotoCoreError.self) { try Self.join(["x"], keys, batch: 1) }
    #expect(error?.kind == .valueError)
    #expect(throws: BotoCoreError.self) { try Self.join(keys, [], batch: 2) }
  }

  /// Keys that are equal in Unicode are different.
  @Test func keysAreBytes() throws {
    #expect(
      try Self.join(["e\u{301}"], ["é"], batch: 1) == ["+ e\u{301}", "- é"])
  }

  @Test func lastMatchingFilterWins() {
    var options = DirectoryOptions()
    #expect(SyncRule(options) == .sizeAndTime)
    options.sizeOnly = true
    #expect(SyncRule(options) == .size)
    options.exactTimestamps = true
    #expect(SyncRule(options) == .exactTime)
    options.overwrites = false
    #expect(SyncRule(options) == .never)
    #expect(!SyncRule.never.copies(.file("a", size: 1), over: .file("a", size: 2), by: .upload))
    #expect(SyncRule.always.copies(.file("a"), over: .file("a"), by: .download))
  }

  @Test func namesThatDifferInCaseConflict() throws {
    func outcome(_ conflicts: inout CaseConflicts, _ key: String, exists: Bool = false) throws
      -> CaseConflicts.Outcome
    {
      try conflicts.admit(
        key, from: .s3(S3Location(bucket: "b", key: key)), to: .local(key), fileExists: exists)
    }
    var skip = CaseConflicts(.skip)
    #expect(try outcome(&skip, "A.txt") == .continues)
    #expect(try outcome(&skip, "a.txt") == .isSkipped)
    skip.finish("A.txt")
    #expect(try outcome(&skip, "a.txt") == .continues)
    #expect(try outcome(&skip, "ÄX", exists: true) == .isSkipped)
    var warn = CaseConflicts(.warn)
    #expect(try outcome(&warn, "Ä") == .continues)
    #expect(try outcome(&warn, "ä") == .continuesWithWarning)
    var ignore = CaseConflicts(.ignore)
    #expect(try outcome(&ignore, "a", exists: true) == .continues)
    var error = CaseConflicts(.error)
    #expect(throws: BotoCoreError.self) { try outcome(&error, "a", exists: true) }
  }

  @Test func caseConflictMayBeAnError() {
    var conflicts = CaseConflicts(.error)
    #expect(
      throws: BotoCoreError(
        .valueError,
        "Failed to download b/p/a -> /x/p/a because a file whose name differs only by case either "
          + "exists or is being downloaded.")
    ) {
      try conflicts.admit(
        "p/a", from: TransferLocation("s3://b/p/a"), to: TransferLocation("/x/p/a"),
        fileExists: true)
    }
  }
}
