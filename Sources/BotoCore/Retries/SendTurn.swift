// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A place in the line of attempts that wait to be sent.
package struct SendTurn: Sendable, Hashable {
  /// How many tokens must have flowed in before.
  let token: Double
}
