// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// What runs at a point of a call.
enum CallStep: Sendable {
  /// Work that never waits, and so costs no more than its own: nearly all that comes with the
  /// library.
  case direct(@Sendable (CallContext) throws -> Void)
  /// Work that may wait.
  case waiting(CallHandler)
}
