// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import AWSErrors
import Testing
import WireFormats

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

@testable import Files
@testable import AWSCredentials

@Suite struct JSONFileCacheTests {
  @Test func documentsRoundTrip() async throws {
    let home = try TemporaryHome()
    let cache = JSONFileCache(directory: home.path + "/deep/down")
    #expect(try await cache.document("key") == nil)
    for document in [["a": "é"], ["a": "b", "n": 1]] as [JSONObject] {
      try await cache.store(document, as: "key")
      #expect(try await cache.document("key") == document)
      #expect(try home.permissions("deep/down/key.json") == 0o600)
    }
    #expect(try home.permissions("deep/down") == 0o700)
    #expect(try home.names("deep/down") == ["key.json"])
  }

  @Test func damagedFiles() async throws {
    let home = try TemporaryHome()
    let cache = JSONFileCache(directory: home.path)
    try home.write("{}", to: "folder.json/file")
    #expect(try await cache.document("folder") == nil)
    for content in ["", "SECRET", "{\"a\": ", "[1]"] {
      try home.write(content, to: "key.json")
      let error = await #expect(throws: FileError.self) { try await cache.document("key") }
      #expect(error?.path.hasSuffix("/key.json") == true)
      #expect(error?.reason.contains("SECRET") == false)
    }
  }

  /// A pipe without a writer, an endless device, a file that is too long.
  @Test(.timeLimit(.minutes(1))) func filesThatAreNotSmall() async throws {
    let home = try TemporaryHome()
    #expect(mkfifo(home.path + "/pipe", 0o600) == 0)
    #expect(try await SmallFile.read(home.path + "/pipe") == [])
    await #expect(throws: FileError.self) { try await SmallFile.read("/dev/zero") }
    try home.write(String(repeating: "x", count: SmallFile.limit), to: "long")
    #expect(try await SmallFile.read(home.path + "/long")?.count == SmallFile.limit)
    try home.write(String(repeating: "x", count: SmallFile.limit + 1), to: "long")
    await #expect(throws: FileError.self) { try await SmallFile.read(home.path + "/long") }
    #expect(try await SmallFile.read(home.path) == nil)
    #expect(try await SmallFile.read(home.path + "/nothing") == nil)
  }

  @Test func unwritablePaths() async throws {
    let home = try TemporaryHome()
    try home.write("a file", to: "file")
    try home.write("{}", to: "key.json/full")
    for directory in ["/file", "/file/below"] {
      let cache = JSONFileCache(directory: home.path + directory)
      await #expect(throws: FileError.self) { try await cache.store([:], as: "key") }
    }
    let cache = JSONFileCache(directory: home.path)
    await #expect(throws: FileError.self) { try await cache.store([:], as: "key") }
    #expect(try home.names("").filter { $0.hasPrefix("key.json.") }.isEmpty)
  }
}
