// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import BotoCore
import TestSupport
import Testing
import WireFormats
import Files

@testable import S3Transfer

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

struct LocalTreeTests {
  @Test(arguments: [1, 2, 1_000]) func filesComeInTheOrderOfKeys(count: Int) throws {
    let names = [
      "a", "a-b/c", "a.txt", "b/a/x", "b/a.b", "b/z", "ab", "é", "e\u{301}", "Z", "b-/q", "empty/",
      "😀", "\u{FF5E}",
    ]
    let files = try TestTree(names)
    var tree = LocalTree(files.root, followsLinks: true)
    var keys: [String] = []
    while let batch = tree.next(count) {
      #expect(batch.entries.count <= count && batch.warnings.isEmpty)
      keys += batch.entries.map(\.key)
    }
    let wanted = names.filter { $0 != "empty/" }.sorted { ByteOrder($0, $1) == .ascending }
    #expect(keys.map { Array($0.utf8) } == wanted.map { Array($0.utf8) })
  }

  @Test func sizesAndTimesAreRead() throws {
    let files = try TestTree()
    try files.write("a", "12345")
    try OpenFile(files.root + "a", .updating).setTime(Timestamp(seconds: 1_700_000_000))
    var tree = LocalTree(files.root, followsLinks: true)
    let next = tree.next(9)
    let entry = try #require(next?.entries.first)
    #expect(entry.size == 5 && entry.lastModified.seconds == 1_700_000_000)
  }

  @Test func linksAreFollowedOrSkipped() throws {
    let files = try TestTree(["d/x", "f"])
    try files.link("l", to: "f")
    try files.link("m", to: "d")
    try files.link("n", to: "nowhere")
    #expect(try Self.walk(files, follows: true).keys == ["d/x", "f", "l", "m/x"])
    #expect(
      try Self.walk(files, follows: true).warnings == [
        "warning: Skipping file \(files.root)n. File does not exist."
      ])
    #expect(try Self.walk(files, follows: false) == Walk(keys: ["d/x", "f"], warnings: []))
    var tree = LocalTree(files.root + "m/", followsLinks: false)
    #expect(tree.next(9) == nil)
  }

  @Test func cyclicLinkIsSkipped() throws {
    let files = try TestTree(["d/e/x"])
    try files.link("d/e/up", to: "../..")
    let walk = try Self.walk(files, follows: true)
    #expect(walk.keys == ["d/e/x"])
    #expect(walk.warnings.count == 1 && walk.warnings[0].contains("/d/e/up/."))
  }

  @Test func specialFilesAreReported() throws {
    let files = try TestTree(["a"])
    #expect(mkfifo(files.root + "pipe", 0o600) == 0)
    let walk = try Self.walk(files, follows: true)
    #expect(walk.keys == ["a"])
    #expect(
      walk.warnings == [
        "warning: Skipping file \(files.root)pipe. File is character special device, block special "
          + "device, FIFO, or socket."
      ])
  }

  @Test func nonUTF8NamesAreReported() throws {
    let files = try TestTree(["a"])
    let path = files.root.utf8CString.dropLast() + [CChar(bitPattern: 0xFF), 0x62, 0]
    let file = open(Array(path), O_CREAT | O_WRONLY, 0o600)
    try #require(file >= 0)
    close(file)
    let walk = try Self.walk(files, follows: true)
    #expect(walk.keys == ["a"] && walk.warnings.count == 1)
    #expect(walk.warnings[0].contains("not UTF-8"))
  }

  @Test(.enabled(if: geteuid() != 0)) func unreadableFilesAreReported() throws {
    let files = try TestTree(["a", "b", "c/"])
    try files.makeUnreadable("b")
    try files.makeUnreadable("c")
    let walk = try Self.walk(files, follows: true)
    #expect(walk.keys == ["a"] && walk.warnings.count == 2)
  }

  @Test func fileIsNotADirectory() throws {
    let files = try TestTree(["a"])
    var tree = LocalTree(files.root + "a/", followsLinks: true)
    #expect(tree.next(9)?.warnings.count == 1)
    #expect(tree.next(9) == nil)
  }

  @Test func missingDirectoryMayCountAsEmpty() throws {
    let files = try TestTree(["a"])
    var tree = LocalTree(files.root + "absent/", followsLinks: true)
    #expect(tree.next(9)?.warnings.count == 1)
    tree = LocalTree(files.root + "absent/", followsLinks: true, mayBeMissing: true)
    #expect(tree.next(9) == nil)
  }

  /// Errors of the system are reported, and the rest continues.
  @Test(arguments: [EIO, EACCES, ELOOP, ENOTDIR, ESTALE, EMFILE])
  func unreadableDirectoryDoesNotStop(code: CInt) throws {
    let files = try TestTree(["a", "bad/x", "bad/y/z", "c/d"])
    let calls = DirectoryReader.Calls(open: { path in
      guard !String(cString: path).hasSuffix("/bad/") else {
        errno = code
        return nil
      }
      return opendir(path)
    })
    var tree = LocalTree(files.root, followsLinks: true, calls: calls)
    let next = tree.next(10)
    let batch = try #require(next)
    #expect(batch.entries.map(\.key) == ["a", "c/d"])
    #expect(batch.skippedEntries.map(\.key) == ["bad"] && batch.skippedEntries[0].isDirectory)
    #expect("\(batch.warnings[0])".hasPrefix("warning: Skipping file \(files.root)bad/. "))
  }

  @Test func unlistableNamesAreReported() throws {
    let files = try TestTree(["a", "b", "c"])
    let count = Counter()
    let calls = DirectoryReader.Calls(readNext: { directory in
      if count.next() < 4 { return readdir(directory) }
      errno = EIO
      return nil
    })
    var tree = LocalTree(files.root, followsLinks: true, calls: calls)
    let next = tree.next(10)
    let batch = try #require(next)
    #expect(batch.entries.count < 3)
    #expect(batch.skippedEntries.map(\.key) == [""])
    #expect("\(batch.warnings[0])".contains("Input/output error"))
  }

  private struct Walk: Equatable {
    var keys: [String] = []
    var warnings: [String] = []
  }

  private static func walk(_ files: TestTree, follows: Bool) throws -> Walk {
    var tree = LocalTree(files.root, followsLinks: follows)
    var walk = Walk()
    while let batch = tree.next(10) {
      walk.keys += batch.entries.map(\.key)
      walk.warnings += batch.warnings.map { "\($0)" }
    }
    return walk
  }
}
