// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSHTTP
import AWSProtocols
import CommandSupport
import Files
import NIOCore
import SystemLibrary

/// The file that the body of a response goes to.
enum BodyFile {
  /// Writes a body. The file is emptied first if it exists.
  ///
  /// - Throws: ``CommandFailure`` if the file can't be written.
  static func write(_ body: Value, to path: String) async throws {
    let file: OpenFile
    do {
      file = try OpenFile(path, .replacing)
    } catch {
      throw CommandFailure(.other, "\(error.reason): '\(path)'")
    }
    switch body {
    case .stream(let stream):
      for try await buffer in stream { try file.append([buffer]) }
    case .blob(let bytes): try file.append(bytes)
    default: break
    }
    try file.finishWriting()
  }
}
