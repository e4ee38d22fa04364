// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import Synchronization

/// Hands work from one who finds it to many who do it, in order. Whoever finds waits while too much
/// lies here; whoever does waits while nothing does.
final class WorkQueue<Work: Sendable>: Sendable {
  private typealias Taker = CheckedContinuation<Work?, Never>

  private struct State {
    var work = CircularBuffer<Work>()
    /// How much lies here, by its weight.
    var weight = 0
    var isEnded = false
    var takers: [Taker] = []
    var finder: CheckedContinuation<Void, Never>?

    mutating func popFirst(_ weigh: (Work) -> Int) -> Work? {
      guard let first = work.popFirst() else { return nil }
      weight &-= weigh(first)
      return first
    }
  }

  private let state = Mutex(State())
  private let capacity: Int
  private let weigh: @Sendable (Work) -> Int

  /// A queue in which work of about a weight may lie; a piece weighs 1 unless told otherwise.
  init(capacity: Int, weigh: @escaping @Sendable (Work) -> Int = { _ in 1 }) {
    self.capacity = capacity
    self.weigh = weigh
  }

  /// Adds work; waits until there is room for more.
  func add(_ work: [Work]) async {
    let (handed, isFull) = state.withLock { state -> ([(Taker, Work)], Bool) in
      if state.isEnded { return ([], false) }
      var handed: [(Taker, Work)] = []
      for piece in work {
        if let taker = state.takers.popLast() {
          handed.append((taker, piece))
        } else {
          state.work.append(piece)
          state.weight &+= weigh(piece)
        }
      }
      return (handed, state.weight >= capacity)
    }
    for (taker, piece) in handed { taker.resume(returning: piece) }
    guard isFull else { return }
    await withCheckedContinuation { continuation in
      let goesOn = state.withLock { state in
        if state.isEnded || state.weight < capacity { return true }
        state.finder = continuation
        return false
      }
      if goesOn { continuation.resume() }
    }
  }

  /// Takes a piece of work; `nil` when there will be no more.
  func next() async -> Work? {
    let (work, finder, isDecided) = state.withLock { state in
      let work = state.popFirst(weigh)
      // Lets half of it go before more is found, so that nobody is woken for one piece.
      let finder = state.weight <= capacity / 2 ? state.finder.take() : nil
      return (work, finder, work != nil || state.isEnded)
    }
    finder?.resume()
    if isDecided { return work }
    return await withCheckedContinuation { continuation in
      let (work, isDecided) = state.withLock { state -> (Work?, Bool) in
        if let work = state.popFirst(weigh) { return (work, true) }
        if state.isEnded { return (nil, true) }
        state.takers.append(continuation)
        return (nil, false)
      }
      if isDecided { continuation.resume(returning: work) }
    }
  }

  /// Tells that no more work comes; what lies here is still done.
  func finish() { end { _ in } }

  /// Ends the queue at once.
  func cancel() {
    end { state in
      state.work.removeAll()
      state.weight = 0
    }
  }

  private func end(_ change: (inout State) -> Void) {
    let (takers, finder) = state.withLock { state in
      state.isEnded = true
      change(&state)
      let waiting = (state.takers, state.finder.take())
      state.takers = []
      return waiting
    }
    for taker in takers { taker.resume(returning: nil) }
    finder?.resume()
  }
}
