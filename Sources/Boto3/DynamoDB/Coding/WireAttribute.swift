// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import WireFormats

/// An attribute value in the bytes of a response.
struct WireAttribute {
  let tag: AttributeTag
  /// The content of a string, a number or binary.
  let text: JSONReader.StringToken?
  /// The position of the content.
  let offset: Int

  init(tag: AttributeTag, text: JSONReader.StringToken?, offset: Int) {
    self.tag = tag
    self.text = text
    self.offset = offset
  }

  /// Skips an attribute value, and records where its content is.
  init(_ reader: inout JSONReader) throws {
    try reader.beginObject()
    guard let name = try reader.nextKey() else {
      throw ResponseParserError("The attribute at byte \(reader.offset) has no value")
    }
    guard let tag = reader.withBytes(of: name, AttributeTag.init(utf8:)) else {
      throw ResponseParserError(
        "The attribute at byte \(reader.offset) has the unknown type \(try reader.string(name))")
    }
    self.tag = tag
    offset = reader.offset
    switch tag {
    case .string, .number, .binary: text = try reader.readStringToken()
    default:
      text = nil
      try reader.skipValue()
    }
    guard try reader.nextKey() == nil else {
      throw ResponseParserError("The attribute at byte \(reader.offset) has more than one type")
    }
  }
}

extension AttributeTag {
  init?(utf8 name: UnsafeBufferPointer<UInt8>) {
    switch (name.count, name.first) {
    case (1, UInt8(ascii: "S")): self = .string
    case (1, UInt8(ascii: "N")): self = .number
    case (1, UInt8(ascii: "B")): self = .binary
    case (1, UInt8(ascii: "M")): self = .map
    case (1, UInt8(ascii: "L")): self = .list
    case (4, UInt8(ascii: "B")) where name.elementsEqual("BOOL".utf8): self = .boolean
    case (2, UInt8(ascii: "S")) where name.elementsEqual("SS".utf8): self = .stringSet
    case (2, UInt8(ascii: "N")) where name.elementsEqual("NS".utf8): self = .numberSet
    default: self.init(rawValue: String(decoding: name, as: UTF8.self))
    }
  }
}

/// The attributes of an item, or the entries of a map, by their positions in the bytes.
struct WireItem {
  private(set) var entries: [(name: JSONReader.StringToken, attribute: WireAttribute)] = []

  /// Skips an item, and records its attributes.
  init(_ reader: inout JSONReader) throws {
    try reader.beginObject()
    entries.reserveCapacity(8)
    while let name = try reader.nextKey() { entries.append((name, try WireAttribute(&reader))) }
  }
}
