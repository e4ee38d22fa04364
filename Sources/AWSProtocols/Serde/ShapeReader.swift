// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

package import ServiceModel
import Synchronization
public import WireFormats

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Reads a value into generated code: the member of a structure that a response has, or an element
/// of a list. The counterpart of ``ShapeWriter``.
///
/// Data that the model doesn't have never throw: what can be kept is kept, the rest is left out.
@_spi(Generated)
public struct ShapeReader {
  /// The deserialiser, valid while the value is read.
  private let address: UnsafeMutableRawPointer
  private let deserializer: any ShapeDeserializer.Type
  /// The schema of the value.
  private let schema: Schema
  /// How some strings of the response are decoded; unmanaged, because it outlives the reader and
  /// would be counted for each member.
  private let decoding: Unmanaged<TextDecoding>?

  @inline(__always)
  init<D: ShapeDeserializer>(
    _ address: UnsafeMutablePointer<D>, _ schema: Schema, _ decoding: Unmanaged<TextDecoding>?
  ) {
    self.address = UnsafeMutableRawPointer(address)
    deserializer = D.self
    self.schema = schema
    self.decoding = decoding
  }

  /// Reads a string.
  public mutating func string() throws -> String {
    let text = try Self.string(deserializer, address, schema)
    guard let decoding else { return text }
    return try decoding._withUnsafeGuaranteedRef { try $0.decode(text, of: schema) }
  }

  /// Reads a value of an enumeration.
  public mutating func enumeration<E: OpenEnum>() throws -> E {
    E(rawValue: try Self.string(deserializer, address, schema))
  }

  /// Reads a boolean.
  public mutating func boolean() throws -> Bool {
    try Self.boolean(deserializer, address, schema)
  }

  /// Reads a whole number. One that an `Int` can't hold becomes the nearest one.
  public mutating func integer() throws -> Int {
    try Self.integer(deserializer, address, schema)
  }

  /// Reads a floating-point number.
  public mutating func double() throws -> Double {
    try Self.double(deserializer, address, schema)
  }

  /// Reads bytes.
  public mutating func blob() throws -> [UInt8] { try Self.blob(deserializer, address, schema) }

  /// Reads an instant.
  public mutating func timestamp() throws -> Date {
    try Self.timestamp(deserializer, address, schema)
  }

  /// Reads a document.
  public mutating func document() throws -> Value {
    try Self.document(deserializer, address, schema)
  }

  /// Takes the body unread.
  public mutating func stream() throws -> ByteStream {
    try Self.stream(deserializer, address, schema)
  }

  /// Takes the events of the body, which arrive later.
  public mutating func events<E: ReadableUnion>() throws -> EventSequence<E> {
    try Self.events(deserializer, address, schema)
  }

  /// Reads a structure.
  public mutating func structure<S: ReadableStructure>() throws -> S {
    var structure = S()
    try withUnsafeMutablePointer(to: &structure) {
      var target = StructureTarget($0, schema, decoding)
      try Self.structure(deserializer, address, schema, &target)
    }
    return structure
  }

  /// Reads a union.
  public mutating func union<U: ReadableUnion>() throws -> U {
    var union = U.unknown("")
    try withUnsafeMutablePointer(to: &union) {
      var target = UnionTarget($0, schema, decoding)
      try Self.union(deserializer, address, schema, &target)
    }
    return union
  }

  /// Reads a list. Nulls among the elements are left out, unless the element is optional.
  @inlinable
  public mutating func list<E: ReadableShape>() throws -> [E] {
    // Inlined, to be specialised for the element in the module of generated code: a fifth of a list of
    // S3's keys.
    var elements: [E] = []
    try readElements(keepingNull: E.acceptsNull) { elements.append(try E.readElement(&$0)) }
    return elements
  }

  @usableFromInline
  mutating func readElements(
    keepingNull keepsNull: Bool, _ element: (inout ShapeReader) throws -> Void
  ) throws {
    try Self.list(
      deserializer, address, schema,
      TypedElementOptions(keepsNull: keepsNull, decoding: decoding), element)
  }

  /// Reads a map. Entries that are null are left out, unless the value is optional.
  public mutating func map<E: ReadableShape>() throws -> [String: E] {
    var entries: [String: E] = [:]
    let options = TypedElementOptions(keepsNull: E.acceptsNull, decoding: decoding)
    try Self.map(deserializer, address, schema, options) {
      entries[$0] = try E.readElement(&$1)
    }
    return entries
  }

  /// Consumes a value that isn't wanted: what is found must be read.
  public mutating func skip() throws { try Self.skip(deserializer, address, schema) }

  /// Consumes a null if it is next.
  mutating func null() throws -> Bool { try Self.null(deserializer, address) }

  // MARK: The protocol's deserialiser

  private typealias Address = UnsafeMutableRawPointer

  private static func skip<D: ShapeDeserializer>(
    _: D.Type, _ address: Address, _ schema: Schema
  ) throws {
    _ = try Value(from: &address.assumingMemoryBound(to: D.self).pointee, as: schema)
  }

  private static func null<D: ShapeDeserializer>(_: D.Type, _ address: Address) throws -> Bool {
    try address.assumingMemoryBound(to: D.self).pointee.readNull()
  }

  private static func string<D: ShapeDeserializer>(
    _: D.Type, _ address: Address, _ schema: Schema
  ) throws -> String {
    let address = address.assumingMemoryBound(to: D.self)
    if let unexpected = try address.pointee.readUnexpectedValue(schema) {
      return "\(unexpected)"
    }
    return try address.pointee.readString(schema)
  }

  private static func boolean<D: ShapeDeserializer>(
    _: D.Type, _ address: Address, _ schema: Schema
  ) throws -> Bool {
    let address = address.assumingMemoryBound(to: D.self)
    if let unexpected = try address.pointee.readUnexpectedValue(schema) {
      return String(unexpected)?.asciiLowercased == "true"
    }
    return try address.pointee.readBoolean(schema)
  }

  private static func integer<D: ShapeDeserializer>(
    _: D.Type, _ address: Address, _ schema: Schema
  ) throws -> Int {
    let address = address.assumingMemoryBound(to: D.self)
    let value =
      try address.pointee.readUnexpectedValue(schema) ?? address.pointee.readInteger(schema)
    switch value {
    case .integer(let integer): return Int(clamping: integer)
    case .number(let text), .string(let text):
      if let integer = Int(text) { return integer }
      guard let double = Double(text) else { return 0 }
      return Int(clamped: double)
    case .double(let double): return Int(clamped: double)
    case .bool(let bool): return bool ? 1 : 0
    default: return 0
    }
  }

  private static func double<D: ShapeDeserializer>(
    _: D.Type, _ address: Address, _ schema: Schema
  ) throws -> Double {
    let address = address.assumingMemoryBound(to: D.self)
    if let unexpected = try address.pointee.readUnexpectedValue(schema) {
      return Double(unexpected) ?? String(unexpected).flatMap(Double.init) ?? 0
    }
    return try address.pointee.readDouble(schema)
  }

  private static func blob<D: ShapeDeserializer>(
    _: D.Type, _ address: Address, _ schema: Schema
  ) throws -> [UInt8] {
    try address.assumingMemoryBound(to: D.self).pointee.readBlob(schema)
  }

  private static func timestamp<D: ShapeDeserializer>(
    _: D.Type, _ address: Address, _ schema: Schema
  ) throws -> Date {
    try address.assumingMemoryBound(to: D.self).pointee.readTimestamp(schema).date
  }

  private static func document<D: ShapeDeserializer>(
    _: D.Type, _ address: Address, _ schema: Schema
  ) throws -> Value {
    try address.assumingMemoryBound(to: D.self).pointee.readDocument(schema)
  }

  private static func stream<D: ShapeDeserializer>(
    _: D.Type, _ address: Address, _ schema: Schema
  ) throws -> ByteStream {
    let address = address.assumingMemoryBound(to: D.self)
    switch try address.pointee.readStream(schema) {
    case .stream(let stream)?: return stream
    case .blob(let bytes)?: return ByteStream(bytes)
    default: return ByteStream(try address.pointee.readBlob(schema))
    }
  }

  private static func events<D: ShapeDeserializer, E: ReadableUnion>(
    _: D.Type, _ address: Address, _ schema: Schema
  ) throws -> EventSequence<E> {
    guard
      case .events(let events)? = try address.assumingMemoryBound(to: D.self).pointee
        .readStream(schema)
    else { throw ResponseParserError("\(schema.memberName) is not a stream of events") }
    return EventSequence(received: events, as: schema)
  }

  private static func structure<D: ShapeDeserializer>(
    _: D.Type, _ address: Address, _ schema: Schema, _ target: inout StructureTarget
  ) throws {
    try address.assumingMemoryBound(to: D.self).pointee.readTyped(schema, into: &target)
  }

  private static func union<D: ShapeDeserializer>(
    _: D.Type, _ address: Address, _ schema: Schema, _ target: inout UnionTarget
  ) throws {
    try address.assumingMemoryBound(to: D.self).pointee.readTyped(schema, into: &target)
  }

  // Without the type of the elements, which would leave these functions unspecialised.

  private static func list<D: ShapeDeserializer>(
    _: D.Type, _ address: Address, _ schema: Schema, _ options: TypedElementOptions,
    _ element: (inout ShapeReader) throws -> Void
  ) throws {
    try address.assumingMemoryBound(to: D.self).pointee.readTypedList(schema, options, element)
  }

  private static func map<D: ShapeDeserializer>(
    _: D.Type, _ address: Address, _ schema: Schema, _ options: TypedElementOptions,
    _ entry: (String, inout ShapeReader) throws -> Void
  ) throws {
    try address.assumingMemoryBound(to: D.self).pointee.readTypedMap(schema, options, entry)
  }
}

/// How the elements of a typed list or map are read.
package struct TypedElementOptions {
  /// Whether nulls are elements; they are left out otherwise.
  let keepsNull: Bool
  let decoding: Unmanaged<TextDecoding>?
}

extension Int {
  /// The nearest whole number; 0 for what isn't a number.
  fileprivate init(clamped double: Double) {
    guard !double.isNaN else {
      self = 0
      return
    }
    self = Int(exactly: double.rounded(.towardZero)) ?? (double < 0 ? .min : .max)
  }
}

/// A generated structure in memory that takes its members as they are found.
package struct StructureTarget: StructureConsumer {
  private let address: UnsafeMutableRawPointer
  private let kind: any ReadableStructure.Type
  private let members: Schema.Members
  private let decoding: Unmanaged<TextDecoding>?

  /// A structure that stays where it is while it is read.
  package init<S: ReadableStructure>(
    _ structure: UnsafeMutablePointer<S>, _ schema: Schema,
    _ decoding: Unmanaged<TextDecoding>? = nil
  ) {
    self.decoding = decoding
    address = UnsafeMutableRawPointer(structure)
    kind = S.self
    members = schema.members
  }

  @inline(__always)
  package mutating func readMember<D: ShapeDeserializer>(
    _ member: Schema, from deserializer: inout D
  ) throws {
    // A null is the same as nothing: the member keeps its default.
    if try deserializer.readNull() { return }
    try withUnsafeMutablePointer(to: &deserializer) {
      var reader = ShapeReader($0, member, decoding)
      try Self.read(kind, address, members.index(of: member), &reader)
    }
  }

  private static func read<S: ReadableStructure>(
    _: S.Type, _ address: UnsafeMutableRawPointer, _ index: Int, _ reader: inout ShapeReader
  ) throws {
    try address.assumingMemoryBound(to: S.self).pointee.read(index, from: &reader)
  }

  package mutating func skippedMember(_ name: String) {}
}

/// A generated union in memory that takes its variant.
package struct UnionTarget: StructureConsumer {
  private let address: UnsafeMutableRawPointer
  private let kind: any ReadableUnion.Type
  private let members: Schema.Members
  private let decoding: Unmanaged<TextDecoding>?
  private var isKnown = false

  /// A union that stays where it is while it is read.
  package init<U: ReadableUnion>(
    _ union: UnsafeMutablePointer<U>, _ schema: Schema, _ decoding: Unmanaged<TextDecoding>? = nil
  ) {
    self.decoding = decoding
    address = UnsafeMutableRawPointer(union)
    kind = U.self
    members = schema.members
  }

  @inline(__always)
  package mutating func readMember<D: ShapeDeserializer>(
    _ member: Schema, from deserializer: inout D
  ) throws {
    if try deserializer.readNull() { return }
    try withUnsafeMutablePointer(to: &deserializer) {
      var reader = ShapeReader($0, member, decoding)
      try Self.read(kind, address, members.index(of: member), &reader)
    }
    isKnown = true
  }

  private static func read<U: ReadableUnion>(
    _: U.Type, _ address: UnsafeMutableRawPointer, _ index: Int, _ reader: inout ShapeReader
  ) throws {
    guard let union = try U.read(index, from: &reader) else { return }
    address.assumingMemoryBound(to: U.self).pointee = union
  }

  package mutating func skippedMember(_ name: String) {
    if !isKnown { Self.skip(kind, address, name) }
  }

  private static func skip<U: ReadableUnion>(
    _: U.Type, _ address: UnsafeMutableRawPointer, _ name: String
  ) {
    address.assumingMemoryBound(to: U.self).pointee = U.unknown(name)
  }

  /// A newer service may send none or several of the variants that the model has; the last counts.
  package func checkUnion(_ schema: Schema, count: Int) {}
}

/// How strings of a response are decoded that are encoded within the protocol: S3's keys.
package final class TextDecoding: Sendable {
  private let members: [Int]
  private let decode: @Sendable (String, Schema) throws -> String?
  private let failed = Atomic(false)

  /// A decoding of the strings of some members.
  ///
  /// - Parameter decode: Decodes a string; `nil` if that is only known when all has been read.
  package init(
    _ members: [Schema], _ decode: @escaping @Sendable (String, Schema) throws -> String?
  ) {
    self.members = members.map(\.memberRecord)
    self.decode = decode
  }

  /// Whether a string couldn't be decoded while it was read.
  package var isIncomplete: Bool { failed.load(ordering: .relaxed) }

  fileprivate func decode(_ text: String, of member: Schema) throws -> String {
    guard members.contains(member.memberRecord) else { return text }
    if let decoded = try decode(text, member) { return decoded }
    failed.store(true, ordering: .relaxed)
    return text
  }
}
