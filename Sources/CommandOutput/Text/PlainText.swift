// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols

/// Writes values as lines with tabs.
struct PlainText {
  private var output: OutputPieces

  init(_ write: @escaping (String) throws -> Void) { output = OutputPieces(write) }

  /// Passes on what is left.
  mutating func finish() throws { try output.flush() }

  /// Writes a value.
  ///
  /// - Parameters:
  ///   - identifier: The name under which the value stands, which begins its lines.
  ///   - keys: The columns of a structure in a list; `nil` for its own scalars.
  mutating func append(
    _ value: Value, identifier: String? = nil, keys: ScalarKeys? = nil
  ) throws {
    switch value {
    case .structure(let members): try append(members, identifier, keys)
    case .list(let elements), .set(let elements): try append(elements, identifier)
    default: try output.append(PythonText.of(value) + "\n")
    }
  }

  private mutating func append(
    _ members: Structure, _ identifier: String?, _ keys: ScalarKeys?
  ) throws {
    var cells: [String] = []
    var nested: [Structure.Element] = []
    if let keys {
      cells = keys.names.map { members[$0].map(PythonText.of) ?? "" }
      for member in members where !keys.contains(member.name) { nested.append(member) }
      nested.sort { $0.name.precedes($1.name) }
    } else {
      for member in members.sorted(by: { $0.name.precedes($1.name) }) {
        if member.value.isContainer {
          nested.append(member)
        } else {
          cells.append(PythonText.of(member.value))
        }
      }
    }
    if !cells.isEmpty {
      if let identifier { cells.insert(identifier.uppercased(), at: 0) }
      try output.append(cells.joined(separator: "\t") + "\n")
    }
    for (name, value) in nested { try append(value, identifier: name) }
  }

  private mutating func append(_ elements: [Value], _ identifier: String?) throws {
    if elements.contains(where: \.isStructure) {
      let keys = try ScalarKeys(of: elements) { type, _ in
        "'\(type.rawValue)' object has no attribute 'items'"
      }
      for element in elements { try append(element, identifier: identifier, keys: keys) }
      return
    }
    try append(scalars: elements.filter { !$0.isContainer }, identifier)
    for element in elements where element.isContainer {
      try append(element, identifier: identifier)
    }
  }

  private mutating func append(scalars: [Value], _ identifier: String?) throws {
    guard !scalars.isEmpty else { return }
    guard let identifier else {
      return try output.append(scalars.map(PythonText.of).joined(separator: "\t") + "\n")
    }
    let name = identifier.uppercased()
    for scalar in scalars { try output.append("\(name)\t\(PythonText.of(scalar))\n") }
  }
}

/// The sorted names in any of several structures.
struct ScalarKeys {
  /// The names of scalars.
  let names: [String]
  /// The names of lists and structures.
  let containers: [String]
  private let scalars: Set<[UInt8]>

  /// The names in a list's elements, all of which have to be structures.
  ///
  /// - Parameter failure: What the AWS CLI says of another element.
  init(of elements: [Value], failure: (PythonType, Value) -> String) throws {
    var scalars: Set<[UInt8]> = []
    var others: Set<[UInt8]> = []
    var names: [String] = []
    var containers: [String] = []
    for element in elements {
      guard case .structure(let members) = element else {
        throw OutputFailure(failure(PythonType(of: element), element))
      }
      for (name, value) in members {
        let bytes = Array(name.utf8)
        if value.isContainer {
          if others.insert(bytes).inserted { containers.append(name) }
        } else if scalars.insert(bytes).inserted {
          names.append(name)
        }
      }
    }
    self.names = names.sorted { $0.precedes($1) }
    self.containers = containers.sorted { $0.precedes($1) }
    self.scalars = scalars
  }

  /// Whether a name is that of a scalar in any of the structures.
  func contains(_ name: String) -> Bool { scalars.contains(Array(name.utf8)) }
}

extension String {
  /// Whether the string stands before another in the order of scalars, which is Python's.
  func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}

extension Value {
  /// Whether the value is a list or a structure.
  var isContainer: Bool {
    switch self {
    case .list, .set, .structure: true
    default: false
    }
  }

  /// Whether the value is a structure.
  var isStructure: Bool { if case .structure = self { true } else { false } }

  /// Whether the value is a structure without members.
  var isEmptyStructure: Bool {
    if case .structure(let members) = self { members.isEmpty } else { false }
  }
}
