// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Writing what was compiled, and reading it again.
package enum ModelFile {
  /// The bytes of a file.
  ///
  /// - Throws: ``CompileError`` with the system's reason, or when there is none.
  package static func read(_ path: String) throws(CompileError) -> [UInt8] {
    guard let bytes = try FileSystem.read(path) else {
      throw CompileError("there is no such file, or it may not be read", file: path)
    }
    return bytes
  }

  /// Writes a file anew.
  ///
  /// - Throws: ``CompileError`` with the system's reason.
  package static func write(_ bytes: [UInt8], to path: String) throws(CompileError) {
    try FileSystem.write(bytes, to: path)
  }
}
