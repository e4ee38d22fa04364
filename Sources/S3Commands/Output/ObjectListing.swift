// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import AWSProtocols
import WireFormats

/// The lines of `ls` for objects and common prefixes.
struct ObjectListing {
  private let console: Console
  private let showsWholeKeys: Bool
  private let humanReadable: Bool
  private var objects = 0
  private var size: Int64 = 0
  /// Whether no page had an entry.
  private(set) var isEmpty = true

  init(console: Console, showsWholeKeys: Bool, humanReadable: Bool) {
    self.console = console
    self.showsWholeKeys = showsWholeKeys
    self.humanReadable = humanReadable
  }

  /// Writes a page of `ListObjectsV2`.
  mutating func write(_ page: Value) async throws {
    let output = console.output
    var lines = ""
    for prefix in page["CommonPrefixes"][...] {
      isEmpty = false
      let name = Self.lastComponent((String(prefix["Prefix"]) ?? "").utf8.dropLast())
      lines += "PRE".rightAligned(30) + " \(output.shown(name))/\n"
    }
    for object in page["Contents"][...] {
      isEmpty = false
      let size = Int64(object["Size"]) ?? 0
      objects += 1
      self.size = self.size.addingReportingOverflow(size).partialValue
      let key = String(object["Key"]) ?? ""
      lines += Timestamp(object["LastModified"])?.localText ?? ""
      lines += " " + text(ofSize: size).rightAligned(10) + " "
      lines += output.shown(showsWholeKeys ? key : Self.lastComponent(key.utf8[...]))
      lines += "\n"
    }
    try output.write(lines)
    await output.room()
  }

  /// Writes the number of objects and their total size.
  func writeSummary() throws {
    try console.output.write(
      "\nTotal Objects: \(objects)\n" + "Total Size: ".rightAligned(15)
        + "\(text(ofSize: size))\n")
  }

  private func text(ofSize size: Int64) -> String {
    humanReadable ? ByteCount(size).description : String(size)
  }

  private static func lastComponent(_ path: Substring.UTF8View) -> String {
    let start = path.lastIndex(of: UInt8(ascii: "/")).map(path.index(after:)) ?? path.startIndex
    return String(decoding: path[start...], as: UTF8.self)
  }
}

extension String {
  /// The text after blanks, so that it takes a number of columns.
  func rightAligned(_ columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - unicodeScalars.count)) + self
  }
}
