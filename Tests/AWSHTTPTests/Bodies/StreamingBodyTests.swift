// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Expectations
import TestSupport
import AWSErrors
import NIOCore
import Synchronization
import Testing
import WireFormats

@testable import AWSHTTP

struct StreamingBodyTests {
  /// Runs of text, then an error if there is one.
  private final class Runs: ByteSource {
    let runs: [String]
    let length: Int64?
    let error: BotoCoreError?
    let cancelled = Mutex(false)

    init(_ runs: [String], length: Int64? = nil, error: BotoCoreError? = nil) {
      self.runs = runs
      self.length = length
      self.error = error
    }

    var isReplayable: Bool { false }
    func makeReader() async throws -> any ByteSourceReader { Reader(self) }

    final class Reader: ByteSourceReader {
      let runs: Runs
      var index = 0
      init(_ runs: Runs) { self.runs = runs }
      func nextBuffers() async throws -> [ByteBuffer]? {
        await Task.yield()
        guard index < runs.runs.count else {
          if let error = runs.error { throw error }
          return nil
        }
        index += 1
        return [ByteBuffer(string: runs.runs[index - 1])]
      }
      func cancel() async { runs.cancelled.withLock { $0 = true } }
    }
  }

  @Test func readsAll() async throws {
    let body = StreamingBody(Runs(["ab", "cd", "e"], length: 5))
    #expect(body.length == 5)
    #expect(try await body.read() == Array("abcde".utf8))
    await expectError(.responseStreamingError) { try await body.read() }
    await expectError(.responseStreamingError) { try await body.text() }
    #expect(try await body.read(1) == [])
  }

  @Test func readsPieces() async throws {
    let body = StreamingBody(Runs(["ab", "cdefg", "h"]))
    var pieces: [String] = []
    for count in [3, 1, 0, 2] {
      pieces.append(String(decoding: try await body.read(count), as: UTF8.self))
    }
    #expect(pieces == ["abc", "d", "", "ef"])
    #expect(try await body.text() == "gh")
    #expect(try await body.read(4) == [])
  }

  @Test func chunkIterationContinuesAfterBreak() async throws {
    let body = StreamingBody(Runs(["ab", "cd", "e"]))
    for try await chunk in ByteStream(body) {
      #expect(chunk == ByteBuffer(string: "ab"))
      break
    }
    #expect(try await body.text() == "cde")
  }

  @Test(arguments: [
    (["a\nb", "c\r", "\nd"], ["a", "bc", "d"]), (["a\n\n", "\n"], ["a", "", ""]),
    (["ä", "\r\n", "x\ry"], ["ä", "x\ry"]), ([], []), (["\r"], ["\r"]),
  ]) func splitsLines(runs: [String], expected: [String]) async throws {
    var lines: [String] = []
    for try await line in ByteStream(Runs(runs)).lines { lines.append(line) }
    #expect(lines.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
  }

  @Test func aShortBodyIsAnError() async throws {
    let closed = BotoCoreError(.connectionClosedError, "closed")
    for error in [nil, closed] {
      let body = StreamingBody(Runs(["abc"], length: 5, error: error))
      await #expect(
        throws: BotoCoreError(
          .incompleteReadError, "3 read, but total bytes expected is 5.")
      ) { try await body.read() }
    }
    let chunked = StreamingBody(Runs(["abc"], error: closed))
    await expectError(.responseStreamingError) { try await chunked.read() }
    let silent = StreamingBody(
      Runs(["abc"], length: 5, error: BotoCoreError(.readTimeoutError, "silent")))
    await expectError(.readTimeoutError) { try await silent.read() }
  }

  @Test func textMustBeUTF8() async throws {
    await expectError(.responseStreamingError) {
      try await StreamingBody([0x61, 0xFF]).text()
    }
  }

  @Test func onlyOneTaskReadsAtATime() async throws {
    let (stream, sink) = AsyncStream<[UInt8]>.makeStream()
    let body = StreamingBody(SequenceBody(stream))
    let first = Task { try await body.read() }
    try await Task.sleep(for: .milliseconds(20))
    await expectError(.responseStreamingError) { try await body.read(1) }
    sink.yield([1])
    sink.finish()
    #expect(try await first.value == [1])
  }

  @Test func closingFreesTheConnection() async throws {
    let runs = Runs(["ab", "cd"])
    let body = StreamingBody(runs)
    _ = try await body.read(1)
    await body.close()
    #expect(runs.cancelled.withLock { $0 })
    await expectError(.responseStreamingError) { try await body.read() }
  }

  @Test func savesOnlyCompleteFiles() async throws {
    let file = try TestFile("old")
    await expectError(.incompleteReadError) {
      try await StreamingBody(Runs(["new"], length: 4)).save(to: file.path)
    }
    #expect(file.text() == "old")
    try await StreamingBody(Runs(["ne", "w"], length: 3)).save(to: file.path)
    #expect(file.text() == "new")
    #expect(file.names() == ["file"])
    await #expect(throws: FileError.self) {
      try await StreamingBody([1]).save(to: "/nowhere/at/all")
    }
  }

  /// A short body in a long buffer of the network: one copy for a caller that may keep it, which
  /// reading hands out, and none for one that reads it at once.
  @Test func shortBodiesAreCopiedOnce() async throws {
    var network = ByteBufferAllocator().buffer(capacity: 64 << 10)
    network.writeString("short")
    let response = WireResponse(status: 200, body: .buffer(network))
    func place(_ buffer: ByteBuffer) -> UnsafeRawPointer? {
      buffer.withUnsafeReadableBytes { $0.baseAddress }
    }
    func delivered(copies: Bool) throws -> StreamingBody {
      let body = response.deliveringBody(copiesSmall: copies).body
      guard case .stream(let stream) = body else { throw NotThere() }
      return try #require(stream as? StreamingBody)
    }
    let atOnce = try await delivered(copies: false).nextBuffers()
    #expect(place(try #require(atOnce?.first)) == place(network))
    let kept = try await delivered(copies: true).nextBuffers()
    #expect(place(try #require(kept?.first)) != place(network))
    let bytes = Array("short".utf8)
    let whole = try await StreamingBody(bytes).read()
    #expect(bytes.withUnsafeBytes { $0.baseAddress } == whole.withUnsafeBytes { $0.baseAddress })
    let body = try delivered(copies: true)
    #expect(body.isReplayable && body.length == 5)
    #expect(try await body.read(2) == Array("sh".utf8))
    #expect(try await body.read() == Array("ort".utf8))
    #expect(!body.isReplayable)
  }

  private struct NotThere: Error {}

  @Test func responsesDeliverStreams() async throws {
    for body in [WireBody.empty, .bytes([1]), .stream(Runs(["x"]))] {
      let delivered = WireResponse(status: 200, body: body).deliveringBody()
      guard case .stream(let stream) = delivered.body else { return #expect(Bool(false)) }
      #expect(stream is StreamingBody)
    }
  }
}
