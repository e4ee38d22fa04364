// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How much a descriptor accepts without blocking the writer.
struct OutputReadiness {
  /// The number of bytes that may be written at once; 0 for none.
  let chunk: Int
  /// Whether they are certainly accepted. A terminal that is nearly full accepts some, and blocks
  /// the writer with the rest.
  let isCertain: Bool

  /// The number of bytes that a pipe with room accepts.
  private static let pipeBuffer = 512 * 8

  init(of descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      // The write reports the error.
      (chunk, isCertain) = (.max, true)
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: (chunk, isCertain) = (.max, true)
    case S_IFIFO: (chunk, isCertain) = (Self.isReady(descriptor) ? Self.pipeBuffer : 0, true)
    case S_IFCHR where isatty(descriptor) == 0: (chunk, isCertain) = (.max, true)
    default: (chunk, isCertain) = (Self.isReady(descriptor) ? Self.pipeBuffer : 0, false)
    }
  }

  /// Waits until a descriptor accepts bytes, or never will.
  static func wait(for descriptor: Int32) { _ = isReady(descriptor, milliseconds: -1) }

  private static func isReady(_ descriptor: Int32, milliseconds: Int32 = 0) -> Bool {
    var watched = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    while true {
      let count = poll(&watched, 1, milliseconds)
      if count < 0, errno == EINTR { continue }
      return count != 0
    }
  }
}
