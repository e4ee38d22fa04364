// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// Words for a POSIX shell.
enum ShellText {
  /// A word as it is, or in quotes if the shell would change it.
  static func word(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.utf8.allSatisfy { byte in
        byte.isASCIILetter || byte.isASCIIDigit || "@%+=:,./-_".utf8.contains(byte)
      }
    return isPlain ? word : quoted(word)
  }

  /// A word in single quotes.
  static func quoted(_ word: String) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "'")]
    for byte in word.utf8 {
      if byte == UInt8(ascii: "'") { bytes += "'\"'\"'".utf8 } else { bytes.append(byte) }
    }
    bytes.append(UInt8(ascii: "'"))
    return String(decoding: bytes, as: UTF8.self)
  }
}
