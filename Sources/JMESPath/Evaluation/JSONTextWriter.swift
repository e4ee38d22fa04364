// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// Writes values as Python's `json.dumps` with the separators `,` and `:` does.
struct JSONTextWriter {
  private var writer = JSONWriter(style: .compactPython)
  private var depth = 0

  var text: String {
    String(decoding: writer.bytes, as: UTF8.self)
  }

  /// - Returns: false if the value nests too deeply.
  mutating func write<Value: JMESPathValue>(_ value: Value) -> Bool {
    switch value.jmespathView {
    case .null: writer.writeNull()
    case .boolean(let value): writer.write(value)
    case .integer(let value): writer.write(value)
    case .double(let value): writer.write(value)
    case .string(let text): writer.write(text)
    case .opaque: writer.write(value.jmespathOpaqueText)
    case .array(let elements):
      guard depth < SyntaxTree.maximumDepth else { return false }
      depth += 1
      writer.beginArray()
      for element in elements {
        guard write(element) else { return false }
      }
      writer.endArray()
      depth -= 1
    case .object:
      guard depth < SyntaxTree.maximumDepth else { return false }
      depth += 1
      writer.beginObject()
      for member in value.jmespathMembers {
        writer.key(member.name)
        guard write(member.value) else { return false }
      }
      writer.endObject()
      depth -= 1
    }
    return true
  }
}
