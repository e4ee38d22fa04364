// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Checksums
import WireFormats

/// A file of the bundle: compiled blobs, found by name. A service's file has `service/2006-03-01`,
/// `rules/2006-03-01`, `resources/2006-03-01`, …; a data file has `document`.
///
/// It begins with 24 bytes: magic (8), format version (4), number of entries (4), total length (8).
/// Then the directory: entries of 20 bytes, sorted by name (offset of the name, offset and length
/// of the stored bytes, CRC-32 of the blob, and its length if it is stored deflated in zlib's
/// format, otherwise 0). Offsets count from the beginning. Entries may share stored bytes.
package struct ModelArchive: Sendable {
  private let bytes: ModelBytes
  private let count: Int
  private let inflated: InflatedBlobs

  /// `BOTO3MDL` in little-endian order.
  package static let magic: UInt64 = 0x4C44_4D33_4F54_4F42
  /// The number of bytes before the directory.
  package static let headerSize = 24
  /// The number of bytes of an entry of the directory.
  package static let entrySize = 20

  /// Opens an archive.
  ///
  /// - Parameters:
  ///   - bytes: the whole archive.
  ///   - inflated: the store of inflated blobs.
  /// - Throws: ``ModelError`` when the bytes aren't a whole archive of this format.
  package init(
    _ bytes: ModelBytes, inflated: InflatedBlobs = InflatedBlobs()
  ) throws(ModelError) {
    guard bytes.count >= Self.headerSize, bytes.u64(0) == Self.magic else {
      throw .damaged("one of their files does not begin as one")
    }
    guard UInt32(bytes.u32(8)) == ModelFormat.version else {
      throw .unsupportedVersion(bytes.u32(8))
    }
    let entries = bytes.u32(12)
    guard bytes.u64(16) == UInt64(bytes.count),
      entries <= (bytes.count - Self.headerSize) / Self.entrySize
    else {
      throw .damaged("one of their files has \(bytes.count) bytes, not the number in its header")
    }
    self.bytes = bytes
    self.inflated = inflated
    count = entries
  }

  /// The names of all blobs, sorted by bytes.
  package var names: some RandomAccessCollection<ModelText> { (0..<count).lazy.map(name(at:)) }

  /// The rest of each name that begins with a prefix, sorted by bytes.
  package func suffixes(ofNamesWith prefix: String) -> [String] {
    prefix.withBytes { wanted in
      guard let first = (0..<count).firstSorted(where: { !name(at: $0).bytes.precedes(wanted) })
      else { return [] }
      var suffixes: [String] = []
      for index in first..<count {
        let name = name(at: index).bytes
        guard name.starts(with: wanted) else { break }
        suffixes.append(String(decoding: name.dropFirst(wanted.count), as: UTF8.self))
      }
      return suffixes
    }
  }

  /// Finds a blob, inflates it if it is stored deflated, and verifies its checksum.
  ///
  /// - Returns: `nil` when there is none of that name.
  /// - Throws: ``ModelError`` when the blob is damaged.
  package func blob(_ name: String) throws(ModelError) -> ModelBytes? {
    let found: Int? = name.withBytes { wanted in
      (0..<count).firstSorted { !self.name(at: $0).bytes.precedes(wanted) }
        .flatMap { self.name(at: $0).equals(wanted) ? $0 : nil }
    }
    guard let found else { return nil }
    let entry = Self.headerSize + found * Self.entrySize
    guard let stored = bytes.slice(at: bytes.u32(entry + 4), count: bytes.u32(entry + 8)) else {
      throw .damaged("\(name) lies outside of its file")
    }
    let checksum = bytes.u32(entry + 12)
    func verify(_ actual: UInt32) throws(ModelError) {
      guard Int(actual) == checksum else {
        throw .damaged("\(name) does not have its checksum")
      }
    }
    let inflatedCount = bytes.u32(entry + 16)
    guard inflatedCount != 0 else {
      try verify(CRC.crc32(of: stored.buffer))
      return stored
    }
    let key = InflatedBlobs.Key(
      start: Int(bitPattern: stored.buffer.baseAddress), count: stored.count,
      inflatedCount: inflatedCount, checksum: checksum)
    return try inflated.blob(key) { () throws(ModelError) in
      let blob = try stored.inflated(count: inflatedCount)
      try verify(blob.withUnsafeBytes { CRC.crc32(of: $0) })
      return blob
    }
  }

  private func name(at index: Int) -> ModelText {
    bytes.text(bytes.u32(Self.headerSize + index * Self.entrySize))
  }
}
