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
import WireFormats

/// S3-compatible stores with gaps. Features that transfers add by themselves are omitted; options of
/// the caller stay errors.
struct LimitedStoreTests {
  // MARK: - Deleting

  @Test(arguments: [
    (ObjectStore.Lack.batchDeletion, 1, 2_100), (.batchDeletionMethod, 1, 2_100),
    (.batchChecksum, 4, 0),
  ])
  func batchesAreDeletedAsSupported(
    lack: ObjectStore.Lack, batches: Int, single: Int
  ) async throws {
    let transfers = try TestTransfers(ObjectStore(lacks: [lack]))
    let keys = (0..<2_100).map { "k\($0)" }
    for key in keys { transfers.store.put("/bucket/\(key)", [1]) }
    let told = Mutex(0)
    let counts = try await transfers.manager.delete(
      keys.map { DeletedObject(key: $0) }, in: "bucket"
    ) { _, error in
      if error == nil { told.withLock { $0 += 1 } }
    }
    #expect(counts.deleted == 2_100 && counts.failed == 0 && told.withLock { $0 } == 2_100)
    #expect(transfers.store.state.withLock { $0.objects.isEmpty })
    // Tried once, and remembered for the client, for every manager.
    transfers.store.put("/bucket/last", [1])
    let next = TransferManager(transfers.manager.client)
    #expect(try await next.delete([DeletedObject(key: "last")], in: "bucket").deleted == 1)
    let more = batches == 1 ? 0 : 1
    #expect(transfers.store.log.count { $0 == "DeleteObjects" } == batches + more)
    #expect(transfers.store.log.count { $0 == "DeleteObject" } == single + 1 - more)
  }

  @Test func singleDeletionsAreReported() async throws {
    let store = ObjectStore(lacks: [.batchDeletion]) { operation, number in
      operation == "DeleteObject" && number % 3 == 0 ? .error(403, "AccessDenied") : nil
    }
    let counts = try await TestTransfers(store).manager.delete(
      (0..<9).map { DeletedObject(key: "k\($0)") }, in: "bucket")
    #expect(counts.deleted == 6 && counts.failed == 3)
  }

  @Test func storeWithoutDeletionIsReported() async throws {
    let store = ObjectStore { operation, _ in
      operation.hasPrefix("DeleteObject") ? .error(501, "NotImplemented") : nil
    }
    let counts = try await TestTransfers(store).manager.delete(
      (0..<2_000).map { DeletedObject(key: "k\($0)") }, in: "bucket")
    #expect(counts.deleted == 0 && counts.failed == 2_000)
  }

  /// Responses of stores without `DeleteObjects`.
  private static let noBatches: [WireResponse] = [
    WireResponse(status: 404), WireResponse(status: 404, body: .bytes(Array("not found".utf8))),
    .error(404, "NoSuchKey"), .error(404, "NotFound"), WireResponse(status: 405),
    WireResponse(status: 415), .error(415, "UnsupportedMediaType"), WireResponse(status: 406),
    WireResponse(status: 501), WireResponse(status: 200), WireResponse(status: 204),
    .error(400, "MalformedPOSTRequest"), .error(412, "PreconditionFailed"),
  ]

  @Test(arguments: 0..<noBatches.count)
  func unsupportedBatchesFallBackToSingleDeletes(response: Int) async throws {
    let store = ObjectStore { operation, _ in
      operation == "DeleteObjects" ? Self.noBatches[response] : nil
    }
    let transfers = try TestTransfers(store)
    for key in 0..<20 { store.put("/bucket/k\(key)", [1]) }
    let objects = (0..<20).map { DeletedObject(key: "k\($0)") }
    for _ in 0..<2 {
      let counts = try await transfers.manager.delete(objects, in: "bucket")
      #expect(counts.deleted == 20 && counts.failed == 0)
    }
    #expect(store.state.withLock { $0.objects.isEmpty })
    #expect(store.log.count { $0.hasPrefix("DeleteObjects") } <= 2)
    let batches = store.log.count { $0 == "DeleteObjects" }
    try await transfers.manager.delete(objects, in: "bucket")
    #expect(store.log.count { $0 == "DeleteObjects" } == batches)
  }

  /// Neither a missing bucket nor a missing permission is a missing operation.
  @Test(arguments: [
    (404, "NoSuchBucket"), (403, "AccessDenied"), (404, "NoSuchAccessPoint"),
    (400, "ExpiredToken"),
  ])
  func otherErrorsDoNotDisableBatches(status: Int, code: String) async throws {
    let store = ObjectStore { operation, _ in
      operation == "DeleteObjects" ? .error(status, code) : nil
    }
    let error = Mutex<(any Error)?>(nil)
    let counts = try await TestTransfers(store).manager.delete(
      [DeletedObject(key: "a")], in: "bucket"
    ) { _, refusal in error.withLock { $0 = refusal } }
    #expect(counts.failed == 1 && store.log == ["DeleteObjects"])
    #expect((error.withLock { $0 } as? ClientError)?.code == code)
  }

  /// A store that supports neither gets no thousand requests.
  @Test(arguments: [404, 405, 501]) func emptyStore(status: Int) async throws {
    let store = ObjectStore { _, _ in WireResponse(status: status) }
    let counts = try await TestTransfers(store).manager.delete(
      (0..<900).map { DeletedObject(key: "k\($0)") }, in: "bucket")
    #expect(counts.deleted == 0 && counts.failed == 900 && store.log.count < 5)
  }

  /// As in a batch, a missing object counts as deleted: Google's store reports it for single
  /// deletions.
  @Test func missingObjectsCountAsDeleted() async throws {
    let store = ObjectStore(lacks: [.batchDeletion]) { operation, _ in
      operation == "DeleteObject" ? .error(404, "NoSuchKey") : nil
    }
    let counts = try await TestTransfers(store).manager.delete(
      (0..<9).map { DeletedObject(key: "k\($0)") }, in: "bucket")
    #expect(counts.deleted == 9 && counts.failed == 0)
  }

  // MARK: - Checksums

  private static let checksumLacks: [Set<ObjectStore.Lack>] = [
    [.wholeChecksum], [.checksum], [.wholeChecksum, .checksum],
  ]

  @Test(arguments: checksumLacks, [1_000, 18 << 20])
  func refusedChecksumsAreOmitted(
    lacks: Set<ObjectStore.Lack>, size: Int
  ) async throws {
    let transfers = try TestTransfers(ObjectStore(lacks: lacks))
    let folder = try TestFolder()
    let bytes = testBytes(size)
    try folder.write("file", bytes)
    for source in [
      ByteStream(bytes), .file(folder.path("file")),
      ByteStream(CutStream(bytes, length: nil)),
    ] {
      try await transfers.manager.upload(source, to: .test("k"))
      #expect(transfers.store["/bucket/k"]?.bytes == bytes)
      transfers.store["/bucket/k"] = nil
    }
    #expect(transfers.store.openUploads == 0)
    // A known gap isn't tried again.
    let refused = transfers.store.log.count
    try await transfers.manager.upload(ByteStream(bytes), to: .test("k"))
    #expect(transfers.store.log.count - refused == (size > 8 << 20 ? 5 : 1))
  }

  @Test func callersRefusedChecksumIsAnError() async throws {
    let transfers = try TestTransfers(ObjectStore(lacks: [.checksum]))
    for size in [10, 9 << 20] {
      let error = await #expect(throws: ClientError.self) {
        try await transfers.manager.upload(
          ByteStream(testBytes(size)), to: .test("k"), arguments: ["ChecksumAlgorithm": "SHA256"])
      }
      #expect(error?.code == "NotImplemented")
    }
    let whole = try TestTransfers(ObjectStore(lacks: [.wholeChecksum]))
    let error = await #expect(throws: ClientError.self) {
      try await whole.manager.upload(
        ByteStream(testBytes(9 << 20)), to: .test("k"), arguments: ["ChecksumType": "FULL_OBJECT"])
    }
    #expect(error?.code == "InvalidRequest")
  }

  /// An error of the caller isn't taken for a gap of the store.
  @Test func callersErrorsAreNotRetried() async throws {
    let store = ObjectStore { operation, number in
      operation == "PutObject" && number <= 2 ? .error(400, "InvalidArgument") : nil
    }
    let transfers = try TestTransfers(store)
    let error = await #expect(throws: ClientError.self) {
      try await transfers.manager.upload(
        ByteStream([1]), to: .test("k"), arguments: ["StorageClass": "GLACIER"])
    }
    #expect(error?.code == "InvalidArgument")
    try await transfers.manager.upload(ByteStream([1]), to: .test("k"))
    #expect(store["/bucket/k"]?.checksum != nil)
  }

  @Test(
    arguments: [
      ObjectStore.Lack.checksumMode, .emptyChecksums, .nullChecksums,
    ], [10, 9 << 20])
  func downloadsWorkWithoutChecksums(lack: ObjectStore.Lack, size: Int) async throws {
    let transfers = try TestTransfers(ObjectStore(lacks: [lack]))
    let bytes = testBytes(size)
    transfers.store.put("/bucket/k", bytes)
    let folder = try TestFolder()
    try await transfers.manager.download(.test("k"), to: .file(folder.path("file")))
    #expect(folder.bytes("file") == bytes)
    let buffer = ObjectBuffer()
    try await transfers.manager.download(.test("k"), to: .buffer(buffer))
    #expect(buffer.bytes == bytes)
  }

  /// Some stores accept only parts of one length.
  @Test func partsOfAStreamAreEqual() async throws {
    let transfers = try TestTransfers(
      ObjectStore(lacks: [.unequalParts]),
      config: TransferOptions { $0.multipartThreshold = 5 << 20 })
    let bytes = testBytes(31 << 20)
    for expected in [nil, 1, 40 << 20] as [Int64?] {
      try await transfers.manager.upload(
        ByteStream(CutStream(bytes, length: nil)), to: .test("k"), expectedSize: expected)
      #expect(transfers.store["/bucket/k"]?.bytes == bytes)
    }
  }

  // MARK: - Calls

  @Test(arguments: [9 << 20]) func uploadWithoutMultipartSupportUsesOneRequest(size: Int)
    async throws
  {
    let transfers = try TestTransfers(ObjectStore(lacks: [.parts]))
    let folder = try TestFolder()
    let bytes = testBytes(size)
    try folder.write("file", bytes)
    for source in [ByteStream(bytes), .file(folder.path("file"))] {
      try await transfers.manager.upload(source, to: .test("k"))
      #expect(transfers.store["/bucket/k"]?.bytes == bytes)
      transfers.store["/bucket/k"] = nil
    }
    #expect(transfers.store.log.count { $0 == "PutObject" } == 2)
    #expect(transfers.store.log.last { $0 != "PutObject" } == "CreateMultipartUpload")
  }

  @Test func unsupportedPartCopiesFallBackToOneCopy() async throws {
    let transfers = try TestTransfers(ObjectStore(lacks: [.partCopies]))
    let bytes = testBytes(18 << 20)
    transfers.store.put("/bucket/from", bytes)
    for _ in 0..<2 {
      try await transfers.manager.copy(CopySource(.test("from")), to: .test("to"))
      #expect(transfers.store["/bucket/to"]?.bytes == bytes && transfers.store.openUploads == 0)
      transfers.store["/bucket/to"] = nil
    }
    #expect(transfers.store.log.count { $0 == "CreateMultipartUpload" } == 1)
  }

  /// rclone's server takes the copy of a part for an empty part.
  @Test(arguments: [DirectoryOperation.Kind.copy, .move])
  func failedPartCopiesFallBackToOneCopy(kind: DirectoryOperation.Kind) async throws {
    let transfers = try TestTransfers(
      ObjectStore { operation, _ in operation == "UploadPartCopy" ? WireResponse(status: 200) : nil
      })
    for _ in 0..<2 {
      let (summary, _) = try await copy(transfers, 18 << 20, kind)
      #expect(summary.done == 1 && transfers.store.openUploads == 0)
      #expect(transfers.store["/bucket/to"]?.bytes == testBytes(18 << 20))
    }
    #expect(transfers.store.log.count { $0 == "CreateMultipartUpload" } == 1)
  }

  @Test func listObjectsV1IsEnough() async throws {
    let transfers = try TestTransfers(ObjectStore(lacks: [.secondListing]))
    for number in 0..<25 { transfers.store.put("/bucket/p/\(number) +%", [1]) }
    transfers.store.put("/bucket/q", [1])
    var options = DirectoryOptions()
    options.isRecursive = true
    options.pageSize = 10
    let summary = try await transfers.manager.run(
      DirectoryOperation(.delete, source: TransferLocation("s3://bucket/p"), options: options))
    #expect(summary.done == 25 && summary.failed == 0)
    #expect(transfers.store.state.withLock { $0.objects.count } == 1)
    #expect(transfers.store.log.count { $0 == "ListObjectsV2" } == 1)
  }

  // MARK: - Copies

  /// A `cp` within S3.
  private func copy(
    _ transfers: TestTransfers, _ size: Int, _ kind: DirectoryOperation.Kind = .copy,
    _ change: (inout DirectoryOptions) -> Void = { _ in }
  ) async throws -> (summary: DirectorySummary, warnings: [DirectoryWarning]) {
    transfers.store["/bucket/from"] = ObjectStore.StoredObject(
      bytes: testBytes(size), tagging: "a=1")
    var options = DirectoryOptions()
    change(&options)
    let warnings = Mutex<[DirectoryWarning]>([])
    let summary = try await transfers.manager.run(
      DirectoryOperation(
        kind, source: TransferLocation("s3://bucket/from"),
        destination: TransferLocation("s3://bucket/to"), options: options)
    ) { event, _ in
      if case .warned(let warning) = event { warnings.withLock { $0.append(warning) } }
    }
    return (summary, warnings.withLock { $0 })
  }

  @Test func tagsAreCopied() async throws {
    let transfers = try TestTransfers()
    let (summary, warnings) = try await copy(transfers, 9 << 20)
    #expect(summary.done == 1 && warnings.isEmpty)
    #expect(transfers.store["/bucket/to"]?.tagging == "a=1")
  }

  @Test(arguments: [DirectoryOperation.Kind.copy, .move])
  func storeWithoutTagsMeansNoTags(kind: DirectoryOperation.Kind) async throws {
    let transfers = try TestTransfers(ObjectStore(lacks: [.tags]))
    var (summary, warnings) = try await copy(transfers, 9 << 20, kind)
    #expect(summary.done == 1 && warnings.count == 1 && summary.warnings == 0)
    #expect("\(warnings)".contains("without tags"))
    (summary, warnings) = try await copy(transfers, 9 << 20, kind)
    #expect(summary.done == 1 && warnings.isEmpty)
    #expect(transfers.store.log.count { $0 == "GetObjectTagging" } == 1)
  }

  /// rclone's server ignores the query for tags and returns the object.
  @Test(arguments: [DirectoryOperation.Kind.copy, .move])
  func objectInPlaceOfTagsMeansNoTags(kind: DirectoryOperation.Kind) async throws {
    let store = ObjectStore { operation, _ in
      guard operation == "GetObjectTagging" else { return nil }
      return WireResponse(
        status: 200, headers: ["ETag": "\"e\""], body: .bytes(testBytes(9 << 20)))
    }
    let transfers = try TestTransfers(store)
    let (summary, warnings) = try await copy(transfers, 9 << 20, kind)
    #expect(summary.done == 1 && warnings.count == 1 && store["/bucket/to"] != nil)
    #expect("\(warnings)".utf8.count < 4_000)
    _ = try await copy(transfers, 9 << 20, kind)
    #expect(store.log.count { $0 == "GetObjectTagging" } == 1)
  }

  /// A store without the operation, or without tags of that object: other objects' tags are still
  /// requested.
  @Test(arguments: [DirectoryOperation.Kind.copy, .move])
  func emptyTaggingResponseMeansNoTags(kind: DirectoryOperation.Kind) async throws {
    let store = ObjectStore { operation, number in
      operation == "GetObjectTagging" && number == 1 ? WireResponse(status: 404) : nil
    }
    let transfers = try TestTransfers(store)
    var (summary, warnings) = try await copy(transfers, 9 << 20, kind)
    #expect(summary.done == 1 && warnings.count == 1 && store["/bucket/to"]?.tagging == nil)
    (summary, warnings) = try await copy(transfers, 9 << 20, kind)
    #expect(summary.done == 1 && warnings.isEmpty && store["/bucket/to"]?.tagging == "a=1")
  }

  /// No more of it is read than tags need, and it isn't requested again.
  @Test func anObjectInPlaceOfTagsIsNotRead() async throws {
    let store = ObjectStore { operation, _ in
      guard operation == "GetObjectTagging" else { return nil }
      return WireResponse(
        status: 200, headers: ["ETag": "\"e\""], body: .bytes(testBytes(9 << 20)))
    }
    let server = try await StoreServer(store)
    store.put("/bucket/from", testBytes(9 << 20))
    let summary = try await server.manager().run(
      DirectoryOperation(
        .copy, source: TransferLocation("s3://bucket/from"),
        destination: TransferLocation("s3://bucket/to")))
    #expect(summary.done == 1 && store["/bucket/to"] != nil)
    #expect(store.log.count { $0 == "GetObjectTagging" } == 1)
  }

  @Test func unreadableTagsAreAWarning() async throws {
    let transfers = try TestTransfers(ObjectStore(lacks: [.readableTags]))
    let (summary, warnings) = try await copy(transfers, 9 << 20)
    #expect(summary.done == 1 && summary.warnings == 1 && warnings.count == 1)
    #expect("\(warnings)".contains("AccessDenied"))
    #expect(transfers.store["/bucket/to"] != nil)
  }

  /// They would be lost with the source.
  @Test func moveDoesNotLoseUnreadableTags() async throws {
    let transfers = try TestTransfers(ObjectStore(lacks: [.readableTags]))
    let (summary, _) = try await copy(transfers, 9 << 20, .move)
    #expect(summary.failed == 1 && transfers.store["/bucket/from"] != nil)
    let (other, _) = try await copy(transfers, 9 << 20, .move) {
      $0.copyProperties = .metadataDirective
    }
    #expect(other.done == 1 && transfers.store["/bucket/from"] == nil)
  }

  @Test(arguments: [CopyProperties.nothing, .metadataDirective])
  func taggingDirectiveIsOmitted(properties: CopyProperties) async throws {
    let transfers = try TestTransfers(ObjectStore(lacks: [.taggingDirective]))
    let (summary, _) = try await copy(transfers, 10) { $0.copyProperties = properties }
    #expect(summary.done == 1 && transfers.store["/bucket/to"] != nil)
    // The caller's own directive isn't omitted.
    let (wanted, _) = try await copy(transfers, 10) {
      $0.arguments = ["TaggingDirective": "REPLACE"]
    }
    #expect(wanted.failed == 1)
  }

  @Test func directivesAreSentOnlyIfNeeded() async throws {
    let transfers = try TestTransfers()
    for size in [10, 9 << 20] { _ = try await copy(transfers, size) }
    let requests =
      transfers.store.requests("CopyObject") + transfers.store.requests("CreateMultipartUpload")
    #expect(requests.count == 2)
    #expect(
      requests.allSatisfy { request in
        request.headers.fields.allSatisfy { !$0.name.lowercased().hasSuffix("-directive") }
      })
  }

  @Test(arguments: [10, 9 << 20], [DirectoryOperation.Kind.copy, .move])
  func copyWithoutResultThrows(size: Int, kind: DirectoryOperation.Kind) async throws {
    let transfers = try TestTransfers(ObjectStore(lacks: [.copies]))
    let (summary, _) = try await copy(transfers, size, kind)
    #expect(summary.failed == 1 && transfers.store["/bucket/from"] != nil)
    #expect(transfers.store.openUploads == 0)
    #expect(!transfers.store.log.contains("DeleteObject"))
  }

  /// If the source is deleted, a result without the tag that every object has isn't a proof either.
  @Test(arguments: ["", "<ETag></ETag>", "<ETag>\"\"</ETag>", "<ETag>&quot;&quot;</ETag>"])
  func moveNeedsTheEntityTagOfTheCopy(tag: String) async throws {
    let store = ObjectStore { operation, _ in
      operation == "CopyObject" ? .xml("<CopyObjectResult>\(tag)</CopyObjectResult>") : nil
    }
    let transfers = try TestTransfers(store)
    let (summary, _) = try await copy(transfers, 10, .move)
    #expect(summary.failed == 1 && store["/bucket/from"] != nil)
  }

  /// The response says that the copy isn't complete yet.
  @Test func moveNeedsACompleteCopy() async throws {
    let store = ObjectStore { operation, _ in
      guard operation == "CopyObject" else { return nil }
      return WireResponse(
        status: 202,
        body: .bytes(Array("<CopyObjectResult><ETag>\"e\"</ETag></CopyObjectResult>".utf8)))
    }
    let (summary, _) = try await copy(try TestTransfers(store), 10, .move)
    #expect(summary.failed == 1 && store["/bucket/from"] != nil)
  }

  @Test(arguments: ["", "\"\""]) func aPartWithoutATagIsNamed(tag: String) async throws {
    for operation in ["UploadPart", "UploadPartCopy"] {
      let store = ObjectStore { asked, _ in
        guard asked == operation else { return nil }
        return operation == "UploadPart"
          ? WireResponse(status: 200, headers: tag.isEmpty ? [:] : ["ETag": tag])
          : .xml("<CopyPartResult><ETag>\(tag)</ETag></CopyPartResult>")
      }
      store.put("/bucket/from", testBytes(9 << 20))
      let manager = try TestTransfers(store).manager
      let error = await #expect(throws: BotoCoreError.self) {
        if operation == "UploadPart" {
          _ = try await manager.upload(ByteStream(testBytes(9 << 20)), to: .test("to"))
        } else {
          _ = try await manager.copy(CopySource(.test("from")), to: .test("to"))
        }
      }
      #expect(error?.message.contains("for part ") == true && store.openUploads == 0)
    }
  }

  @Test(arguments: [
    WireResponse(status: 200), WireResponse(status: 200, headers: ["ETag": "\"\""]),
    WireResponse(status: 202, headers: ["ETag": "\"e\""]),
  ])
  func movedFileIsKeptWithoutAProof(response: WireResponse) async throws {
    let store = ObjectStore { operation, _ in operation == "PutObject" ? response : nil }
    let here = try TestTree(["a"])
    let summary = try await TestTransfers(store).manager.run(
      DirectoryOperation(
        .move, source: .local(here.root + "a"), destination: TransferLocation("s3://bucket/a")))
    #expect(try summary.failed == 1 && here.names() == ["a"])
  }
}
