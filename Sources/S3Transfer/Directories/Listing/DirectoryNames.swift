// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import WireFormats
import Files

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

  /// A rejected entry.
  struct Rejected {
    /// The name as in a path; empty for the directory itself.
    let name: String
    /// The name as in a key; `nil` if it can't be one.
    let key: String?
    let reason: DirectoryWarning.Reason
  }

  /// The names in a directory, as far as they can be determined.
  ///
  /// - Parameters:
  ///   - path: The directory, with `/` at its end.
  ///   - followsLinks: Whether symbolic links are followed; if not, they are left out.
  ///   - reject: Receives entries that no longer exist, lack permission or aren't accepted: the
  ///     directory itself if not all of its names can be determined.
  init(
    _ path: String, followsLinks: Bool, calls: DirectoryReader.Calls = DirectoryReader.Calls(),
    reject: (Rejected) -> Void
  ) {
    do {
      let reader = try DirectoryReader(path, calls: calls)
      var hasRoom = true
      while hasRoom,
        try reader.next({ hasRoom = take($0, $1, path, followsLinks, reject) })
      {}
      if !hasRoom {
        let reason = DirectoryWarning.Reason.systemError("It has more than 4 GiB of names")
        reject(Rejected(name: "", key: "", reason: reason))
      }
    } catch {
      reject(Rejected(name: "", key: "", reason: .init(error)))
    }
    sort()
  }

  /// Takes a name, or rejects it.
  ///
  /// - Returns: Whether there was room for it.
  private mutating func take(
    _ name: UnsafeRawBufferPointer, _ reportedKind: DirectoryReader.Kind, _ path: String,
    _ followsLinks: Bool, _ reject: (Rejected) -> Void
  ) -> Bool {
    let text = PathText.text(of: name)
    guard let key = name.withMemoryRebound(to: UInt8.self, { String(validUTF8: $0) }) else {
      reject(Rejected(name: text, key: nil, reason: .nameIsNotUTF8))
      return true
    }
    switch Self.kind(path + text, reportedKind, followsLinks) {
    case .taken(let isDirectory): return append(name, isDirectory: isDirectory)
    case .rejected(let reason): reject(Rejected(name: text, key: key, reason: reason))
    case .ignored: break
    }
    return true
  }

  /// Whether all names were taken.
  var isAtEnd: Bool { next == names.count }

  /// The next name, without a `/` after it.
  mutating func popFirst() -> (name: String, isDirectory: Bool)? {
    guard next < names.count else { return nil }
    let name = names[next]
    next += 1
    let text = bytes.withUnsafeBufferPointer { bytes in
      String(
        decoding: bytes[Int(name.start)..<Int(name.start + name.count)], as: UTF8.self)
    }
    return (text, name.isDirectory)
  }

  /// What happens to a name.
  private enum Outcome {
    case taken(isDirectory: Bool)
    case rejected(DirectoryWarning.Reason)
    /// A link that isn't followed.
    case ignored
  }

  private static func kind(
    _ path: String, _ reportedKind: DirectoryReader.Kind, _ followsLinks: Bool
  ) -> Outcome {
    switch reportedKind {
    case .regular: return .taken(isDirectory: false)
    case .directory: return .taken(isDirectory: true)
    case .special: return .rejected(.special)
    case .link where !followsLinks: return .ignored
    case .link, .unknown: break
    }
    do {
      switch try EntryStatus(of: path, followsLinks: followsLinks)?.file.kind {
      case .regular: return .taken(isDirectory: false)
      case .directory: return .taken(isDirectory: true)
      case .link: return .ignored
      case .fifo, .characterDevice, .other: return .rejected(.special)
      case nil: return .rejected(.missing)
      }
    } catch {
      return .rejected(.systemError(error.reason))
    }
  }

  /// - Returns: Whether there was room for it.
  private mutating func append(_ name: UnsafeRawBufferPointer, isDirectory: Bool) -> Bool {
    guard let start = UInt32(exactly: bytes.count), let count = UInt32(exactly: name.count),
      !start.addingReportingOverflow(count + 1).overflow
    else { return false }
    names.append(Name(start: start, count: count, isDirectory: isDirectory))
    bytes.append(contentsOf: name)
    if isDirectory { bytes.append(UInt8(ascii: "/")) }
    return true
  }

  private mutating func sort() {
    bytes.withUnsafeBytes { bytes in
      func key(_ name: Name) -> UnsafeRawBufferPointer {
        let count = Int(name.count) + (name.isDirectory ? 1 : 0)
        return UnsafeRawBufferPointer(rebasing: bytes[Int(name.start)..<Int(name.start) + count])
      }
      names.sort { ByteOrder(key($0), key($1)) == .ascending }
    }
  }
}

extension DirectoryWarning.Reason {
  /// Why the system call failed, by its error number.
  init(_ error: SystemError) {
    switch error.absence {
    case .missing: self = .missing
    case .unreadable: self = .unreadable
    case nil: self = .systemError(error.text)
    }
  }
}
