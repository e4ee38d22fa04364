// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSErrors

/// An error that a service sent within an event stream, after a successful response had begun.
public struct EventStreamError: AWSError, CustomReflectable {
  /// The modelled error's name, or the service's `:error-code`.
  public let code: String
  /// The service's message.
  public let message: String
  /// The operation whose response is the stream.
  public let operationName: String?
  /// The service, by its name for clients.
  public package(set) var serviceName: String?
  /// The service's ID of the request.
  public package(set) var requestID: String?
  /// The members of the modelled error. Empty if the model doesn't know the error.
  public let fields: Structure

  /// An error from its parts.
  public init(code: String, message: String, operationName: String, fields: Structure = [:]) {
    self.code = code
    self.message = message
    self.operationName = operationName
    self.fields = fields
  }

  /// The error in the form of an error response: `Error` with `Code` and `Message`.
  public var response: Value {
    ["Error": ["Code": .string(code), "Message": .string(message)]]
  }

  /// Whether the retry strategies retry errors with this code.
  public var isRetryable: Bool { RetryTable.passes(code: code, status: nil) }

  /// botocore's text.
  public var description: String {
    "An error occurred (\(code)) when calling the \(operationName ?? "") operation: \(message)"
  }

  /// The text of ``description``, for `dump` and debuggers, because ``fields`` may be secrets.
  public var customMirror: Mirror {
    Mirror(self, children: ["code": code, "operation": operationName as Any, "message": message])
  }
}

extension EventStreamError: ErrorOfACall {
  package mutating func name(service: String?, requestID: String?) {
    serviceName = serviceName ?? service
    self.requestID = self.requestID ?? requestID
  }
}
