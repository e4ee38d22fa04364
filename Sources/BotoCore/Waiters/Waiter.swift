// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSHTTP
package import AWSProtocols
import ServiceModel

/// Repeats an operation until its response has the state that the waiter waits for.
public struct Waiter: Sendable {
  private let client: ServiceClient
  private let operation: OperationModel
  private let model: WaiterModel

  /// The waiter's name in the API: `BucketExists`.
  public var name: String { model.name }
  /// The operation's name in the API.
  public var operationName: String { operation.name.string }
  /// The default pause between two calls.
  public var delay: Duration { model.delay }
  /// The default maximum number of calls.
  public var maxAttempts: Int { model.maxAttempts }

  /// - Throws: `valueError` if there is no such waiter.
  init(_ client: ServiceClient, _ name: String) throws {
    self.client = client
    let wanted = snakeCased(name)
    let member = client.waiters.members.first {
      $0.key == name || snakeCased($0.key.string) == wanted
    }
    guard let member else {
      let names = client.waiters.members.lazy.map { snakeCased($0.key.string) }
      throw BotoCoreError(
        .valueError,
        "Waiter does not exist: \(name)" + NearestNames.hint(for: wanted, among: names))
    }
    model = try WaiterModel(name: member.key.string, member.value)
    operation = try client.operation(model.operation)
  }

  /// Waits.
  ///
  /// - Parameters:
  ///   - parameters: The operation's parameters under the API's names.
  ///   - delay: The pause between two calls; the model's by default.
  ///   - maxAttempts: The maximum number of calls, at least one; the model's by default.
  ///   - options: Options of each call; its clock makes the pauses.
  /// - Returns: The last response, including an error response if that is the expected state.
  /// - Throws: ``WaiterError``; the errors of a call other than ``ClientError``;
  ///   `CancellationError`.
  @discardableResult
  package func poll(
    parameters: Structure, delay: Duration? = nil, maxAttempts: Int? = nil,
    options: CallOptions = CallOptions()
  ) async throws -> Value {
    var options = options
    options.features.insert(.waiter)
    return try await model.poll(
      delay: delay, maxAttempts: maxAttempts, serviceName: client.serviceName,
      sleep: options.clock.sleep
    ) { [options] in try await client.call(operation, parameters, options: options) }
  }
}

extension WaiterModel {
  /// Repeats a call until its response has the expected state.
  ///
  /// - Parameters:
  ///   - delay: The pause between two calls; the model's by default.
  ///   - maxAttempts: The maximum number of calls, at least one; the model's by default.
  ///   - serviceName: The service, for errors.
  ///   - sleep: Makes the pause.
  ///   - call: Makes a call; its ``ClientError`` is a response.
  /// - Returns: The last response, including an error response if that is the expected state.
  /// - Throws: ``WaiterError``; other errors of a call and of the pause.
  @discardableResult
  package func poll(
    delay: Duration?, maxAttempts: Int?, serviceName: String,
    sleep: (Duration) async throws -> Void, _ call: () async throws -> Value
  ) async throws -> Value {
    var state = WaiterState(acceptors, maxAttempts: maxAttempts ?? self.maxAttempts)
    while true {
      let (response, refusal) = try await Self.response(call)
      switch try ErrorBoundary.atBoundary({ try state.receive(response) }) {
      case .done: return response
      case .fail(let reason):
        var error = WaiterError(name: name, reason: reason, lastResponse: response)
        error.serviceName = serviceName
        error.operationName = operation
        error.underlyingError = refusal
        throw error
      case .wait: try await sleep(delay ?? self.delay)
      }
    }
  }

  private static func response(
    _ call: () async throws -> Value
  ) async throws -> (Value, ClientError?) {
    do {
      return (try await call(), nil)
    } catch let error as ClientError {
      return (error.response, error)
    }
  }
}

extension ServiceClient {
  /// The waiter with a name: `bucket_exists` or `BucketExists`.
  ///
  /// - Throws: `valueError`, with the nearest names.
  package func waiter(_ name: String) throws -> Waiter { try Waiter(self, name) }
}

/// The pace of a waiter: botocore's `WaiterConfig`.
package struct WaiterOptions: Sendable, Hashable {
  /// The pause between two calls; the model's by default.
  package var delay: Duration?
  /// The maximum number of calls; the model's by default.
  package var maxAttempts: Int?

  /// The configuration from a structure with `Delay` in seconds and `MaxAttempts`.
  ///
  /// - Throws: `paramValidationError` if one of them is of a wrong type.
  package init(_ value: Value) throws {
    let delay = value["Delay"]
    if delay != nil {
      guard let seconds = Double(delay), 0..<Self.longestDelay ~= seconds else {
        throw BotoCoreError(problems: ["Delay must be a number of seconds"])
      }
      self.delay = .seconds(seconds)
    }
    let maxAttempts = value["MaxAttempts"]
    if maxAttempts != nil {
      guard let count = Int(maxAttempts) else {
        throw BotoCoreError(problems: ["MaxAttempts must be a whole number"])
      }
      self.maxAttempts = count
    }
  }

  /// Longer delays aren't useful; a `Duration` traps if seconds are out of range.
  private static let longestDelay = 1e12
}
