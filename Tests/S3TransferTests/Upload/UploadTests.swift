// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestClients
import NIOCore
import AWSHTTP
import AWSErrors
import AWSProtocols
import BotoCore
import S3Transfer
import TestSupport
import Testing
import WireFormats

struct UploadTests {
  private let mebi = 1 << 20

  @Test func smallFilesUseOneRequest() async throws {
    let transfers = try TestTransfers()
    let folder = try TestFolder()
    let moves = Moves()
    for count in [0, 1, 1_000, 2 * mebi] {
      let bytes = testBytes(count)
      let path = try folder.write("file", bytes)
      let result = try await transfers.manager.upload(
        .file(path), to: .test("a/\(count)"),
        arguments: ["Metadata": ["k": "v"], "ContentType": "text/csv"], progress: moves.add)
      let object = try #require(transfers.store["/bucket/a/\(count)"])
      #expect(object.bytes == bytes && object.checksum?.name == "crc32")
      #expect(object.headers["x-amz-meta-k"] == "v")
      #expect(result.size == Int64(count) && result.eTag == object.eTag)
    }
    #expect(transfers.store.log == [String](repeating: "PutObject", count: 4))
    #expect(moves.sum == Int64(1_001 + 2 * mebi))
  }

  @Test(arguments: ["file", "bytes", "stream", "known stream"])
  func largeSourcesUseParts(source: String) async throws {
    let transfers = try TestTransfers()
    let folder = try TestFolder()
    let bytes = testBytes(12 * mebi)
    let moves = Moves()
    let upload: ByteStream =
      switch source {
      case "file": .file(try folder.write("file", bytes))
      case "bytes": ByteStream(bytes)
      case "stream": ByteStream(RunStream(bytes, run: 300_000, length: nil))
      default: ByteStream(RunStream(bytes, run: 10_000_000, length: Int64(bytes.count)))
      }
    let result = try await transfers.manager.upload(upload, to: .test("k"), progress: moves.add)
    let object = try #require(transfers.store["/bucket/k"])
    #expect(object.bytes == bytes && result.size == Int64(bytes.count))
    // The checksum of the whole object, combined here, equals the store's own.
    #expect(object.checksum?.name == "crc32")
    #expect(
      transfers.store.log.sorted() == [
        "CompleteMultipartUpload", "CreateMultipartUpload", "UploadPart", "UploadPart",
      ])
    #expect(moves.sum == Int64(bytes.count))
  }

  @Test func smallStreamsUseOneRequest() async throws {
    let transfers = try TestTransfers()
    for count in [0, 5, 100_000] {
      let bytes = testBytes(count)
      try await transfers.manager.upload(
        ByteStream(RunStream(bytes, run: 7_000, length: nil)), to: .test("k"))
      #expect(transfers.store["/bucket/k"]?.bytes == bytes)
    }
    #expect(transfers.store.log == ["PutObject", "PutObject", "PutObject"])
  }

  @Test func noFullObjectChecksumForOldServers() async throws {
    let transfers = try TestTransfers(ObjectStore(isModern: false))
    try await transfers.manager.upload(ByteStream(testBytes(9 * mebi)), to: .test("k"))
    let completed = try #require(transfers.store.requests("CompleteMultipartUpload").first)
    #expect(completed.headers["x-amz-checksum-crc32"] == nil)
    #expect(completed.headers["x-amz-checksum-type"] == nil)
    #expect(completed.text.contains("<ChecksumCRC32>"))
  }

  @Test func givenChecksumIsFullObject() async throws {
    let transfers = try TestTransfers()
    await #expect(throws: ClientError.self) {
      try await transfers.manager.upload(
        ByteStream(testBytes(9 * mebi)), to: .test("k"),
        arguments: ["ChecksumCRC64NVME": "AAAAAAAAAAA="])
    }
    let created = try #require(transfers.store.requests("CreateMultipartUpload").first)
    #expect(created.headers["x-amz-checksum-algorithm"] == "CRC64NVME")
    #expect(created.headers["x-amz-checksum-type"] == "FULL_OBJECT")
    #expect(created.headers["x-amz-checksum-crc64nvme"] == nil)
    #expect(transfers.store.openUploads == 0)
  }

  @Test func aFailedPartAbortsTheUpload() async throws {
    let transfers = try TestTransfers(
      ObjectStore { operation, number in
        operation == "UploadPart" && number == 2 ? .error(403, "AccessDenied") : nil
      })
    await #expect(throws: ClientError.self) {
      try await transfers.manager.upload(ByteStream(testBytes(20 * mebi)), to: .test("k"))
    }
    #expect(transfers.store.log.last == "AbortMultipartUpload")
    #expect(transfers.store.openUploads == 0 && transfers.store["/bucket/k"] == nil)
  }

  @Test func cancellationAbortsTheUpload() async throws {
    let begun = Signal()
    let transfers = try TestTransfers(
      ObjectStore { operation, _ in
        if operation == "UploadPart" {
          begun.set()
          try await Task.sleep(for: .seconds(600))
        }
        return nil
      })
    let task = Task { [manager = transfers.manager] in
      try await manager.upload(ByteStream(testBytes(20 << 20)), to: .test("k"))
    }
    await begun.wait()
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(transfers.store.log.last == "AbortMultipartUpload" && transfers.store.openUploads == 0)
  }

  @Test func slowDownIsRetried() async throws {
    let transfers = try TestTransfers(
      ObjectStore { _, number in number < 6 ? .error(503, "SlowDown") : nil })
    try await transfers.manager.upload(ByteStream([1, 2, 3]), to: .test("k"))
    #expect(transfers.store["/bucket/k"]?.bytes == [1, 2, 3])
    #expect(transfers.clock.sleeps.count == 5)
  }

  @Test func aDamagedPartIsSentAgain() async throws {
    let moves = Moves()
    let transfers = try TestTransfers(
      ObjectStore { operation, number in
        operation == "UploadPart" && number == 1 ? .error(400, "BadDigest") : nil
      })
    let bytes = testBytes(10 * mebi)
    let folder = try TestFolder()
    try await transfers.manager.upload(
      .file(try folder.write("f", bytes)), to: .test("k"), progress: moves.add)
    #expect(transfers.store["/bucket/k"]?.bytes == bytes)
    #expect(moves.sum == Int64(bytes.count) && moves.all.contains { $0 < 0 })
  }

  @Test func aFileThatChangesIsAnError() async throws {
    let folder = try TestFolder()
    let path = try folder.write("file", testBytes(20 * mebi))
    for change in [testBytes(3 * mebi), [UInt8](repeating: 7, count: 20 * mebi)] {
      let transfers = try TestTransfers(
        ObjectStore { operation, number in
          if operation == "CreateMultipartUpload" { try folder.write("file", change) }
          return nil
        })
      try folder.write("file", testBytes(20 * mebi))
      await #expect(throws: FileError.self) {
        try await transfers.manager.upload(.file(path), to: .test("k"))
      }
      #expect(transfers.store.openUploads == 0 && transfers.store["/bucket/k"] == nil)
    }
  }

  @Test func existingFilesAreKept() async throws {
    let transfers = try TestTransfers()
    for size in [1, 9 * mebi] {
      transfers.store.put("/bucket/k", [7])
      let error = await #expect(throws: ClientError.self) {
        try await transfers.manager.upload(
          ByteStream(testBytes(size)), to: .test("k"), onlyIfAbsent: true)
      }
      #expect(error?.code == "PreconditionFailed")
      #expect(transfers.store["/bucket/k"]?.bytes == [7] && transfers.store.openUploads == 0)
    }
  }

  @Test func badInputIsRefused() async throws {
    let transfers = try TestTransfers()
    let error = await #expect(throws: BotoCoreError.self) {
      try await transfers.manager.upload(
        ByteStream([]), to: .test("k"), arguments: ["IfNoneMatch": "*"])
    }
    #expect(
      error?.message.hasPrefix(
        "Invalid extra_args key 'IfNoneMatch', must be one of: ACL, CacheControl, ") == true)
    await #expect(throws: FileError(path: "/nowhere/x", errno: 2)) {
      try await transfers.manager.upload(.file("/nowhere/x"), to: .test("k"))
    }
    await #expect(throws: FileError.isDirectory("/tmp")) {
      try await transfers.manager.upload(.file("/tmp"), to: .test("k"))
    }
    await #expect(throws: BotoCoreError.self) {
      try await transfers.manager.upload(
        ByteStream([]),
        to: S3Location(
          bucket: "arn:aws:s3-object-lambda:us-west-2:123456789012:accesspoint/a", key: "k"))
    }
    let other = TransferManager(try TestClient("sqs").service)
    await #expect(throws: BotoCoreError.self) {
      try await other.upload(ByteStream([]), to: .test("k"))
    }
  }
}

/// A stream that can be read once, in runs.
private final class RunStream: ByteSource {
  private let bytes: [UInt8]
  private let run: Int
  let length: Int64?
  let isReplayable = false

  init(_ bytes: [UInt8], run: Int, length: Int64?) {
    self.bytes = bytes
    self.run = run
    self.length = length
  }

  func makeReader() async throws -> any ByteSourceReader { Reader(bytes[...], run) }

  private final class Reader: ByteSourceReader {
    private var rest: ArraySlice<UInt8>
    private let run: Int

    init(_ bytes: ArraySlice<UInt8>, _ run: Int) {
      rest = bytes
      self.run = run
    }

    func nextBuffers() async throws -> [ByteBuffer]? {
      defer { rest = rest.dropFirst(run) }
      return rest.isEmpty ? nil : [ByteBuffer(bytes: rest.prefix(run))]
    }

    func cancel() async { rest = [] }
  }
}
