// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The position of a parameter, as botocore writes it: `input` at the top, otherwise `a.b[0].c`.
/// Steps are only recorded; a string is made of them when there is a problem to report.
struct ParameterPath: CustomStringConvertible {
  /// A step from a value to one inside it.
  enum Step {
    /// A member of a structure, or a map's value.
    case member(String)
    /// An element of a list.
    case element(Int)
    /// A map's key.
    case key(String)
    /// A member within a document, which botocore names without its path.
    case documentMember(String)
  }

  private var steps: [Step] = []

  /// The number of steps from the top.
  var depth: Int { steps.count }

  mutating func enter(_ step: Step) { steps.append(step) }

  mutating func leave() { steps.removeLast() }

  var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .member(let name): text += ".\(name)"
      case .element(let index): text += "[\(index)]"
      case .key(let key): text += " (key: \(key))"
      case .documentMember(let name): text = name
      }
    }
    if text.isEmpty { return "input" }
    return text.utf8.first == UInt8(ascii: ".") ? String(text.dropFirst()) : text
  }
}
