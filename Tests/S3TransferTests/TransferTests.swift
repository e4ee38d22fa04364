// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats
import S3Transfer
import TestSupport
import Testing

struct TransferTests {
  @Test func progressEndsWithTheTransfer() async throws {
    let transfers = try TestTransfers()
    let transfer = transfers.manager.startUpload(ByteStream(testBytes(12 << 20)), to: .test("k"))
    var last: TransferProgress?
    for await progress in transfer.progress { last = progress }
    #expect(last?.state == .success && last == transfer.currentProgress)
    #expect(last?.bytes == 12 << 20 && last?.total == 12 << 20)
    #expect(last?.partsDone == 2 && last?.parts == 2)
    #expect(try await transfer.value.size == 12 << 20)
  }

  /// A service that never answers `GetObject`, and a signal for the request.
  private func stalledDownloads() throws -> (TestTransfers, begun: Signal) {
    let begun = Signal()
    let transfers = try TestTransfers(
      ObjectStore { operation, _ in
        if operation == "GetObject" {
          begun.set()
          try await Task.sleep(for: .seconds(600))
        }
        return nil
      })
    return (transfers, begun)
  }

  @Test func cancelling() async throws {
    let (transfers, begun) = try stalledDownloads()
    transfers.store.put("/bucket/k", [1])
    let transfer = transfers.manager.startDownload(.test("k"), to: .buffer(ObjectBuffer()))
    await begun.wait()
    #expect(transfer.state == .running)
    transfer.cancel()
    await #expect(throws: CancellationError.self) { try await transfer.value }
    #expect(transfer.state == .cancelled)
  }

  @Test func cancellingAndWaitingForAll() async throws {
    let (transfers, begun) = try stalledDownloads()
    let manager = transfers.manager
    await manager.waitForAll()
    transfers.store.put("/bucket/k", [1])
    let downloads = (0..<20).map { _ in
      manager.startDownload(.test("k"), to: .buffer(ObjectBuffer()))
    }
    await begun.wait()
    manager.cancelAll()
    await manager.waitForAll()
    #expect(downloads.allSatisfy { $0.state == .cancelled })
    let uploads = (0..<20).map { manager.startUpload(ByteStream([1]), to: .test("\($0)")) }
    await manager.waitForAll()
    #expect(uploads.allSatisfy { $0.state == .success })
  }

  @Test func failuresAreThrown() async throws {
    let transfers = try TestTransfers()
    let transfer = transfers.manager.startCopy(
      CopySource(bucket: "bucket", key: "none"), to: .test("k"))
    for await _ in transfer.progress {}
    #expect(transfer.state == .failed)
  }

  @Test func cancelledReaderDoesNotCancelTheTransfer() async throws {
    let proceed = Signal()
    let transfers = try TestTransfers(
      ObjectStore { _, _ in
        await proceed.wait()
        return nil
      })
    let transfer = transfers.manager.startUpload(ByteStream([1]), to: .test("k"))
    let reader = Task { for await _ in transfer.progress {} }
    reader.cancel()
    await reader.value
    proceed.set()
    #expect(try await transfer.value.size == 1)
  }
}
