// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel
public import WireFormats

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Writes the members of a generated structure, each by its index in the model. Generated code sees
/// this one type, whatever the protocol: it holds the address of the protocol's serialiser, whose
/// witness table has the specialised functions, so that a member costs one indirect call.
///
/// A member that is `nil` isn't written.
@_spi(Generated)
public struct ShapeWriter {
  /// The serialiser, valid while the structure is written.
  private let address: UnsafeMutableRawPointer
  private let serializer: any ShapeSerializer.Type
  /// The schema of the structure, or of the element that is written.
  private let schema: Schema
  /// The number of structures, lists and maps around it.
  private let depth: Int

  /// - Throws: ``SerializationError`` beyond the depth that parameters may have.
  init<S: ShapeSerializer>(_ address: UnsafeMutablePointer<S>, _ schema: Schema, depth: Int) throws
  {
    guard depth <= ParameterLimits.depth else {
      throw SerializationError("\(schema.shapeName) is nested too deeply")
    }
    self.address = UnsafeMutableRawPointer(address)
    serializer = S.self
    self.schema = schema
    self.depth = depth
  }

  @inline(__always)
  private func member(_ index: Int) -> Schema { schema.members[index] }

  // MARK: Members

  /// Writes a string.
  public mutating func string(_ index: Int, _ value: String?) throws {
    guard let value else { return }
    try Self.string(serializer, address, member(index), value)
  }

  /// Writes a value of an enumeration.
  @inlinable
  public mutating func enumeration<E: OpenEnum>(_ index: Int, _ value: E?) throws {
    guard let value else { return }
    try string(index, value.rawValue)
  }

  /// Writes a boolean.
  public mutating func boolean(_ index: Int, _ value: Bool?) throws {
    guard let value else { return }
    try Self.boolean(serializer, address, member(index), value)
  }

  /// Writes a whole number.
  public mutating func integer(_ index: Int, _ value: Int?) throws {
    guard let value else { return }
    try Self.integer(serializer, address, member(index), value)
  }

  /// Writes a floating-point number.
  public mutating func double(_ index: Int, _ value: Double?) throws {
    guard let value else { return }
    try Self.double(serializer, address, member(index), value)
  }

  /// Writes bytes.
  public mutating func blob(_ index: Int, _ value: [UInt8]?) throws {
    guard let value else { return }
    try Self.blob(serializer, address, member(index), value)
  }

  /// Writes an instant.
  public mutating func timestamp(_ index: Int, _ value: Date?) throws {
    guard let value else { return }
    try Self.timestamp(serializer, address, member(index), value)
  }

  /// Writes a document.
  public mutating func document(_ index: Int, _ value: Value?) throws {
    guard let value else { return }
    try Self.document(serializer, address, member(index), value)
  }

  /// Writes bytes that are read while the request is sent.
  public mutating func stream(_ index: Int, _ value: ByteStream?) throws {
    guard let value else { return }
    try Self.stream(serializer, address, member(index), value)
  }

  /// Writes events that are sent one by one.
  public mutating func events<E: WritableUnion>(_ index: Int, _ value: EventSequence<E>?) throws {
    guard let value else { return }
    let schema = member(index)
    try Self.events(serializer, address, schema, value.sent(as: schema))
  }

  /// Writes a structure or a union.
  public mutating func structure<S: WritableStructure>(_ index: Int, _ value: S?) throws {
    guard let value else { return }
    try withUnsafePointer(to: value) {
      try Self.structure(serializer, address, member(index), TypedStructure($0, depth: depth + 1))
    }
  }

  // Inlined, to be specialised for the element in the module of generated code: the runtime would look up
  // the types of `[E]` and `[String: E]` at each use, which was a twentieth of DynamoDB's `PutItem`.

  /// Writes a list.
  @inlinable
  public mutating func list<E: WritableShape>(_ index: Int, _ value: [E]?) throws {
    guard let value else { return }
    try value.withUnsafeBufferPointer {
      try elements(index, $0.baseAddress.map { UnsafeRawPointer($0) }, E.self, $0.count)
    }
  }

  /// Writes a map.
  @inlinable
  public mutating func map<E: WritableShape>(_ index: Int, _ value: [String: E]?) throws {
    guard let value else { return }
    var (names, values): ([String], [E]) = ([], [])
    names.reserveCapacity(value.count)
    values.reserveCapacity(value.count)
    for (name, value) in value {
      names.append(name)
      values.append(value)
    }
    try values.withUnsafeBufferPointer {
      try entries(index, names, $0.baseAddress.map { UnsafeRawPointer($0) }, E.self)
    }
  }

  @usableFromInline
  mutating func elements(
    _ index: Int, _ first: UnsafeRawPointer?, _ kind: any WritableShape.Type, _ count: Int
  ) throws {
    try Self.list(
      serializer, address, member(index),
      TypedElements(first, kind, count: count, depth: depth + 1))
  }

  @usableFromInline
  mutating func entries(
    _ index: Int, _ names: [String], _ first: UnsafeRawPointer?, _ kind: any WritableShape.Type
  ) throws {
    try Self.map(
      serializer, address, member(index),
      TypedEntries(names, TypedElements(first, kind, count: names.count, depth: depth + 1)))
  }

  /// The error of a union's value that no model has.
  public func unknownVariant(_ name: String) -> any Error {
    SerializationError(
      "\(schema.shapeName) can't be sent with the variant \"\(name)\", which the model doesn't have"
    )
  }

  // MARK: The element itself

  mutating func null() throws { try Self.null(serializer, address, schema) }
  mutating func element(_ value: String) throws {
    try Self.string(serializer, address, schema, value)
  }
  mutating func element(_ value: Bool) throws {
    try Self.boolean(serializer, address, schema, value)
  }
  mutating func element(_ value: Int) throws {
    try Self.integer(serializer, address, schema, value)
  }
  mutating func element(_ value: Double) throws {
    try Self.double(serializer, address, schema, value)
  }
  mutating func element(_ value: [UInt8]) throws {
    try Self.blob(serializer, address, schema, value)
  }
  mutating func element(_ value: Date) throws {
    try Self.timestamp(serializer, address, schema, value)
  }
  mutating func element(_ value: Value) throws {
    try Self.document(serializer, address, schema, value)
  }
  mutating func element(structure value: UnsafePointer<some WritableStructure>) throws {
    try Self.structure(serializer, address, schema, TypedStructure(value, depth: depth + 1))
  }
  mutating func element(list value: [some WritableShape]) throws {
    try value.withUnsafeBufferPointer {
      try Self.list(serializer, address, schema, TypedElements($0, depth: depth + 1))
    }
  }
  mutating func element(map value: [String: some WritableShape]) throws {
    try Array(value.values).withUnsafeBufferPointer {
      try Self.map(
        serializer, address, schema,
        TypedEntries(Array(value.keys), TypedElements($0, depth: depth + 1)))
    }
  }

  // MARK: A dynamic structure in place of a generated one

  mutating func members(_ structure: Structure) throws {
    try Self.members(serializer, address, schema, structure)
  }

  private static func members<S: ShapeSerializer>(
    _: S.Type, _ address: Address, _ schema: Schema, _ structure: Structure
  ) throws {
    try structure.serializeMembers(
      to: &address.assumingMemoryBound(to: S.self).pointee, of: schema)
  }

  // MARK: The protocol's serialiser

  private typealias Address = UnsafeMutableRawPointer

  private static func null<S: ShapeSerializer>(
    _: S.Type, _ address: Address, _ schema: Schema
  ) throws {
    try address.assumingMemoryBound(to: S.self).pointee.writeNull(schema)
  }

  private static func string<S: ShapeSerializer>(
    _: S.Type, _ address: Address, _ schema: Schema, _ value: String
  ) throws {
    try address.assumingMemoryBound(to: S.self).pointee.writeString(schema, value)
  }

  private static func boolean<S: ShapeSerializer>(
    _: S.Type, _ address: Address, _ schema: Schema, _ value: Bool
  ) throws {
    try address.assumingMemoryBound(to: S.self).pointee.writeBoolean(schema, value)
  }

  private static func integer<S: ShapeSerializer>(
    _: S.Type, _ address: Address, _ schema: Schema, _ value: Int
  ) throws {
    try address.assumingMemoryBound(to: S.self).pointee.writeInteger(schema, Int64(value))
  }

  private static func double<S: ShapeSerializer>(
    _: S.Type, _ address: Address, _ schema: Schema, _ value: Double
  ) throws {
    try address.assumingMemoryBound(to: S.self).pointee.writeDouble(schema, value)
  }

  private static func blob<S: ShapeSerializer>(
    _: S.Type, _ address: Address, _ schema: Schema, _ value: [UInt8]
  ) throws {
    try address.assumingMemoryBound(to: S.self).pointee.writeBlob(schema, value)
  }

  private static func timestamp<S: ShapeSerializer>(
    _: S.Type, _ address: Address, _ schema: Schema, _ value: Date
  ) throws {
    guard !value.timeIntervalSince1970.isNaN else {
      let name = schema.isMember ? schema.memberName : schema.shapeName
      throw SerializationError("\(name) is a Date that isn't a number")
    }
    try address.assumingMemoryBound(to: S.self).pointee.writeTimestamp(schema, Timestamp(value))
  }

  private static func document<S: ShapeSerializer>(
    _: S.Type, _ address: Address, _ schema: Schema, _ value: Value
  ) throws {
    try address.assumingMemoryBound(to: S.self).pointee.writeDocument(schema, value)
  }

  private static func stream<S: ShapeSerializer>(
    _: S.Type, _ address: Address, _ schema: Schema, _ value: ByteStream
  ) throws {
    try address.assumingMemoryBound(to: S.self).pointee.writeStream(schema, value.source)
  }

  private static func events<S: ShapeSerializer>(
    _: S.Type, _ address: Address, _ schema: Schema, _ value: EventStream
  ) throws {
    try address.assumingMemoryBound(to: S.self).pointee.writeEvents(schema, value)
  }

  private static func structure<S: ShapeSerializer>(
    _: S.Type, _ address: Address, _ schema: Schema, _ value: TypedStructure
  ) throws {
    guard !address.assumingMemoryBound(to: S.self).pointee.omits(schema) else { return }
    try address.assumingMemoryBound(to: S.self).pointee.writeTyped(schema, value)
  }

  private static func list<S: ShapeSerializer>(
    _: S.Type, _ address: Address, _ schema: Schema, _ elements: TypedElements
  ) throws {
    guard !address.assumingMemoryBound(to: S.self).pointee.omits(schema) else { return }
    try address.assumingMemoryBound(to: S.self).pointee.writeTyped(schema, elements)
  }

  private static func map<S: ShapeSerializer>(
    _: S.Type, _ address: Address, _ schema: Schema, _ entries: TypedEntries
  ) throws {
    guard !address.assumingMemoryBound(to: S.self).pointee.omits(schema) else { return }
    try address.assumingMemoryBound(to: S.self).pointee.writeTyped(schema, entries)
  }
}

/// A generated structure in memory, as the serialisers take it.
package struct TypedStructure: SerializableStructure {
  private let address: UnsafeRawPointer
  private let kind: any WritableStructure.Type
  private let depth: Int

  /// A structure that stays where it is while it is written.
  ///
  /// - Parameter depth: The number of structures, lists and maps around it.
  package init<S: WritableStructure>(_ structure: UnsafePointer<S>, depth: Int = 0) {
    address = UnsafeRawPointer(structure)
    kind = S.self
    self.depth = depth
  }

  package func serializeMembers<S: ShapeSerializer>(
    to serializer: inout S, of schema: Schema
  ) throws {
    try withUnsafeMutablePointer(to: &serializer) { serializer in
      var writer = try ShapeWriter(serializer, schema, depth: depth)
      try Self.write(kind, address, to: &writer)
    }
  }

  private static func write<S: WritableStructure>(
    _: S.Type, _ address: UnsafeRawPointer, to writer: inout ShapeWriter
  ) throws {
    try address.assumingMemoryBound(to: S.self).pointee.write(to: &writer)
  }
}

/// The elements of a typed list, as the serialisers take them.
package struct TypedElements: RandomAccessCollection {
  /// `nil` if there are none.
  private let address: UnsafeRawPointer?
  private let kind: any WritableShape.Type
  private let depth: Int
  package let endIndex: Int
  package var startIndex: Int { 0 }

  init<E: WritableShape>(_ elements: UnsafeBufferPointer<E>, depth: Int) {
    self.init(
      elements.baseAddress.map { UnsafeRawPointer($0) }, E.self, count: elements.count,
      depth: depth)
  }

  init(
    _ first: UnsafeRawPointer?, _ kind: any WritableShape.Type, count: Int, depth: Int
  ) {
    address = first
    self.kind = kind
    self.depth = depth
    endIndex = count
  }

  package subscript(position: Int) -> Element {
    Element(address: address, kind: kind, position: position, depth: depth)
  }

  /// One of the elements.
  package struct Element: SerializableShape {
    fileprivate let address: UnsafeRawPointer?
    fileprivate let kind: any WritableShape.Type
    fileprivate let position: Int
    fileprivate let depth: Int

    package func serializeShape<S: ShapeSerializer>(
      to serializer: inout S, as schema: Schema
    ) throws {
      guard let address else { return }
      try withUnsafeMutablePointer(to: &serializer) { serializer in
        var writer = try ShapeWriter(serializer, schema, depth: depth)
        try Self.write(kind, address, position, to: &writer)
      }
    }

    private static func write<E: WritableShape>(
      _: E.Type, _ address: UnsafeRawPointer, _ position: Int, to writer: inout ShapeWriter
    ) throws {
      try E.writeElement(address.assumingMemoryBound(to: E.self) + position, to: &writer)
    }
  }
}

/// The entries of a typed map, as the serialisers take them: in the order of their keys, so that equal
/// parameters make equal requests.
package struct TypedEntries: RandomAccessCollection {
  private let names: [String]
  private let values: TypedElements
  /// The positions of the names and the values.
  private let order: [Int]

  init(_ names: [String], _ values: TypedElements) {
    self.names = names
    self.values = values
    order = names.indices.sorted { names[$0].precedesInBytes(names[$1]) }
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { order.count }

  package subscript(position: Int) -> (name: String, value: TypedElements.Element) {
    (names[order[position]], values[order[position]])
  }
}
