// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSErrors
public import AWSProtocols

/// A waiter gave up: botocore's `WaiterError`.
public struct WaiterError: AWSError, CustomReflectable {
  /// The waiter's name in the API: `BucketExists`.
  public let name: String
  /// Why the wait ended: botocore's text.
  public let reason: String
  /// The response that ended the wait, which may be an error.
  public let lastResponse: Value
  /// The service, by its name for clients.
  public package(set) var serviceName: String?
  /// The operation that was called, by its name in the API.
  public package(set) var operationName: String?
  /// The ``ClientError`` that was the last response, if it was one.
  public package(set) var underlyingError: (any Error)?

  /// An error from its parts.
  public init(name: String, reason: String, lastResponse: Value) {
    self.name = name
    self.reason = reason
    self.lastResponse = lastResponse
  }

  /// `WaiterError`, botocore's name.
  public var code: String { "WaiterError" }

  /// The ID of the last request.
  public var requestID: String? {
    guard case .string(let text) = lastResponse["ResponseMetadata"]["RequestId"] else {
      return nil
    }
    return text
  }

  /// Whether the wait ended because the attempts were used up, so that waiting longer may help.
  public var isRetryable: Bool { reason.hasPrefix("Max attempts exceeded") }

  /// botocore's sentence.
  public var message: String { "Waiter \(name) failed: \(reason)" }

  /// The message.
  public var description: String { message }

  /// Name and reason, for `dump` and debuggers: members of ``lastResponse`` may be secrets.
  public var customMirror: Mirror { Mirror(self, children: ["name": name, "reason": reason]) }
}
