// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import Files

/// Paths as strings, by Python's rules (`os.path`), which the AWS CLI uses.
package enum LocalPath {
  /// The process's working directory.
  static var workingDirectory: String { FileSystem.workingDirectory }

  /// An absolute path without `.`, `..` and doubled `/`. Symbolic links aren't resolved.
  package static func absolute(_ path: String) -> String {
    let isAbsolute = path.utf8.first == slash
    return normal(isAbsolute ? path : workingDirectory + "/" + path)
  }

  /// A path as the AWS CLI prints it: relative to the working directory, `./file`, `../other/file`.
  package static func relative(_ path: String) -> String { relative(path, to: workingDirectory) }

  /// A path relative to a directory.
  static func relative(_ path: String, to directory: String) -> String {
    let path = absolute(path)
    let (parent, name) = split(path)
    let from = components(directory)
    let to = components(parent)
    var common = 0
    while common < from.count, common < to.count, from[common].elementsEqual(to[common]) {
      common += 1
    }
    let steps =
      Array(repeating: "..", count: from.count - common)
      + to[common...].map { String(Substring($0)) }
    return (steps.isEmpty ? "." : steps.joined(separator: "/")) + "/" + name
  }

  /// The directory and the name of an absolute path.
  static func split(_ path: String) -> (parent: String, name: String) {
    guard let last = path.utf8.lastIndex(of: slash) else { return ("", path) }
    let name = String(path[path.utf8.index(after: last)...])
    return last == path.startIndex ? ("/", name) : (String(path[..<last]), name)
  }

  /// The part after the last `/`.
  static func name(_ path: String) -> String { split(path).name }

  private static let slash = UInt8(ascii: "/")

  private static func components(_ path: String) -> [Substring.UTF8View] {
    path.utf8.split(separator: slash)
  }

  private static func normal(_ path: String) -> String {
    var kept: [Substring.UTF8View] = []
    for component in components(path) {
      if component.elementsEqual(".".utf8) { continue }
      if component.elementsEqual("..".utf8) {
        _ = kept.popLast()
      } else {
        kept.append(component)
      }
    }
    return "/" + kept.map { String(Substring($0)) }.joined(separator: "/")
  }
}
