// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import LocalCore

/// EventBridge's errors in its words.
enum EventBridgeFault {
  static let invalid = FaultKind("ValidationException")
  static let missing = FaultKind("ResourceNotFoundException")
  static let exists = FaultKind("ResourceAlreadyExistsException")

  static func noBus(_ name: String) -> ServiceFault { missing("Event bus \(name) does not exist.") }

  static func noRule(_ name: String, _ bus: String) -> ServiceFault {
    missing("Rule \(name) does not exist on EventBus \(bus).")
  }

  static func managed(_ rule: String) -> ServiceFault {
    ServiceFault(
      "ManagedRuleException",
      "Rule '\(rule)' is managed by an AWS service can only be modified if force is True.")
  }
}
