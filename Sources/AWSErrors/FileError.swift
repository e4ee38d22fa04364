// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats
import SystemLibrary

/// A file can't be read or written, or changed meanwhile.
public struct FileError: AWSError, Hashable {
  /// The file's path.
  public let path: String
  /// What is wrong.
  public package(set) var reason: String
  /// The system's error number; `nil` if the error isn't the system's.
  public let errno: Int32?

  /// An error from its parts.
  ///
  /// - Parameters:
  ///   - path: the file's path.
  ///   - reason: what is wrong.
  ///   - errno: the system's error number, if the error is the system's.
  public init(path: String, reason: String, errno: Int32? = nil) {
    self.path = path
    self.reason = reason
    self.errno = errno
  }

  /// An error of the system, with its description.
  package init(path: String, errno: Int32) {
    self.init(path: path, reason: String(cString: strerror(errno)), errno: errno)
  }

  /// A directory where a file is expected.
  package static func isDirectory(_ path: String) -> FileError {
    FileError(path: path, reason: "It is a directory", errno: EISDIR)
  }

  /// Which file, and what is wrong with it.
  public var message: String { "\(PathText.shown(path)): \(reason)" }

  /// `FileError`.
  public var code: String { "FileError" }

  /// Whether the error is transient: too many open files, or a file in use.
  public var isRetryable: Bool {
    switch errno {
    case EINTR, EAGAIN, EBUSY, ETXTBSY, EMFILE, ENFILE: true
    default: false
    }
  }

  /// ``message``.
  public var description: String { message }
}
