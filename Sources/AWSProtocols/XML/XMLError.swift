// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import ServiceModel
import WireFormats

/// The errors of the XML protocols: documents that are read without a schema.
enum XMLError {
  /// The members of the root element: strings, null for empty elements, structures for elements
  /// with elements of their own.
  ///
  /// - Throws: ``ResponseParserError`` for a body that isn't XML, or an HTML page.
  static func members(of body: ByteBuffer) throws -> (rootIsPlainError: Bool, members: Structure) {
    var reader = try XMLReader(body)
    try reader.rejectHTML()
    let isError = try reader.name(reader.localName, is: "Error") && !reader.hasNamespace()
    let members = try readMembers(&reader)
    try reader.finish()
    return (isError, members)
  }

  private static func readMembers(_ reader: inout XMLReader) throws -> Structure {
    var members = Structure()
    while try reader.nextChild() {
      let name = try reader.localNameText()
      if let earlier = members[name] {
        // Of several elements with one name the first counts, and only for its elements.
        if case .structure = earlier {} else { members[name] = .structure([:]) }
        try reader.skipElement()
        continue
      }
      if try reader.hasChild() {
        members[name] = .structure(try readMembers(&reader))
      } else {
        let text = try reader.readText()
        members[name] = text.isEmpty ? .null : .string(text)
      }
    }
    try reader.closeElement()
    return members
  }

  /// Adds the members of the modelled error to a parsed error. An error whose members can't be read
  /// is still an error.
  ///
  /// - Parameter parse: Reads the response by the error's shape.
  static func addModelledMembers(
    to error: inout Structure, operation: OperationModel, parse: (Schema) throws -> Value
  ) {
    guard case .string(let code)? = error["Error"]?["Code"],
      let shape = operation.service.errorShape(code: code),
      case .structure(let members)? = try? parse(shape)
    else { return }
    for (name, value) in members { error[name] = value }
  }
}
