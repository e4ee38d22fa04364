// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import BotoCore
import Testing

@testable import S3Transfer

struct OperationLocationsTests {
  private static func error(
    _ kind: DirectoryOperation.Kind, _ source: String, _ destination: String?,
    recursive: Bool = false, conflict: CaseConflictRule = .ignore
  ) -> String? {
    var options = DirectoryOptions()
    options.isRecursive = recursive
    options.caseConflict = conflict
    let operation = DirectoryOperation(
      kind, source: TransferLocation(source), destination: destination.map { TransferLocation($0) },
      options: options)
    do {
      _ = try OperationLocations(operation)
      return nil
    } catch { return "\(error)" }
  }

  @Test(arguments: [
    ("s3://b/k", "s3://b/k"), ("s3://b/k", "s3://b/"), ("s3://b/p/k", "s3://b/p/"),
  ]) func nothingIsMovedOntoItself(source: String, destination: String) {
    #expect(
      Self.error(.move, source, destination)
        == "Cannot mv a file onto itself: \(source) - \(destination)")
    #expect(Self.error(.copy, source, destination) == nil)
    #expect(Self.error(.move, "s3://b/k", "s3://b") != nil)
  }

  @Test func prefixesAreNotMovedOntoThemselves() {
    #expect(Self.error(.move, "s3://b/p", "s3://b/p/", recursive: true) != nil)
    #expect(Self.error(.move, "s3://b/p", "s3://b", recursive: true) == nil)
    #expect(Self.error(.move, "s3://b/p", "s3://c/p", recursive: true) == nil)
  }

  @Test func bucketsWithoutOrderAreNotSynced() {
    let wanted = "Cannot use sync command with a directory bucket."
    #expect(Self.error(.sync, "s3://a--usw2-az1--x-s3", "s3://b") == wanted)
    #expect(Self.error(.sync, "/tmp", "s3://a--usw2-az1--x-s3") == wanted)
    #expect(
      Self.error(.copy, "s3://a--x-s3/", "/tmp", recursive: true, conflict: .skip)?
        .contains("not a valid value") == true)
    #expect(Self.error(.copy, "s3://a--x-s3/", "/tmp", recursive: true, conflict: .warn) == nil)
  }

  @Test func oneSideMustBeS3() {
    #expect(Self.error(.copy, "/tmp", "/tmp/x") != nil)
    #expect(Self.error(.delete, "/tmp", nil) != nil)
    #expect(Self.error(.delete, "s3://b/k", "s3://b/l") != nil)
    #expect(Self.error(.copy, "s3://b/k", nil) != nil)
    #expect(
      Self.error(.copy, "/no/such", "s3://b")
        == "The user-provided path /no/such does not exist.")
  }

  @Test func filtersAreRelativeToTheSource() throws {
    var options = DirectoryOptions()
    options.isRecursive = true
    let locations = try OperationLocations(
      DirectoryOperation(
        .copy, source: .local("/tmp/"), destination: TransferLocation("s3://b/p/"),
        options: options))
    #expect(locations.filterRoots == ["/tmp", "b/p/"])
    let single = try OperationLocations(
      DirectoryOperation(.delete, source: TransferLocation("s3://b/p/k")))
    #expect(single.filterRoots == ["b/p"])
  }

  /// A directory's own name isn't a pattern.
  @Test func rootsMatchThemselves() {
    let rules = FilterRules([.exclude("*.txt")], roots: ["/data/[x]*"])
    #expect(!rules.include("/data/[x]*/a.txt"))
    #expect(rules.include("/data/x/a.txt"))
  }
}
