// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Entity tags as stores write them: with quotes, without, as weak ones.
enum EntityTag {
  /// What a tag tells objects apart by; `nil` for one that is empty, which tells nothing.
  static func value(_ tag: String) -> String? {
    var text = tag.utf8[...]
    if text.starts(with: "W/".utf8) { text = text.dropFirst(2) }
    if text.count >= 2, text.first == UInt8(ascii: "\""), text.last == UInt8(ascii: "\"") {
      text = text.dropFirst().dropLast()
    }
    return text.isEmpty ? nil : String(Substring(text))
  }
}
