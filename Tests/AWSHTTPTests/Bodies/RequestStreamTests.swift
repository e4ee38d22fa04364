// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Expectations
import TestSupport
import AWSErrors
import NIOCore
import Testing
import WireFormats

@testable import AWSHTTP

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

struct RequestStreamTests {
  @Test func filesAreReplayable() async throws {
    let file = try TestFile("content")
    let body = FileBody(path: file.path)
    #expect(body.length == 7 && body.isReplayable)
    for _ in 0..<2 {
      #expect(try await WireBody.stream(body).collect() == Array("content".utf8))
    }
  }

  @Test(arguments: ["longer content", "short"]) func changesAreNoticed(text: String) async throws {
    let file = try TestFile("content")
    let body = FileBody(path: file.path)
    await body.prepare()
    try file.write(text)
    await #expect(throws: FileError.self) { try await WireBody.stream(body).collect() }
  }

  @Test func missingFilesAndFolders() async throws {
    await #expect(throws: FileError(path: "/nowhere", errno: 2)) {
      try await ByteStream.file("/nowhere").read()
    }
    await #expect(throws: FileError.self) { try await ByteStream.file("/tmp").read() }
  }

  @Test(.timeLimit(.minutes(1))) func pipesDoNotBlock() async throws {
    let folder = try TestFile("content")
    let paths = (0..<NIOSingletons.blockingPoolThreadCountSuggestion).map { folder.path + "\($0)" }
    for path in paths { #expect(mkfifo(path, 0o600) == 0) }
    let readings = paths.map { path in Task { try await ByteStream.file(path).read() } }
    for _ in 0..<10 { await Task.yield() }
    #expect(try await ByteStream.file(folder.path).text() == "content")
    for path in paths {
      let pipe = open(path, O_WRONLY)
      #expect(write(pipe, "abc", 3) == 3)
      close(pipe)
    }
    for reading in readings { #expect(try await reading.value == Array("abc".utf8)) }
  }

  @Test func sequencesAreReadOnce() async throws {
    let runs = AsyncStream<[UInt8]> { sink in
      for run in [[1], [], [2, 3]] as [[UInt8]] { sink.yield(run) }
      sink.finish()
    }
    let body = ByteStream(runs, length: 3)
    #expect(body.length == 3 && !body.isReplayable)
    #expect(try await WireBody.stream(body.source).collect() == [1, 2, 3])
    await expectError(.unseekableStreamError) {
      try await WireBody.stream(body.source).collect()
    }
  }
}
