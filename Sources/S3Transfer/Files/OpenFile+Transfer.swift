// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSHTTP
import Checksums
import Files
import WireFormats

// What transfers do with open files.
extension OpenFile {
  private static let pieceSize: Int64 = 1 << 20
  /// More than any state file has.
  private static let maxContentSize = 64 << 20

  /// The bytes of a small file; `nil` when there is none.
  ///
  /// - Throws: `FileError`.
  static func content(of path: String) throws(FileError) -> [UInt8]? {
    guard FileStatus(of: path) != nil else { return nil }
    let file = try OpenFile(path, .reading)
    let size = try file.status().size
    guard size <= maxContentSize else {
      throw FileError(path: path, reason: "It is too large to be the state of a transfer")
    }
    return try file.read(Int(size), at: 0)
  }

  /// A run of bytes of the file as the body of a request.
  func body(at offset: Int64, count: Int64) -> FileRegionBody {
    FileRegionBody(
      FileRun(
        descriptor: descriptor.number, owner: self, path: path, offset: offset, count: count))
  }

  /// The CRC of a run of bytes; `nil` when the file ends before it does.
  ///
  /// - Throws: `FileError`.
  func crc(_ variant: CRCVariant, at offset: Int64, count: Int64) throws(FileError) -> CRC? {
    var crc = CRC(variant)
    var done: Int64 = 0
    while done < count {
      let wanted = Int(min(Self.pieceSize, count - done))
      let bytes = try read(wanted, at: offset + done)
      guard bytes.count == wanted else { return nil }
      crc.update(bytes)
      done += Int64(wanted)
    }
    return crc
  }

  /// How many bytes were appended to the file since, as to a log.
  ///
  /// - Throws: `FileError` when it is shorter, or was written to in another way: the bytes that were
  ///   read meanwhile may be of two states.
  func growth(since before: FileStatus) throws(FileError) -> Int64 {
    let now = try status()
    if now.size > before.size { return now.size - before.size }
    guard now == before else { throw changed() }
    return 0
  }

  /// The error about a file that isn't what it was.
  func changed() -> FileError {
    FileError(
      path: path,
      reason: "The file changed while it was uploaded, so the object would be a mixture of "
        + "both. Upload it again when no program writes to it")
  }
}
