// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSErrors
import CommandSupport
import Files
import SystemLibrary
import WireFormats

/// A file that a command writes a secret to, for its owner alone.
struct SecretFile: Sendable {
  private let path: String

  /// A file at the path that an option names.
  ///
  /// - Throws: ``CommandFailure`` if its folder can't be written to.
  init(_ text: String, _ context: CommandContext) throws(CommandFailure) {
    path = context.environment.expand(text)
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] }
    guard FileSystem.isWritable(folder.map { $0.isEmpty ? "/" : String($0) } ?? ".") else {
      throw CommandFailure(.parameters, "Unable to write to file: \(path)")
    }
  }

  /// Replaces the content.
  func write(_ bytes: [UInt8]) async throws {
    try await FileCalls.onThreads.run {
      do {
        let file = try OpenFile(path, .replacing, permissions: 0o600)
        // The permissions of a file that was there stay otherwise.
        _ = fchmod(file.descriptor.number, 0o600)
        try file.append(bytes)
        try file.finishWriting()
      } catch let error as FileError {
        let code = error.errno.map { "[Errno \($0)] " } ?? ""
        throw CommandFailure(.other, "\(code)\(error.reason): '\(path)'")
      }
    }
  }
}
