// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSHTTP
import AWSProtocols
import BotoCore
import Files
import NIOPosix
import Synchronization
import TestSupport
import Testing
import WireFormats

@testable import S3Transfer

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where calls on files run. Each test has a separate process, so that only its calls are seen.
struct BlockingCallsTests {
  /// The calls that ran in a task or on an event loop.
  private static let seen = Mutex<Set<String>>([])

  private static func watch() {
    BlockingCalls.watch { name in
      guard
        withUnsafeCurrentTask(body: { $0 != nil })
          || MultiThreadedEventLoopGroup.currentEventLoop != nil
      else { return }
      seen.withLock { _ = $0.insert("\(name)") }
    }
  }

  /// Every use of files in a transfer: in one request, in parts, resumed, of directories.
  private static func transfer(_ config: TransferOptions) async throws {
    let transfers = try TestTransfers(config: config)
    let (manager, store) = (transfers.manager, transfers.store)
    let here = try TestTree(["a", "b/c"])
    try here.write("large", String(repeating: "x", count: 12 << 20))
    // Read once in a process, from /proc, which isn't on a disk.
    _ = Processors.count
    watch()
    for name in ["a", "large"] {
      try await manager.upload(.file(here.root + name), to: .test(name))
      try await manager.download(.test(name), to: .file(here.root + name))
    }
    try await manager.upload(
      .file(here.root + "large"), to: .test("large"), resumePath: here.root + "state")
    try await manager.download(
      .test("large"), to: .file(here.root + "large"), resumePath: here.root + "state")
    _ = try await manager.client.call(
      manager.client.operation("PutObject"),
      ["Bucket": "bucket", "Key": "a", "Body": .file(here.root + "a")])
    var options = DirectoryOptions()
    options.isRecursive = true
    let place = TransferLocation("s3://bucket/d")
    try await manager.run(
      DirectoryOperation(
        .copy, source: .local(here.root), destination: place, options: options))
    try await manager.run(
      DirectoryOperation(
        .copy, source: place, destination: .local(here.root + "copy/"), options: options))
    options.deletes = true
    store.put("/bucket/d/more", [1, 2, 3])
    try await manager.run(
      DirectoryOperation(
        .sync, source: place, destination: .local(here.root + "copy/"), options: options))
    try await manager.run(
      DirectoryOperation(
        .move, source: .local(here.root + "copy/"), destination: place, options: options))
  }

  /// Bytes that the kernel accepts without waiting are written on the task's thread (`WritePace`).
  @Test func tasksNeverWaitForADisk() async {
    await #expect(processExitsWith: .success) {
      let config = TransferOptions {
        $0.multipartThreshold = 5 << 20
        $0.partSize = 5 << 20
      }
      try await BlockingCallsTests.transfer(config)
      let wrong = BlockingCallsTests.seen.withLock { $0.subtracting(["pwrite"]) }
      #expect(wrong.isEmpty, "\(wrong.sorted())")
    }
  }

  /// Between writing the file and renaming it, its directory is replaced by a file.
  @Test(arguments: [10, 3 << 20]) func aFileThatCannotBeRemovedIsNamed(count: Int) async {
    await #expect(processExitsWith: .success) { [count] in
      let lines = Mutex("")
      Observability.setStreamLogger(name: "s3transfer") { line in lines.withLock { $0 += line } }
      let tree = try TestTree(["d/"])
      let transfers = try TestTransfers()
      transfers.store.put("/bucket/k", testBytes(count))
      BlockingCalls.watch { name in
        guard "\(name)" == "close" else { return }
        _ = rename(tree.root + "d", tree.root + "e")
        try? tree.write("d", "")
      }
      await #expect(throws: FileError.self) {
        try await transfers.manager.download(.test("k"), to: .file(tree.root + "d/file"))
      }
      let words = "The file of a failed download of s3://bucket/k remains"
      #expect(lines.withLock { $0.contains(words) })
    }
  }

  @Test func programsOwnThreadsMakeTheCalls() async {
    await #expect(processExitsWith: .success) {
      var config = TransferOptions()
      config.workers = .eventLoops
      try await BlockingCallsTests.transfer(config)
      #expect(
        BlockingCallsTests.seen.withLock { $0.isSuperset(of: ["open", "stat", "rename", "mkdir"]) })
    }
  }

  @Test func programOnAnEventLoopMakesTheCalls() async {
    await #expect(processExitsWith: .success) {
      try await withEventLoopExecutor { try await BlockingCallsTests.transfer(TransferOptions()) }
      #expect(BlockingCallsTests.seen.withLock { $0.isSuperset(of: ["open", "stat", "rename"]) })
    }
  }
}
