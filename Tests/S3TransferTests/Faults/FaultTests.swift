// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSErrors
import AWSProtocols
import BotoCore
import S3Transfer
import Synchronization
import TestSupport
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Transfers over connections that break, of files that change and to full disks: the rows of the
/// table in docs/reliability.md.
struct FaultTests {
  private let folder: TestFolder
  private let bytes = testBytes(13 << 20)

  init() throws { folder = try TestFolder() }

  @Test func bytesRoundTrip() async throws {
    let server = try await StoreServer()
    let manager = try server.manager()
    let path = try folder.write("file", bytes)
    let moves = Moves()
    try await manager.upload(.file(path), to: .test("k"), progress: moves.add)
    #expect(server.store["/bucket/k"]?.bytes == bytes && moves.sum == Int64(bytes.count))
    try await manager.download(.test("k"), to: .file(folder.path("back")), progress: moves.add)
    #expect(folder.bytes("back") == bytes && moves.sum == 2 * Int64(bytes.count))
  }

  @Test func serverResetsEveryTenthRequest() async throws {
    let server = try await StoreServer { number, _ in
      number.isMultiple(of: 10) ? .reset : nil
    }
    let manager = try server.manager(TransferOptions { $0.partSize = 400_000 })
    let path = try folder.write("file", bytes)
    try await manager.upload(.file(path), to: .test("k"))
    try await manager.download(.test("k"), to: .file(folder.path("back")))
    #expect(folder.bytes("back") == bytes)
    #expect(server.store.openUploads == 0)
  }

  @Test func serverTruncatesEveryThirdResponse() async throws {
    let server = try await StoreServer { number, _ in
      number.isMultiple(of: 3) ? .cut(100_000) : nil
    }
    server.store.put("/bucket/k", bytes)
    // One at a time: of many, one could be affected each time.
    let manager = try server.manager(
      TransferOptions {
        $0.partSize = 500_000
        $0.maxConcurrency = 1
      })
    let moves = Moves()
    try await manager.download(
      .test("k"), to: .file(folder.path("back")), progress: moves.add)
    #expect(folder.bytes("back") == bytes && moves.sum == Int64(bytes.count))
  }

  @Test func fileTruncatedDuringUpload() async throws {
    let path = try folder.write("file", bytes)
    let server = try await StoreServer(
      ObjectStore { operation, number in
        if operation == "CreateMultipartUpload" { truncate(path, 9 << 20) }
        return nil
      })
    await #expect(throws: FileError.self) {
      try await server.manager().upload(.file(path), to: .test("k"))
    }
    #expect(server.store.openUploads == 0 && server.store["/bucket/k"] == nil)
  }

  @Test func fullDisk() async throws {
    let server = try await StoreServer()
    server.store.put("/bucket/k", bytes)
    let manager = try server.manager()
    await #expect(throws: FileError(path: "/dev/full", errno: 28)) {
      try await manager.download(.test("k"), to: .file("/dev/full"))
    }
  }

  @Test func unwritableDirectory() async throws {
    let server = try await StoreServer()
    server.store.put("/bucket/k", bytes)
    await #expect(throws: FileError.self) {
      try await server.manager().download(.test("k"), to: .file("/proc/file"))
    }
  }

  @Test(.enabled(if: SmallDisk.isPossible)) func aSmallDiskThatFills() async throws {
    let server = try await StoreServer()
    server.store.put("/bucket/k", bytes)
    let disk = try SmallDisk(in: folder, size: 6 << 20)
    for chunkSize: Int64 in [1 << 20, 64 << 20] {
      let manager = try server.manager(
        TransferOptions {
          $0.multipartThreshold = chunkSize
          $0.partSize = chunkSize
        })
      let error = await #expect(throws: FileError.self) {
        try await manager.download(.test("k"), to: .file(disk.path("file")))
      }
      #expect(error?.reason == "No space left on device")
      #expect(disk.names() == [])
    }
  }

  @Test func removedDirectory() async throws {
    let directory = try TestTree(["d/"])
    let server = try await StoreServer(
      ObjectStore { operation, _ in
        if operation == "GetObject" { _ = rename(directory.root + "d", directory.root + "e") }
        return nil
      })
    server.store.put("/bucket/k", bytes)
    await #expect(throws: FileError.self) {
      try await server.manager().download(.test("k"), to: .file(directory.root + "d/file"))
    }
  }

  @Test(arguments: ["UploadPart", "GetObject"])
  func permissionLostDuringTransfer(operation: String) async throws {
    let server = try await StoreServer(
      ObjectStore { [operation] asked, number in
        asked == operation && number > 2 ? .error(403, "AccessDenied") : nil
      })
    let manager = try server.manager(
      TransferOptions {
        $0.partSize = 5 << 20
        $0.maxConcurrency = 1
      })
    let path = try folder.write("file", bytes)
    server.store.put("/bucket/k", bytes)
    let error = await #expect(throws: ClientError.self) {
      if operation == "GetObject" {
        try await manager.download(.test("k"), to: .file(folder.path("back")))
      } else {
        try await manager.upload(.file(path), to: .test("new"))
      }
    }
    #expect(error?.code == "AccessDenied")
    #expect(server.store.openUploads == 0 && server.store["/bucket/new"] == nil)
    #expect(folder.names() == ["file"])
  }

  /// Longer than the client's own retries last.
  @Test(arguments: [true, false]) func aServerThatIsBusyForAWhile(isUpload: Bool) async throws {
    let end = Mutex<ContinuousClock.Instant?>(nil)
    let server = try await StoreServer(
      ObjectStore { _, _ in
        let isBusy = end.withLock { end in
          let known = end ?? .now + .seconds(4)
          end = known
          return .now < known
        }
        return isBusy ? .error(503, "SlowDown") : nil
      })
    let manager = try server.manager()
    let path = try folder.write("file", bytes)
    if isUpload {
      try await manager.upload(.file(path), to: .test("k"))
      #expect(server.store["/bucket/k"]?.bytes == bytes)
    } else {
      server.store.put("/bucket/k", bytes)
      try await manager.download(.test("k"), to: .file(folder.path("back")))
      #expect(folder.bytes("back") == bytes)
    }
    #expect(server.store.openUploads == 0)
  }

  @Test(arguments: [1, 99]) func aPartThatIsDamagedOnItsWay(times: Int) async throws {
    let damaged = Counter()
    let server = try await StoreServer { _, request in
      request.target.contains("partNumber=2") && damaged.next() <= times ? .damage : nil
    }
    let path = try folder.write("file", bytes)
    do {
      try await server.manager().upload(.file(path), to: .test("k"))
      #expect(times == 1 && server.store["/bucket/k"]?.bytes == bytes)
    } catch {
      #expect(times == 99 && kind(of: error) == "ClientError BadDigest")
      #expect(server.store["/bucket/k"] == nil)
    }
    #expect(server.store.openUploads == 0)
  }

  @Test(arguments: [true, false]) func anObjectThatIsReplaced(inRanges: Bool) async throws {
    let store = ObjectStore()
    let others = Array(bytes.reversed())
    let server = try await StoreServer(store) { number, request in
      guard request.method == "GET" else { return nil }
      if number == 3 { store.put("/bucket/k", others) }
      return number == 2 && !inRanges ? .cut(3 << 20) : nil
    }
    store.put("/bucket/k", bytes)
    let manager = try server.manager(
      TransferOptions {
        $0.multipartThreshold = inRanges ? 1 << 20 : 64 << 20
        $0.partSize = 1 << 20
        $0.maxConcurrency = 1
      })
    let error = await #expect(throws: BotoCoreError.self) {
      try await manager.download(.test("k"), to: .file(folder.path("back")))
    }
    #expect(error?.kind == .s3DownloadFailedError && folder.names() == [])
  }

  /// Nothing opens the other end.
  @Test(.timeLimit(.minutes(1)), arguments: [10, 13 << 20])
  func pipeWithoutAnotherEndCanBeCancelled(count: Int) async throws {
    let store = ObjectStore()
    store.put("/bucket/k", Array(bytes.prefix(count)))
    let manager = try TestTransfers(store).manager
    let pipe = folder.path("pipe")
    try #require(mkfifo(pipe, 0o600) == 0)
    for isUpload in [true, false] {
      let transfer = Task {
        if isUpload {
          try await manager.upload(.file(pipe), to: .test("copy"))
        } else {
          try await manager.download(.test("k"), to: .file(pipe))
        }
      }
      // Opening waits without a sign of it.
      try await Task.sleep(for: .milliseconds(100))
      transfer.cancel()
      await #expect(throws: CancellationError.self) { try await transfer.value }
      // The thread that opens it may end.
      let other = open(pipe, O_RDWR | O_NONBLOCK)
      try await Task.sleep(for: .milliseconds(10))
      close(other)
    }
  }

  @Test func aPipeIsReadAndWritten() async throws {
    let server = try await StoreServer()
    let manager = try server.manager()
    let pipe = folder.path("pipe")
    try #require(mkfifo(pipe, 0o600) == 0)
    server.store.put("/bucket/k", bytes)
    async let down: TransferResult = manager.download(.test("k"), to: .file(pipe))
    async let up: TransferResult = manager.upload(.file(pipe), to: .test("copy"))
    _ = try await (down, up)
    #expect(server.store["/bucket/copy"]?.bytes == bytes)
  }
}
