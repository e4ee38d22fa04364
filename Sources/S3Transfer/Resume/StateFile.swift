// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore

/// What a transfer that ended early has left, by which it is gone on with.
enum StateFile {
  /// The state in a file.
  ///
  /// - Parameters:
  ///   - kind: The kind of state, with which its file begins.
  ///   - parse: Takes the bytes apart; `nil` for a state that is damaged, or of an older version.
  /// - Returns: `nil` where there is none to go on with.
  /// - Throws: `valueError` for a file that holds something else, which isn't a transfer's to write
  ///   over; `FileError`.
  static func read<State>(
    _ path: String, kind: String, as parse: ([UInt8]) -> State?
  ) throws -> State? {
    guard let bytes = try LocalFile.content(of: path), !bytes.isEmpty else { return nil }
    guard bytes.starts(with: "{\"kind\":\"\(kind)\"".utf8) else {
      throw BotoCoreError(
        .valueError,
        "\(path) is no state file of such a transfer, and stays as it is. Give another resumePath, "
          + "or remove the file")
    }
    return parse(bytes)
  }
}
