// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

/// The errors of Lambda in its words.
enum LambdaFault {
  static func of(_ code: String, _ message: String?, status: Int) -> ServiceFault {
    ServiceFault(code, message, status: status, members: ["Type": "User"])
  }

  static func parameter(_ message: String) -> ServiceFault {
    of("InvalidParameterValueException", message, status: 400)
  }

  static func notFound(_ message: String) -> ServiceFault {
    of("ResourceNotFoundException", message, status: 404)
  }

  static func noFunction(_ arn: String) -> ServiceFault { notFound("Function not found: \(arn)") }

  static let noResource = notFound("The resource you requested does not exist.")

  static func conflict(_ message: String) -> ServiceFault {
    of("ResourceConflictException", message, status: 409)
  }

  static func validation(_ value: String, _ member: String, _ constraint: String) -> ServiceFault {
    ServiceFault(
      "ValidationException",
      "1 validation error detected: Value \(value) at '\(member)' failed to satisfy constraint: "
        + constraint, status: 400)
  }

  static func pattern(_ value: String, _ member: String, _ pattern: String) -> ServiceFault {
    validation(
      "'\(value)'", member, "Member must satisfy regular expression pattern: \(pattern)")
  }

  /// A revision that was given isn't the current one.
  ///
  /// - Parameter operation: Which operation says the current one.
  static func revision(_ operation: String) -> ServiceFault {
    of(
      "PreconditionFailedException",
      "The Revision Id provided does not match the latest Revision Id. Call the \(operation) API to "
        + "retrieve the latest Revision Id", status: 412)
  }

  /// Checks a revision that a request may name.
  static func check(_ given: String?, is revision: String, _ operation: String) throws {
    if let given, given != revision { throw Self.revision(operation) }
  }
}
