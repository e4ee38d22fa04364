// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A permit that goes back to its budget, at the latest when the last reference is gone.
final class BudgetedPermit: Sendable {
  private let permit: ConnectionPermit
  private let budget: ConnectionBudget

  init(_ permit: ConnectionPermit, _ budget: ConnectionBudget) {
    self.permit = permit
    self.budget = budget
  }

  deinit { release() }

  func release() { budget.release(permit) }
  func refuse() { budget.refuse(permit) }
}
