// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import TestSupport

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A small file system, if the system lets a test mount one.
final class SmallDisk: Sendable {
  private let root: String

  /// Whether one can be mounted: by root, and not in a container that forbids it.
  static let isPossible = (try? SmallDisk(in: TestFolder(), size: 1 << 20)) != nil

  init(in folder: TestFolder, size: Int) throws {
    root = folder.path("disk")
    guard mkdir(root, 0o700) == 0, Self.mountMemory(at: root, size: size) else {
      rmdir(root)
      throw NoDisk()
    }
  }

  deinit {
    #if os(Linux)
      umount2(root, Int32(MNT_DETACH))
    #endif
    rmdir(root)
  }

  func path(_ name: String) -> String { "\(root)/\(name)" }

  /// The names in it.
  func names() -> [String] {
    guard let directory = opendir(root) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { raw in
        String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private static func mountMemory(at path: String, size: Int) -> Bool {
    #if os(Linux)
      return mount("tmpfs", path, "tmpfs", 0, "size=\(size)") == 0
    #else
      return false
    #endif
  }

  private struct NoDisk: Error {}
}
