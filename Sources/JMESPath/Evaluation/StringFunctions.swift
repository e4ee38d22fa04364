// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

extension FunctionCall {
  func startsWith() throws(JMESPathError) -> Value {
    let (text, prefix) = (try string(0), try string(1))
    return .jmespath(boolean: text.hasBytePrefix(prefix))
  }

  func endsWith() throws(JMESPathError) -> Value {
    let (text, suffix) = (try string(0), try string(1))
    return .jmespath(boolean: text.utf8.reversed().starts(with: suffix.utf8.reversed()))
  }

  func join() throws(JMESPathError) -> Value {
    let separator = try string(0)
    var joined = ""
    for (index, element) in try array(1).enumerated() {
      let view = element.jmespathView
      guard case .string(let text) = view else {
        throw wrongType("an array with \(view.kindName)", expected: "an array of strings")
      }
      if index > 0 { joined += separator }
      joined += text
    }
    return .jmespath(string: joined)
  }

  /// An element of an array, or a part of a string.
  func contains() throws(JMESPathError) -> Value {
    let (subject, search) = (try value(0).jmespathView, try value(1))
    switch subject {
    case .array(let elements):
      for element in elements
      where try interpreter.areEqual(element, search, at: position) {
        return .jmespath(boolean: true)
      }
      return .jmespath(boolean: false)
    case .string(let text):
      guard case .string(let part) = search.jmespathView else {
        throw failure(.invalidValue, "cannot look for \(search.jmespathView.kindName) in text")
      }
      return .jmespath(boolean: Array(text.utf8).contains(Array(part.utf8)))
    default: throw wrongType(subject.kindName, expected: "an array or a string")
    }
  }

  /// The number of code points, elements or members.
  func length() throws(JMESPathError) -> Value {
    let value = try value(0)
    let view = value.jmespathView
    let length =
      switch view {
      case .string(let text): text.unicodeScalars.count
      case .array(let elements): elements.count
      case .object: value.jmespathMemberCount
      default: throw wrongType(view.kindName, expected: "a string, an array or an object")
      }
    return .jmespath(integer: Int64(length))
  }

  /// An array, or a string by code points.
  func reverse() throws(JMESPathError) -> Value {
    let view = try value(0).jmespathView
    switch view {
    case .string(let text):
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: text.unicodeScalars.reversed())
      return .jmespath(string: String(scalars))
    case .array(let elements): return .jmespath(array: elements.reversed())
    default: throw wrongType(view.kindName, expected: "an array or a string")
    }
  }
}

extension [UInt8] {
  /// Whether these bytes contain others.
  fileprivate func contains(_ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    guard part.count <= count else { return false }
    for start in 0...(count - part.count) where self[start] == first {
      if self[start..<(start + part.count)].elementsEqual(part) { return true }
    }
    return false
  }
}
