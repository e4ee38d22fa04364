// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files

/// Content types by the extensions of names, as Python's `mimetypes` guesses them.
struct ContentTypes: Sendable {
  /// The types that come with the library.
  static let builtIn = ContentTypes([Array(builtInTypes.utf8)])
  /// The same, after the lists of this machine. Read when the first type is guessed.
  static let standard = ContentTypes([Array(builtInTypes.utf8)] + lists(at: hostLists))

  private let types: [String: String]

  /// Types from lists, later ones first: each line has a type and its extensions; a `#` begins a
  /// comment.
  init(_ lists: [[UInt8]]) {
    var types: [String: String] = [:]
    for list in lists {
      for line in list.split(separator: UInt8(ascii: "\n")) {
        let words = line.split(whereSeparator: Self.isBlank)
          .prefix { $0.first != UInt8(ascii: "#") }
        guard words.count > 1, let first = words.first else { continue }
        let type = String(decoding: first, as: UTF8.self)
        for word in words.dropFirst() { types[String(decoding: word, as: UTF8.self)] = type }
      }
    }
    self.types = types
  }

  /// The type of a file's or an object's name; `nil` if it has none.
  ///
  /// A compression's extension is skipped in favour of the one before it: `a.json.gz` is JSON.
  func guess(_ path: String) -> String? {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8[$0...].dropFirst() }
    var rest = name ?? path.utf8[...]
    guard var last = Self.popExtension(&rest) else { return nil }
    if let archive = Self.archives[last.lowercased()] {
      last = archive
    } else if Self.compressions.contains(last) {
      guard let inner = Self.popExtension(&rest) else { return nil }
      last = inner
    }
    return types[last] ?? types[last.lowercased()]
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (9...13).contains(byte)
  }

  /// Extensions that stand for two: an archive and its compression.
  private static let archives = [
    "svgz": "svg", "tgz": "tar", "taz": "tar", "tz": "tar", "tbz2": "tar", "txz": "tar",
  ]
  private static let compressions: Set<String> = ["gz", "Z", "bz2", "xz", "br"]

  /// Removes the extension from a name. Leading dots don't begin one.
  private static func popExtension(_ name: inout Substring.UTF8View) -> String? {
    let dot = UInt8(ascii: ".")
    guard let last = name.lastIndex(of: dot), name[..<last].contains(where: { $0 != dot }) else {
      return nil
    }
    let found = String(Substring(name[last...].dropFirst()))
    name = name[..<last]
    return found
  }
}

extension ContentTypes {
  /// Where machines keep lists of types, later ones taking precedence: Python's
  /// `mimetypes.knownfiles`.
  static let hostLists = [
    "/etc/mime.types", "/etc/httpd/mime.types", "/etc/httpd/conf/mime.types",
    "/etc/apache/mime.types", "/etc/apache2/mime.types",
    "/usr/local/etc/httpd/conf/mime.types", "/usr/local/lib/netscape/mime.types",
    "/usr/local/etc/mime.types",
  ]

  /// The lists that exist and can be read.
  static func lists(at paths: [String]) -> [[UInt8]] {
    paths.compactMap { path in
      guard FileStatus(of: path)?.kind == .regular else { return nil }
      return try? OpenFile.content(of: path)
    }
  }
}
