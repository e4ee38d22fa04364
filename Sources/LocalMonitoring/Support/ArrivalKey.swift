// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Names an event of a stream or a value of a metric; the numbers are given in the order of arrival.
struct ArrivalKey: Comparable {
  let time: Int64
  let number: Int

  static func < (left: ArrivalKey, right: ArrivalKey) -> Bool {
    (left.time, left.number) < (right.time, right.number)
  }
}
