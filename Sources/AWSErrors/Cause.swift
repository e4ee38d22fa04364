// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// An error of another library, or an internal error of a module, that explains itself as a cause:
/// the module that knows the library makes its errors conform.
package protocol ExplainedCause: Error {
  /// What failed, in a sentence.
  var causeText: String { get }
  /// The system's error number, if a system call is what failed.
  var causeErrno: Int32? { get }
}

/// The descriptions of causes, whatever their library.
enum Cause {
  /// A cause in a sentence.
  static func text(of error: any Error) -> String {
    switch error {
    case let error as FileError: error.reason
    case let error as any AWSError: error.message
    case let error as any ExplainedCause: error.causeText
    default: String(describing: error)
    }
  }

  /// The system's error number (`errno`) of a cause, or of the cause's cause.
  static func errno(of error: any Error) -> Int32? {
    switch error {
    case let error as any AWSError: error.errno
    case let error as any ExplainedCause: error.causeErrno
    default: nil
    }
  }
}
