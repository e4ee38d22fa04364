// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Checksums
import WireFormats
import Files

/// The state of a download in ranges for resuming it: the content of its state file. The first line
/// of JSON says what is downloaded; each further line is a range in the file with its CRC; lines
/// are only ever appended.
struct DownloadLog: Sendable, Equatable {
  static let kind = "boto3-swift download 1"

  var bucket: String
  var key: String
  var eTag: String
  var size: Int64
  var partSize: Int64
  /// The CRC of the ranges.
  var variant: CRCVariant
  /// The incomplete file.
  var temporaryPath: String
  /// The CRCs of the existing ranges, by number.
  var ranges: [Int: UInt64] = [:]

  /// The log in a file. An incomplete line after a crash is skipped.
  ///
  /// - Returns: `nil` if the bytes aren't such a log.
  static func parse(_ bytes: [UInt8]) -> DownloadLog? {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.count > 1, let json = try? JSONNode(parsing: Array(lines[0])),
      json["kind"]?.string == kind, let bucket = json["bucket"]?.string,
      let key = json["key"]?.string, let eTag = json["eTag"]?.string,
      let size = json["size"]?.integer, let partSize = json["partSize"]?.integer,
      let variant = json["checksum"]?.string.flatMap({ CRCVariant(algorithm: $0) }),
      let temporaryPath = json["temporaryPath"]?.string, size >= 0, partSize > 0,
      TemporaryFile.isTemporary(temporaryPath)
    else { return nil }
    var log = DownloadLog(
      bucket: bucket, key: key, eTag: eTag, size: size, partSize: partSize, variant: variant,
      temporaryPath: temporaryPath)
    for line in lines.dropFirst().dropLast() {
      let words = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      guard words.count == 2, let number = Int(words[0]), let crc = UInt64(words[1], radix: 16)
      else { continue }
      log.ranges[number] = crc
    }
    return log
  }

  /// The first line.
  var header: [UInt8] {
    let json: JSONNode = [
      "kind": .string(Self.kind), "bucket": .string(bucket), "key": .string(key),
      "eTag": .string(eTag), "size": .integer(size), "partSize": .integer(partSize),
      "checksum": .string(String(variant.member.dropFirst("Checksum".count))),
      "temporaryPath": .string(temporaryPath),
    ]
    return json.jsonBytes + [0x0A]
  }

  /// The line of a range.
  static func line(_ number: Int, _ crc: UInt64) -> [UInt8] {
    Array("\(number) \(String(crc, radix: 16))\n".utf8)
  }
}
