// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import BotoCore
import Crypto
import WireFormats
import Files

/// The state file that an interrupted transfer leaves, and by which it is resumed.
enum StateFile {
  /// The state in a file.
  ///
  /// - Parameters:
  ///   - kind: The kind of state, which is the start of its file.
  ///   - parse: Parses the bytes; `nil` for a state that is damaged, or of an older version.
  /// - Returns: `nil` if there is no state to continue with.
  /// - Throws: `valueError` for a file with other content, which a transfer must not overwrite;
  ///   `FileError`.
  static func read<State>(
    _ path: String, kind: String, as parse: ([UInt8]) -> State?
  ) throws -> State? {
    guard let bytes = try OpenFile.content(of: path), !bytes.isEmpty else { return nil }
    guard bytes.starts(with: "{\"kind\":\"\(kind)\"".utf8) else {
      throw BotoCoreError(
        .valueError,
        "\(path) is no state file of such a transfer, and stays as it is. Give another resumePath, "
          + "or remove the file")
    }
    return parse(bytes)
  }
}

/// Arguments in a state file: it shows whether they have changed, but not their values.
enum ArgumentDigest {
  /// The digest of arguments in any order. Secrets don't count: the service refuses another key.
  static func of(_ arguments: Structure) -> String {
    let text = ordered(.structure(arguments)).debugDescription
    return Hex.encode(Array(SHA256.hash(data: Array(text.utf8))))
  }

  private static func ordered(_ value: Value) -> Value {
    switch value {
    case .structure(let members):
      .structure(
        Structure(
          members.map { ($0.name, ordered($0.value)) }
            .sorted { ByteOrder($0.0, $1.0) == .ascending }))
    case .list(let elements): .list(elements.map(ordered))
    default: value
    }
  }
}
