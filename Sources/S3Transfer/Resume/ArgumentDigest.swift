// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import Crypto
import WireFormats

/// Arguments as a state file keeps them: one sees by it that they are others now, and not what they
/// are.
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
