// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CoreMetrics
import ServiceModel
import Synchronization

/// The metrics of a client's operations, made at the first call of each.
final class ClientMetrics: Sendable {
  private let factory: any MetricsFactory
  private let serviceID: String
  private let operations = Mutex<[OperationModel: OperationMetrics]>([:])

  init(_ factory: any MetricsFactory, serviceID: String) {
    self.factory = factory
    self.serviceID = serviceID
  }

  func metrics(of operation: OperationModel) -> OperationMetrics {
    if let known = operations.withLock({ $0[operation] }) { return known }
    // The factory is others' code: no lock is held meanwhile.
    let made = OperationMetrics(
      factory, [("rpc.service", serviceID), ("rpc.method", operation.name.string)])
    return operations.withLock { known in
      let first = known[operation] ?? made
      known[operation] = first
      return first
    }
  }
}
