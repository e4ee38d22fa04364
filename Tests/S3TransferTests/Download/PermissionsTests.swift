// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore
import S3Transfer
import TestSupport
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A download that replaces a file keeps its permissions.
struct PermissionsTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func mode(_ name: String) -> mode_t {
    var status = stat()
    return stat(folder.path(name), &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  @Test(arguments: [0o600, 0o640, 0o666, 0o400, 0o755, 0o4755] as [mode_t], [10, 9 << 20])
  func permissionsAreKept(mode: mode_t, size: Int) async throws {
    let transfers = try TestTransfers()
    transfers.store.put("/bucket/k", testBytes(size))
    try folder.write("file", [1])
    #expect(chmod(folder.path("file"), mode) == 0)
    try await transfers.manager.download(.test("k"), to: .file(folder.path("file")))
    #expect(self.mode("file") == mode & 0o777)
    #expect(folder.bytes("file")?.count == size)
  }

  /// It may not be readable during the download either.
  @Test func permissionsAreSetAtCreation() async throws {
    let path = folder.path("file")
    let store = ObjectStore { operation, _ in
      guard operation == "GetObject" else { return nil }
      let directory = String(path.dropLast("file".count))
      for name in Self.names(in: directory) where name.hasPrefix("file") {
        var status = stat()
        #expect(stat(directory + name, &status) == 0 && status.st_mode & 0o777 == 0o600)
      }
      #expect(Self.names(in: directory).count { $0.hasPrefix("file.") } == 1)
      return nil
    }
    store.put("/bucket/k", testBytes(9 << 20))
    try folder.write("file", [1])
    #expect(chmod(path, 0o600) == 0)
    try await TestTransfers(store).manager.download(.test("k"), to: .file(path))
  }

  @Test func newFilesHaveDefaultPermissions() async throws {
    let transfers = try TestTransfers()
    transfers.store.put("/bucket/k", [1])
    try await transfers.manager.download(.test("k"), to: .file(folder.path("new")))
    let mask = umask(0)
    umask(mask)
    #expect(mode("new") == 0o666 & ~mask)
  }

  @Test func aDirectoryIsNotReplaced() async throws {
    let transfers = try TestTransfers()
    transfers.store.put("/bucket/k", [1])
    #expect(mkdir(folder.path("d"), 0o700) == 0)
    let error = await #expect(throws: FileError.self) {
      try await transfers.manager.download(.test("k"), to: .file(folder.path("d")))
    }
    #expect(error?.reason.hasPrefix("There is a directory at") == true)
    #expect(rmdir(folder.path("d")) == 0)
  }

  private static func names(in directory: String) -> [String] {
    guard let stream = opendir(directory) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names
  }
}
