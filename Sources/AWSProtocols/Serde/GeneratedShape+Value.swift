// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel

// Between generated structures and dynamic values, by the same functions that write and read
// bytes: for hooks that look at parameters, for pages and waiters, and for what was changed.

extension WritableStructure {
  /// The members that are set, as a dynamic structure.
  ///
  /// - Parameter kinds: Which members of the outermost structure: all, or only some.
  package func parameters(
    _ schema: Schema, _ kinds: ValueSerializer.Members = .all
  ) throws -> Structure {
    try collected(schema, kinds).members
  }

  /// The members that are set, except those that aren't scalars.
  ///
  /// - Returns: The members, and whether there are others.
  package func scalarParameters(_ schema: Schema) throws -> (members: Structure, isPartial: Bool) {
    let collected = try collected(schema, .scalars)
    return (collected.members, collected.isPartial)
  }

  private func collected(
    _ schema: Schema, _ kinds: ValueSerializer.Members
  ) throws -> ValueSerializer {
    var serializer = ValueSerializer(kinds)
    try withUnsafePointer(to: self) {
      try TypedStructure($0).serializeMembers(to: &serializer, of: schema)
    }
    return serializer
  }
}

extension ReadableStructure {
  /// A structure from a dynamic one.
  package init(reading value: Value, as schema: Schema) throws {
    self.init()
    var deserializer = ValueDeserializer(value)
    try withUnsafeMutablePointer(to: &self) {
      var target = StructureTarget($0, schema)
      try deserializer.readTyped(schema, into: &target)
    }
  }
}

extension ReadableUnion {
  /// A union from a dynamic structure.
  package init(reading value: Value, as schema: Schema) throws {
    self = .unknown("")
    var deserializer = ValueDeserializer(value)
    try withUnsafeMutablePointer(to: &self) {
      var target = UnionTarget($0, schema)
      try deserializer.readTyped(schema, into: &target)
    }
  }
}

/// Dynamic parameters in place of generated ones: those of a later page, or what a hook changed.
package struct DynamicInput: WritableStructure {
  private let parameters: Structure

  /// Parameters under the API's names.
  package init(parameters: Structure) { self.parameters = parameters }

  /// Writes the parameters that are members.
  @_spi(Generated)
  public func write(to writer: inout ShapeWriter) throws { try writer.members(parameters) }
}
