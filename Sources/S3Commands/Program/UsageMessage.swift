// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The parser's words in the AWS CLI's.
enum UsageMessage {
  private static let unknownOption = "Unknown option '"

  /// `Unknown options: --foo`, which scripts look for, and behind it what the parser thinks was meant;
  /// other messages stay.
  static func asAWS(_ message: String) -> String {
    guard message.utf8.starts(with: unknownOption.utf8) else { return message }
    let rest = message.utf8.dropFirst(unknownOption.utf8.count)
    let name = rest.prefix { $0 != UInt8(ascii: "'") }
    let advice = rest.dropFirst(name.count).drop { $0 != UInt8(ascii: "D") }
    return "Unknown options: \(Substring(name))" + (advice.isEmpty ? "" : "\n\(Substring(advice))")
  }
}
