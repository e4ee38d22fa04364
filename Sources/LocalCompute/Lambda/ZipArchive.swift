// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CZlib
import WireFormats

/// A zip in memory: the names and bytes of its files.
package struct ZipArchive: Sendable {
  /// A file of a zip.
  package struct File: Sendable {
    /// The path in the zip.
    package let name: String
    /// The permissions of Unix, if the zip has them.
    package let mode: UInt16?
    fileprivate let method: Int
    fileprivate let compressed: Range<Int>
    fileprivate let size: Int
  }

  /// A zip that can't be read.
  package struct Damaged: Error {}

  private let bytes: [UInt8]
  /// The files, without folders.
  package let files: [File]

  /// The size that all files together may have, as Lambda has it.
  static let sizeLimit = 262_144_000

  /// Reads a zip's directory.
  package init(_ bytes: [UInt8]) throws(Damaged) {
    guard let end = Self.end(of: bytes) else { throw Damaged() }
    self.bytes = bytes
    func number(_ offset: Int, _ count: Int) throws(Damaged) -> Int {
      guard offset >= 0, offset + count <= bytes.count else { throw Damaged() }
      return (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
    let count = try number(end + 10, 2)
    var position = try number(end + 16, 4)
    var files: [File] = []
    var total = 0
    for _ in 0..<count {
      guard try number(position, 4) == 0x0201_4B50 else { throw Damaged() }
      let nameLength = try number(position + 28, 2)
      let start = position + 46
      guard start + nameLength <= bytes.count else { throw Damaged() }
      let name = String(decoding: bytes[start..<start + nameLength], as: UTF8.self)
      let header = try number(position + 42, 4)
      guard try number(header, 4) == 0x0403_4B50 else { throw Damaged() }
      let dataStart = header + 30 + (try number(header + 26, 2)) + (try number(header + 28, 2))
      let dataEnd = dataStart + (try number(position + 20, 4))
      guard dataStart <= dataEnd, dataEnd <= bytes.count else { throw Damaged() }
      let size = try number(position + 24, 4)
      total += size
      guard total <= Self.sizeLimit else { throw Damaged() }
      let mode = try number(position + 40, 2)
      if !name.hasSuffix("/") {
        files.append(
          File(
            name: name, mode: mode == 0 ? nil : UInt16(mode),
            method: try number(position + 10, 2), compressed: dataStart..<dataEnd, size: size))
      }
      position =
        start + nameLength + (try number(position + 30, 2)) + (try number(position + 32, 2))
    }
    self.files = files
  }

  /// Whether bytes have the record that is at a zip's end.
  static func hasEnd(_ bytes: [UInt8]) -> Bool { end(of: bytes) != nil }

  private static func end(of bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    let mark: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    return (max(0, bytes.count - 65_557)...bytes.count - 22).reversed().first {
      bytes[$0..<$0 + 4].elementsEqual(mark)
    }
  }

  /// The bytes of a file.
  package func contents(_ file: File) throws(Damaged) -> [UInt8] {
    guard file.method != 0 else { return Array(bytes[file.compressed]) }
    guard file.method == 8 else { throw Damaged() }
    // In one place: zlib knows a stream by its address.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    guard
      inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw Damaged() }
    defer { inflateEnd(stream) }
    var input = Array(bytes[file.compressed])
    var status = Z_OK
    let output = [UInt8](unsafeUninitializedCapacity: max(1, file.size)) { buffer, count in
      input.withUnsafeMutableBufferPointer { input in
        stream.pointee.next_in = input.baseAddress
        stream.pointee.avail_in = UInt32(input.count)
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = UInt32(buffer.count)
        status = inflate(stream, Z_FINISH)
        count = buffer.count - Int(stream.pointee.avail_out)
      }
    }
    guard status == Z_STREAM_END, output.count == file.size else { throw Damaged() }
    return output
  }
}
