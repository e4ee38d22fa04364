// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ServiceModel
import WireFormats

/// How the operations of a service use its shapes. Computed of the whole service, so that names and
/// types don't depend on the operations that a program asks for.
struct ServiceShapes {
  /// Where a shape occurs.
  struct Use: OptionSet {
    let rawValue: UInt8
    /// In parameters.
    static let input = Use(rawValue: 1)
    /// In responses, errors and events that are received.
    static let output = Use(rawValue: 2)
    /// As an operation's parameters as a whole.
    static let parameters = Use(rawValue: 4)
    /// As an operation's response as a whole.
    static let response = Use(rawValue: 8)
    /// As a member, an element or a value.
    static let part = Use(rawValue: 16)
  }

  /// The service.
  let model: ServiceModel
  /// The uses of shapes by name.
  private(set) var uses: [String: Use] = [:]
  /// The operations whose input or output a shape is, by name.
  private(set) var inputOperations: [String: [String]] = [:]
  private(set) var outputOperations: [String: [String]] = [:]
  /// The structures that can contain themselves without a list or map between, each with a number
  /// that it shares with those of its circle.
  private(set) var circles: [String: Int] = [:]
  /// The structures that can't be compared: errors, and those that hold a stream or a document.
  private(set) var incomparable: Set<String> = []

  init(_ model: ServiceModel) {
    self.model = model
    for operation in model.operations {
      let name = operation.name.string
      if let input = operation.input {
        inputOperations[input.shapeName.string, default: []].append(name)
        visit(input.target, [.input, .parameters], [.input, .part])
      }
      if let output = operation.output {
        outputOperations[output.shapeName.string, default: []].append(name)
        visit(output.target, [.output, .response], [.output, .part])
      }
      for error in operation.errors { visit(error.target, .output, [.output, .part]) }
    }
    for shape in model.shapes where shape.has(.exception) {
      visit(shape, .output, [.output, .part])
    }
    var finder = CircleFinder()
    for shape in model.shapes where shape.type == .structure { finder.visit(shape) }
    circles = finder.circles
    markIncomparable()
  }

  /// Marks a shape and what it contains.
  private mutating func visit(_ shape: Schema, _ use: Use, _ inner: Use) {
    // Not by recursion: chains of shapes may be long.
    var pending = [(shape, use)]
    while let (shape, use) = pending.popLast() {
      let name = shape.shapeName.string
      let known = uses[name] ?? []
      guard !known.isSuperset(of: use) else { continue }
      uses[name] = known.union(use)
      for member in shape.members { pending.append((member.target, inner)) }
    }
  }

  private mutating func markIncomparable() {
    var containers: [String: [String]] = [:]
    var found: [String] = []
    for shape in model.shapes {
      let name = shape.shapeName.string
      if shape.has(.exception) { found.append(name) }
      for member in shape.members where !Self.isStreamError(member, of: shape) {
        containers[member.shapeName.string, default: []].append(name)
        if member.has(.streaming) || member.has(.eventStream) || member.has(.document)
          || member.has(.jsonValue)
        {
          found.append(name)
        }
      }
    }
    while let name = found.popLast() {
      guard incomparable.insert(name).inserted else { continue }
      found += containers[name] ?? []
    }
  }

  /// The structures, unions and enumerations that some shapes consist of, sorted by name.
  func closure(of roots: [Schema]) -> [Schema] {
    var found: [String: Schema] = [:]
    var pending = roots.map(\.target)
    while let shape = pending.popLast() {
      guard found.updateValue(shape, forKey: shape.shapeName.string) == nil else { continue }
      pending += shape.members.map(\.target)
    }
    return found.values.sorted { $0.shapeName.string.precedesInBytes($1.shapeName.string) }
  }

  /// Whether a member of an event stream is an error, which ends the stream and isn't an event.
  static func isStreamError(_ member: Schema, of shape: Schema) -> Bool {
    shape.has(.eventStream) && member.has(.exception)
  }

  /// Whether a member is an error's message, which every error has under one name.
  static func isErrorMessage(_ member: Schema, of shape: Schema) -> Bool {
    shape.has(.exception) && member.type == .string
      && member.memberName.string.lowercased() == "message"
  }

  /// Whether a member of a structure is in a circle with it, and so needs a place of its own.
  func isRecursive(_ member: Schema, of structure: Schema) -> Bool {
    guard member.type == .structure, let circle = circles[structure.shapeName.string] else {
      return false
    }
    return circles[member.shapeName.string] == circle
  }
}

/// Finds the strongly connected components of structures that contain each other directly, by
/// Tarjan's algorithm.
private struct CircleFinder {
  var circles: [String: Int] = [:]
  private var numbers: [String: Int] = [:]
  private var lowest: [String: Int] = [:]
  private var stack: [String] = []
  private var onStack: Set<String> = []

  /// A structure whose members are being visited.
  private struct Frame {
    let name: String
    let containsItself: Bool
    /// The members that are structures and not visited yet.
    var pending: [Schema]
  }

  /// Visits a structure and those that it contains. Not by recursion: chains may be long.
  mutating func visit(_ shape: Schema) {
    guard numbers[shape.shapeName.string] == nil else { return }
    var frames = [enter(shape)]
    while let index = frames.indices.last {
      guard let member = frames[index].pending.popLast() else {
        let done = frames.removeLast()
        close(done)
        if let outer = frames.last { lower(outer.name, to: lowest[done.name]) }
        continue
      }
      let other = member.shapeName.string
      if numbers[other] == nil {
        frames.append(enter(member.target))
      } else if onStack.contains(other) {
        lower(frames[index].name, to: numbers[other])
      }
    }
  }

  private mutating func enter(_ shape: Schema) -> Frame {
    let name = shape.shapeName.string
    numbers[name] = numbers.count
    lowest[name] = numbers[name]
    stack.append(name)
    onStack.insert(name)
    let parts = shape.members.filter { $0.type == .structure }
    return Frame(
      name: name, containsItself: parts.contains { $0.shapeName.string == name },
      pending: parts.reversed())
  }

  private mutating func lower(_ name: String, to number: Int?) {
    guard let number, let known = lowest[name], number < known else { return }
    lowest[name] = number
  }

  /// All that a structure contains is visited: takes the component of which it is the first.
  private mutating func close(_ frame: Frame) {
    guard let number = numbers[frame.name], lowest[frame.name] == number else { return }
    var component: [String] = []
    while let last = stack.popLast() {
      onStack.remove(last)
      component.append(last)
      if last == frame.name { break }
    }
    guard component.count > 1 || frame.containsItself else { return }
    for member in component { circles[member] = number }
  }
}
