// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore
import S3Transfer
import TestSupport
import Testing
import WireFormats

/// An object that is replaced during its download never becomes a mixture.
struct ReplacedObjectTests {
  /// Which information a server gives about the object.
  enum Server: CaseIterable {
    case looksAtConditions, tellsTags, tellsNothing
  }

  private let old = testBytes(5_000)
  private let new = [UInt8](repeating: 7, count: 1_000)
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  /// Enough bytes arrive the first time for some to be written.
  @Test(arguments: Server.allCases) func whenBytesComeAgain(server: Server) async throws {
    let size = 3 << 20
    let tags: (WireHeaders, WireHeaders) =
      server == .tellsNothing ? ([:], [:]) : (["ETag": "\"old\""], ["ETag": "\"new\""])
    let transfers = try TestTransfers(
      ObjectStore { [new] operation, number in
        if number == 1 {
          return WireResponse(
            status: 200, headers: tags.0,
            body: .stream(CutStream(testBytes(size - 1), length: Int64(size))))
        }
        if server == .looksAtConditions { return nil }
        return WireResponse(status: 200, headers: tags.1, body: .bytes(new))
      })
    transfers.store.put("/bucket/k", new)
    do {
      try await transfers.manager.download(
        .test("k"), to: .file(folder.path("file")), facts: ObjectFacts(size: Int64(size)))
      Issue.record("It was downloaded")
    } catch {
      // Without a tag the number of bytes shows it.
      let expected = server == .tellsNothing ? "S3ValidationError" : "S3DownloadFailedError"
      #expect(kind(of: error) == expected)
      #expect(folder.names() == [])
    }
  }

  @Test func replacedBetweenRangesOfAServerThatIgnoresConditions() async throws {
    let transfers = try TestTransfers(
      ObjectStore { operation, number in
        guard operation == "GetObject", number == 2 else { return nil }
        return WireResponse(
          status: 206, headers: ["ETag": "\"new\"", "Content-Range": "bytes 1000-1999/5000"],
          body: .bytes([UInt8](repeating: 7, count: 1_000)))
      },
      config: TransferOptions {
        $0.multipartThreshold = 1_000
        $0.partSize = 1_000
        $0.maxConcurrency = 1
      })
    transfers.store.put("/bucket/k", old)
    let error = await #expect(throws: BotoCoreError.self) {
      try await transfers.manager.download(.test("k"), to: .file(folder.path("file")))
    }
    #expect(error?.kind == .s3DownloadFailedError && folder.names() == [])
  }
}
