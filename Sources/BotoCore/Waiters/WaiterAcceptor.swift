// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import JMESPath
package import ServiceModel

/// A condition on a response, and what a match means.
struct WaiterAcceptor: Sendable {
  /// What a match means.
  enum Outcome: String, Sendable {
    case success
    case failure
    case retry
  }

  private enum Matcher {
    case path(JMESPathExpression)
    case pathAll(JMESPathExpression)
    case pathAny(JMESPathExpression)
    case status
    case error
  }

  /// What a match means.
  let outcome: Outcome
  private let matcher: Matcher
  private let expected: Value

  init(_ node: ModelNode, waiter: String) throws {
    let name = node["matcher"].string ?? ""
    guard let outcome = node["state"].string.flatMap(Outcome.init(rawValue:)) else {
      throw BotoCoreError(.waiterConfigError, "Waiter \(waiter): an acceptor has no known state")
    }
    self.outcome = outcome
    expected = Self.expected(node["expected"])
    let argument = node["argument"].string ?? ""
    matcher =
      switch name {
      case "path": .path(try JMESPathExpression(argument))
      case "pathAll": .pathAll(try JMESPathExpression(argument))
      case "pathAny": .pathAny(try JMESPathExpression(argument))
      case "status": .status
      case "error": .error
      default:
        throw BotoCoreError(.waiterConfigError, "Waiter \(waiter): Unknown acceptor: \(name)")
      }
  }

  /// Whether a response, including an error response, matches.
  func matches(_ response: Value) throws -> Bool {
    switch matcher {
    case .path(let expression):
      return try !response.isServiceError && expression.search(response) == expected
    case .pathAll(let expression):
      guard let elements = try elements(expression, response) else { return false }
      return elements.allSatisfy { $0 == expected }
    case .pathAny(let expression):
      guard let elements = try elements(expression, response) else { return false }
      return elements.contains { $0 == expected }
    case .status: return response["ResponseMetadata"]["HTTPStatusCode"] == expected
    case .error:
      switch expected {
      case .bool(true): return response.isServiceError
      case .bool(false): return response["Error"] == nil
      default: return response["Error"]["Code"] == expected
      }
    }
  }

  /// Why it matched, in botocore's words.
  var explanation: String {
    switch matcher {
    case .path(let expression):
      "For expression \"\(expression)\" we matched expected path: \"\(expectedText)\""
    case .pathAll(let expression):
      "For expression \"\(expression)\" all members matched expected path: \"\(expectedText)\""
    case .pathAny(let expression):
      "For expression \"\(expression)\" we matched expected path: \"\(expectedText)\" at least once"
    case .status: "Matched expected HTTP status code: \(expectedText)"
    case .error: "Matched expected service error code: \(expectedText)"
    }
  }

  /// The result of an expression, if it is a non-empty list.
  private func elements(_ expression: JMESPathExpression, _ response: Value) throws -> [Value]? {
    guard !response.isServiceError, case .list(let elements) = try expression.search(response),
      !elements.isEmpty
    else { return nil }
    return elements
  }

  /// The expected value as Python prints it.
  private var expectedText: String {
    switch expected {
    case .bool(let bool): bool ? "True" : "False"
    default: "\(expected)"
    }
  }

  private static func expected(_ node: ModelNode) -> Value {
    switch node.kind {
    case .true, .false: .bool(node.kind == .true)
    case .integer: .integer(Int64(node.integer ?? 0))
    case .double: .double(node.double ?? 0)
    case .string: .string(node.string ?? "")
    case .null, .array, .object: .null
    }
  }
}

extension Value {
  /// Whether a response means that the call failed.
  var isServiceError: Bool { Structure(self["Error"])?["Code"] != nil }
}

/// The operation to repeat, the pace, and what the responses mean: an entry of botocore's
/// `waiters-2.json`.
package struct WaiterModel: Sendable {
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

  /// A waiter.
  ///
  /// - Parameters:
  ///   - name: The waiter's name in the API.
  ///   - node: Its entry in the model.
  /// - Throws: `waiterConfigError` if the entry lacks something; the errors of its expressions.
  package init(name: String, _ node: ModelNode) throws {
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
