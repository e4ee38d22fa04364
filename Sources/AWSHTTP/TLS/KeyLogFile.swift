// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files
import NIOCore
import WireFormats

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The file that `SSLKEYLOGFILE` names: the keys of TLS connections, with which network analysers
/// can decrypt them. Lines are appended, each in one write.
final class KeyLogFile: Sendable {
  private let descriptor: CInt

  /// - Throws: ``FileError`` if the file can't be opened.
  init(_ path: String) throws {
    // Without O_NONBLOCK, opening a FIFO without a reader would block.
    let flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK
    descriptor = PathText.withCString(path) { open($0, flags, 0o600) }
    guard descriptor >= 0 else { throw OpenFile.lastError(path) }
  }

  deinit { _ = close(descriptor) }

  func append(_ line: ByteBuffer) {
    line.withUnsafeReadableBytes { raw in _ = write(descriptor, raw.baseAddress, raw.count) }
  }
}
