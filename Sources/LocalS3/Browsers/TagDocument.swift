// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols

/// The XML of tags, which forms have in a field.
enum TagDocument {
  /// Reads a document.
  static func read(_ text: String) throws -> [Tag] {
    var rest = Scanner(text: text[...])
    guard rest.skip(to: "<Tagging") else { throw S3Fault.malformedXML }
    var tags: [Value] = []
    while rest.skip(to: "<Tag>") {
      guard let key = rest.element("Key"), let value = rest.element("Value") else {
        throw S3Fault.malformedXML
      }
      tags.append(["Key": .string(key), "Value": .string(value)])
    }
    guard rest.skip(to: "</Tagging>") else { throw S3Fault.malformedXML }
    return try [Tag].read(["TagSet": .list(tags)], isBucket: false)
  }

  private struct Scanner {
    var text: Substring

    mutating func skip(to mark: String) -> Bool {
      guard let range = find(mark) else { return false }
      text = text[range.upperBound...]
      return true
    }

    mutating func element(_ name: String) -> String? {
      guard skip(to: "<\(name)>"), let end = find("</\(name)>") else { return nil }
      let value = String(text[..<end.lowerBound])
      text = text[end.upperBound...]
      return value
    }

    private func find(_ mark: String) -> Range<Substring.Index>? {
      var start = text.startIndex
      while start < text.endIndex {
        if text[start...].hasPrefix(mark) {
          return start..<text.index(start, offsetBy: mark.count)
        }
        start = text.index(after: start)
      }
      return nil
    }
  }
}
