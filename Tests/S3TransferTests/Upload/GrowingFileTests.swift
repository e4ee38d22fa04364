// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import AWSErrors
import BotoCore
import Synchronization
import TestSupport
import Testing

@testable import S3Transfer

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Files that grow during their upload.
struct GrowingFileTests {
  /// A store that changes a file when its first bytes arrive.
  private func store(_ change: @escaping @Sendable () -> Void) -> ObjectStore {
    ObjectStore { operation, number in
      if number == 1, operation == "PutObject" || operation == "UploadPart" { change() }
      return nil
    }
  }

  private static func append(_ path: String, _ text: String) {
    guard let file = fopen(path, "a") else { return }
    fputs(text, file)
    fclose(file)
  }

  /// In one request, as a region of a file, in parts.
  @Test(arguments: [2 << 20, 18 << 20]) func initialLengthIsUploaded(size: Int) async throws {
    let folder = try TestFolder()
    let bytes = testBytes(size)
    try folder.write("log", bytes)
    let path = folder.path("log")
    let store = store { Self.append(path, "one more line\n") }
    let result = try await TestTransfers(store).manager.upload(.file(path), to: .test("k"))
    #expect(store["/bucket/k"]?.bytes == bytes)
    #expect(result.size == Int64(size) && result.unsentBytes == 14)
  }

  @Test(arguments: [10, 2 << 20, 18 << 20], [DirectoryOperation.Kind.copy, .sync, .move])
  func growthIsAWarning(size: Int, kind: DirectoryOperation.Kind) async throws {
    let folder = try TestFolder()
    try folder.write("log", testBytes(size))
    let path = folder.path("log")
    let store = store { Self.append(path, "x") }
    var options = DirectoryOptions()
    options.isRecursive = true
    let warnings = Mutex<[String]>([])
    let summary = try await TestTransfers(store).manager.run(
      DirectoryOperation(
        kind, source: .local(folder.path("")), destination: TransferLocation("s3://bucket"),
        options: options)
    ) { event, _ in
      if case .warned(let warning) = event { warnings.withLock { $0.append("\(warning)") } }
    }
    #expect(store["/bucket/log"]?.bytes.count == size)
    if kind == .move {
      // Later bytes aren't lost.
      #expect(summary.failed == 1 && folder.names() == ["log"])
    } else {
      // A small file is read whole before the request.
      let expected = size == 10 ? 0 : 1
      #expect(summary.failed == 0 && summary.warnings == expected)
      #expect(warnings.withLock { $0.allSatisfy { $0.contains("grew by 1 bytes") } })
    }
  }

  @Test(arguments: [2 << 20, 18 << 20]) func aShorterFileIsAnError(size: Int) async throws {
    let folder = try TestFolder()
    try folder.write("log", testBytes(size))
    let path = folder.path("log")
    let store = store { truncate(path, off_t(size - 1)) }
    await #expect(throws: FileError.self) {
      try await TestTransfers(store).manager.upload(.file(path), to: .test("k"))
    }
    #expect(store.openUploads == 0)
  }
}
