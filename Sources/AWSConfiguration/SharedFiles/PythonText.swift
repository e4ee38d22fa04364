// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// Strings split as in Python, for files with the rules of Python's `configparser`.
extension Substring {
  /// Without white space at both ends.
  package var stripped: Substring {
    var scalars = unicodeScalars
    while let first = scalars.first, first.isPythonSpace { scalars.removeFirst() }
    while let last = scalars.last, last.isPythonSpace { scalars.removeLast() }
    return Substring(scalars)
  }

  /// The number of scalars before the first that isn't white space.
  var indentation: Int {
    unicodeScalars.prefix { $0.isPythonSpace }.count
  }

  /// The parts between line breaks of all kinds that Python's `splitlines` recognises.
  var pythonLines: [Substring] {
    unicodeScalars.split { $0.isPythonLineBreak }.map { Substring($0) }
  }
}

extension String {
  /// The lines of a text file: they end with a line feed, a carriage return, or both.
  package var fileLines: [Substring] {
    var lines: [Substring] = []
    let scalars = unicodeScalars
    var start = scalars.startIndex
    var index = start
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      if scalar == "\n" || scalar == "\r" {
        lines.append(self[start..<index])
        start = next
        if scalar == "\r", next < scalars.endIndex, scalars[next] == "\n" {
          start = scalars.index(after: next)
        }
        index = start
      } else {
        index = next
      }
    }
    if start < scalars.endIndex { lines.append(self[start...]) }
    return lines
  }
}

extension Unicode.Scalar {
  /// Whether Python's `isspace` is true for it.
  package var isPythonSpace: Bool {
    properties.isWhitespace || (0x1C...0x1F).contains(value)
  }

  fileprivate var isPythonLineBreak: Bool {
    switch value {
    case 0x0A...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
