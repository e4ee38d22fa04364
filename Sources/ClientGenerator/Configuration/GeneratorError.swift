// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Why clients can't be generated.
package struct GeneratorError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, and what to do.
  package let reason: String
  /// The file with the fault: `boto3.json`, or a model.
  package let file: String?
  /// The line and column of the fault in the file, from 1.
  package let place: SourcePlace?

  /// An error.
  package init(_ reason: String, file: String? = nil, place: SourcePlace? = nil) {
    self.reason = reason
    self.file = file
    self.place = place
  }

  /// The error in the form that build systems read: `boto3.json:3:12: error: …`.
  package var description: String {
    guard let file else { return "error: \(reason)" }
    return "\(file):\(place.map { "\($0):" } ?? "") error: \(reason)"
  }
}

/// A place in a text file.
package struct SourcePlace: Sendable, Hashable, CustomStringConvertible {
  /// The line, from 1.
  package let line: Int
  /// The column in bytes, from 1.
  package let column: Int

  /// The place of a byte of a text.
  init(ofByte offset: Int, in bytes: [UInt8]) {
    let before = bytes.prefix(offset)
    line = 1 + before.count { $0 == UInt8(ascii: "\n") }
    column = offset - (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1)
  }

  /// `3:12`.
  package var description: String { "\(line):\(column)" }
}
