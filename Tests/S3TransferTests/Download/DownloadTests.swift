// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSErrors
import AWSProtocols
import BotoCore
import Checksums
import S3Transfer
import Synchronization
import TestSupport
import Testing
import WireFormats

struct DownloadTests {
  private let inRanges: TransferOptions

  init() throws {
    inRanges = TransferOptions {
      $0.multipartThreshold = 1_000
      $0.partSize = 1_000
    }
  }

  @Test(arguments: [0, 1, 999, 1_000, 1_001, 25_500])
  func bytesArrive(count: Int) async throws {
    let transfers = try TestTransfers(config: inRanges)
    let bytes = testBytes(count)
    transfers.store.put("/bucket/k", bytes)
    let folder = try TestFolder()
    let moves = Moves()
    let result = try await transfers.manager.download(
      .test("k"), to: .file(folder.path("file")), progress: moves.add)
    #expect(folder.bytes("file") == bytes && folder.names() == ["file"])
    #expect(result.size == Int64(count) && moves.sum == Int64(count))
    #expect(result.eTag == transfers.store["/bucket/k"]?.eTag)
    let buffer = ObjectBuffer()
    try await transfers.manager.download(.test("k"), to: .buffer(buffer))
    #expect(buffer.bytes == bytes)
    let ranges = (count >= 1_000 ? (count + 999) / 1_000 : 1) * 2
    #expect(transfers.store.log.count { $0 == "GetObject" } == ranges)
    #expect(transfers.store.log.count { $0 == "HeadObject" } == 2)
  }

  @Test(arguments: [10, 2_500]) func aBufferHoldsOneObject(count: Int) async throws {
    let transfers = try TestTransfers(config: inRanges)
    transfers.store.put("/bucket/k", testBytes(count))
    let buffer = ObjectBuffer()
    for _ in 0..<2 { try await transfers.manager.download(.test("k"), to: .buffer(buffer)) }
    #expect(buffer.bytes == testBytes(count))
  }

  @Test func knownFactsNeedNoHeadObject() async throws {
    let transfers = try TestTransfers()
    transfers.store.put("/bucket/k", [1, 2, 3])
    let buffer = ObjectBuffer()
    try await transfers.manager.download(
      .test("k"), to: .buffer(buffer),
      facts: ObjectFacts(size: 3, eTag: transfers.store["/bucket/k"]?.eTag))
    #expect(buffer.bytes == [1, 2, 3] && transfers.store.log == ["GetObject"])
  }

  /// An object of unknown size, or one that was replaced after it was listed, isn't gathered in
  /// memory, also if it is read twice.
  @Test(arguments: [true, false], ["file", "/dev/full"])
  func unexpectedlyLargeObjectIsStreamed(isListed: Bool, place: String) async throws {
    let bytes = testBytes(3 << 20)
    let eTag = ObjectStore.StoredObject(bytes: bytes).eTag
    let folder = try TestFolder()
    let names = Mutex<[String]>([])
    let store = ObjectStore { operation, number in
      switch operation {
      case "HeadObject" where !isListed: return WireResponse(status: 200, headers: ["ETag": eTag])
      case "GetObject" where number == 1:
        return WireResponse(
          status: 200, headers: ["ETag": eTag],
          body: .stream(CutStream(Array(bytes.prefix(2 << 20)), length: 3 << 20)))
      case "GetObject":
        let body = PiecedStream(bytes, pieces: 1 << 16) {
          names.withLock { $0 = folder.names() }
        }
        return WireResponse(status: 200, headers: ["ETag": eTag], body: .stream(body))
      default: return nil
      }
    }
    store.put("/bucket/k", bytes)
    let manager = try TestTransfers(store).manager
    let path = place == "file" ? folder.path(place) : place
    do {
      try await manager.download(
        .test("k"), to: .file(path), facts: isListed ? ObjectFacts(size: 3, eTag: "\"a\"") : nil)
      #expect(place == "file" && folder.bytes("file") == bytes && folder.names() == ["file"])
      #expect(names.withLock { $0.count == 1 && $0[0].hasPrefix("file.") })
    } catch let error as FileError {
      #expect(error == FileError(path: "/dev/full", errno: 28) && place != "file")
    }
  }

  @Test func aReplacedObjectIsAnError() async throws {
    let store = ObjectStore()
    let transfers = try TestTransfers(
      ObjectStore { operation, number in
        if operation == "GetObject", number == 3 { return .error(412, "PreconditionFailed") }
        return nil
      }, config: inRanges)
    _ = store
    transfers.store.put("/bucket/k", testBytes(9_000))
    let folder = try TestFolder()
    await #expect(
      throws: BotoCoreError(
        .s3DownloadFailedError,
        "Contents of stored object \"k\" in bucket \"bucket\" did not match expected ETag.")
    ) { try await transfers.manager.download(.test("k"), to: .file(folder.path("file"))) }
    #expect(folder.names() == [])
    #expect(
      transfers.store.requests("GetObject").allSatisfy {
        $0.headers["If-Match"] == transfers.store["/bucket/k"]?.eTag
      })
  }

  @Test func stalledBytesAreRequestedAgain() async throws {
    let bytes = testBytes(5_000)
    let eTag = ObjectStore.StoredObject(bytes: bytes).eTag
    for (attempts, succeeds) in [(5, true), (2, false)] {
      let moves = Moves()
      let config = TransferOptions {
        $0.multipartThreshold = 1_000
        $0.partSize = 5_000
        $0.downloadAttempts = attempts
      }
      let transfers = try TestTransfers(
        ObjectStore { operation, number in
          guard operation == "GetObject", number < 4 else { return nil }
          return WireResponse(
            status: 206, headers: ["Content-Range": "bytes 0-4999/5000", "ETag": eTag],
            body: .stream(CutStream(Array(bytes.prefix(number * 1_000)), length: 5_000)))
        }, config: config)
      transfers.store.put("/bucket/k", bytes)
      let buffer = ObjectBuffer()
      do {
        try await transfers.manager.download(
          .test("k"), to: .buffer(buffer), progress: moves.add)
        #expect(succeeds && buffer.bytes == bytes && moves.sum == 5_000)
        #expect(moves.all.filter { $0 < 0 } == [-1_000, -2_000, -3_000])
      } catch {
        #expect(!succeeds && (error as? BotoCoreError)?.kind == .retriesExceededError)
      }
    }
  }

  @Test func streamGetsEachByteOnce() async throws {
    let bytes = testBytes(5_000)
    let transfers = try TestTransfers(
      ObjectStore { operation, number in
        guard operation == "GetObject", number < 4 else { return nil }
        return WireResponse(
          status: 200, headers: ["ETag": ObjectStore.StoredObject(bytes: bytes).eTag],
          body: .stream(CutStream(Array(bytes.prefix(4_000 - number * 1_000)), length: 5_000)))
      })
    transfers.store.put("/bucket/k", bytes)
    let buffer = ObjectBuffer()
    try await transfers.manager.download(.test("k"), to: .buffer(buffer))
    #expect(buffer.bytes == bytes)
  }

  @Test func fullObjectChecksumIsVerified() async throws {
    for isRight in [true, false] {
      let transfers = try TestTransfers(config: inRanges)
      var crc = CRC(.crc64nvme)
      crc.update(testBytes(7_300))
      var object = ObjectStore.StoredObject(bytes: testBytes(7_300))
      if !isRight { object.bytes[4_000] ^= 1 }
      object.checksum = ("crc64nvme", Base64.encode(crc.bigEndianBytes))
      transfers.store["/bucket/k"] = object
      let folder = try TestFolder()
      do {
        try await transfers.manager.download(.test("k"), to: .file(folder.path("file")))
        #expect(isRight && folder.bytes("file") == object.bytes)
      } catch {
        #expect(!isRight && (error as? BotoCoreError)?.kind == .flexibleChecksumError)
        #expect(folder.names() == [])
      }
    }
  }

  @Test func unrequestedRangeIsAnError() async throws {
    let responses = [
      WireResponse(
        status: 206, headers: ["Content-Range": "bytes 0-5/9000"], body: .bytes([1, 2, 3, 4, 5])),
      WireResponse(status: 200, body: .bytes(testBytes(9_000))),
    ]
    for response in responses {
      let transfers = try TestTransfers(
        ObjectStore { operation, _ in operation == "GetObject" ? response : nil }, config: inRanges)
      transfers.store.put("/bucket/k", testBytes(9_000))
      let error = await #expect(throws: BotoCoreError.self) {
        try await transfers.manager.download(.test("k"), to: .buffer(ObjectBuffer()))
      }
      #expect(error?.kind == .s3ValidationError)
    }
  }

  @Test(arguments: [200, 206]) func excessBytesEndTheDownload(status: Int) async throws {
    let body = EndlessStream(run: 400)
    let transfers = try TestTransfers(
      ObjectStore { operation, _ in
        guard operation == "GetObject" else { return nil }
        let headers: WireHeaders =
          status == 206 ? ["Content-Range": "bytes 0-999/9000"] : [:]
        return WireResponse(status: status, headers: headers, body: .stream(body))
      },
      config: TransferOptions {
        $0.multipartThreshold = 1_000
        $0.partSize = 1_000
        $0.maxConcurrency = 1
      })
    transfers.store.put("/bucket/k", testBytes(9_000))
    let folder = try TestFolder()
    let error = await #expect(throws: BotoCoreError.self) {
      try await transfers.manager.download(.test("k"), to: .file(folder.path("file")))
    }
    #expect(error?.kind == .s3ValidationError && folder.names() == [])
    #expect(body.runs <= 4)
  }

  @Test func checksumValidationCanBeRequested() async throws {
    var object = ObjectStore.StoredObject(bytes: testBytes(7_300))
    object.checksum = ("crc64nvme", "AAAAAAAAAAA=")
    for arguments: Structure in [[:], ["ChecksumMode": "ENABLED"]] {
      let transfers = try TestTransfers(config: inRanges) {
        $0.responseChecksumValidation = .whenRequired
      }
      transfers.store["/bucket/k"] = object
      do {
        try await transfers.manager.download(
          .test("k"), to: .buffer(ObjectBuffer()), arguments: arguments,
          facts: ObjectFacts(size: 7_300))
        #expect(arguments.isEmpty)
      } catch {
        #expect(!arguments.isEmpty && kind(of: error) == "FlexibleChecksumError")
      }
    }
  }

  @Test func unwritableFilesAreErrors() async throws {
    let transfers = try TestTransfers(config: inRanges)
    for count in [10, 5_000] {
      transfers.store.put("/bucket/k", testBytes(count))
      await #expect(throws: FileError.self) {
        try await transfers.manager.download(.test("k"), to: .file("/nowhere/at/all"))
      }
      // A device is written to directly, and this one is full.
      await #expect(throws: FileError.self) {
        try await transfers.manager.download(.test("k"), to: .file("/dev/full"))
      }
      try await transfers.manager.download(.test("k"), to: .file("/dev/null"))
    }
  }

  @Test func cancellationRemovesTheFile() async throws {
    let begun = Signal()
    let transfers = try TestTransfers(
      ObjectStore { operation, number in
        if operation == "GetObject", number == 3 {
          begun.set()
          try await Task.sleep(for: .seconds(600))
        }
        return nil
      }, config: inRanges)
    transfers.store.put("/bucket/k", testBytes(9_000))
    let folder = try TestFolder()
    let path = folder.path("file")
    let task = Task { [manager = transfers.manager] in
      try await manager.download(.test("k"), to: .file(path))
    }
    await begun.wait()
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(folder.names() == [])
  }

  @Test func absentObjectsAndBadArgumentsAreErrors() async throws {
    let transfers = try TestTransfers()
    let error = await #expect(throws: ClientError.self) {
      try await transfers.manager.download(.test("k"), to: .buffer(ObjectBuffer()))
    }
    #expect(error?.code == "404")
    await #expect(
      throws: BotoCoreError(
        .valueError,
        "Invalid extra_args key 'ContentType', must be one of: ChecksumMode, VersionId, "
          + "SSECustomerAlgorithm, SSECustomerKey, SSECustomerKeyMD5, RequestPayer, "
          + "ExpectedBucketOwner")
    ) {
      try await transfers.manager.download(
        .test("k"), to: .buffer(ObjectBuffer()), arguments: ["ContentType": "x"])
    }
  }
}
