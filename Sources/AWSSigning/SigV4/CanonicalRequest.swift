// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

/// The bytes that represent a request in its signature.
enum CanonicalRequest {
  /// Method, path, query, header lines, header names and payload hash, one per line.
  static func bytes(
    of request: WireRequest, headers: CanonicalHeaders, names: [UInt8], payload: String,
    rules: SigV4Rules
  ) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(1024)
    for byte in request.method.utf8 {
      output.append(byte.isASCIISmallLetter ? byte & ~0x20 : byte)
    }
    output.append(UInt8(ascii: "\n"))
    appendPath(request.url.requestPath, rules: rules, to: &output)
    output.append(UInt8(ascii: "\n"))
    if let query = request.url.query { appendSorted(query, to: &output) }
    output.append(UInt8(ascii: "\n"))
    headers.appendLines(to: &output)
    output.append(UInt8(ascii: "\n"))
    output += names
    output.append(UInt8(ascii: "\n"))
    output.append(payload)
    return output
  }

  private static func appendPath(_ path: String, rules: SigV4Rules, to output: inout [UInt8]) {
    guard rules.normalizesPath, needsNormalization(path) else {
      return append(path: path, rules: rules, to: &output)
    }
    var segments: [Substring.UTF8View] = []
    for segment in path.utf8.split(separator: UInt8(ascii: "/")) {
      if segment.elementsEqual(".".utf8) { continue }
      if segment.elementsEqual("..".utf8) {
        _ = segments.popLast()
      } else {
        segments.append(segment)
      }
    }
    if path.utf8.first == UInt8(ascii: "/") { output.append(UInt8(ascii: "/")) }
    for (index, segment) in segments.enumerated() {
      if index > 0 { output.append(UInt8(ascii: "/")) }
      append(path: String(Substring(segment)), rules: rules, to: &output)
    }
    if !segments.isEmpty, path.utf8.last == UInt8(ascii: "/") { output.append(UInt8(ascii: "/")) }
  }

  private static func append(
    path: String, rules: SigV4Rules, to output: inout [UInt8]
  ) {
    if rules.encodesPathAgain {
      PercentEncoding.append(path, keeping: .path, to: &output)
    } else {
      output.append(path)
    }
  }

  private static func needsNormalization(_ path: String) -> Bool {
    var previous = UInt8(ascii: "/")
    var isFirst = true
    for byte in path.utf8 {
      if previous == UInt8(ascii: "/"), !isFirst,
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
      {
        return true
      }
      previous = byte
      isFirst = false
    }
    return path.utf8.first == UInt8(ascii: ".")
  }

  /// The position of a query item, and of the first `=` in it or its end.
  private struct Item {
    var start: Int
    var equals: Int
    var end: Int
  }

  /// Appends the items of an encoded query sorted by name and value, each with `=`.
  private static func appendSorted(_ query: String, to output: inout [UInt8]) {
    guard !query.isEmpty else { return }
    var query = query
    query.withUTF8 { bytes in
      var items: [Item] = []
      items.reserveCapacity(12)
      var start = 0
      var equals: Int?
      for (index, byte) in bytes.enumerated() {
        if byte == UInt8(ascii: "&") {
          items.append(Item(start: start, equals: equals ?? index, end: index))
          start = index + 1
          equals = nil
        } else if byte == UInt8(ascii: "="), equals == nil {
          equals = index
        }
      }
      items.append(Item(start: start, equals: equals ?? bytes.count, end: bytes.count))
      items.sort { left, right in
        let names = order(bytes, left.start..<left.equals, right.start..<right.equals)
        if names != 0 { return names < 0 }
        // Both ranges begin at the equals sign, or are empty if there is none.
        return order(bytes, left.equals..<left.end, right.equals..<right.end) < 0
      }
      for (position, item) in items.enumerated() {
        if position > 0 { output.append(UInt8(ascii: "&")) }
        append(encoded: bytes[item.start..<item.equals], to: &output)
        output.append(UInt8(ascii: "="))
        append(encoded: bytes[item.equals..<item.end].dropFirst(), to: &output)
      }
    }
  }

  /// Negative, zero or positive if one run of bytes sorts before, with or after another.
  static func order(
    _ bytes: UnsafeBufferPointer<UInt8>, _ left: Range<Int>, _ right: Range<Int>
  ) -> Int {
    for (left, right) in zip(left, right) where bytes[left] != bytes[right] {
      return bytes[left] < bytes[right] ? -1 : 1
    }
    return left.count - right.count
  }

  /// Appends encoded text; bytes that aren't allowed in a URL are encoded here, as the service does
  /// before it compares.
  private static func append(encoded: Slice<UnsafeBufferPointer<UInt8>>, to output: inout [UInt8]) {
    for byte in encoded {
      if byte > 0x20, byte < 0x7F {
        output.append(byte)
      } else {
        PercentEncoding.append(CollectionOfOne(byte), to: &output)
      }
    }
  }
}
