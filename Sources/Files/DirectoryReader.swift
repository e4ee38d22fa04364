// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import SystemLibrary
import WireFormats

/// An open directory of the C library.
#if canImport(Darwin)
  package typealias DirectoryStream = UnsafeMutablePointer<DIR>
#else
  package typealias DirectoryStream = OpaquePointer
#endif

/// Reads the names in a directory, in the system's order. Blocks.
package struct DirectoryReader: ~Copyable {
  /// The kind of an entry, which not all file systems report.
  package enum Kind: Sendable {
    case regular, directory, link, special, unknown

    fileprivate init(_ type: UInt8) {
      switch Int(type) {
      case Int(DT_REG): self = .regular
      case Int(DT_DIR): self = .directory
      case Int(DT_LNK): self = .link
      case Int(DT_UNKNOWN): self = .unknown
      default: self = .special
      }
    }
  }

  /// The system's calls, or replacements that fail.
  package struct Calls: Sendable {
    package var open: @Sendable (UnsafePointer<CChar>) -> DirectoryStream? = { opendir($0) }
    package var readNext: @Sendable (DirectoryStream) -> UnsafeMutablePointer<dirent>? = {
      readdir($0)
    }

    package init() {}

    /// Calls with another function that opens a directory.
    package init(open: @escaping @Sendable (UnsafePointer<CChar>) -> DirectoryStream?) {
      self.open = open
    }

    /// Calls with another function that reads the next entry.
    package init(
      readNext: @escaping @Sendable (DirectoryStream) -> UnsafeMutablePointer<dirent>?
    ) {
      self.readNext = readNext
    }
  }

  private let stream: DirectoryStream
  private let calls: Calls

  /// Opens a directory.
  package init(_ path: String, calls: Calls = Calls()) throws(SystemError) {
    BlockingCalls.note("opendir")
    guard let stream = try PathText.pass(path, to: { calls.open($0) }) else { throw .last }
    self.stream = stream
    self.calls = calls
  }

  deinit { closedir(stream) }

  /// Passes the next entry except `.` and `..` to a closure: the bytes of its name, and its kind.
  ///
  /// - Returns: Whether there was one.
  package func next(
    _ body: (UnsafeRawBufferPointer, Kind) -> Void
  ) throws(SystemError) -> Bool {
    while true {
      // Only this distinguishes an error from the end.
      errno = 0
      guard let entry = calls.readNext(stream) else {
        guard errno == 0 else { throw .last }
        return false
      }
      guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return false }
      let name = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
      let bytes = UnsafeRawBufferPointer(start: name, count: strlen(name))
      if bytes.elementsEqual(".".utf8) || bytes.elementsEqual("..".utf8) { continue }
      body(bytes, Kind(entry.pointee.d_type))
      return true
    }
  }

  /// The names in a directory, as ``WireFormats/PathText``.
  package static func names(in path: String) throws(SystemError) -> [String] {
    let reader = try DirectoryReader(path)
    var names: [String] = []
    while try reader.next({ name, _ in names.append(PathText.text(of: name)) }) {}
    return names
  }
}
