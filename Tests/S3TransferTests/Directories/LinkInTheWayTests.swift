// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import BotoCore
import TestSupport
import Testing

@testable import S3Transfer

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Links to directories in place of files: the links are removed, their targets stay.
struct LinkInTheWayTests {
  private func sync(_ keys: [String], into files: TestTree) async throws -> DirectorySummary {
    let store = ObjectStore()
    for key in keys { store.put("/bucket/\(key)", Array("new \(key)".utf8)) }
    var options = DirectoryOptions()
    options.deletes = true
    return try await TestTransfers(store).manager.run(
      DirectoryOperation(
        .sync, source: TransferLocation("s3://bucket"), destination: .local(files.root),
        options: options))
  }

  private func link(_ tree: TestTree, _ name: String, to other: TestTree) {
    #expect(symlink(other.root, tree.root + "/" + name) == 0)
  }

  @Test(arguments: 1...5) func inADirectory(_: Int) async throws {
    let outside = try TestTree(["precious", "d/precious", "e/"])
    let files = try TestTree(["a/b/c", "z"])
    link(files, "a/l", to: outside)
    link(files, "a/b/l", to: outside)
    let summary = try await sync(["a", "z"], into: files)
    #expect(summary.failed == 0, "\(summary.failures)")
    #expect(files.text("a") == "new a")
    #expect(
      try outside.names() == ["d/precious", "e/", "precious"]
        || outside.text("precious") == "precious")
    #expect(outside.text("d/precious") == "d/precious")
  }

  @Test(arguments: 1...5) func inPlaceOfIt(_: Int) async throws {
    let outside = try TestTree(["precious", "e/"])
    let files = try TestTree(["z"])
    link(files, "a", to: outside)
    let summary = try await sync(["a", "z"], into: files)
    #expect(summary.failed == 0, "\(summary.failures)")
    #expect(files.text("a") == "new a")
    #expect(outside.text("precious") == "precious")
    #expect(access(outside.root + "/e", F_OK) == 0)
  }
}
