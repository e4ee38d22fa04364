// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import S3Transfer

/// Which of the files or objects are meant.
struct FilterOptions: ParsableArguments {
  @Option(
    name: [.customLong("exclude"), .customLong("include")], parsing: .singleValue,
    help: ArgumentHelp(
      "Leave out what matches the pattern, or take it after all. Of several that match the last one "
        + "counts.",
      valueName: "pattern"),
    transform: Self.filter)
  var filters: [PathFilter] = []

  /// A pattern behind the mark of its option (``ArgumentSpelling``).
  @Sendable private static func filter(_ text: String) -> PathFilter {
    let pattern = String(decoding: text.utf8.dropFirst(), as: UTF8.self)
    return text.utf8.first == UInt8(ascii: "+") ? .include(pattern) : .exclude(pattern)
  }
}
