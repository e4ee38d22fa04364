// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import BotoCore
import TestSupport
import Testing

@testable import S3Transfer

/// Files in place of directories, and the reverse.
struct ReplacedPathsTests {
  private func sync(
    _ keys: [String], into files: TestTree, _ change: (inout DirectoryOptions) -> Void = { _ in }
  ) async throws -> DirectorySummary {
    let store = ObjectStore()
    for key in keys { store.put("/bucket/\(key)", Array("new \(key)".utf8)) }
    var options = DirectoryOptions()
    options.deletes = true
    change(&options)
    return try await TestTransfers(store).manager.run(
      DirectoryOperation(
        .sync, source: TransferLocation("s3://bucket"), destination: .local(files.root),
        options: options))
  }

  @Test(arguments: 1...20) func fileIsReplacedByADirectory(_: Int) async throws {
    let files = try TestTree(["a", "b", "d/e", "z"])
    let summary = try await sync(["a/b/c", "a/x", "d/e/f/g", "z"], into: files)
    #expect(summary.failed == 0)
    #expect(try files.names() == ["a/b/c", "a/x", "d/e/f/g", "z"])
  }

  @Test(arguments: 1...20) func directoryIsReplacedByAFile(_: Int) async throws {
    let files = try TestTree(["a/b/c", "a/x", "d/e/f/", "d/e/g", "z"])
    let summary = try await sync(["a", "d/e", "z"], into: files)
    #expect(summary.failed == 0 && summary.progress.filesDone == summary.progress.filesFound)
    #expect(try files.names() == ["a", "d/e", "z"])
    #expect(files.text("a") == "new a")
  }

  @Test func excludedEntriesAreKept() async throws {
    let files = try TestTree(["a/keep", "a/gone", "f"])
    let summary = try await sync(["a", "f/x"], into: files) {
      $0.filters = [.exclude("*keep"), .exclude("f")]
    }
    #expect(summary.failed == 2)
    #expect(try files.names() == ["a/keep", "f"] && files.text("f") == "f")
  }

  @Test func withoutDeletionBothAreKept() async throws {
    let files = try TestTree(["a/x", "f"])
    let summary = try await sync(["a", "f/x"], into: files) { $0.deletes = false }
    #expect(summary.failed == 2)
    #expect("\(summary.failures)".contains("There is a directory at the file's path"))
    #expect(try files.names() == ["a/x", "f"])
  }

  @Test func objectWithObjectsBelowItDeletesNothing() async throws {
    let files = try TestTree(["z"])
    let summary = try await sync(["a", "a/b"], into: files)
    #expect(summary.failed == 1)
    let again = try await sync(["a", "a/b"], into: files)
    #expect(again.failed == 1)
  }
}
