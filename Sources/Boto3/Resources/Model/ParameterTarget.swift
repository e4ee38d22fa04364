// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols

/// A value's destination in an operation's parameters: `Bucket`, `Filters[0].Values[]`,
/// `Delete.Objects[*].Key`. It is JMESPath read backwards: missing parts of the path are created.
struct ParameterTarget: Sendable, Hashable {
  /// An element of a list.
  enum Index: Sendable, Hashable {
    /// A new one after the others.
    case append
    /// The element of the item that the parameters are built for.
    case item
    /// The element at a position.
    case position(Int)
  }

  struct Step: Sendable, Hashable {
    let name: String
    /// `nil` if it isn't a list.
    let index: Index?
  }

  let steps: [Step]

  init(_ text: String) {
    steps = text.split(separator: ".").map(Self.step)
  }

  private static func step(_ part: Substring) -> Step {
    guard part.utf8.last == UInt8(ascii: "]"), let bracket = part.firstIndex(of: "[") else {
      return Step(name: String(part), index: nil)
    }
    let inner = part[part.index(after: bracket)...].dropLast()
    let index: Index =
      inner.isEmpty ? .append : inner == "*" ? .item : Int(inner).map(Index.position) ?? .append
    return Step(name: String(part[..<bracket]), index: index)
  }

  /// Sets a value.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - parameters: The parameters so far.
  ///   - item: The position of the item that the parameters are built for, if there are several.
  func set(_ value: Value, in parameters: inout Structure, item: Int? = nil) {
    var root = Value.structure(parameters)
    parameters = [:]
    Self.set(value, in: &root, steps[...], item)
    parameters = Structure(root) ?? [:]
  }

  private static func set(
    _ value: Value, in container: inout Value, _ steps: ArraySlice<Step>, _ item: Int?
  ) {
    guard let step = steps.first else {
      container = value
      return
    }
    if Structure(container) == nil { container = .structure([:]) }
    // Removed while it changes, so that it isn't copied.
    var member = container[step.name]
    container[step.name] = .null
    if let index = step.index {
      set(value, inList: &member, at: index, steps.dropFirst(), item)
    } else {
      set(value, in: &member, steps.dropFirst(), item)
    }
    container[step.name] = member
  }

  private static func set(
    _ value: Value, inList list: inout Value, at index: Index, _ steps: ArraySlice<Step>,
    _ item: Int?
  ) {
    var elements = [Value]()
    if case .list(let found) = list { elements = found }
    list = .null
    let position =
      switch index {
      case .append: elements.count
      case .item: item ?? elements.count
      case .position(let position): position
      }
    while elements.count <= position { elements.append(.structure([:])) }
    set(value, in: &elements[position], steps, position)
    list = .list(elements)
  }
}
