// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore

/// SNS's errors.
enum SNSFault {
  /// A parameter that is wrong.
  static func invalid(_ what: String, reason: String? = nil) -> ServiceFault {
    plain("Invalid parameter: \(what)" + (reason.map { " Reason: \($0)" } ?? ""))
  }

  /// A parameter that is wrong, in words of their own.
  static let plain = FaultKind("InvalidParameter", status: 400)

  /// Something that isn't there: `Topic`.
  static func notFound(_ what: String) -> ServiceFault {
    ServiceFault("NotFound", "\(what) does not exist", status: 404)
  }

  /// A message attribute that is wrong.
  static let attribute = FaultKind("ParameterValueInvalid", status: 400)

  /// A member that the model requires and that isn't there.
  static func missing(_ path: String) -> ServiceFault {
    ServiceFault(
      "ValidationError",
      "1 validation error detected: Value null at '\(path)' failed to satisfy constraint: Member must not be "
        + "null", status: 400)
  }

  /// The parts of an ARN in a parameter.
  ///
  /// - Throws: ``ServiceFault`` if it isn't one.
  static func parts(of arn: String?, _ parameter: String) throws -> [String] {
    guard let arn, !arn.isEmpty || parameter == "TopicArn" else {
      throw invalid(parameter, reason: "no value for required parameter")
    }
    let parts = arn.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 6 else {
      throw invalid(parameter, reason: "An ARN must have at least 6 elements, not \(parts.count)")
    }
    return parts
  }
}
