// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import WireFormats
import BotoCore
import Checksums

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension LocalFile {
  private static let pieceSize: Int64 = 1 << 20
  /// More than any state file has.
  private static let maxContentSize = 64 << 20

  /// The bytes of a small file; `nil` if it doesn't exist.
  ///
  /// - Throws: `FileError`.
  static func content(of path: String) throws -> [UInt8]? {
    guard FileStatus(of: path) != nil else { return nil }
    let file = try LocalFile(reading: path)
    let size = try file.status().size
    guard size <= maxContentSize else {
      throw FileError(path: path, reason: "It is too large to be the state of a transfer")
    }
    return try file.read(Int(size), at: 0)
  }

  /// Replaces a file by a new one atomically.
  ///
  /// - Throws: `FileError`.
  static func replace(_ path: String, with bytes: [UInt8]) throws {
    let new = try DownloadFile(for: path)
    do {
      try new.file.append(bytes)
      try new.moveIntoPlace()
    } catch {
      try? new.discard()
      throw error
    }
  }

  /// Removes a file, if it exists.
  static func remove(_ path: String) { _ = PathText.withCString(path) { unlink($0) } }

  /// The CRC of a run of bytes; `nil` if the file ends earlier.
  ///
  /// - Throws: `FileError`.
  func crc(_ variant: CRCVariant, at offset: Int64, count: Int64) throws -> CRC? {
    var crc = CRC(variant)
    var done: Int64 = 0
    while done < count {
      let wanted = Int(min(Self.pieceSize, count &- done))
      let bytes = try read(wanted, at: offset &+ done)
      guard bytes.count == wanted else { return nil }
      crc.update(bytes)
      done &+= Int64(wanted)
    }
    return crc
  }
}
