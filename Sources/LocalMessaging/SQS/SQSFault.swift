// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore

/// SQS's errors, in the words of its two protocols.
enum SQSFault {
  /// A queue that isn't there.
  static let noQueue = ServiceFault(
    "QueueDoesNotExist", "The specified queue does not exist.",
    queryCode: "AWS.SimpleQueueService.NonExistentQueue",
    queryMessage: "The specified queue does not exist for this wsdl version.")

  /// A parameter that is wrong.
  static func invalid(_ message: String) -> ServiceFault {
    ServiceFault(
      "InvalidParameterValueException", message, queryCode: "InvalidParameterValue")
  }

  /// A value that a parameter doesn't allow.
  static func invalid(_ value: some CustomStringConvertible, _ parameter: String, _ reason: String)
    -> ServiceFault
  {
    invalid("Value \(value) for parameter \(parameter) is invalid. Reason: \(reason)")
  }

  /// A parameter that is missing.
  static func missing(_ parameter: String) -> ServiceFault {
    ServiceFault(
      "MissingRequiredParameterException", "The request must contain the parameter \(parameter).",
      queryCode: "MissingParameter")
  }

  /// An attribute of a queue that isn't one.
  static func unknownAttribute(_ name: String) -> ServiceFault {
    attributeName("Unknown Attribute \(name).")
  }

  /// An attribute that doesn't fit the queue.
  static func attributeName(_ message: String) -> ServiceFault {
    ServiceFault("InvalidAttributeName", message, queryCode: "InvalidAttributeName")
  }

  /// A value that an attribute of a queue doesn't allow.
  static func attributeValue(_ name: String, reason: String? = nil) -> ServiceFault {
    ServiceFault(
      "InvalidAttributeValue",
      "Invalid value for the parameter \(name)." + (reason.map { " Reason: \($0)" } ?? ""),
      queryCode: "InvalidAttributeValue")
  }

  /// A receipt handle that no receive gave.
  static func receiptHandle(_ handle: String) -> ServiceFault {
    ServiceFault(
      "ReceiptHandleIsInvalid",
      "The input receipt handle \"\(handle)\" is not a valid receipt handle.",
      queryCode: "ReceiptHandleIsInvalid")
  }

  /// Something that the queue can't do.
  static func unsupported(_ message: String) -> ServiceFault {
    named("UnsupportedOperation", message)
  }

  /// An error whose code in the Query protocol has SQS's prefix.
  static func named(_ code: String, _ message: String, status: Int? = nil) -> ServiceFault {
    ServiceFault(
      code, message, status: status, queryCode: "AWS.SimpleQueueService." + code)
  }

  /// A resource of a message move task that isn't there.
  static func noResource(_ message: String) -> ServiceFault {
    ServiceFault(
      "ResourceNotFoundException", message, status: 404, queryCode: "ResourceNotFoundException")
  }
}
