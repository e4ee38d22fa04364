// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import ServiceModel

/// A response that waits for its call.
struct Stub: Sendable {
  let operation: String
  let response: CallResponse
  let expected: Structure?

  /// The stub for a call.
  ///
  /// - Throws: `unStubbedResponseError` if there is none, `stubResponseError` if it is another
  ///   operation's.
  static func next(of stubs: [Stub], for call: CallContext) throws(BotoCoreError) -> Stub {
    guard let stub = stubs.first else {
      throw error(
        .unStubbedResponseError, call,
        "Unexpected API Call: A call was made but no additional calls expected. Either the API "
          + "Call was not stubbed or it was called multiple times.")
    }
    guard stub.operation == call.operationName else {
      throw error(
        .stubResponseError, call, "Operation mismatch: found response for \(stub.operation).")
    }
    return stub
  }

  /// Checks the parameters of a call.
  ///
  /// - Throws: `stubAssertionError` with the expected and the actual parameters.
  func check(_ call: CallContext) throws(BotoCoreError) {
    guard let expected, !Value.structure(call.parameters).matches(.structure(expected)) else {
      return
    }
    throw Self.error(
      .stubAssertionError, call,
      "Expected parameters:\n\(Self.text(expected, call)),\n"
        + "but received:\n\(Self.text(call.parameters, call))")
  }

  private static func text(_ parameters: Structure, _ call: CallContext) -> String {
    let value = Value.structure(parameters)
    return PythonText.pretty(call.operation.input.map { value.masked(by: $0) } ?? value)
  }

  private static func error(
    _ kind: BotoCoreError.Kind, _ call: CallContext, _ reason: String
  ) -> BotoCoreError {
    BotoCoreError(
      kind, "Error getting response stub for operation \(call.operationName): \(reason)")
  }
}
