// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import WireFormats

/// Decides whether callers may do what they ask for.
package protocol CallAuthorizer: Sendable {
  /// Allows a call, or refuses it.
  ///
  /// - Parameters:
  ///   - service: The service, by botocore's name.
  ///   - operation: The operation's name.
  ///   - policy: The policy of a resource; `nil` if it has none.
  /// - Throws: The error that the caller gets.
  func authorize(
    _ service: String, _ operation: String, _ call: LocalCall, policy: (ARN) -> String?
  ) throws(ServiceFault)
}
