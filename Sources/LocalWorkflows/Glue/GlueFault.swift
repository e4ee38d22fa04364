// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore

/// The errors of Glue in its words.
enum GlueFault {
  static let missing = FaultKind("EntityNotFoundException", status: 400)
  static let exists = FaultKind("AlreadyExistsException", status: 400)
  static let input = FaultKind("InvalidInputException", status: 400)
  static let limit = FaultKind("ResourceNumberLimitExceededException", status: 400)

  static var noEntity: ServiceFault { missing("Entity not found") }
}
