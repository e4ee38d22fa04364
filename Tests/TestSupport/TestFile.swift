// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file, or a path for one, in a temporary folder of its own.
package final class TestFile: Sendable {
  package let folder: String
  package var path: String { folder + "/file" }

  package init(_ text: String? = nil) throws {
    var template = Array("/tmp/boto3-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw TestFileError() }
    folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    if let text { try write(text) }
  }

  package func write(_ text: String) throws {
    guard let file = fopen(path, "w") else { throw TestFileError() }
    fputs(text, file)
    fclose(file)
  }

  package func text() -> String? { Self.content(of: path) }

  /// The first megabyte of any file.
  package static func content(of path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  /// The names in the folder.
  package func names() -> [String] {
    guard let folder = opendir(folder) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { raw in
        String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  deinit {
    for name in names() { unlink(folder + "/" + name) }
    rmdir(folder)
  }
}

private struct TestFileError: Error {}
