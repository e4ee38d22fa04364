// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import Files
import BotoCore
package import WireFormats
import SystemLibrary

/// The bytes of standard input, until it ends.
package final class StandardInput: ByteSource {
  private static let chunkSize = 256 * 1024
  /// Reads block, so they have a thread of their own.
  private static let thread = OwnThread()

  private let fillsChunks: Bool

  /// - Parameter fillsChunks: Whether reading waits for whole chunks, so that small writes on the
  ///   other side don't become small pieces here; without, each piece is there when it comes.
  package init(fillsChunks: Bool = true) { self.fillsChunks = fillsChunks }

  package let length: Int64? = nil
  package let isReplayable = false

  package func makeReader() async throws -> any ByteSourceReader {
    do {
      return Reader(alarm: try InputAlarm(), fillsChunks: fillsChunks)
    } catch {
      throw CommandFailure("A pipe can't be made", error)
    }
  }

  private final class Reader: ByteSourceReader {
    private let alarm: InputAlarm
    private let fillsChunks: Bool

    init(alarm: InputAlarm, fillsChunks: Bool) {
      self.alarm = alarm
      self.fillsChunks = fillsChunks
    }

    /// The next bytes.
    ///
    /// - Throws: `CancellationError` as soon as the task is cancelled, even without input.
    func nextBuffers() async throws -> [ByteBuffer]? {
      let (alarm, fillsChunks) = (alarm, fillsChunks)
      return try await withTaskCancellationHandler {
        try await withCheckedThrowingContinuation { continuation in
          StandardInput.thread.run {
            continuation.resume(with: Result { try Self.read(alarm, fillsChunks: fillsChunks) })
          }
        }
      } onCancel: {
        alarm.ring()
      }
    }

    func cancel() async { alarm.ring() }

    private static func read(_ alarm: InputAlarm, fillsChunks: Bool) throws -> [ByteBuffer]? {
      var buffer = ByteBufferAllocator().buffer(capacity: chunkSize)
      while buffer.readableBytes < chunkSize {
        let room = chunkSize - buffer.readableBytes
        let count = try buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: room) { raw in
          while true {
            do {
              try alarm.waitForInput(.standardInput)
              return try Descriptor.standardInput.read(
                UnsafeMutableRawBufferPointer(rebasing: raw[..<room]))
            } catch let error as SystemError {
              // Another process may have made the shared descriptor non-blocking.
              guard error == .wouldBlock else {
                throw CommandFailure("Standard input can't be read", error)
              }
            }
          }
        }
        if count == 0 || !fillsChunks { break }
      }
      return buffer.readableBytes == 0 ? nil : [buffer]
    }
  }
}
