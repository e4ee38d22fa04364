// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#elseif canImport(Darwin)
  import Darwin
#endif

/// The few system calls that the compiler needs: list a directory, read and write a file. Paths are
/// ``PathText``'s.
enum FileSystem {
  /// The entries of a directory, sorted by bytes, without `.` and `..`; `nil` if it doesn't exist
  /// or lacks permission.
  static func entries(of directory: String) throws(CompileError) -> [String]? {
    guard let stream = PathText.withCString(directory, { opendir($0) }) else {
      if isAbsence(errno) { return nil }
      throw CompileError("the directory can't be read (\(lastError))", file: directory)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        PathText.text(of: bytes.prefix { $0 != 0 })
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether an error means that a file doesn't exist or lacks permission.
  private static func isAbsence(_ error: Int32) -> Bool {
    switch error {
    case ENOENT, ENOTDIR, EACCES, EPERM, ELOOP, ENAMETOOLONG: true
    default: false
    }
  }

  /// Whether a path leads to something readable.
  static func exists(_ path: String) -> Bool {
    PathText.withCString(path) { access($0, R_OK) } == 0
  }

  /// A file's state at one time.
  struct FileVersion: Hashable, Sendable {
    let path: String
    let inode: UInt64
    let size: Int64
    let seconds: Int64
    let nanoseconds: Int64
  }

  /// Identifies the current content of a file; `nil` if there is none.
  static func version(of path: String) -> FileVersion? {
    var status = stat()
    guard PathText.withCString(path, { stat($0, &status) }) == 0 else { return nil }
    #if canImport(Darwin)
      let modified = status.st_mtimespec
    #else
      let modified = status.st_mtim
    #endif
    return FileVersion(
      path: path, inode: UInt64(status.st_ino), size: Int64(status.st_size),
      seconds: Int64(modified.tv_sec), nanoseconds: Int64(modified.tv_nsec))
  }

  /// The bytes of a file; `nil` if it doesn't exist or isn't readable.
  static func read(_ path: String) throws(CompileError) -> [UInt8]? {
    let descriptor = PathText.withCString(path) { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else {
      if isAbsence(errno) { return nil }
      throw CompileError("the file can't be read (\(lastError))", file: path)
    }
    defer { close(descriptor) }
    var status = stat()
    let expected = fstat(descriptor, &status) == 0 ? Int(clamping: status.st_size) : 0
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected)
    while true {
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, filled in
        repeat { count = systemRead(descriptor, buffer) } while count < 0 && errno == EINTR
        filled = max(count, 0)
      }
      guard count >= 0 else {
        throw CompileError("the file can't be read (\(lastError))", file: path)
      }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk)
    }
  }

  private static func systemRead(
    _ descriptor: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      Musl.read(descriptor, buffer.baseAddress, buffer.count)
    #elseif canImport(Android)
      Android.read(descriptor, buffer.baseAddress, buffer.count)
    #else
      Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }

  /// Writes a file, replacing its content.
  static func write(_ bytes: [UInt8], to path: String) throws(CompileError) {
    guard let file = PathText.withCString(path, { fopen($0, "wb") }) else {
      throw CompileError("the file can't be written (\(lastError))", file: path)
    }
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else {
      throw CompileError("the file can't be written (\(lastError))", file: path)
    }
  }

  /// Creates a directory if there is none.
  static func makeDirectory(_ path: String) throws(CompileError) {
    guard PathText.withCString(path, { mkdir($0, 0o777) }) == 0 || errno == EEXIST else {
      throw CompileError("the directory can't be made (\(lastError))", file: path)
    }
  }

  /// Removes a file.
  static func remove(_ path: String) throws(CompileError) {
    guard PathText.withCString(path, { unlink($0) }) == 0 else {
      throw CompileError("the file can't be removed (\(lastError))", file: path)
    }
  }

  private static var lastError: String { String(cString: strerror(errno)) }
}
