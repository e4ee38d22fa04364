// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// A JSON number that is not an `Int64`: its text, so that nothing is lost, and the nearest
/// `Double`.
package struct JSONNumber: Sendable, CustomStringConvertible {
  /// The number as it was written, e.g. `1.10` or `18446744073709551616`.
  package let text: String
  /// The nearest `Double`; infinite beyond its range.
  package let double: Double

  init(text: String, double: Double) {
    self.text = text
    self.double = double
  }

  /// A number from a `Double`, with the shortest text that gives the same one back.
  package init(_ double: Double) {
    self.double = double
    text = JSONWriter.text(of: double)
  }

  /// The text.
  package var description: String { text }
}

extension JSONNumber: Hashable {
  /// Whether two numbers are written the same: `1.0` and `1.00` differ.
  package static func == (left: JSONNumber, right: JSONNumber) -> Bool {
    left.text.hasSameBytes(as: right.text)
  }

  /// Feeds the text.
  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
