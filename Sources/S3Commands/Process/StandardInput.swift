// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files
import BotoCore
import WireFormats

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The bytes of standard input, until it ends.
final class StandardInput: ByteSource {
  private static let chunkSize = 256 * 1024
  /// Reads block, so they have a thread of their own.
  private static let thread = OwnThread()

  let length: Int64? = nil
  let isReplayable = false

  func makeReader() async throws -> any ByteSourceReader {
    Reader(alarm: try InputAlarm())
  }

  private final class Reader: ByteSourceReader {
    private let alarm: InputAlarm

    init(alarm: InputAlarm) { self.alarm = alarm }

    /// The next bytes.
    ///
    /// - Throws: `CancellationError` as soon as the task is cancelled, even without input.
    func next() async throws -> [UInt8]? {
      let alarm = alarm
      return try await withTaskCancellationHandler {
        try await withCheckedThrowingContinuation { continuation in
          StandardInput.thread.run {
            continuation.resume(with: Result { try Self.read(alarm) })
          }
        }
      } onCancel: {
        alarm.ring()
      }
    }

    func cancel() async { alarm.ring() }

    /// The next bytes: a whole chunk unless the input ends, so that small writes on the other side
    /// don't become small pieces here.
    private static func read(_ alarm: InputAlarm) throws -> [UInt8]? {
      let bytes = try [UInt8](unsafeUninitializedCapacity: chunkSize) { buffer, filled in
        while filled < chunkSize {
          try alarm.waitForInput(STDIN_FILENO)
          let rest = UnsafeMutableRawBufferPointer(
            rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
          let count = SystemCalls.read(STDIN_FILENO, rest)
          // Another process may have made the shared descriptor non-blocking.
          if count < 0, errno == EINTR || errno == EAGAIN { continue }
          guard count >= 0 else { throw SystemCalls.lastError("Standard input can't be read") }
          guard count > 0 else { return }
          filled += count
        }
      }
      return bytes.isEmpty ? nil : bytes
    }
  }
}

/// Waits for input until it is woken: a pipe is watched beside the input.
final class InputAlarm: Sendable {
  private let readEnd: Int32
  private let writeEnd: Int32

  /// - Throws: ``CommandFailure`` if no descriptor is left.
  init() throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SystemCalls.lastError("A pipe can't be made") }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Waits until a descriptor is readable, or at its end.
  ///
  /// - Throws: `CancellationError` when the alarm rings, or has rung.
  func waitForInput(_ descriptor: Int32) throws {
    var watched = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&watched, nfds_t(watched.count), -1) < 0 {
      guard errno == EINTR else {
        throw SystemCalls.lastError("Standard input can't be read")
      }
    }
    if watched[1].revents != 0 { throw CancellationError() }
  }

  /// Wakes the waiting thread, and all later waits.
  func ring() {
    var byte: UInt8 = 1
    _ = withUnsafeBytes(of: &byte) { SystemCalls.write(writeEnd, $0) }
  }
}
