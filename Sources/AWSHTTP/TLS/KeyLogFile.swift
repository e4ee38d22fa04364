// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files
import NIOCore

/// The file that `SSLKEYLOGFILE` names: the keys of TLS connections, with which network analysers
/// can decrypt them. Lines are appended, each in one write.
final class KeyLogFile: Sendable {
  private let file: OpenFile

  /// - Throws: ``FileError`` if the file can't be opened.
  init(_ path: String) throws {
    file = try OpenFile(path, .logging, permissions: 0o600)
  }

  func append(_ line: ByteBuffer) {
    // A line that can't be written harms no connection.
    _ = line.withUnsafeReadableBytes { try? file.descriptor.write($0) }
  }
}
