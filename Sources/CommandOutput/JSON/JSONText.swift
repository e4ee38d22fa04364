// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import WireFormats

/// Writes values as Python's `json.dump(indent=4, ensure_ascii=False)`.
struct JSONText {
  private var writer = JSONWriter(style: JSONText.style)
  private let write: (String) throws -> Void

  /// The style of the text.
  static let style = JSONWriter.Style.indented(4)
  private static let pieceSize = 65_536

  init(_ write: @escaping (String) throws -> Void) { self.write = write }

  /// Writes a whole value.
  mutating func append(_ value: Value) throws {
    switch value {
    case .list(let elements), .set(let elements):
      writer.beginArray()
      for element in elements { try append(element) }
      writer.endArray()
    case .structure(let members):
      writer.beginObject()
      for (name, member) in members {
        writer.key(name)
        try append(member)
      }
      writer.endObject()
    case .deferred(let list as ListText):
      writer.beginArray()
      try flush()
      if try list.write(write) { writer.continueAfterElements() }
      writer.endArray()
    default: writer.append(scalar: value)
    }
    if writer.bytes.count >= Self.pieceSize { try flush() }
  }

  /// Passes on what is left, and a line end.
  mutating func finish() throws {
    let bytes = writer.takeBytes()
    try write(String(decoding: bytes, as: UTF8.self) + "\n")
  }

  private mutating func flush() throws {
    let bytes = writer.takeBytes()
    if !bytes.isEmpty { try write(String(decoding: bytes, as: UTF8.self)) }
  }
}

extension JSONWriter {
  /// Writes a value of any kind.
  mutating func append(_ value: Value) {
    switch value {
    case .list(let elements), .set(let elements):
      beginArray()
      for element in elements { append(element) }
      endArray()
    case .structure(let members):
      beginObject()
      for (name, member) in members {
        key(name)
        append(member)
      }
      endObject()
    default: append(scalar: value)
    }
  }

  /// Writes a value that contains no others.
  mutating func append(scalar value: Value) {
    switch value {
    case .bool(let bool): write(bool)
    case .integer(let integer): write(integer)
    case .double(let double): writeRaw(Self.pythonText(of: double).utf8)
    case .number(let text): writeRaw(text.utf8)
    case .string(let text): write(text)
    case .blob(let bytes): writeBase64(bytes)
    case .timestamp(let timestamp): write(timestamp.iso8601)
    case .null, .list, .set, .structure, .stream, .events, .deferred: writeNull()
    }
  }
}
