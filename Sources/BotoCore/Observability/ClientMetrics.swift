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
    // The factory is foreign code: no lock is held meanwhile.
    let made = OperationMetrics(
      factory, [("rpc.service", serviceID), ("rpc.method", operation.name.string)])
    return operations.withLock { known in
      let first = known[operation] ?? made
      known[operation] = first
      return first
    }
  }
}

/// The metrics of one operation, under the names that Smithy's clients share.
final class OperationMetrics: Sendable {
  let calls, attempts, retries, throttles: Counter
  let bytesSent, bytesReceived: Counter
  let duration, attemptDuration: Timer
  private let factory: any MetricsFactory
  private let dimensions: [(String, String)]
  /// The number of error kinds that are distinguished: codes come from servers.
  private static let mostKinds = 100
  private static let otherKinds = "_OTHER"
  private let errors = Mutex<[String: Counter]>([:])

  init(_ factory: any MetricsFactory, _ dimensions: [(String, String)]) {
    func counter(_ name: String) -> Counter {
      Counter(label: "smithy.client." + name, dimensions: dimensions, factory: factory)
    }
    func timer(_ name: String) -> Timer {
      Timer(label: "smithy.client." + name, dimensions: dimensions, factory: factory)
    }
    calls = counter("calls")
    attempts = counter("call.attempts")
    retries = counter("call.retries")
    throttles = counter("call.throttles")
    bytesSent = counter("http.bytes_sent")
    bytesReceived = counter("http.bytes_received")
    duration = timer("call.duration")
    attemptDuration = timer("call.attempt_duration")
    self.factory = factory
    self.dimensions = dimensions
  }

  /// The errors with a kind; all kinds after the first hundred count as one.
  func errors(of kind: String) -> Counter {
    let (found, kind) = errors.withLock { known in
      let kind = known[kind] != nil || known.count < Self.mostKinds ? kind : Self.otherKinds
      return (known[kind], kind)
    }
    if let found { return found }
    // The factory is foreign code: no lock is held meanwhile.
    let made = Counter(
      label: "smithy.client.call.errors", dimensions: dimensions + [("error.type", kind)],
      factory: factory)
    return errors.withLock { known in
      let first = known[kind] ?? made
      known[kind] = first
      return first
    }
  }
}
