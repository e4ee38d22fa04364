// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSErrors
import Checksums
import CommandSupport
import CZlib
import Files
import NIOCore
import SystemLibrary
import WireFormats

/// Writes a zip archive file by file; neither a file nor the archive needs to fit in memory.
///
/// Sizes and checksums of a file are known after it was compressed, and are written in its header
/// then. Archives and files of more than 4 GiB, and more than 65,535 files, have the fields of ZIP64.
struct ZipWriter {
  /// An entry as the directory at the end lists it.
  private struct Entry {
    let name: [UInt8]
    let time: UInt32
    let attributes: UInt32
    let offset: UInt64
    let isLarge: Bool
    var checksum: UInt32 = 0
    var compressedSize: UInt64 = 0
    var size: UInt64 = 0
  }

  private static let limit = UInt64(UInt32.max)
  private static let deflated: UInt16 = 8
  /// From this size on a file's compressed form might need more than 32 bits.
  private static let largeSize: Int64 = 0xFFF0_0000

  private let file: OpenFile
  private var offset: UInt64 = 0
  private var entries: [Entry] = []

  /// Writes to an empty file.
  init(_ file: OpenFile) { self.file = file }

  /// Adds a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - name: Its name in the archive.
  /// - Throws: `FileError`.
  mutating func add(_ path: String, as name: String) throws {
    let source = try OpenFile(path, .reading)
    let status = try EntryStatus(reading: path)
    var entry = Entry(
      name: PathText.bytes(of: name), time: Self.dosTime(status.file.modified),
      attributes: (UInt32(S_IFREG) | UInt32(status.permissions)) << 16, offset: offset,
      isLarge: status.file.size >= Self.largeSize)
    try append(Self.localHeader(entry))
    try deflate(source, &entry)
    guard entry.isLarge || max(entry.size, entry.compressedSize) < Self.limit else {
      throw FileError(path: path, reason: "it grows while it is read")
    }
    let header = Self.localHeader(entry)
    try file.write([.init(bytes: header)], at: Int64(entry.offset))
    entries.append(entry)
  }

  private mutating func deflate(_ source: OpenFile, _ entry: inout Entry) throws {
    var stream = z_stream()
    let started = deflateInit2_(
      &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard started == Z_OK else { throw Self.failure(started) }
    defer { deflateEnd(&stream) }
    var checksum = CRC(.crc32)
    var input = [UInt8](repeating: 0, count: 1 << 16)
    var output = [UInt8](repeating: 0, count: 1 << 16)
    var isLast = false
    while !isLast {
      let count = try input.withUnsafeMutableBytes { try source.read($0) }
      isLast = count == 0
      input.withUnsafeBytes { checksum.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      entry.size += UInt64(count)
      try input.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(count)
        repeat {
          let produced = try output.withUnsafeMutableBufferPointer { output in
            stream.next_out = output.baseAddress
            stream.avail_out = UInt32(output.count)
            let status = CZlib.deflate(&stream, isLast ? Z_FINISH : Z_NO_FLUSH)
            guard status >= Z_OK || status == Z_BUF_ERROR else { throw Self.failure(status) }
            return output.count - Int(stream.avail_out)
          }
          try append(Array(output[..<produced]))
          entry.compressedSize += UInt64(produced)
        } while stream.avail_out == 0
      }
    }
    entry.checksum = UInt32(truncatingIfNeeded: checksum.value)
  }

  private static func failure(_ status: Int32) -> CommandFailure {
    CommandFailure("A file can't be compressed (zlib: \(status))")
  }

  /// Writes the directory, which ends the archive.
  mutating func finish() throws {
    let start = offset
    for entry in entries { try append(Self.directoryEntry(entry)) }
    let size = offset - start
    let needs64 =
      entries.count >= Int(UInt16.max) || start >= Self.limit || size >= Self.limit
    var end = LittleEndianBytes()
    if needs64 {
      end.append(UInt32(0x0606_4B50))
      end.append(UInt64(44))
      end.append(UInt16(3 << 8 | 45))
      end.append(UInt16(45))
      end.append(UInt64(0))
      end.append(UInt64(entries.count))
      end.append(UInt64(entries.count))
      end.append(size)
      end.append(start)
      end.append(UInt32(0x0706_4B50))
      end.append(UInt32(0))
      end.append(start + size)
      end.append(UInt32(1))
    }
    end.append(UInt32(0x0605_4B50))
    end.append(UInt32(0))
    end.append(UInt16(clamping: entries.count))
    end.append(UInt16(clamping: entries.count))
    end.append(UInt32(clamping: size))
    end.append(UInt32(clamping: start))
    end.append(UInt16(0))
    try append(end.bytes)
  }

  private mutating func append(_ bytes: [UInt8]) throws {
    try file.write([.init(bytes: bytes)], at: Int64(offset))
    offset += UInt64(bytes.count)
  }

  // MARK: - Records

  private static func localHeader(_ entry: Entry) -> [UInt8] {
    var header = LittleEndianBytes()
    header.append(UInt32(0x0403_4B50))
    header.append(UInt16(entry.isLarge ? 45 : 20))
    appendCommon(entry, to: &header, isLarge: entry.isLarge)
    header.append(UInt16(entry.name.count))
    header.append(UInt16(entry.isLarge ? 20 : 0))
    header.bytes += entry.name
    if entry.isLarge {
      header.append(UInt16(1))
      header.append(UInt16(16))
      header.append(entry.size)
      header.append(entry.compressedSize)
    }
    return header.bytes
  }

  private static func directoryEntry(_ entry: Entry) -> [UInt8] {
    var extra = LittleEndianBytes()
    if entry.isLarge {
      extra.append(entry.size)
      extra.append(entry.compressedSize)
    }
    let isFar = entry.offset >= limit
    if isFar { extra.append(entry.offset) }
    let version: UInt16 = extra.bytes.isEmpty ? 20 : 45
    var record = LittleEndianBytes()
    record.append(UInt32(0x0201_4B50))
    // Made on Unix: the attributes are its permissions.
    record.append(3 << 8 | version)
    record.append(version)
    appendCommon(entry, to: &record, isLarge: entry.isLarge)
    record.append(UInt16(entry.name.count))
    record.append(UInt16(extra.bytes.isEmpty ? 0 : extra.bytes.count + 4))
    record.append(UInt16(0))
    record.append(UInt16(0))
    record.append(UInt16(0))
    record.append(entry.attributes)
    record.append(isFar ? UInt32.max : UInt32(clamping: entry.offset))
    record.bytes += entry.name
    if !extra.bytes.isEmpty {
      record.append(UInt16(1))
      record.append(UInt16(extra.bytes.count))
      record.bytes += extra.bytes
    }
    return record.bytes
  }

  /// Flags, method, time, checksum and sizes.
  private static func appendCommon(
    _ entry: Entry, to record: inout LittleEndianBytes, isLarge: Bool
  ) {
    let isASCII = entry.name.allSatisfy { $0 < 0x80 }
    record.append(UInt16(isASCII ? 0 : 0x800))
    record.append(deflated)
    record.append(entry.time)
    record.append(entry.checksum)
    record.append(isLarge ? UInt32.max : UInt32(clamping: entry.compressedSize))
    record.append(isLarge ? UInt32.max : UInt32(clamping: entry.size))
  }

  /// A local time in the form of MS-DOS: from 1980 on, to two seconds.
  private static func dosTime(_ time: Timestamp) -> UInt32 {
    var seconds = time_t(clamping: time.seconds)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil, 80...207 ~= parts.tm_year else { return 0x21_0000 }
    let date = UInt32(parts.tm_year - 80) << 9 | UInt32(parts.tm_mon + 1) << 5
    return (date | UInt32(parts.tm_mday)) << 16
      | UInt32(parts.tm_hour) << 11 | UInt32(parts.tm_min) << 5 | UInt32(parts.tm_sec / 2)
  }
}

/// Bytes of numbers, the lowest first.
private struct LittleEndianBytes {
  var bytes: [UInt8] = []

  mutating func append(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
  }
}

/// The files below a folder, as archives of folders take them: links are followed.
enum FolderFiles {
  /// How deep folders may be nested; a link to a folder above would go on forever.
  private static let maximumDepth = 100

  /// The paths of all files relative to the folder, in the order of their bytes.
  ///
  /// - Parameter accepts: Whether a file or a folder is wanted, by its path.
  static func all(
    below folder: String, accepts: (String) -> Bool = { _ in true }
  ) throws -> [String] {
    var files: [String] = []
    try collect(folder, "", 0, accepts, &files)
    return files
  }

  private static func collect(
    _ folder: String, _ prefix: String, _ depth: Int, _ accepts: (String) -> Bool,
    _ files: inout [String]
  ) throws {
    guard depth < maximumDepth else {
      throw FileError(path: folder, reason: "its folders are nested too deeply")
    }
    let names: [String]
    do {
      names = try DirectoryReader.names(in: folder)
    } catch {
      throw error.of(folder)
    }
    for name in names.sorted(by: { Array($0.utf8).lexicographicallyPrecedes($1.utf8) }) {
      let path = prefix + name
      guard accepts(path) else { continue }
      let full = LocalPath.join(folder, name)
      if LocalPath.isFolder(full) {
        try collect(full, path + "/", depth + 1, accepts, &files)
      } else {
        files.append(path)
      }
    }
  }
}

extension CustomRun {
  /// The folder for files that a command needs for itself.
  var temporaryFolder: String { context.environment["TMPDIR"] ?? "/tmp" }
}

/// A file for the time of a command, in the folder for such files.
enum ScratchFile {
  /// Makes a file, and removes it after the work.
  static func with<Result>(
    _ folder: String, suffix: String,
    _ work: (_ path: String, _ file: OpenFile) async throws -> Result
  ) async throws -> Result {
    let id = String(UInt64.random(in: .min ... .max), radix: 16)
    let path = LocalPath.join(folder, "boto3-\(id)\(suffix)")
    let file = try OpenFile(path, .creating, permissions: 0o600)
    do {
      let result = try await work(path, file)
      try? FileSystem.remove(path)
      return result
    } catch {
      try? FileSystem.remove(path)
      throw error
    }
  }
}
