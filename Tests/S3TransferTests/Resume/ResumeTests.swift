// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSErrors
import AWSProtocols
import BotoCore
import Checksums
import Synchronization
import TestSupport
import Testing
import WireFormats

@testable import S3Transfer

struct ResumeTests {
  /// A store that fails one call of an operation, the first time.
  private final class OneFailure: Sendable {
    private let isOver = Mutex(false)

    func response(_ isIt: Bool) -> WireResponse? {
      guard isIt else { return nil }
      let wasOver = isOver.withLock { isOver in
        defer { isOver = true }
        return isOver
      }
      return wasOver ? nil : .error(403, "AccessDenied")
    }
  }

  private let folder: TestFolder
  private let bytes = testBytes(22 << 20)

  init() throws { folder = try TestFolder() }

  /// An upload of four parts, the third of which fails, with one part at a time.
  private func interruptedUpload() async throws -> TestTransfers {
    let trouble = OneFailure()
    let transfers = try TestTransfers(
      ObjectStore { operation, number in
        trouble.response(operation == "UploadPart" && number == 3)
      },
      config: TransferOptions {
        $0.partSize = 6 << 20
        $0.maxConcurrency = 1
      })
    try folder.write("file", bytes)
    await #expect(throws: ClientError.self) { try await upload(transfers) }
    #expect(transfers.store.openUploads == 1 && folder.bytes("state") != nil)
    return transfers
  }

  private func upload(_ transfers: TestTransfers, _ moves: Moves? = nil) async throws {
    try await transfers.manager.upload(
      .file(folder.path("file")), to: .test("k"), resumePath: folder.path("state"),
      progress: { moves?.add($0) })
  }

  @Test func uploadResumes() async throws {
    let transfers = try await interruptedUpload()
    let moves = Moves()
    try await upload(transfers, moves)
    #expect(transfers.store["/bucket/k"]?.bytes == bytes && folder.names() == ["file"])
    #expect(transfers.store["/bucket/k"]?.checksum?.name == "crc32")
    #expect(transfers.store.log.count { $0 == "UploadPart" } == 3 + 2)
    #expect(moves.sum == Int64(bytes.count))
  }

  @Test func changedPartIsSentAgain() async throws {
    let transfers = try await interruptedUpload()
    transfers.store.state.withLock { state in
      for id in state.uploads.keys { state.uploads[id]?.parts[1]?.checksum?.value = "AAAAAA==" }
    }
    try await upload(transfers)
    #expect(transfers.store["/bucket/k"]?.bytes == bytes)
    #expect(transfers.store.log.count { $0 == "UploadPart" } == 3 + 3)
  }

  /// A store that doesn't list parts gets all of them again, and the old upload is aborted.
  @Test func withoutAListOfPartsEverythingIsSent() async throws {
    let store = ObjectStore { operation, number in
      if operation == "ListParts" { return .error(501, "NotImplemented") }
      return operation == "UploadPart" && number == 3 ? .error(403, "AccessDenied") : nil
    }
    let transfers = try TestTransfers(
      store,
      config: TransferOptions {
        $0.partSize = 6 << 20
        $0.maxConcurrency = 1
      })
    try folder.write("file", bytes)
    await #expect(throws: ClientError.self) { try await upload(transfers) }
    try await upload(transfers)
    #expect(store["/bucket/k"]?.bytes == bytes && store.openUploads == 0)
    #expect(folder.names() == ["file"])
  }

  @Test func changedFileStartsAgain() async throws {
    let transfers = try await interruptedUpload()
    let other = Array(testBytes(23 << 20).reversed())
    try folder.write("file", other)
    try await upload(transfers)
    #expect(transfers.store["/bucket/k"]?.bytes == other && transfers.store.openUploads == 0)
    #expect(transfers.store.log.contains("AbortMultipartUpload"))
  }

  @Test func changedArgumentsStartAgain() async throws {
    let transfers = try await interruptedUpload()
    try await transfers.manager.upload(
      .file(folder.path("file")), to: .test("k"), arguments: ["Metadata": ["b": "2", "a": "1"]],
      resumePath: folder.path("state"))
    #expect(transfers.store["/bucket/k"]?.headers["x-amz-meta-a"] == "1")
    #expect(transfers.store.openUploads == 0 && folder.names() == ["file"])
  }

  @Test func orderOfArgumentsDoesNotMatter() {
    #expect(
      ArgumentDigest.of(["A": "1", "M": ["b": "2", "a": "1"]])
        == ArgumentDigest.of(["M": ["a": "1", "b": "2"], "A": "1"]))
    #expect(ArgumentDigest.of(["A": "1"]) != ArgumentDigest.of(["A": "2"]))
  }

  @Test func uploadInOneRequestAbortsTheOldUpload() async throws {
    let transfers = try await interruptedUpload()
    try folder.write("file", [1, 2, 3])
    try await upload(transfers)
    #expect(transfers.store["/bucket/k"]?.bytes == [1, 2, 3])
    #expect(transfers.store.openUploads == 0 && folder.names() == ["file"])
  }

  @Test func cyclicListIsAnError() async throws {
    let page = WireResponse.xml(
      "<ListPartsResult><IsTruncated>true</IsTruncated>"
        + "<NextPartNumberMarker>7</NextPartNumberMarker></ListPartsResult>")
    let trouble = OneFailure()
    let transfers = try TestTransfers(
      ObjectStore { operation, number in
        operation == "ListParts"
          ? page : trouble.response(operation == "UploadPart" && number == 3)
      })
    try folder.write("file", bytes)
    await #expect(throws: ClientError.self) { try await upload(transfers) }
    let error = await #expect(throws: BotoCoreError.self) { try await upload(transfers) }
    #expect(error?.kind == .paginationError)
  }

  @Test(arguments: ["notes of mine", "{}", "[1", "\u{0}\u{1}"])
  func otherFileIsNotAStateFile(text: String) async throws {
    let transfers = try TestTransfers()
    let notes = Array(text.utf8)
    try folder.write("file", bytes)
    try folder.write("state", notes)
    transfers.store.put("/bucket/k", bytes)
    let up = await #expect(throws: BotoCoreError.self) { try await upload(transfers) }
    let down = await #expect(throws: BotoCoreError.self) {
      try await transfers.manager.download(
        .test("k"), to: .file(folder.path("copy")), resumePath: folder.path("state"))
    }
    #expect(up?.kind == .valueError && down?.kind == .valueError)
    #expect(folder.bytes("state") == notes && folder.names() == ["file", "state"])
    #expect(transfers.store.openUploads == 0)
  }

  /// A path in a state file is removed only if its name is one of ours.
  @Test(arguments: ["/etc/passwd", "/tmp/x.1234567", "/tmp/x.1234567g", ".12345678"])
  func stateFileNamesOnlyTemporaryFiles(path: String) {
    var log = DownloadLog(
      bucket: "b", key: "k", eTag: "e", size: 1, partSize: 1, variant: .crc32,
      temporaryPath: "/tmp/x.12345678")
    #expect(DownloadLog.parse(log.header) != nil)
    log.temporaryPath = path
    #expect(DownloadLog.parse(log.header) == nil)
  }

  @Test func unwritableStateIsAnError() async throws {
    let transfers = try TestTransfers()
    try folder.write("file", bytes)
    await #expect(throws: FileError.self) {
      try await transfers.manager.upload(
        .file(folder.path("file")), to: .test("k"), resumePath: "/nowhere/state")
    }
    #expect(transfers.store.openUploads == 0)
  }

  @Test func missingUploadStartsAgain() async throws {
    let transfers = try await interruptedUpload()
    transfers.store.state.withLock { $0.uploads = [:] }
    try await upload(transfers)
    #expect(transfers.store["/bucket/k"]?.bytes == bytes && folder.names() == ["file"])
  }

  @Test(arguments: [
    "", "{\"kind\":\"boto3-swift upload 1\"}", "{\"kind\":\"boto3-swift upload 1\",\"bu",
  ])
  func damagedStateStartsAgain(text: String) async throws {
    let transfers = try TestTransfers()
    try folder.write("file", bytes)
    try folder.write("state", Array(text.utf8))
    try await upload(transfers)
    #expect(transfers.store["/bucket/k"]?.bytes == bytes && folder.names() == ["file"])
  }

  /// A download of ten ranges, the sixth of which fails, with one range at a time.
  private func interruptedDownload() async throws -> TestTransfers {
    let trouble = OneFailure()
    let transfers = try TestTransfers(
      ObjectStore { operation, number in
        trouble.response(operation == "GetObject" && number == 6)
      },
      config: TransferOptions {
        $0.multipartThreshold = 1_000
        $0.partSize = 1_000
        $0.maxConcurrency = 1
      })
    transfers.store.put("/bucket/k", Array(bytes.prefix(9_500)))
    await #expect(throws: ClientError.self) { try await download(transfers) }
    #expect(folder.names().count == 2)
    return transfers
  }

  private func download(_ transfers: TestTransfers, _ moves: Moves? = nil) async throws {
    try await transfers.manager.download(
      .test("k"), to: .file(folder.path("file")), resumePath: folder.path("state"),
      progress: { moves?.add($0) })
  }

  @Test func downloadResumes() async throws {
    let transfers = try await interruptedDownload()
    let moves = Moves()
    try await download(transfers, moves)
    #expect(folder.bytes("file") == Array(bytes.prefix(9_500)) && folder.names() == ["file"])
    #expect(transfers.store.log.count { $0 == "GetObject" } == 6 + 5)
    #expect(moves.sum == 9_500)
  }

  @Test func damagedRangesAreReadAgain() async throws {
    let transfers = try await interruptedDownload()
    let name = try #require(folder.names().first { $0.hasPrefix("file.") })
    var there = try #require(folder.bytes(name))
    there[1_500] ^= 1
    try folder.write(name, there)
    try await download(transfers)
    #expect(folder.bytes("file") == Array(bytes.prefix(9_500)))
    #expect(transfers.store.log.count { $0 == "GetObject" } == 6 + 6)
  }

  @Test func changedObjectStartsAgain() async throws {
    let transfers = try await interruptedDownload()
    transfers.store.put("/bucket/k", Array(bytes.prefix(9_400)))
    try await download(transfers)
    #expect(folder.bytes("file") == Array(bytes.prefix(9_400)) && folder.names() == ["file"])
  }

  @Test func downloadInOneRequestDiscardsTheState() async throws {
    let transfers = try await interruptedDownload()
    transfers.store.put("/bucket/k", [1, 2, 3])
    try await download(transfers)
    #expect(folder.bytes("file") == [1, 2, 3] && folder.names() == ["file"])
  }

  @Test func truncatedLogIsReadUpToTheDamage() async throws {
    let transfers = try await interruptedDownload()
    let log = try #require(folder.bytes("state"))
    for spoilt in [Array(log.dropLast(3)), log + Array("7 zz\n99 1\nx\n\n3".utf8)] {
      try folder.write("state", spoilt)
      let other = try TestFolder()
      for name in folder.names() { try other.write(name, try #require(folder.bytes(name))) }
      try await download(transfers)
      #expect(folder.bytes("file") == Array(bytes.prefix(9_500)))
      for name in other.names() { try folder.write(name, try #require(other.bytes(name))) }
    }
  }
}
