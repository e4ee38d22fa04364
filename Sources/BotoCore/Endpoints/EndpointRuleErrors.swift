// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import EndpointRules

/// Turns refusals of the endpoint rule set into the errors that boto3's users know.
///
/// The rules only have messages; botocore recognises them by their beginnings
/// (`ruleset_error_to_botocore_exception`).
enum EndpointRuleErrors {
  /// - Parameter kind: The kind of error for a message of the rule set; `nil` for the general one.
  static func translate(
    _ error: EndpointError, kind: (_ message: String) -> BotoCoreError.Kind?
  ) -> BotoCoreError {
    let message = error.message
    if case .unsafeHost = error {
      return BotoCoreError(.invalidHostLabelError, message, underlyingError: error)
    }
    if message.hasPrefix("Invalid region in ARN: ") {
      let parts = message.split(separator: "`", omittingEmptySubsequences: false)
      return BotoCoreError(
        .invalidHostLabelError,
        "Invalid host label: \(parts.count > 1 ? String(parts[1]) : message)")
    }
    switch kind(message) {
    case .paramValidationError?: return BotoCoreError(problems: [message], underlyingError: error)
    case let kind?: return BotoCoreError(kind, message, underlyingError: error)
    case nil: return BotoCoreError(.endpointResolutionError, message, underlyingError: error)
    }
  }
}
