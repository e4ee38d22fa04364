// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

/// The errors of CloudWatch in its words. JSON and CBOR name them by their shapes, Query by their codes.
enum CloudWatchFault {
  static func value(_ message: String) -> ServiceFault {
    ServiceFault(
      "InvalidParameterValueException", message, members: ["message": .string(message)],
      queryCode: "InvalidParameterValue")
  }

  static func combination(_ message: String) -> ServiceFault {
    ServiceFault(
      "InvalidParameterCombinationException", message, members: ["message": .string(message)],
      queryCode: "InvalidParameterCombination")
  }

  static func missing(_ message: String) -> ServiceFault {
    ServiceFault(
      "MissingRequiredParameterException", message, members: ["message": .string(message)],
      queryCode: "MissingParameter")
  }

  static func validation(_ message: String) -> ServiceFault {
    ServiceFault("ValidationException", message, status: 400, queryCode: "ValidationError")
  }

  static var noAlarm: ServiceFault {
    ServiceFault("ResourceNotFound", "", status: 404, queryCode: "ResourceNotFound")
  }

  static var noResource: ServiceFault {
    ServiceFault(
      "ResourceNotFoundException", "Unknown", status: 404, queryCode: "ResourceNotFoundException")
  }

  static func noDashboard(_ names: [String]) -> ServiceFault {
    let message =
      names.count == 1
      ? "Dashboard \(names[0]) does not exist"
      : "The specified dashboard does not exist. [\(names.joined(separator: ", "))]"
    return ServiceFault(
      "DashboardNotFoundError", message, status: 404, queryCode: "ResourceNotFound")
  }

  static func format(_ message: String) -> ServiceFault {
    ServiceFault("InvalidFormatFault", message, status: 400, queryCode: "InvalidFormat")
  }

  static var token: ServiceFault { value("Request parameter NextToken is invalid") }
}
