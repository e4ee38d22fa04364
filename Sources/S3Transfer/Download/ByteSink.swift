// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Checksums
import Files
import NIOCore
import WireFormats

/// The destination of one response's bytes, in order.
protocol ByteSink {
  /// The bytes come again from the first one.
  mutating func restart() async throws

  /// Takes the next bytes.
  mutating func take(_ buffers: [ByteBuffer]) async throws

  /// Reports that all bytes have come.
  mutating func finish() async throws
}

/// Keeps bytes in memory until their turn.
struct MemorySink: ByteSink {
  private(set) var buffers: [ByteBuffer] = []
  /// The CRC of the bytes, if one is wanted.
  private(set) var crc: CRC?

  init(checksum: CRCVariant?) { crc = checksum.map { CRC($0) } }

  mutating func restart() {
    buffers = []
    crc = crc.map { CRC($0.variant) }
  }

  mutating func take(_ buffers: [ByteBuffer]) async throws {
    crc?.update(buffers)
    self.buffers += buffers
  }

  mutating func finish() async throws {}
}

/// Passes bytes to a writer, each one once: repeated bytes are skipped.
struct WriterSink: ByteSink {
  private let writer: any ObjectWriter
  private var delivered = 0
  private var position = 0

  init(_ writer: any ObjectWriter) { self.writer = writer }

  mutating func restart() { position = 0 }

  mutating func take(_ buffers: [ByteBuffer]) async throws {
    for buffer in buffers {
      let known = min(max(delivered - position, 0), buffer.readableBytes)
      position += buffer.readableBytes
      guard known < buffer.readableBytes else { continue }
      try await writer.write(Array(buffer.readableBytesView.dropFirst(known)))
      delivered = position
    }
  }

  mutating func finish() async throws {}
}

/// Writes bytes into a file from an offset on, in the buffers in which they came from the network.
/// They are written where the task runs, as long as the kernel takes them at once (``WritePace``: the
/// docs/decisions/files.md has the figures); otherwise they
/// are collected for a thread that may wait for the disk.
struct FileSink: ByteSink {
  /// Fewer bytes aren't worth handing over.
  private static let inlineLimit = 128 << 10
  /// The number of bytes that are handed over at once: enough to make the cost of the change of
  /// threads small.
  private static let deliverySize = 1 << 20
  private let file: OpenFile
  private let start: Int64
  /// Whether this is the file's only writer.
  private let isWhole: Bool
  private let gathered: Int
  private let files: FileCalls
  private var written: Int64 = 0
  private var pending: [ByteBuffer] = []
  private var pendingCount = 0
  /// The CRC of the bytes, if one is wanted.
  private(set) var crc: CRC?

  /// - Parameters:
  ///   - start: The offset of the first byte of a range; `nil` for the whole file.
  ///   - gathering: The number of bytes to write at once; more if another thread writes them.
  ///   - checksum: The CRC to compute.
  init(
    _ file: OpenFile, at start: Int64? = nil, gathering: Int, files: FileCalls,
    checksum: CRCVariant? = nil
  ) {
    self.files = files
    self.file = file
    self.start = start ?? 0
    isWhole = start == nil
    gathered = gathering
    crc = checksum.map { CRC($0) }
  }

  mutating func restart() async throws {
    // Fewer bytes may come than the last time.
    if isWhole, written > 0 {
      let file = file
      try await files.run { try file.truncate() }
    }
    written = 0
    pending = []
    pendingCount = 0
    crc = crc.map { CRC($0.variant) }
  }

  mutating func take(_ buffers: [ByteBuffer]) async throws {
    crc?.update(buffers)
    pending += buffers
    pendingCount += buffers.byteCount
    let least = file.pace.isQuick ? gathered : max(gathered, Self.deliverySize)
    if pendingCount >= least { try await flush() }
  }

  mutating func finish() async throws { try await flush() }

  private mutating func flush() async throws {
    guard pendingCount > 0 else { return }
    let (file, buffers, offset) = (file, pending, start + written)
    if file.pace.isQuick || files == .inPlace && pendingCount <= Self.inlineLimit {
      try file.pace.measure { try file.write(buffers, at: offset) }
    } else {
      try await FileCalls.onThreads.run {
        try file.pace.measure { try file.write(buffers, at: offset) }
      }
    }
    written += Int64(pendingCount)
    pending = []
    pendingCount = 0
  }
}

/// Keeps an object's bytes in memory, so that one call on a thread makes its file. The object may have
/// been replaced by a larger one since it was listed: beyond the limit, bytes are written as they
/// arrive.
struct GatheringSink: ByteSink {
  private let path: String
  private let limit: Int64
  private let writeSize: Int
  private var buffers: [ByteBuffer] = []
  private var count: Int64 = 0
  /// Takes the bytes once they are too many.
  private var overflow: (any ByteSink)?
  /// What is written to instead of a file if a pipe or device is at the path.
  private var writer: DescriptorWriter?
  /// The file, once it is made.
  private(set) var target: TemporaryFile?

  /// - Parameters:
  ///   - limit: The number of bytes that are kept in memory.
  ///   - writeSize: The number of bytes to write at once if there are more.
  init(_ path: String, limit: Int64, writeSize: Int) {
    self.path = path
    self.limit = limit
    self.writeSize = writeSize
  }

  mutating func restart() async throws {
    buffers = []
    count = 0
    try await overflow?.restart()
  }

  mutating func take(_ buffers: [ByteBuffer]) async throws {
    self.buffers += buffers
    count += Int64(buffers.byteCount)
    if overflow != nil || count > limit { try await writeThrough() }
  }

  mutating func finish() async throws { try await overflow?.finish() }

  /// Gives the file its name, after the last byte.
  ///
  /// - Parameter modified: The modification time that it gets.
  /// - Returns: Why it doesn't have that time.
  mutating func complete(modified: Timestamp?) async throws -> SystemError? {
    if overflow == nil {
      if let made = try await makeFile(modified) { return made.timeFailure }
      try await writeThrough()
      try await finish()
    }
    try await writer?.finish()
    guard let target else { return nil }
    return try await FileCalls.onThreads.run { try target.moveIntoPlace(modified: modified) }
  }

  /// A file that one call on a thread made.
  private struct MadeFile: Sendable {
    let target: TemporaryFile
    var failure: (any Error)?
    var timeFailure: SystemError?
  }

  /// Makes the file of what is in memory.
  ///
  /// - Returns: `nil` if a pipe or device is at the path.
  private mutating func makeFile(_ modified: Timestamp?) async throws -> MadeFile? {
    let (path, buffers) = (path, buffers)
    let made = try await FileCalls.onThreads.run { () -> MadeFile? in
      let old = try? EntryStatus(reading: path)
      if old?.file.kind.isSpecial == true { return nil }
      var made = MadeFile(target: try TemporaryFile(for: path, replacing: old))
      do {
        try made.target.file.write(buffers, at: 0)
        made.timeFailure = try made.target.moveIntoPlace(modified: modified)
      } catch {
        made.failure = error
      }
      return made
    }
    target = made?.target
    if let failure = made?.failure { throw failure }
    return made
  }

  /// Writes what is in memory.
  private mutating func writeThrough() async throws {
    if overflow == nil { overflow = try await openOverflow() }
    let kept = buffers
    buffers = []
    try await overflow?.take(kept)
  }

  private mutating func openOverflow() async throws -> any ByteSink {
    let path = path
    target = try await FileCalls.onThreads.run {
      let old = try? EntryStatus(reading: path)
      return old?.file.kind.isSpecial == true ? nil : try TemporaryFile(for: path, replacing: old)
    }
    if let target { return FileSink(target.file, gathering: writeSize, files: .onThreads) }
    let writer = try await DescriptorWriter.opening(path)
    self.writer = writer
    return WriterSink(writer)
  }
}

/// Lets tasks continue in the order of their numbers, from 1 on, whatever the order in which they
/// arrive.
final class OrderedTurns: Sendable {
  private let current = Monitor(1)

  /// Runs a closure when all tasks with lower numbers have had their turn.
  ///
  /// - Throws: `CancellationError` if the task is cancelled first; the errors of `body`, after
  ///   which no turn comes.
  func inOrder(of number: Int, _ body: () async throws -> Void) async throws {
    try await current.waitUnlessCancelled { $0 == number ? () : nil }
    try await body()
    current.change { $0 = number + 1 }
  }
}
