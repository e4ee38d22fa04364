// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import ServiceModel

/// The operation to repeat, the pace, and what the responses mean: an entry of botocore's
/// `waiters-2.json`.
struct WaiterModel: Sendable {
  /// The waiter's name in the API.
  let name: String
  /// The operation's name in the API.
  let operation: String
  /// The pause between two calls.
  let delay: Duration
  /// The maximum number of calls.
  let maxAttempts: Int
  /// What responses mean; the first match counts.
  let acceptors: [WaiterAcceptor]

  init(name: String, _ node: ModelNode) throws {
    self.name = name
    guard let operation = node["operation"].string, let delay = node["delay"].double,
      let maxAttempts = node["maxAttempts"].integer
    else {
      throw BotoCoreError(
        .waiterConfigError,
        "The model of the waiter \(name) must have operation, delay and maxAttempts")
    }
    self.operation = operation
    self.delay = .seconds(delay)
    self.maxAttempts = maxAttempts
    acceptors = try node["acceptors"].elements.map { try WaiterAcceptor($0, waiter: name) }
  }
}
