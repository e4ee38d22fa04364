// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport
import ServiceModel

/// Blobs as text in the parameters of version 2 are Base64, wherever they are.
enum Base64Blobs {
  /// The parameters with the bytes in place of the text.
  ///
  /// - Throws: ``CommandFailure`` for the first text, in the model's order, that isn't Base64.
  static func decode(
    _ parameters: Structure, input: Schema
  ) throws(CommandFailure) -> Structure {
    var parameters = parameters
    try decode(&parameters, input, depth: 0)
    return parameters
  }

  private static func decode(
    _ members: inout Structure, _ schema: Schema, depth: Int
  ) throws(CommandFailure) {
    for member in schema.members {
      let name = member.memberName.string
      guard var value = members[name] else { continue }
      try decode(&value, member, depth: depth + 1)
      members[name] = value
    }
  }

  private static func decode(
    _ value: inout Value, _ schema: Schema, depth: Int
  ) throws(CommandFailure) {
    // What nests more deeply fails later.
    guard depth <= ShorthandParser.maximumDepth else { return }
    switch (schema.type, value) {
    case (.blob, .string(let text)): value = .blob(try bytes(text))
    case (.structure, .structure(var members)):
      try decode(&members, schema, depth: depth)
      value = .structure(members)
    case (.list, .list(var elements)):
      guard let element = schema.element else { return }
      for index in elements.indices { try decode(&elements[index], element, depth: depth + 1) }
      value = .list(elements)
    case (.map, .structure(var entries)):
      guard let element = schema.value else { return }
      for (name, entry) in entries {
        var entry = entry
        try decode(&entry, element, depth: depth + 1)
        entries[name] = entry
      }
      value = .structure(entries)
    default: return
    }
  }

  private static func bytes(_ text: String) throws(CommandFailure) -> [UInt8] {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      throw CommandFailure(.other, "string argument should contain only ASCII characters")
    }
    guard let bytes = PythonBase64.decode(text) else {
      throw CommandFailure(.other, "Invalid base64: \"\(text)\"")
    }
    return bytes
  }
}
