// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// A plan whose parts several workers take: each takes the next one when it is done with the last.
final class SharedPlan: Sendable {
  private let plan: Mutex<PartPlan>

  init(_ plan: PartPlan) { self.plan = Mutex(plan) }

  /// The next part; `nil` when all are given out.
  func next() -> PartPlan.Part? { plan.withLock { $0.next() } }
}
