// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore

/// Hands work from one who finds it to many who do it, in order. Whoever finds waits while too much
/// lies here; whoever does waits while nothing does.
final class WorkQueue<Work: Sendable>: Sendable {
  private struct State {
    var work = CircularBuffer<Work>()
    /// How much lies here, by its weight.
    var weight = 0
    var isEnded = false

    mutating func popFirst(_ weigh: (Work) -> Int) -> Work? {
      guard let first = work.popFirst() else { return nil }
      weight &-= weigh(first)
      return first
    }
  }

  private let state = Monitor(State())
  private let capacity: Int
  private let weigh: @Sendable (Work) -> Int

  /// A queue in which work of about a weight may lie; a piece weighs 1 unless told otherwise.
  init(capacity: Int, weigh: @escaping @Sendable (Work) -> Int = { _ in 1 }) {
    self.capacity = capacity
    self.weigh = weigh
  }

  /// Adds work; waits until there is room for more.
  func add(_ work: [Work]) async {
    state.change { state in
      guard !state.isEnded else { return }
      for piece in work {
        state.work.append(piece)
        state.weight &+= weigh(piece)
      }
    }
    if state.read({ $0.isEnded || $0.weight < capacity }) { return }
    // Lets half of it go before more is found, so that nobody is woken for one piece.
    await state.wait { [capacity] in $0.isEnded || $0.weight <= capacity / 2 ? () : nil }
  }

  /// Takes a piece of work; `nil` when there will be no more.
  func next() async -> Work? {
    await state.wait { [weigh] state -> Work?? in
      if let work = state.popFirst(weigh) { return work }
      return state.isEnded ? .some(nil) : nil
    }
  }

  /// Tells that no more work comes; what lies here is still done.
  func finish() { state.change { $0.isEnded = true } }

  /// Ends the queue at once.
  func cancel() {
    state.change { state in
      state.isEnded = true
      state.work.removeAll()
      state.weight = 0
    }
  }
}
