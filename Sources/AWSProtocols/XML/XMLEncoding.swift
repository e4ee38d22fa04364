// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

/// Documents that aren't UTF-8, as botocore's parser accepts them: the first bytes identify UTF-16,
/// whatever the document declares. Beyond botocore, a document that isn't UTF-8 may be Latin-1 if
/// it declares that.
enum XMLEncoding {
  /// The document in UTF-8; the same bytes if they are UTF-8 already.
  ///
  /// - Throws: ``ResponseParserError`` for damaged or truncated UTF-16.
  static func utf8(_ bytes: [UInt8]) throws(ResponseParserError) -> [UInt8] {
    if let order = UTF16Order(bytes) {
      let units = order.units(of: bytes[...])
      guard bytes.count % 2 == 0, units.first != UTF16Order.mark,
        let text = String(validating: units, as: UTF16.self)
      else { throw ResponseParserError("The body is not well-formed XML: it is no valid UTF-16") }
      return Array(text.utf8)
    }
    guard declaresLatin1(bytes), String(validating: bytes, as: UTF8.self) == nil else {
      return bytes
    }
    return Array(String(String.UnicodeScalarView(bytes.lazy.map { Unicode.Scalar($0) })).utf8)
  }

  /// Whether the document begins with a declaration of Latin-1.
  private static func declaresLatin1(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: "<?xml".utf8) else { return false }
    let declaration = bytes.prefix(256).prefix { $0 != UInt8(ascii: ">") }
    // "UTF-8" has no second 8.
    guard let eight = declaration.firstIndex(of: UInt8(ascii: "8")),
      declaration[eight...].starts(with: "8859-1".utf8)
    else { return false }
    let words = declaration.split { byte in
      byte.isASCIIWhitespace || "=\"'".utf8.contains(byte)
    }
    guard let name = words.firstIndex(where: { $0.elementsEqual("encoding".utf8) }) else {
      return false
    }
    let value = words[(name + 1)...].first ?? []
    return value.lazy.map(\.asciiLowercased).elementsEqual("iso-8859-1".utf8)
  }
}
