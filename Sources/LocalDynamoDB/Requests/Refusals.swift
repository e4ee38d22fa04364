// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import ServiceModel

extension ServiceFault {
  /// A request that DynamoDB refuses.
  static let invalid = FaultKind("ValidationException")

  /// A request whose parameters don't fit together or don't fit the table.
  static func invalidParameters(_ message: String) -> ServiceFault {
    .invalid("One or more parameter values were invalid: " + message)
  }

  /// A table, index or stream that isn't there.
  static func notFound(_ message: String = "Requested resource not found") -> ServiceFault {
    ServiceFault("ResourceNotFoundException", message)
  }

  /// A table that isn't there, by its name.
  static func notFound(table name: String) -> ServiceFault {
    .notFound("Requested resource not found: Table: \(name) not found")
  }
}

extension LocalCall {
  /// Refuses parameters that would have no effect here, by their names.
  func refuse(_ parameters: String...) throws {
    for parameter in parameters where self[parameter] != nil {
      throw ServiceFault(
        "NotImplemented", "The local AWS has no \(parameter) of \(operation.name)", status: 501)
    }
  }
}
