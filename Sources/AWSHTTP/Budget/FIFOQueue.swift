// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A FIFO queue whose waiters may leave.
package struct FIFOQueue<Element> {
  private var slots: [(id: Int, element: Element?)] = []
  private var head = 0
  private var nextID = 0

  /// The number of waiters.
  package private(set) var count = 0

  /// An empty queue.
  package init() {}

  /// Appends a waiter.
  ///
  /// - Returns: Its ticket, with which it can leave.
  package mutating func append(_ element: Element) -> Int {
    nextID += 1
    slots.append((nextID, element))
    count += 1
    return nextID
  }

  /// The first one.
  package var first: Element? {
    for slot in slots[head...] { if let element = slot.element { return element } }
    return nil
  }

  /// Removes the first one.
  package mutating func popFirst() -> Element? {
    while head < slots.count {
      let element = slots[head].element
      slots[head].element = nil
      head += 1
      if head == slots.count || head > 64 && head * 2 > slots.count {
        slots.removeSubrange(..<head)
        head = 0
      }
      if let element {
        count -= 1
        return element
      }
    }
    return nil
  }

  /// Removes one that gives up; `nil` if it is no longer there.
  package mutating func remove(_ id: Int) -> Element? {
    let index = firstIndex(from: id)
    guard index < slots.count, slots[index].id == id, let element = slots[index].element else {
      return nil
    }
    slots[index].element = nil
    count -= 1
    return element
  }

  /// The index of the first ticket from a number on: tickets grow along the queue.
  private func firstIndex(from id: Int) -> Int {
    var (low, high) = (head, slots.count)
    while low < high {
      let middle = low + (high - low) / 2
      if slots[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension FIFOQueue: Sendable where Element: Sendable {}
