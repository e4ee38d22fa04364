// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import WireFormats

/// An XML element with its children or its text, for small documents that the models don't describe.
package struct XMLElement: Sendable {
  /// The name without its prefix.
  package let name: String
  /// The children in order.
  package let children: [XMLElement]
  /// The text of an element without children.
  package let text: String

  /// An element with children.
  package init(_ name: String, _ children: [XMLElement]) {
    (self.name, self.children, text) = (name, children, "")
  }

  /// An element with text.
  package init(_ name: String, text: String) {
    (self.name, children, self.text) = (name, [], text)
  }

  /// Reads a document.
  ///
  /// - Throws: ``ResponseParserError`` if it isn't XML.
  package init(parsing document: String) throws(ResponseParserError) {
    var reader = try XMLReader(ByteBuffer(string: document))
    self = try Self.read(&reader)
    try reader.finish()
  }

  private static func read(_ reader: inout XMLReader) throws(ResponseParserError) -> XMLElement {
    let name = try reader.localNameText()
    guard try reader.hasChild() else { return XMLElement(name, text: try reader.readText()) }
    var children: [XMLElement] = []
    while try reader.nextChild() { children.append(try read(&reader)) }
    try reader.closeElement()
    return XMLElement(name, children)
  }

  /// The first child of a name.
  package subscript(name: String) -> XMLElement? {
    children.first { $0.name.hasSameBytes(as: name) }
  }

  /// The document whose root this is.
  ///
  /// - Parameter namespace: The root's namespace; `nil` for none.
  package func document(namespace: String? = nil) -> [UInt8] {
    var writer = XMLWriter()
    writer.writeDeclaration()
    write(to: &writer, namespace)
    return writer.bytes
  }

  private func write(to writer: inout XMLWriter, _ namespace: String? = nil) {
    writer.open(.text(name))
    if let namespace { writer.attribute("xmlns", namespace) }
    writer.text(text)
    for child in children { child.write(to: &writer) }
    writer.close(.text(name))
  }
}
