// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// The range of bytes that a request reads.
enum ByteRange {
  /// Reads the header `Range`.
  ///
  /// - Returns: `nil` for what isn't one range of bytes: the whole object is sent.
  static func read(_ text: String?, size: Int) throws -> Range<Int>? {
    guard let text, text.hasPrefix("bytes="), !text.contains(",") else { return nil }
    let parts = text.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy(\.isASCIIDigit) }) else {
      return nil
    }
    let first = Int(parts[0])
    let last = Int(parts[1])
    if !parts[0].isEmpty && first == nil || !parts[1].isEmpty && last == nil { return nil }
    func unsatisfiable() -> ServiceFault {
      S3Fault.of(
        416, "InvalidRange", "The requested range is not satisfiable",
        ["RangeRequested": .string(text), "ActualObjectSize": .string(String(size))],
        headers: [("Content-Range", "bytes */\(size)")])
    }
    switch (first, last) {
    case (let first?, let last):
      if let last, last < first { return nil }
      guard first < size else { throw unsatisfiable() }
      return first..<min(last ?? .max - 1, size - 1) + 1
    case (nil, let count?):
      guard count > 0, size > 0 else { throw unsatisfiable() }
      return max(0, size - count)..<size
    case (nil, nil): return nil
    }
  }

  /// Reads the header `x-amz-copy-source-range`.
  static func copySource(_ text: String?, size: Int) throws -> Range<Int> {
    guard let text else { return 0..<size }
    let name = "x-amz-copy-source-range"
    let parts = text.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
    guard text.hasPrefix("bytes="), parts.count == 2,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isASCIIDigit) }),
      let first = Int(parts[0]), let last = Int(parts[1]), first <= last
    else {
      throw S3Fault.argument(
        "The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based offsets of the first and last bytes to copy",
        name, text)
    }
    guard first < size else {
      throw S3Fault.request("The specified copy range is invalid for the source object size")
    }
    guard last < size else {
      throw S3Fault.argument(
        "Range specified is not valid for source object of size: \(size)", name, text)
    }
    return first..<last + 1
  }
}
