// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore
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
    let offset = Int64(number - 1) * partSize
    return Part(number: number, offset: offset, length: min(partSize, size - offset))
  }
}

/// A plan for several workers: each takes the next part when it has finished one.
final class SharedPlan: Sendable {
  private let plan: Mutex<PartPlan>

  init(_ plan: PartPlan) { self.plan = Mutex(plan) }

  /// The next part; `nil` when all are handed out.
  func next() -> PartPlan.Part? { plan.withLock { $0.next() } }
}

/// S3's limits for multipart objects.
enum PartLimits {
  static let minSize: Int64 = 5 << 20
  static let maxSize: Int64 = 5 << 30
  static let maxCount: Int64 = 10_000

  /// The part size for an object: the wanted size, doubled until 10,000 parts suffice, within 5 MiB
  /// and 5 GiB.
  ///
  /// - Throws: `valueError` when the object is larger than 10,000 of the largest parts.
  static func partSize(wanted: Int64, objectSize: Int64?) throws -> Int64 {
    var size = min(wanted, maxSize)
    if let objectSize {
      guard objectSize <= maxSize * maxCount else {
        throw BotoCoreError(
          .valueError,
          "An object of \(objectSize) bytes is larger than S3 supports: 10,000 parts of 5 GiB")
      }
      while size < maxSize, count(of: objectSize, by: size) > maxCount { size *= 2 }
    }
    return min(max(size, minSize), maxSize)
  }

  /// The number of parts with a size.
  static func count(of objectSize: Int64, by partSize: Int64) -> Int64 {
    objectSize / partSize + (objectSize % partSize > 0 ? 1 : 0)
  }
}

/// The part sizes of a stream. All but the last part have one size as long as 10,000 of them are
/// likely to suffice, since some stores accept nothing else. If the end isn't known, or comes later
/// than expected, the last of the 10,000 grow, so that a longer stream fits too. Memory stays
/// within the same bounds.
struct GrowingParts: Sendable {
  /// The number of parts that always have one size.
  private static let steadyCount: Int64 = 8_000
  /// The number of later parts after which the size doubles.
  private static let stride = 200
  private let first: Int64
  /// The last part with the size of the first.
  private let lastSteady: Int
  /// The number of bytes that may be in memory.
  private let budget: Int64

  /// - Parameters:
  ///   - first: The size of the first parts, of which 10,000 suffice for the expected length.
  ///   - expected: The expected length of the stream, if it is known.
  ///   - partSize: The configured size.
  ///   - window: The number of parts of the configured size that may be in memory.
  init(first: Int64, expected: Int64?, budget partSize: Int64, window: Int) {
    self.first = first
    let needed = PartLimits.count(of: max(expected ?? 0, 0), by: max(first, 1))
    lastSteady = Int(clamping: min(max(Self.steadyCount, needed), PartLimits.maxCount))
    let product = partSize.multipliedReportingOverflow(by: Int64(max(window, 1)))
    budget = product.overflow ? .max : product.partialValue
  }

  /// The size of a part; `nil` after the last one that S3 accepts.
  func size(of number: Int) -> Int64? {
    guard number >= 1, number <= PartLimits.maxCount else { return nil }
    guard number > lastSteady else { return first }
    let doublings = Int64((number - lastSteady - 1) / Self.stride + 1)
    let grown = first.multipliedReportingOverflow(by: 1 << doublings)
    return min(grown.overflow ? .max : grown.partialValue, max(budget, first), PartLimits.maxSize)
  }

  /// The number of parts of a size that may be in memory: at least one.
  func window(of size: Int64) -> Int { Int(clamping: max(budget / max(size, 1), 1)) }
}
