// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSErrors
package import ServiceModel
import WireFormats

/// An error response of a service: botocore's `ClientError` and its modelled subclasses.
///
/// ```swift
/// do { … }
/// catch let error as ClientError where error.code == "NoSuchBucket" { … }
/// ```
public struct ClientError: AWSError, CustomReflectable {
  /// The service, by its name for clients: `s3`.
  public let serviceName: String?
  /// The operation's name in the API.
  public let operationName: String?
  /// The name of the modelled exception, or else `ClientError`.
  public let exceptionName: String
  /// The parsed response as in botocore: `Error`, `ResponseMetadata`, members of the exception. The
  /// call's keys, tokens and signatures are masked if the service repeats them.
  public let response: Value
  /// Whether the service's model marks the error as retryable.
  private let passesByModel: Bool

  /// An error from a parsed response.
  /// - Parameters:
  ///   - response: the parsed response, with `Error.Code`, `Error.Message` and `ResponseMetadata`.
  ///   - operationName: the operation's name in the API.
  ///   - exceptionName: the modelled exception's name; `nil` if no model names it.
  ///   - serviceName: the service, by its name for clients.
  public init(
    response: Value, operationName: String, exceptionName: String? = nil,
    serviceName: String? = nil
  ) {
    self.init(
      response: response, operationName: operationName, exceptionName: exceptionName,
      serviceName: serviceName, passesByModel: false)
  }

  package init(
    response: Value, operationName: String?, exceptionName: String?, serviceName: String?,
    passesByModel: Bool
  ) {
    self.response = response
    self.operationName = operationName
    self.exceptionName = exceptionName ?? "ClientError"
    self.serviceName = serviceName
    self.passesByModel = passesByModel
  }

  /// The same error with another message.
  package func withMessage(_ message: String) -> ClientError {
    var response = response
    response["Error"]["Message"] = .string(message)
    return ClientError(
      response: response, operationName: operationName, exceptionName: exceptionName,
      serviceName: serviceName, passesByModel: passesByModel)
  }

  /// The same error with the status that a model gives the exception, if it has no status: that of a
  /// stub has none.
  package func withStatus(of model: ServiceModel) -> ClientError {
    guard statusCode == nil else { return self }
    let status = model.shape(exceptionName)?.traits["error"]["httpStatusCode"].integer ?? 400
    var response = response
    response["ResponseMetadata"]["HTTPStatusCode"] = .integer(Int64(status))
    return ClientError(
      response: response, operationName: operationName, exceptionName: exceptionName,
      serviceName: serviceName, passesByModel: passesByModel)
  }

  /// The error code, or `Unknown` if the service sent none.
  public var code: String {
    let code = response["Error"]["Code"]
    return code == nil ? "Unknown" : "\(code)"
  }

  /// The service's message, or `Unknown` if it sent none.
  public var message: String { text("Error", "Message") ?? "Unknown" }

  /// The service's ID of the request.
  public var requestID: String? { text("ResponseMetadata", "RequestId") }

  /// The service's second ID of the request. S3 calls it `x-amz-id-2`.
  public var hostID: String? { text("ResponseMetadata", "HostId") }

  /// Whether the retry strategies retry the error: throttling, transient failures of the service,
  /// and errors that the service's model marks as retryable.
  public var isRetryable: Bool {
    passesByModel || RetryTable.passes(code: code, status: statusCode)
  }

  /// The status of the HTTP response.
  public var statusCode: Int? {
    guard case .integer(let status) = response["ResponseMetadata"]["HTTPStatusCode"] else {
      return nil
    }
    return Int(exactly: status)
  }

  /// The number of attempts, the first one included.
  public var attempts: Int { retries.addingClamped(1) }

  /// botocore's sentence: the code, the operation, the retries if they are used up, the message.
  public var description: String {
    var retryInfo = ""
    if case .bool(true) = response["ResponseMetadata"]["MaxAttemptsReached"] {
      retryInfo = " (reached max retries: \(retries))"
    }
    return "An error occurred (\(code)) when calling the \(operationName ?? "") operation"
      + "\(retryInfo): \(describedMessage)"
  }

  /// The text of ``description``, for `dump` and debuggers, because members of ``response`` may be
  /// secrets.
  public var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "exceptionName": exceptionName, "operationName": operationName as Any, "code": code,
        "message": message, "statusCode": statusCode as Any, "requestID": requestID as Any,
      ])
  }

  /// The message as botocore prints it: `None` if the service sent an empty one.
  private var describedMessage: String {
    guard let error = Structure(response["Error"]), error["Message"] == .some(.null) else {
      return message
    }
    return "None"
  }

  private var retries: Int {
    guard case .integer(let count) = response["ResponseMetadata"]["RetryAttempts"] else {
      return 0
    }
    return max(Int(exactly: count) ?? 0, 0)
  }

  private func text(_ section: String, _ member: String) -> String? {
    guard case .string(let text) = response[section][member] else { return nil }
    return text
  }
}
