// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors

/// An error's kind as metrics and spans name it (`error.type`).
enum ErrorType {
  /// The service's code, botocore's class, else the Swift type.
  static func name(_ error: any Error) -> String {
    if let error = ErrorBoundary.outward(error) as? any AWSError { return error.code }
    return error is CancellationError ? "CancellationError" : "\(type(of: error))"
  }
}
