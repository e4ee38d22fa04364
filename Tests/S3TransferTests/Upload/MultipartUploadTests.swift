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

/// How uploads in parts start and end.
struct MultipartUploadTests {
  private static let bytes = testBytes(20 << 20)
  private var bytes: [UInt8] { Self.bytes }

  @Test func cancellingAtStartLeavesNothing() async throws {
    let (started, proceed) = (Signal(), Signal())
    let transfers = try TestTransfers(
      ObjectStore { operation, _ in
        if operation == "CreateMultipartUpload" {
          started.set()
          await proceed.wait()
          try Task.checkCancellation()
        }
        return nil
      })
    let task = Task { [bytes, manager = transfers.manager] in
      try await manager.upload(ByteStream(bytes), to: .test("k"))
    }
    await started.wait()
    task.cancel()
    proceed.set()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(transfers.store.log == ["CreateMultipartUpload", "AbortMultipartUpload"])
    #expect(transfers.store.openUploads == 0)
  }

  @Test func partsInFlightEndBeforeAbort() async throws {
    let (started, failed) = (Signal(), Signal())
    let wasCut = Mutex<Bool?>(nil)
    let transfers = try TestTransfers(
      ObjectStore { operation, number in
        guard operation == "UploadPart" else { return nil }
        if number > 1 {
          await started.wait()
          failed.set()
          return .error(403, "AccessDenied")
        }
        started.set()
        await failed.wait()
        for _ in 0..<1_000 { await Task.yield() }
        wasCut.withLock { $0 = Task.isCancelled }
        return nil
      }, config: TransferOptions { $0.maxConcurrency = 2 })
    let error = await #expect(throws: ClientError.self) {
      try await transfers.manager.upload(ByteStream(testBytes(16 << 20)), to: .test("k"))
    }
    #expect(error?.code == "AccessDenied" && wasCut.withLock { $0 } == false)
    #expect(transfers.store.log.count { $0 == "UploadPart" } == 2)
    #expect(transfers.store.log.last == "AbortMultipartUpload" && transfers.store.openUploads == 0)
  }

  @Test func interruptedPartsAreAbortedAgain() async throws {
    let started = Signal()
    let transfers = try TestTransfers(
      ObjectStore { operation, number in
        switch operation {
        case "UploadPart":
          started.set()
          try await Task.sleep(for: .seconds(600))
        // As if a part had arrived after it.
        case "AbortMultipartUpload" where number == 1: return WireResponse(status: 204)
        default: break
        }
        return nil
      })
    let task = Task { [bytes, manager = transfers.manager] in
      try await manager.upload(ByteStream(bytes), to: .test("k"))
    }
    await started.wait()
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(transfers.store.openUploads == 0 && transfers.clock.sleeps == [.seconds(1)])
  }

  @Test func failedAbortNamesTheUpload() async throws {
    let name = "transfer-test-\(UInt64.random(in: 0...(.max)))"
    let lines = Mutex("")
    Observability.setStreamLogger(name: "s3transfer") { line in lines.withLock { $0 += line } }
    defer { Observability.removeStreamLogger(name: "s3transfer") }
    let transfers = try TestTransfers(
      ObjectStore { operation, _ in
        ["UploadPart", "AbortMultipartUpload"].contains(operation)
          ? .error(403, "AccessDenied") : nil
      })
    let error = await #expect(throws: ClientError.self) {
      try await transfers.manager.upload(ByteStream(bytes), to: .test(name))
    }
    let id = try #require(transfers.store.state.withLock { $0.uploads.keys.first })
    let words = "The multipart upload \(id) of s3://bucket/\(name) remains"
    #expect(error?.operationName == "UploadPart" && error?.code == "AccessDenied")
    #expect(error?.message.contains(words) == true)
    #expect(lines.withLock { $0.contains(words) })
  }

  /// The service's response for the object when it doesn't know the upload any more, and whether the
  /// object is the upload's.
  @Test(arguments: [
    (2, true, nil, true), (2, false, "Fri, 02 Jan 2026 03:04:05 GMT", false),
    (2, nil, "Fri, 02 Jan 2026 03:04:05 GMT", true),
    (2, nil, "Fri, 02 Jan 2026 03:04:01 GMT", true),
    (2, nil, "Fri, 02 Jan 2026 03:03:00 GMT", false), (2, nil, nil, false), (3, true, nil, false),
  ])
  func completionWithALostResponse(
    parts: Int, hasChecksum: Bool?, time: String?, counts: Bool
  ) async throws {
    let bytes = Array(bytes.prefix(10 << 20))
    var headers: WireHeaders = ["ETag": "\"x-\(parts)\"", "Content-Length": "\(bytes.count)"]
    if let time { headers["Last-Modified"] = time }
    if let hasChecksum {
      var crc = CRC(.crc32)
      crc.update(hasChecksum ? bytes : [1])
      headers["x-amz-checksum-crc32"] = Base64.encode(crc.bigEndianBytes)
    }
    let head = WireResponse(status: 200, headers: headers)
    let transfers = try TestTransfers(
      ObjectStore { operation, number in
        switch operation {
        case "CompleteMultipartUpload":
          .error(number == 1 ? 500 : 404, number == 1 ? "InternalError" : "NoSuchUpload")
        case "HeadObject": head
        default: nil
        }
      }, client: { $0.retries = ClientOptions.Retries(maxAttempts: 3) })
    do {
      let result = try await transfers.manager.upload(ByteStream(bytes), to: .test("k"))
      #expect(counts && result.eTag == "\"x-2\"")
    } catch {
      #expect(!counts && kind(of: error) == "ClientError NoSuchUpload")
    }
    let asked = try #require(transfers.store.requests("HeadObject").first)
    #expect(asked.headers["x-amz-checksum-mode"] == "ENABLED")
  }

  @Test func streamPartsHaveTheExpectedSize() async throws {
    let transfers = try TestTransfers()
    try await transfers.manager.upload(
      ByteStream(CutStream(bytes, length: nil)), to: .test("k"), expectedSize: 200 << 30)
    #expect(transfers.store["/bucket/k"]?.bytes == bytes)
    #expect(transfers.store.log.count { $0 == "UploadPart" } == 1)
    let requests = transfers.store.state.withLock { $0.requests }
    #expect(!requests.contains { $0.headers.contains("x-amz-mp-object-size") })
    await #expect(throws: BotoCoreError.self) {
      try await transfers.manager.upload(
        ByteStream(CutStream(bytes, length: nil)), to: .test("k"), expectedSize: -1)
    }
  }
}
