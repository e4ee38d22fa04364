// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

extension Slice {
  /// The positions that the slice selects from that many elements, by Python's rules: ends count
  /// from the back if negative and are cut to what there is. A step of 0 selects nothing.
  @usableFromInline package func positions(count: Int) -> [Int] {
    let step = step ?? 1
    guard step != 0 else { return [] }
    let isForward = step > 0
    let bounds = isForward ? 0...count : -1...(count - 1)
    func cut(_ end: Int?, otherwise: Int) -> Int {
      guard let end else { return otherwise }
      let position = end < 0 ? end + count : end
      return min(max(position, bounds.lowerBound), bounds.upperBound)
    }
    let first = cut(start, otherwise: isForward ? bounds.lowerBound : bounds.upperBound)
    let last = cut(stop, otherwise: isForward ? bounds.upperBound : bounds.lowerBound)
    return Array(stride(from: first, to: last, by: step))
  }
}
