// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import AWSProtocols

extension EventStreamError: AWSError {
  /// Whether the code is one of those that the retry strategies try again.
  public var isRetryable: Bool { RetryTable.passes(code: code, status: nil) }
}
