// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import AWSProtocols
import WireFormats

/// Writes values as JSON, each on a line of its own.
package struct JSONLines {
  private let output: (String) throws -> Void

  /// - Parameter output: Takes the lines, one by one.
  package init(to output: @escaping (String) throws -> Void) { self.output = output }

  /// Writes a value.
  package func write(_ value: Value) throws {
    var writer = JSONWriter(style: .compact)
    writer.append(value)
    try output(String(decoding: writer.bytes, as: UTF8.self) + "\n")
  }

  /// Writes the elements of a list, or another value that isn't null.
  package func write(itemsOf value: Value) throws {
    switch value {
    case .null: return
    case .list(let elements), .set(let elements): for element in elements { try write(element) }
    default: try write(value)
    }
  }
}
