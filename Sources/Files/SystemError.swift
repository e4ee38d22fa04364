// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSErrors
import SystemLibrary

/// Why a system call failed: the system's number and its text.
package struct SystemError: Error, Hashable, CustomStringConvertible {
  /// The number (`errno`).
  package let code: CInt

  /// An error by its number.
  package init(_ code: CInt) { self.code = code }

  /// The error of the last call on this thread.
  package static var last: SystemError { SystemError(errno) }

  /// Something already exists.
  package static let exists = SystemError(EEXIST)

  /// Nothing can be read or written without waiting.
  package static let wouldBlock = SystemError(EAGAIN)

  /// The system's text.
  package var text: String { String(cString: strerror(code)) }

  /// The error as a `FileError` of a path.
  package func of(_ path: String) -> FileError {
    guard code == EINVAL, path.hasNUL else { return FileError(path: path, errno: code) }
    return FileError(
      path: path, reason: "A path can't contain a NUL character", errno: code)
  }

  /// Why nothing is accessible at a path.
  package enum AbsenceReason: Sendable {
    /// Nothing exists there, or no longer.
    case missing
    /// It may not be read.
    case unreadable
  }

  /// Why nothing is accessible; `nil` for an error that doesn't show what exists.
  package var absence: AbsenceReason? {
    switch code {
    case ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG: .missing
    case EACCES, EPERM: .unreadable
    default: nil
    }
  }

  package var description: String { text }
}

extension Int32 {
  /// Whether a system call failed because no descriptor is left, for this process or for the
  /// system.
  package var isDescriptorShortage: Bool { self == EMFILE || self == ENFILE }
}
