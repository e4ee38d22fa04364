// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import NIOCore
/// The root element of an XML document, for responses that the models don't describe.
package struct XMLRoot {
  /// The root's name without its prefix.
  package let name: String
  /// Whether the document ends with the root's end, so that it isn't truncated.
  package let isClosed: Bool
  /// The document in UTF-8, whatever its original encoding.
  package let bytes: ByteBufferView
  private let reader: XMLReader

  /// Reads the root's start tag and checks the document's end.
  ///
  /// - Throws: ``ResponseParserError`` if the bytes don't begin as XML.
  package init(_ buffer: ByteBuffer) throws(ResponseParserError) {
    let buffer = try XMLEncoding.utf8(buffer)
    bytes = buffer.readableBytesView
    reader = try XMLReader(buffer)
    name = try reader.localNameText()
    let end = bytes.lastIndex { $0 > UInt8(ascii: " ") } ?? bytes.startIndex
    isClosed =
      bytes[...end].ends(with: Array("\(name)>".utf8)) || bytes[...end].ends(with: [47, 62])
  }

  /// The text directly in the root.
  ///
  /// - Throws: ``ResponseParserError`` if the whole document isn't XML.
  package func text() throws(ResponseParserError) -> String {
    var reader = reader
    let text = try reader.readText()
    try reader.finish()
    return text
  }
}

extension ByteBufferView {
  /// Whether these bytes are the last ones.
  fileprivate func ends(with others: [UInt8]) -> Bool { suffix(others.count).elementsEqual(others) }
}
