// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import BotoCore
import TestSupport
import Testing
import Files

@testable import S3Transfer

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Files whose status doesn't contain their size.
struct UnmeasuredFileTests {
  #if os(Linux)
    @Test(arguments: [
      "/proc/self/status", "/proc/cpuinfo", "/proc/mounts",
      "/sys/kernel/mm/transparent_hugepage/enabled",
      "/sys/kernel/uevent_seqnum",
    ])
    func isReadCompletely(path: String) async throws {
      guard access(path, R_OK) == 0 else { return }
      let store = ObjectStore()
      let result = try await TestTransfers(store).manager.upload(.file(path), to: .test("k"))
      let bytes = try #require(store["/bucket/k"]?.bytes)
      #expect(!bytes.isEmpty && result.size == Int64(bytes.count))
      #expect(bytes.last == UInt8(ascii: "\n"))
      let first = try OpenFile(path, .reading).read(8, at: 0)
      #expect(bytes.starts(with: first))
    }
  #endif

  @Test func emptyFileRoundTrip() async throws {
    let folder = try TestFolder()
    let path = try folder.write("empty", [])
    let store = ObjectStore()
    let result = try await TestTransfers(store).manager.upload(.file(path), to: .test("k"))
    #expect(store["/bucket/k"]?.bytes == [] && result.size == 0)
  }
}
