// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore

/// Passes work from one producer to many workers, in order. The producer waits while the queue is
/// full, workers wait while it is empty.
final class WorkQueue<Work: Sendable>: Sendable {
  private struct State {
    var work = CircularBuffer<Work>()
    /// The weight of the waiting work.
    var weight = 0
    var isEnded = false

    mutating func popFirst(_ weigh: (Work) -> Int) -> Work? {
      guard let first = work.popFirst() else { return nil }
      weight -= weigh(first)
      return first
    }
  }

  private let state = Monitor(State())
  private let capacity: Int
  private let weigh: @Sendable (Work) -> Int

  /// A queue for work of about a weight; an item weighs 1 by default.
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
        state.weight += weigh(piece)
      }
    }
    if state.read({ $0.isEnded || $0.weight < capacity }) { return }
    // Lets half of it drain before more is found, so that the producer isn't woken for one item.
    await state.wait { [capacity] in $0.isEnded || $0.weight <= capacity / 2 ? () : nil }
  }

  /// Takes an item; `nil` when there will be no more.
  func next() async -> Work? {
    await state.wait { [weigh] state -> Work?? in
      if let work = state.popFirst(weigh) { return work }
      return state.isEnded ? .some(nil) : nil
    }
  }

  /// Reports that no more work comes; waiting work is still done.
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
