// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// The parts of an object of a known size, handed out one after the other.
struct PartPlan: Sendable {
  /// A run of bytes of the object.
  struct Part: Sendable, Hashable {
    /// Its number, from 1.
    let number: Int
    let offset: Int64
    let length: Int64
  }

  let size: Int64
  let partSize: Int64
  private let done: Set<Int>
  private var nextNumber = 1

  /// - Parameters:
  ///   - size: The object's size.
  ///   - partSize: The size of all parts except the last; greater than 0.
  ///   - done: The numbers of parts that already exist.
  init(size: Int64, partSize: Int64, done: Set<Int> = []) {
    self.size = max(size, 0)
    self.partSize = max(partSize, 1)
    self.done = done
  }

  /// The number of all parts.
  var count: Int { Int(clamping: PartLimits.count(of: size, by: partSize)) }

  /// The number of parts that are missing.
  var openCount: Int { count - done.lazy.filter { $0 >= 1 && $0 <= count }.count }

  /// The next part to transfer; `nil` when all are handed out.
  mutating func next() -> Part? {
    while let part = self[nextNumber] {
      nextNumber += 1
      if !done.contains(part.number) { return part }
    }
    return nil
  }

  /// The part with a number; `nil` if there is none.
  subscript(number: Int) -> Part? {
    guard number >= 1, number <= count else { return nil }
    let offset = Int64(number - 1) &* partSize
    return Part(number: number, offset: offset, length: min(partSize, size &- offset))
  }
}

/// A plan for several workers: each takes the next part when it has finished one.
final class SharedPlan: Sendable {
  private let plan: Mutex<PartPlan>

  init(_ plan: PartPlan) { self.plan = Mutex(plan) }

  /// The next part; `nil` when all are handed out.
  func next() -> PartPlan.Part? { plan.withLock { $0.next() } }
}
