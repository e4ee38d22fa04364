// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore

/// The errors of Glue in its words.
enum GlueFault {
  static func missing(_ message: String) -> ServiceFault {
    ServiceFault("EntityNotFoundException", message, status: 400)
  }

  static func exists(_ message: String) -> ServiceFault {
    ServiceFault("AlreadyExistsException", message, status: 400)
  }

  static func input(_ message: String) -> ServiceFault {
    ServiceFault("InvalidInputException", message, status: 400)
  }

  static func limit(_ message: String) -> ServiceFault {
    ServiceFault("ResourceNumberLimitExceededException", message, status: 400)
  }

  static var noEntity: ServiceFault { missing("Entity not found") }
}
