// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import SystemLibrary
import WireFormats

extension PathText {
  /// Passes a path to a system call. One with a NUL is refused, because the system would take another
  /// path: the part before it.
  static func pass<Result>(
    _ path: String, to call: (UnsafePointer<CChar>) throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    guard !path.hasNUL else { throw SystemError(EINVAL) }
    return try PathText.withCString(path, call)
  }
}

extension String {
  /// Whether there is a NUL among the bytes, which would end the text for the system.
  var hasNUL: Bool { withBytes { $0.hasByte(0) } }
}
