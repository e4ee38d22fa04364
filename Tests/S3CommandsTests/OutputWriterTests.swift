// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
@testable import S3Transfer
import TestSupport
import Testing
import Files

@testable import CommandSupport
@testable import S3Commands

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

struct OutputWriterTests {
  /// The two ends of a pipe.
  fileprivate static func ends() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    return (ends[0], ends[1])
  }

  fileprivate static func read(_ descriptor: Int32, _ count: Int) -> String {
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while all.count < count {
      let read = (try? Descriptor(descriptor).read(into: &chunk)) ?? 0
      guard read > 0 else { break }
      all += chunk[..<read]
    }
    return String(decoding: all, as: UTF8.self)
  }

  /// More than a pipe holds is accepted before anybody reads; both outputs keep one order.
  @Test(.timeLimit(.minutes(1))) func readerPauses() async throws {
    let (readEnd, writeEnd) = try Self.ends()
    let writer = OutputWriter()
    let outputs = (0..<2).map { _ in
      TextOutput(descriptor: writeEnd, gathersLines: false, writer: writer)
    }
    var all = ""
    for number in 0..<9_000 {
      let line = "upload: some/file-\(number)\n"
      try outputs[number % 2].write(line)
      all += line
    }
    #expect(all.utf8.count > 1 << 17)
    let count = all.utf8.count
    #expect(try await blocking { Self.read(readEnd, count) } == all)
    try await outputs[0].flush()
    close(readEnd)
    close(writeEnd)
  }

  /// Output beyond the limit continues as it is read.
  @Test(.timeLimit(.minutes(1))) func veryMuchWaits() async throws {
    let (readEnd, writeEnd) = try Self.ends()
    let line = String(repeating: "x", count: 999) + "\n"
    let output = TextOutput(descriptor: writeEnd, gathersLines: true, writer: OutputWriter())
    async let reading = blocking { Self.read(readEnd, 3_000_000) }
    for _ in 0..<3_000 { try output.write(line) }
    try await output.flush()
    #expect(try await reading == String(repeating: line, count: 3_000))
    close(readEnd)
    close(writeEnd)
  }

  /// Writing never waits, however much is pending; a caller that asks for room waits for it, until its
  /// task is cancelled.
  @Test(.timeLimit(.minutes(1))) func stalledReaderDoesNotBlock() async throws {
    let (readEnd, writeEnd) = try Self.ends()
    let output = TextOutput(descriptor: writeEnd, gathersLines: true, writer: OutputWriter())
    let line = String(repeating: "x", count: 9_999) + "\n"
    for _ in 0..<300 { try output.write(line) }
    #expect(output.hasPendingOutput)
    let cancelled = Task { await output.room() }
    let waiting = Task { await output.room() }
    cancelled.cancel()
    await cancelled.value
    let began = ContinuousClock.now
    try await output.flush(within: .milliseconds(100))
    #expect(ContinuousClock.now - began >= .milliseconds(100))
    #expect(output.hasPendingOutput)

    async let reading = blocking { Self.read(readEnd, 3_000_000) }
    await waiting.value
    try await output.flush()
    #expect(try await reading == String(repeating: line, count: 300))
    close(readEnd)
    close(writeEnd)
  }

  /// The reason why a command ends is written even if its output isn't read.
  @Test(.timeLimit(.minutes(1))) func outputBufferedForAStalledReader() async throws {
    let (readEnd, writeEnd) = try Self.ends()
    let (errorReadEnd, errorWriteEnd) = try Self.ends()
    let writer = OutputWriter()
    let output = TextOutput(descriptor: writeEnd, gathersLines: true, writer: writer)
    let errors = TextOutput(descriptor: errorWriteEnd, gathersLines: false, writer: writer)
    try output.write(String(repeating: "x", count: 1 << 20))
    try errors.write("cancelled\n")
    try await output.flush(within: .milliseconds(50))
    #expect(try await blocking { Self.read(errorReadEnd, 10) } == "cancelled\n")
    let began = ContinuousClock.now
    try await errors.flush(within: .seconds(50))
    #expect(ContinuousClock.now - began < .seconds(10))
    #expect(try await blocking { Self.read(readEnd, 1 << 20).utf8.count } == 1 << 20)
    for end in [readEnd, writeEnd, errorReadEnd, errorWriteEnd] { close(end) }
  }

  /// A non-blocking pipe: bytes that it doesn't accept now, it accepts later.
  @Test(.timeLimit(.minutes(1))) func aDescriptorThatDoesNotWait() async throws {
    let (readEnd, writeEnd) = try Self.ends()
    _ = fcntl(writeEnd, F_SETFL, O_NONBLOCK)
    let output = TextOutput(descriptor: writeEnd, gathersLines: false, writer: OutputWriter())
    let text = String(repeating: "y", count: 1 << 20)
    try output.write(text)
    async let reading = blocking { Self.read(readEnd, 1 << 20) }
    try await output.flush()
    #expect(try await reading == text)
    close(readEnd)
    close(writeEnd)
  }

  /// A full disk is reported once.
  @Test func fullPipe() async throws {
    let descriptor = open("/dev/full", O_WRONLY)
    try #require(descriptor >= 0)
    let output = TextOutput(descriptor: descriptor, gathersLines: true, writer: OutputWriter())
    try output.write("a")
    let failure = await #expect(throws: CommandFailure.self) { try await output.flush() }
    #expect(failure?.description.hasSuffix("[Errno 28] No space left on device") == true)
    #expect(throws: CommandFailure.self) {
      try output.release(); try output.write(String(repeating: "a", count: 1 << 16))
    }
    close(descriptor)
  }

  /// A terminal that was stopped gets lines when it continues, but no progress of the meantime.
  @Test(.timeLimit(.minutes(1))) func noProgressWithoutAReader() async throws {
    let (readEnd, writeEnd) = try Self.ends()
    let writer = OutputWriter()
    let output = TextOutput(descriptor: writeEnd, gathersLines: false, writer: writer)
    let console = Console(output: output, errors: output, terminalWidth: { 80 })
    let report = TransferReport(console, .init(progress: try ProgressOptions.parse([])))
    let lines = String(repeating: "a line\n", count: 1 << 15)
    try output.write(lines)
    report.handle(.foundAll, DirectoryProgress())
    #expect(Self.read(readEnd, lines.utf8.count) == lines)
    try await report.finish()
    report.handle(.foundAll, DirectoryProgress())
    try await report.finish()
    close(writeEnd)
    let rest = Self.read(readEnd, .max)
    #expect(rest.hasPrefix("Completed 0 file(s)"))
    #expect(rest.split(separator: "Completed").count == 1)
    close(readEnd)
  }

  /// Runs in a separate process, which ignores the signal as the program does.
  @Test func readerCloses() async {
    await #expect(processExitsWith: .success) {
      signal(SIGPIPE, SIG_IGN)
      let (readEnd, writeEnd) = try OutputWriterTests.ends()
      close(readEnd)
      let output = TextOutput(descriptor: writeEnd, gathersLines: false, writer: OutputWriter())
      #expect(throws: BrokenPipe.self) { try output.write("a") }
      await #expect(throws: BrokenPipe.self) { try await output.flush() }
      #expect(throws: BrokenPipe.self) { try output.write("b") }
      await #expect(throws: BrokenPipe.self) { try await output.flush() }
    }
  }
}
