// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore

/// What the causes of errors say, of whatever library they are.
enum Cause {
  /// A cause in a sentence.
  static func text(of error: any Error) -> String {
    switch error {
    case let error as FileError: error.reason
    case let error as any AWSError: error.message
    default: ConnectFailure(error).reason
    }
  }

  /// The system's number (`errno`) of a cause, or of the cause of that.
  static func errno(of error: any Error) -> Int32? {
    if let error = error as? any AWSError { return error.errno }
    return ConnectFailure(error).errno
  }
}
