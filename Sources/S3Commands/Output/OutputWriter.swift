// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files
import BotoCore
import NIOCore
import NIOPosix
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Writes to standard output and standard error, in the order in which it was told. Nobody who has
/// something to say is held up by who reads it (`| less`, Ctrl-S): what can't be written at once is written
/// by a thread, which is started then, and who says much asks for ``room()``.
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
    /// What is to be written, in its order.
    var waiting = CircularBuffer<Piece>()
    var waitingBytes = 0
    /// Whether somebody writes it.
    var isWriting = false
    /// What is being written to.
    var current: Int32?
    /// Whether somebody has waited for long enough.
    var hasGivenUp = false
    /// Why a descriptor takes nothing any more.
    var failures: [Int32: any Error] = [:]
    var waiters: [UInt64: Waiter] = [:]
    var lastWaiter: UInt64 = 0

    /// Those who waited for so little to be left.
    mutating func satisfied() -> [Waiter] {
      guard !waiters.isEmpty else { return [] }
      let satisfied = waiters.filter { waitingBytes <= $0.value.limit }
      for id in satisfied.keys { waiters[id] = nil }
      return Array(satisfied.values)
    }
  }

  private let state = Mutex(State())
  private let thread = OwnThread()
  /// What is longer is written to a pipe by the thread, at once rather than in pieces for which it is
  /// known to have room.
  private static let quicklyWritten = 1 << 15
  /// Some ten thousand lines.
  private static let capacity = 1 << 20

  /// A writer of its own order.
  package init() {}

  /// Whether something isn't written yet: nobody reads, or not as fast as there is something to say.
  var isBehind: Bool { state.withLock { $0.waitingBytes > 0 } }

  /// Writes bytes when all that was told before is written. Waits for nothing.
  ///
  /// - Parameter isLast: Whether that is left to ``finish(_:within:)``, which follows.
  /// - Throws: Why nothing can be written any more: ``BrokenPipe`` when nobody reads.
  func write(_ bytes: [UInt8], to descriptor: Int32, isLast: Bool = false) throws {
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

  /// Waits while much isn't written yet, or until the task is cancelled.
  package func room() async {
    if state.withLock({ $0.waitingBytes <= Self.capacity }) { return }
    let id = newWaiter()
    await withTaskCancellationHandler {
      await wait(id, limit: Self.capacity / 2, isCancelled: { Task.isCancelled })
    } onCancel: {
      wake(id)
    }
  }

  /// Waits until everything is written. What is read at once is written here, for which no thread is
  /// started.
  ///
  /// - Parameter patience: How long to wait for who reads, if not until everything is read.
  /// - Throws: Why a descriptor's bytes weren't written.
  func finish(_ descriptor: Int32, within patience: Duration? = nil) async throws {
    let begins = state.withLock { state in
      let begins = !state.isWriting && !state.waiting.isEmpty
      if begins { state.isWriting = true }
      return begins
    }
    if begins { writeWithoutWaiting(mayUseTerminal: true) }
    if isBehind, patience == nil || !state.withLock({ $0.hasGivenUp }) {
      let id = newWaiter()
      let limit = patience.map {
        MultiThreadedEventLoopGroup.singleton.any().scheduleTask(in: TimeAmount($0)) {
          self.wake(id)
        }
      }
      await wait(id, limit: 0, isCancelled: { false })
      limit?.cancel()
      if isBehind { giveUp() }
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

  /// Writes what is taken at once, and leaves the rest to a thread.
  ///
  /// - Parameter mayUseTerminal: Whether a terminal is written to, which may take less than it says it
  ///   does; fine where nothing else is to be done.
  private func writeWithoutWaiting(mayUseTerminal: Bool) {
    while let piece = next() {
      let readiness = OutputReadiness(of: piece.descriptor)
      guard readiness.chunk > 0, mayUseTerminal || readiness.isCertain,
        readiness.chunk == .max || piece.bytes.count <= Self.quicklyWritten
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

  /// Writes what waits behind a descriptor that takes nothing, for another one: why the command ends.
  private func giveUp() {
    let others = state.withLock { state in
      state.hasGivenUp = true
      let others = state.waiting.filter { $0.descriptor != state.current }
      state.waiting.removeAll { $0.descriptor != state.current }
      for piece in others { state.waitingBytes -= piece.bytes.count }
      return others
    }
    for piece in others where OutputReadiness(of: piece.descriptor).chunk > 0 {
      _ = try? Self.send(piece.bytes, to: piece.descriptor)
    }
  }

  /// The piece that is to be written next; `nil` when there is none, and nobody writes any more.
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
  /// - Returns: How many.
  private static func send(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws -> Int {
    while true {
      let count = bytes.withUnsafeBytes { SystemCalls.write(descriptor, $0) }
      if count >= 0 { return count }
      switch errno {
      case EINTR: continue
      case EPIPE: throw BrokenPipe()
      // Somebody who has the same descriptor doesn't want to wait; we do.
      case EAGAIN: OutputReadiness.wait(for: descriptor)
      default:
        throw SystemCalls.lastError(
          descriptor == STDOUT_FILENO
            ? "Standard output can't be written to" : "Standard error can't be written to")
      }
    }
  }
}

/// What read the output is gone: nothing more can be said to it.
package struct BrokenPipe: Error {}
