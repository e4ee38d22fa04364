// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import BotoCore
import Files
import NIOCore
import NIOPosix
import Synchronization
import SystemLibrary

/// Writes to standard output and standard error, in the order of the calls. A slow reader (`|
/// less`, Ctrl-S) blocks no caller: bytes that can't be written at once are written by a thread,
/// which is started then, and callers with much output wait for ``room()``.
package final class OutputWriter: Sendable {
  private struct Piece {
    let descriptor: Int32
    let bytes: ArraySlice<UInt8>
  }

  private struct Waiter {
    let limit: Int
    let continuation: CheckedContinuation<Void, Never>
  }

  private struct State {
    /// The bytes to write, in order.
    var waiting = CircularBuffer<Piece>()
    var waitingBytes = 0
    /// Whether a thread or task is writing.
    var isWriting = false
    /// The descriptor that is being written to.
    var current: Int32?
    /// Whether a caller has stopped waiting.
    var hasTimedOut = false
    /// Why a descriptor no longer accepts bytes.
    var failures: [Int32: any Error] = [:]
    var waiters: [UInt64: Waiter] = [:]
    var lastWaiter: UInt64 = 0

    /// The waiters whose limit of remaining bytes is reached.
    mutating func satisfied() -> [Waiter] {
      guard !waiters.isEmpty else { return [] }
      let satisfied = waiters.filter { waitingBytes <= $0.value.limit }
      for id in satisfied.keys { waiters[id] = nil }
      return Array(satisfied.values)
    }
  }

  private let state = Mutex(State())
  private let thread = OwnThread()
  /// Longer output is written to a pipe by the thread, in one call rather than in pieces for which
  /// the pipe certainly has room.
  private static let writtenWithoutWaiting = 1 << 15
  /// Some ten thousand lines.
  private static let capacity = 1 << 20

  /// A writer with its own order.
  package init() {}

  /// Whether bytes are unwritten: the reader is slower than the writer.
  package var hasPendingOutput: Bool { state.withLock { $0.waitingBytes > 0 } }

  /// Writes bytes after all earlier ones. Doesn't wait.
  ///
  /// - Parameter isLast: Whether that is left to ``finish(_:within:)``, which follows.
  /// - Throws: Why nothing can be written any more: ``BrokenPipe`` if the reader is gone.
  package func write(_ bytes: [UInt8], to descriptor: Int32, isLast: Bool = false) throws {
    let begins = try state.withLock { state in
      if let failure = state.failures[descriptor] { throw failure }
      guard !bytes.isEmpty else { return false }
      state.waiting.append(Piece(descriptor: descriptor, bytes: bytes[...]))
      state.waitingBytes += bytes.count
      let begins = !state.isWriting && !isLast
      if begins { state.isWriting = true }
      return begins
    }
    guard begins else { return }
    writeWithoutWaiting(mayUseTerminal: false)
    if let failure = state.withLock({ $0.failures[descriptor] }) { throw failure }
  }

  /// Waits while much is unwritten, or until the task is cancelled.
  package func room() async {
    if state.withLock({ $0.waitingBytes <= Self.capacity }) { return }
    let id = newWaiter()
    await withTaskCancellationHandler {
      await wait(id, limit: Self.capacity / 2, isCancelled: { Task.isCancelled })
    } onCancel: {
      wake(id)
    }
  }

  /// Waits until everything is written. Bytes that are accepted at once are written here, without
  /// starting a thread.
  ///
  /// - Parameter patience: How long to wait for the reader; until everything is read if `nil`.
  /// - Throws: Why a descriptor's bytes weren't written.
  package func finish(_ descriptor: Int32, within patience: Duration? = nil) async throws {
    let begins = state.withLock { state in
      let begins = !state.isWriting && !state.waiting.isEmpty
      if begins { state.isWriting = true }
      return begins
    }
    if begins { writeWithoutWaiting(mayUseTerminal: true) }
    if hasPendingOutput, patience == nil || !state.withLock({ $0.hasTimedOut }) {
      let id = newWaiter()
      let limit = patience.map {
        MultiThreadedEventLoopGroup.singleton.any().scheduleTask(in: TimeAmount($0)) {
          self.wake(id)
        }
      }
      await wait(id, limit: 0, isCancelled: { false })
      limit?.cancel()
      if hasPendingOutput { giveUp() }
    }
    if let failure = state.withLock({ $0.failures[descriptor] }) { throw failure }
  }

  // MARK: - Waiting

  private func newWaiter() -> UInt64 {
    state.withLock { state in
      state.lastWaiter += 1
      return state.lastWaiter
    }
  }

  private func wait(_ id: UInt64, limit: Int, isCancelled: () -> Bool) async {
    await withCheckedContinuation { continuation in
      let waits = state.withLock { state in
        guard state.waitingBytes > limit, !isCancelled() else { return false }
        state.waiters[id] = Waiter(limit: limit, continuation: continuation)
        return true
      }
      if !waits { continuation.resume() }
    }
  }

  private func wake(_ id: UInt64) {
    state.withLock { $0.waiters.removeValue(forKey: id) }?.continuation.resume()
  }

  // MARK: - Writing

  /// Writes what is accepted at once, and leaves the rest to a thread.
  ///
  /// - Parameter mayUseTerminal: Whether a terminal is written to, which may accept less than it
  ///   says; fine if there is nothing else to do.
  private func writeWithoutWaiting(mayUseTerminal: Bool) {
    while let piece = next() {
      let readiness = OutputReadiness(of: piece.descriptor)
      guard readiness.chunk > 0, mayUseTerminal || readiness.isCertain,
        readiness.chunk == .max || piece.bytes.count <= Self.writtenWithoutWaiting
      else {
        put(back: piece)
        return thread.run { self.writeWaiting() }
      }
      write(piece, chunk: readiness.chunk)
    }
  }

  private func writeWaiting() {
    while let piece = next() { write(piece, chunk: .max) }
  }

  /// Writes the bytes for another descriptor, which say why the command ends, past those for one
  /// that accepts nothing.
  private func giveUp() {
    let others = state.withLock { state in
      state.hasTimedOut = true
      let others = state.waiting.filter { $0.descriptor != state.current }
      state.waiting.removeAll { $0.descriptor != state.current }
      for piece in others { state.waitingBytes -= piece.bytes.count }
      return others
    }
    for piece in others where OutputReadiness(of: piece.descriptor).chunk > 0 {
      _ = try? Self.send(piece.bytes, to: piece.descriptor)
    }
  }

  /// The next piece to write; `nil` if there is none, and then writing ends.
  private func next() -> Piece? {
    state.withLock { state in
      let piece = state.waiting.popFirst()
      state.isWriting = piece != nil
      state.current = piece?.descriptor
      return piece
    }
  }

  private func put(back piece: Piece) { state.withLock { $0.waiting.prepend(piece) } }

  /// Writes the beginning of a piece, and puts the rest back.
  private func write(_ piece: Piece, chunk: Int) {
    let known = state.withLock { $0.failures[piece.descriptor] }
    var count = 0
    var failure = known
    if known == nil {
      do {
        count = try Self.send(piece.bytes.prefix(chunk), to: piece.descriptor)
      } catch {
        failure = error
      }
    }
    let satisfied = state.withLock { state in
      if let failure {
        state.failures[piece.descriptor] = failure
        count = piece.bytes.count
      }
      state.waitingBytes -= count
      let rest = piece.bytes.dropFirst(count)
      if !rest.isEmpty {
        state.waiting.prepend(Piece(descriptor: piece.descriptor, bytes: rest))
      }
      return state.satisfied()
    }
    for waiter in satisfied { waiter.continuation.resume() }
  }

  /// Writes some of the bytes.
  ///
  /// - Returns: The number of bytes.
  private static func send(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws -> Int {
    let output = Descriptor(descriptor)
    do {
      while true {
        do throws(SystemError) {
          return try output.write(bytes)
        } catch {
          guard error == .wouldBlock else { throw error }
          // Another owner of the descriptor made it nonblocking; this process waits.
          try output.wait(for: .output)
        }
      }
    } catch let error as SystemError {
      if error.code == EPIPE { throw BrokenPipe() }
      throw CommandFailure(
        descriptor == STDOUT_FILENO
          ? "Standard output can't be written to" : "Standard error can't be written to", error)
    }
  }
}

/// The reader of the output has exited: nothing more can be written.
package struct BrokenPipe: Error {}

/// How much a descriptor accepts without blocking the writer.
package struct OutputReadiness {
  /// The number of bytes that may be written at once; 0 for none.
  package let chunk: Int
  /// Whether they are certainly accepted. A terminal that is nearly full accepts some, and blocks
  /// the writer with the rest.
  package let isCertain: Bool

  /// The number of bytes that a pipe with room accepts.
  private static let pipeBuffer = 512 * 8

  package init(of descriptor: Int32) {
    let output = Descriptor(descriptor)
    switch try? output.status().kind {
    // Writing says what is wrong.
    case nil: (chunk, isCertain) = (.max, true)
    case .regular: (chunk, isCertain) = (.max, true)
    case .fifo: (chunk, isCertain) = (Self.isReady(output) ? Self.pipeBuffer : 0, true)
    case .characterDevice where !output.isTerminal: (chunk, isCertain) = (.max, true)
    default: (chunk, isCertain) = (Self.isReady(output) ? Self.pipeBuffer : 0, false)
    }
  }

  private static func isReady(_ output: Descriptor) -> Bool {
    (try? output.wait(for: .output, milliseconds: 0)) ?? false
  }
}
