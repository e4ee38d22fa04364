// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import BotoCore
import WireFormats

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A directory that is being read.
#if canImport(Darwin)
  typealias DirectoryStream = UnsafeMutablePointer<DIR>
#else
  typealias DirectoryStream = OpaquePointer
#endif

/// The names in a directory in the order in which S3 lists keys: by bytes, with a `/` after
/// directories' names. They are in one block of memory, because a directory may have millions.
struct DirectoryNames: Sendable {
  /// A name in the memory.
  private struct Name: Sendable {
    let start: UInt32
    let count: UInt32
    let isDirectory: Bool
  }

  private var bytes: [UInt8] = []
  private var names: [Name] = []
  private var next = 0

  /// Why something is skipped.
  enum Absence: Sendable {
    /// It no longer exists.
    case missing
    /// It lacks permission.
    case unreadable

    /// - Returns: `nil` for an error that isn't about the file.
    init?(_ code: CInt) {
      switch code {
      case ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG: self = .missing
      case EACCES, EPERM: self = .unreadable
      default: return nil
      }
    }
  }

  /// A rejected entry.
  struct Rejected {
    /// The name as in a path; empty for the directory itself.
    let name: String
    /// The name as in a key; `nil` if it can't be one.
    let key: String?
    let reason: DirectoryWarning.Reason
  }

  /// The system's calls.
  struct Calls: Sendable {
    var open: @Sendable (UnsafePointer<CChar>) -> DirectoryStream? = { opendir($0) }
    var readNext: @Sendable (DirectoryStream) -> UnsafeMutablePointer<dirent>? = { readdir($0) }
  }

  /// The names in a directory, as far as they can be determined.
  ///
  /// - Parameters:
  ///   - path: The directory, with `/` at its end.
  ///   - followsLinks: Whether symbolic links are followed; if not, they are left out.
  ///   - reject: Receives entries that no longer exist, lack permission or aren't accepted: the
  ///     directory itself if not all of its names can be determined.
  init(
    _ path: String, followsLinks: Bool, calls: Calls = Calls(), reject: (Rejected) -> Void
  ) {
    guard let directory = PathText.withCString(path, { calls.open($0) }) else {
      reject(Rejected(name: "", key: "", reason: .init(errno)))
      return
    }
    defer { closedir(directory) }
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return }
    while true {
      // This distinguishes an error from the end.
      errno = 0
      guard let entry = calls.readNext(directory) else {
        if errno != 0 { reject(Rejected(name: "", key: "", reason: .init(errno))) }
        break
      }
      let name = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
      let raw = UnsafeRawBufferPointer(start: name, count: strlen(name))
      if raw.elementsEqual(".".utf8) || raw.elementsEqual("..".utf8) { continue }
      let text = PathText.text(of: raw)
      guard let key = raw.withMemoryRebound(to: UInt8.self, { String(validUTF8: $0) }) else {
        reject(Rejected(name: text, key: nil, reason: .nameIsNotUTF8))
        continue
      }
      switch Self.kind(path + text, TypeOfEntry(entry.pointee.d_type), followsLinks) {
      case .taken(let isDirectory):
        if append(raw, isDirectory: isDirectory) { continue }
        let reason = DirectoryWarning.Reason.systemError("It has more than 4 GiB of names")
        reject(Rejected(name: "", key: "", reason: reason))
        sort()
        return
      case .rejected(let reason): reject(Rejected(name: text, key: key, reason: reason))
      case .leftOut: break
      }
    }
    sort()
  }

  /// Whether all names were taken.
  var isAtEnd: Bool { next == names.count }

  /// The next name, without a `/` after it.
  mutating func popFirst() -> (name: String, isDirectory: Bool)? {
    guard next < names.count else { return nil }
    let name = names[next]
    next &+= 1
    let text = bytes.withUnsafeBufferPointer { bytes in
      String(
        decoding: bytes[Int(name.start)..<Int(name.start &+ name.count)], as: UTF8.self)
    }
    return (text, name.isDirectory)
  }

  /// What happens to a name.
  private enum Outcome {
    case taken(isDirectory: Bool)
    case rejected(DirectoryWarning.Reason)
    /// A link that isn't followed.
    case leftOut
  }

  private static func kind(
    _ path: String, _ told: TypeOfEntry, _ followsLinks: Bool
  ) -> Outcome {
    let kind: FileStatus.Kind?
    do {
      switch told {
      case .known(let known): kind = known
      case .link where followsLinks, .unknown where followsLinks:
        kind = try EntryStatus(of: path)?.file.kind
      case .link: return .leftOut
      case .unknown:
        let status = try EntryStatus(of: path, followsLinks: false)
        if status?.isLink == true { return .leftOut }
        kind = status?.file.kind
      }
    } catch {
      return .rejected(.systemError(error.reason))
    }
    switch kind {
    case .regular, .directory: return .taken(isDirectory: kind == .directory)
    case .special: return .rejected(.special)
    case nil: return .rejected(.missing)
    }
  }

  /// - Returns: Whether there was room for it.
  private mutating func append(_ name: UnsafeRawBufferPointer, isDirectory: Bool) -> Bool {
    guard let start = UInt32(exactly: bytes.count), let count = UInt32(exactly: name.count),
      !start.addingReportingOverflow(count &+ 1).overflow
    else { return false }
    names.append(Name(start: start, count: count, isDirectory: isDirectory))
    bytes.append(contentsOf: name)
    if isDirectory { bytes.append(UInt8(ascii: "/")) }
    return true
  }

  private mutating func sort() {
    bytes.withUnsafeBytes { bytes in
      func key(_ name: Name) -> UnsafeRawBufferPointer {
        let count = Int(name.count) &+ (name.isDirectory ? 1 : 0)
        return UnsafeRawBufferPointer(rebasing: bytes[Int(name.start)..<Int(name.start) &+ count])
      }
      names.sort { ByteOrder(key($0), key($1)) == .ascending }
    }
  }
}

extension DirectoryWarning.Reason {
  /// Why the system call failed, by its error number.
  init(_ code: CInt) {
    switch DirectoryNames.Absence(code) {
    case .missing: self = .missing
    case .unreadable: self = .unreadable
    case nil: self = .systemError(String(cString: strerror(code)))
    }
  }
}

/// An entry's type, as its directory reports it.
private enum TypeOfEntry {
  case known(FileStatus.Kind)
  case link
  /// Not all file systems report it.
  case unknown

  init(_ type: UInt8) {
    switch Int(type) {
    case Int(DT_REG): self = .known(.regular)
    case Int(DT_DIR): self = .known(.directory)
    case Int(DT_LNK): self = .link
    case Int(DT_UNKNOWN): self = .unknown
    default: self = .known(.special)
    }
  }
}
