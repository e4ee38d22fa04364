// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import Checksums
import Files
import LocalCore
import NIOCore
import Synchronization
import SystemLibrary
import WireFormats

/// The directory of a local AWS that is kept: a file with the format's version, and the log of what
/// changed it (docs/decisions/local-persistence.md).
///
/// Records are written by a thread of its own, all that wait at once, and reach the disk before the
/// requests that made them are answered.
final class StateDirectory: TurnRecorder {
  /// The format that this version writes, and the latest that it reads.
  private static let format = 1
  private static let formatName = "format"
  private static let logName = "log"

  private struct State {
    /// Records that aren't being written yet.
    var waiting = ByteBuffer()
    /// The number of records so far, and of those that are on the disk.
    var made: UInt64 = 0
    var kept: UInt64 = 0
    var isWriting = false
    /// Whether the log is emptied before the waiting records are written.
    var beginsAnew = false
    /// The snapshots to which the world may return.
    var snapshots: Set<UInt64> = []
    /// Those who wait for the record of a number.
    var waiters: [(record: UInt64, continuation: CheckedContinuation<Void, any Error>)] = []
    var failure: (any Error)?
  }

  private let log: Descriptor
  private let path: String
  private let state = Mutex(State())
  private let thread = OwnThread()

  /// Opens a directory, which is made if it isn't there.
  ///
  /// - Parameter replay: Gets the records that are there, in order.
  /// - Throws: ``LocalError`` if another process uses it, its format is unknown, a record is
  ///   unreadable, or a call of the system fails.
  init(_ directory: String, replay: (LogRecord) throws -> Void) throws {
    path = directory
    do throws(SystemError) {
      do throws(SystemError) {
        try FileSystem.makeDirectory(directory)
      } catch {
        guard error == .exists else { throw error }
      }
    } catch {
      throw Self.failure("can't be made", directory, error)
    }
    let logPath = directory + "/" + Self.logName
    do throws(SystemError) {
      log = try Descriptor.open(logPath, .keeping, permissions: 0o600)
    } catch {
      throw Self.failure("can't be opened", logPath, error)
    }
    do {
      guard try Self.lock(log) else {
        throw LocalError(
          .persistenceFailed, "\(TerminalText.escaped(directory)) is in use by another local AWS")
      }
      try Self.checkFormat(directory)
      try Self.read(log, logPath, replay)
    } catch {
      try? log.close()
      throw error as? LocalError ?? Self.failure("can't be read", logPath, error)
    }
  }

  deinit { try? log.close() }

  /// Locks a log for this process. A local AWS that has just ended may still be closing it.
  private static func lock(_ log: Descriptor) throws(SystemError) -> Bool {
    for _ in 0..<50 {
      if try log.lock() { return true }
      _ = try Descriptor.wait(for: [], milliseconds: 20)
    }
    return try log.lock()
  }

  // MARK: - Reading

  /// Reads the version's file, or writes it where there is none.
  private static func checkFormat(_ directory: String) throws {
    let path = directory + "/" + formatName
    if let bytes = try SmallFile.readBlocking(path, hiddenIsAbsent: false) {
      let text = String(decoding: bytes.filter { $0 > 0x20 }, as: UTF8.self)
      guard let number = Int(text), 1...format ~= number else {
        throw LocalError(
          .persistenceFailed,
          "\(TerminalText.escaped(directory)) has the format \(TerminalText.escaped(text)); "
            + "this version reads up to \(format)")
      }
      return
    }
    let temporary = path + ".new"
    let file = try Descriptor.open(temporary, .replacing)
    defer { try? file.close() }
    try Array("\(format)\n".utf8).withUnsafeBytes { try file.writeAll($0) }
    try file.synchronize()
    try FileSystem.rename(temporary, to: path)
    let folder = try Descriptor.open(directory, .reading)
    defer { try? folder.close() }
    try folder.synchronize()
  }

  /// Replays the records of a log. What follows the last whole one was never acknowledged, and is cut
  /// off.
  private static func read(
    _ log: Descriptor, _ path: String, _ replay: (LogRecord) throws -> Void
  ) throws {
    var offset: Int64 = 0
    var buffer = ByteBuffer()
    while true {
      while let record = try Self.next(&buffer) {
        guard let known = LogRecord(reading: record) else {
          throw LocalError(
            .persistenceFailed,
            "The record at byte \(offset) of \(TerminalText.escaped(path)) is of an unknown kind")
        }
        try replay(known)
        offset += Int64(record.readableBytes + LogRecord.frameHeader)
      }
      let position = offset + Int64(buffer.readableBytes)
      buffer.discardReadBytes()
      let count = try buffer.writeWithUnsafeMutableBytes(
        minimumWritableBytes: max(1 << 20, wanted(buffer))
      ) { try log.read($0, at: position) }
      if count == 0 { break }
    }
    try log.truncate(to: offset)
  }

  /// The next whole record; `nil` if more bytes are needed, or the rest isn't one.
  private static func next(_ buffer: inout ByteBuffer) throws -> ByteBuffer? {
    let start = buffer.readerIndex
    guard let length = buffer.getInteger(at: start, as: UInt32.self),
      let checksum = buffer.getInteger(at: start + 4, as: UInt32.self),
      let bytes = buffer.getSlice(at: start + LogRecord.frameHeader, length: Int(length))
    else { return nil }
    var actual = CRC(.crc32c)
    bytes.withUnsafeReadableBytes { actual.update($0) }
    guard UInt32(truncatingIfNeeded: actual.value) == checksum, length > 0 else { return nil }
    buffer.moveReaderIndex(forwardBy: LogRecord.frameHeader + Int(length))
    return bytes
  }

  /// The bytes that the record at the beginning still lacks.
  private static func wanted(_ buffer: ByteBuffer) -> Int {
    guard let length = buffer.getInteger(at: buffer.readerIndex, as: UInt32.self) else { return 0 }
    // A length that is damaged shouldn't take the memory for it.
    return min(Int(length) + LogRecord.frameHeader - buffer.readableBytes, 64 << 20)
  }

  // MARK: - Writing

  func record(_ turn: RecordedTurn) { record(.turn(turn)) }

  /// Takes a record, which is written before the next ``keep()`` returns.
  func record(_ record: LogRecord) {
    state.withLock { state in
      switch record {
      case .snapshot(let id): state.snapshots.insert(id)
      case .drop(let id): state.snapshots.remove(id)
      case .reset where state.snapshots.isEmpty:
        // Nothing before it matters any more.
        state.waiting.clear()
        state.beginsAnew = true
      default: break
      }
      record.append(to: &state.waiting)
      state.made += 1
    }
  }

  /// Waits until all records so far are on the disk.
  ///
  /// - Throws: ``LocalError`` if they can't be written: then no later one is either.
  func keep() async throws {
    let isKept = try state.withLock { state in
      if let failure = state.failure { throw failure }
      return state.kept == state.made
    }
    if isKept { return }
    try await withCheckedThrowingContinuation { continuation in
      let begins = state.withLock { state in
        state.waiters.append((state.made, continuation))
        defer { state.isWriting = true }
        return !state.isWriting
      }
      if begins { thread.run { self.writeAll() } }
    }
  }

  private func writeAll() {
    while true {
      let (records, number, beginsAnew) = state.withLock { state in
        let records = state.waiting
        state.waiting = ByteBuffer()
        if records.readableBytes == 0 { state.isWriting = false }
        defer { state.beginsAnew = false }
        return (records, state.made, state.beginsAnew)
      }
      let result = Result {
        guard records.readableBytes > 0 else { return }
        if beginsAnew { try log.truncate() }
        try records.withUnsafeReadableBytes { try log.writeAll($0) }
        try log.synchronize()
      }
      let done = state.withLock { state in
        switch result {
        case .success: state.kept = max(state.kept, number)
        case .failure(let error):
          state.failure = Self.failure("can't be written to", path, error)
          state.isWriting = false
        }
        let done = state.waiters.filter { $0.record <= state.kept || state.failure != nil }
        state.waiters.removeAll { $0.record <= state.kept || state.failure != nil }
        return (done, state.failure)
      }
      for waiter in done.0 {
        if let failure = done.1 {
          waiter.continuation.resume(throwing: failure)
        } else {
          waiter.continuation.resume()
        }
      }
      if records.readableBytes == 0 || done.1 != nil { return }
    }
  }

  private static func failure(_ what: String, _ path: String, _ cause: any Error) -> LocalError {
    LocalError(.persistenceFailed, "\(TerminalText.escaped(path)) \(what)", cause: cause)
  }
}
