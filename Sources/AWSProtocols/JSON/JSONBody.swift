// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import AWSErrors
import ServiceModel
import WireFormats

/// Whole bodies that should be JSON.
enum JSONBody {
  /// Reads a body. A blank body is read like an empty one.
  ///
  /// - Parameters:
  ///   - holdsMembers: Whether the model has members in the body. If not, a body that isn't JSON
  ///     doesn't matter, unless it is an HTML page.
  ///   - isOneMember: Whether the whole body is one member, which may be null. An output isn't.
  /// - Throws: ``ResponseParserError`` for a body that isn't JSON, or doesn't match the schema.
  static func read<Output>(
    _ body: WireBody, holdsMembers: Bool, isOneMember: Bool = false,
    _ read: (WireBody) throws -> Output
  ) throws -> Output {
    if holdsMembers, !isOneMember, isNull(body) {
      throw ResponseParserError("Expected an object, found null")
    }
    do {
      return try read(body)
    } catch let error as JSONError {
      if let bytes = body.bytes {
        let isBlank = bytes.allSatisfy(\.isASCIIWhitespace)
        if isBlank || !holdsMembers && !HTMLPage.begins(bytes),
          let output = try? read(.empty)
        {
          return output
        }
      }
      throw ResponseParserError(error.description)
    }
  }

  /// The body of an error and its members. If the body isn't a JSON object its beginning is the
  /// `message`; botocore takes the whole.
  static func error(_ body: WireBody) -> (body: WireBody, members: Structure) {
    let bytes = body.bytes ?? []
    if bytes.allSatisfy(\.isASCIIWhitespace) { return (.empty, [:]) }
    var json = JSONDeserializer(body: bytes)
    if case .structure(let members)? = try? json.readWholeDocument() { return (body, members) }
    let message = BodyExcerpt.of(bytes)
    return (.bytes(text(of: message)), ["message": .string(message)])
  }

  private static func isNull(_ body: WireBody) -> Bool {
    guard case .buffer(let buffer) = body else { return false }
    let bytes = buffer.readableBytesView
    guard let start = bytes.firstIndex(where: { !$0.isASCIIWhitespace }),
      bytes[start] == UInt8(ascii: "n")
    else { return false }
    return bytes[start...].starts(with: "null".utf8)
      && bytes[start...].dropFirst(4).allSatisfy(\.isASCIIWhitespace)
  }

  private static func text(of message: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("message")
    writer.write(message)
    writer.endObject()
    return writer.bytes
  }
}
