// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CZlib
import Checksums
import ServiceModel

/// Collects compiled blobs under their names and writes a file of the bundle, the archive that
/// `ModelArchive` reads.
///
/// The names follow the directory, then the blobs, each at a multiple of 16 bytes, equal ones once.
/// The same blobs give the same bytes in whatever order they are added and, apart from deflated
/// ones, with any zlib.
package struct ArchiveWriter {
  private struct Entry {
    let name: [UInt8]
    let stored: [UInt8]
    let checksum: UInt32
    let inflatedCount: Int
  }

  private var entries: [Entry] = []
  private static let alignment = 16

  /// An archive without blobs.
  package init() {}

  /// Adds a blob.
  ///
  /// - Parameters:
  ///   - blob: the compiled bytes.
  ///   - name: its name: `service/<version>`, …
  package mutating func add(_ blob: [UInt8], as name: String) {
    add(blob, storedAs: blob, inflatedCount: 0, name)
  }

  /// Adds a blob that is rarely opened, and is stored deflated if that is shorter.
  ///
  /// - Parameters:
  ///   - blob: the compiled bytes.
  ///   - name: its name.
  /// - Throws: ``CompileError`` when zlib has no memory.
  package mutating func addDeflated(_ blob: [UInt8], as name: String) throws(CompileError) {
    let deflated = try Deflate.compress(blob)
    if deflated.count < blob.count {
      add(blob, storedAs: deflated, inflatedCount: blob.count, name)
    } else {
      add(blob, as: name)
    }
  }

  private mutating func add(
    _ blob: [UInt8], storedAs stored: [UInt8], inflatedCount: Int, _ name: String
  ) {
    entries.append(
      Entry(
        name: Array(name.utf8), stored: stored,
        checksum: blob.withUnsafeBytes { CRC.crc32(of: $0) }, inflatedCount: inflatedCount))
  }

  /// The archive.
  ///
  /// - Throws: ``CompileError`` when two blobs have the same name, or the archive is larger than 2
  ///   GiB.
  package func bytes() throws(CompileError) -> [UInt8] {
    let sorted = entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }
    for (first, second) in zip(sorted, sorted.dropFirst()) where first.name == second.name {
      throw CompileError("two blobs are named \(String(decoding: first.name, as: UTF8.self))")
    }
    var offset = ModelArchive.headerSize + sorted.count * ModelArchive.entrySize
    var names: [UInt8] = []
    let nameOffsets = sorted.map { entry in
      defer { names.append(text: entry.name) }
      return offset + names.count
    }
    offset += names.count
    var blobs: [[UInt8]] = []
    var offsets: [[UInt8]: Int] = [:]
    let blobOffsets = sorted.map { entry in
      if let position = offsets[entry.stored] { return position }
      let position = Self.aligned(offset)
      offset = position + entry.stored.count
      offsets[entry.stored] = position
      blobs.append(entry.stored)
      return position
    }
    guard offset <= Int(Int32.max) else { throw CompileError("it is larger than 2 GiB") }

    var bytes: [UInt8] = []
    bytes.reserveCapacity(offset)
    bytes.append(u64: ModelArchive.magic)
    bytes.append(u32: ModelFormat.version)
    bytes.append(u32: UInt32(truncatingIfNeeded: sorted.count))
    bytes.append(u64: UInt64(truncatingIfNeeded: offset))
    for (index, entry) in sorted.enumerated() {
      bytes.append(u32: UInt32(truncatingIfNeeded: nameOffsets[index]))
      bytes.append(u32: UInt32(truncatingIfNeeded: blobOffsets[index]))
      bytes.append(u32: UInt32(truncatingIfNeeded: entry.stored.count))
      bytes.append(u32: entry.checksum)
      bytes.append(u32: UInt32(truncatingIfNeeded: entry.inflatedCount))
    }
    bytes.append(contentsOf: names)
    for blob in blobs {
      bytes.pad(to: Self.alignment)
      bytes.append(contentsOf: blob)
    }
    return bytes
  }

  private static func aligned(_ offset: Int) -> Int {
    (offset + alignment - 1) / alignment * alignment
  }
}

/// Bytes in zlib's format (RFC 1950).
enum Deflate {
  /// Compresses bytes at zlib's default level.
  ///
  /// - Throws: ``CompileError`` when zlib refuses, for lack of memory.
  static func compress(_ bytes: [UInt8]) throws(CompileError) -> [UInt8] {
    var length = compressBound(uLong(bytes.count))
    var status = Z_OK
    let deflated = [UInt8](unsafeUninitializedCapacity: Int(length)) { output, count in
      status = CZlib.compress(output.baseAddress, &length, bytes, uLong(bytes.count))
      count = status == Z_OK ? Int(length) : 0
    }
    guard status == Z_OK else { throw CompileError("it can't be deflated (zlib: \(status))") }
    return deflated
  }
}
