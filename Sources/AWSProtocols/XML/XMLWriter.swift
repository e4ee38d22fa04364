// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel

/// Writes XML as UTF-8 bytes. The caller closes the elements that it opens.
struct XMLWriter {
  private(set) var bytes: [UInt8] = []
  /// Whether the last start tag still accepts attributes.
  private var tagIsOpen = false

  /// Writes the declaration that a document begins with.
  mutating func writeDeclaration() {
    bytes.append(contentsOf: "<?xml version='1.0' encoding='utf-8'?>\n".utf8)
  }

  /// Opens an element.
  mutating func open(_ name: XMLName) {
    closeTag()
    bytes.append(UInt8(ascii: "<"))
    name.append(to: &bytes)
    tagIsOpen = true
  }

  /// Closes the innermost open element, whose name is given again.
  mutating func close(_ name: XMLName) {
    if tagIsOpen {
      tagIsOpen = false
      bytes.append(contentsOf: " />".utf8)
    } else {
      bytes.append(contentsOf: "</".utf8)
      name.append(to: &bytes)
      bytes.append(UInt8(ascii: ">"))
    }
  }

  /// The position after the name and the attributes of the last start tag, where more can be
  /// inserted.
  var attributePlace: Int { bytes.count }

  /// Writes an attribute into the open start tag.
  mutating func attribute(_ name: String, _ value: String) {
    bytes.append(contentsOf: Self.attribute(name, value))
  }

  /// Writes an attribute into an earlier start tag.
  ///
  /// - Parameter offset: The ``attributePlace`` of that time, moved to after the attribute.
  ///   Positions in the document before it stay valid.
  mutating func insertAttribute(_ name: String, _ value: String, at offset: inout Int) {
    let attribute = Self.attribute(name, value)
    bytes.insert(contentsOf: attribute, at: min(offset, bytes.count))
    offset += attribute.count
  }

  private static func attribute(_ name: String, _ value: String) -> [UInt8] {
    var attribute = Array(" \(name)=\"".utf8)
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "\""): attribute.append(contentsOf: "&quot;".utf8)
      case 0x09: attribute.append(contentsOf: "&#09;".utf8)
      case 0x0A: attribute.append(contentsOf: "&#10;".utf8)
      default: append(byte, to: &attribute)
      }
    }
    attribute.append(UInt8(ascii: "\""))
    return attribute
  }

  /// Writes text.
  mutating func text(_ text: String) {
    closeTag(unlessEmpty: text.utf8)
    for byte in text.utf8 { Self.append(byte, to: &bytes) }
  }

  /// Writes text that needs no escapes.
  mutating func plain(_ text: some Collection<UInt8>) {
    closeTag(unlessEmpty: text)
    bytes.append(contentsOf: text)
  }

  private mutating func closeTag(unlessEmpty text: some Collection<UInt8>) {
    if !text.isEmpty { closeTag() }
  }

  private mutating func closeTag() {
    guard tagIsOpen else { return }
    tagIsOpen = false
    bytes.append(UInt8(ascii: ">"))
  }

  /// A carriage return is escaped because a reader would treat it as a line feed.
  private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
    case 0x0D: bytes.append(contentsOf: "&#xD;".utf8)
    default: bytes.append(byte)
    }
  }
}

/// The name of an element.
enum XMLName {
  /// A name of the model.
  case model(ModelText)
  /// A name of the protocol.
  case fixed(StaticString)
  /// A name that was composed.
  case text(String)

  func append(to bytes: inout [UInt8]) {
    switch self {
    case .model(let text): bytes.append(contentsOf: text.bytes)
    case .fixed(let text): text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    case .text(let text): bytes.append(contentsOf: text.utf8)
    }
  }
}
