// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

// What generated types conform to. A structure of parameters is written, one of a response is read,
// and some are both.

/// A value that generated code can write: the element of a list, the value of a map.
@_spi(Generated)
public protocol WritableShape: Sendable, SendableMetatype {
  /// Writes itself where the writer stands.
  func writeElement(to writer: inout ShapeWriter) throws
  /// Writes an array of such values where the writer stands: a list, and bytes for `UInt8`.
  static func writeArray(_ array: [Self], to writer: inout ShapeWriter) throws
}

extension WritableShape {
  /// Writes a list.
  public static func writeArray(_ array: [Self], to writer: inout ShapeWriter) throws {
    try writer.element(list: array)
  }
}

/// A value that generated code can read: the element of a list, the value of a map.
@_spi(Generated)
public protocol ReadableShape: Sendable, SendableMetatype {
  /// Whether a null is a value, as in a sparse list.
  static var acceptsNull: Bool { get }
  /// Reads the next value.
  static func readElement(_ reader: inout ShapeReader) throws -> Self
  /// Reads an array of such values: a list, and bytes for `UInt8`.
  static func readArray(_ reader: inout ShapeReader) throws -> [Self]
}

extension ReadableShape {
  /// `false`.
  public static var acceptsNull: Bool { false }
  /// Reads a list.
  public static func readArray(_ reader: inout ShapeReader) throws -> [Self] {
    try reader.list()
  }
}

/// A structure or a union that can be written.
@_spi(Generated)
public protocol WritableStructure: WritableShape {
  /// Writes the members that are set, each by its index in the model.
  func write(to writer: inout ShapeWriter) throws
}

extension WritableStructure {
  /// Writes itself as a structure.
  public func writeElement(to writer: inout ShapeWriter) throws {
    try writer.element(structure: self)
  }
}

/// A structure that can be read. It begins empty, and takes the members that are found.
@_spi(Generated)
public protocol ReadableStructure: ReadableShape {
  /// A structure without members: what a service leaves out has Smithy's default for its type
  /// (client error correction).
  init()
  /// Reads a member.
  ///
  /// - Parameter member: Its index in the model.
  mutating func read(_ member: Int, from reader: inout ShapeReader) throws
}

extension ReadableStructure {
  /// Reads a structure.
  public static func readElement(_ reader: inout ShapeReader) throws -> Self {
    try reader.structure()
  }
}

/// A union that can be written.
@_spi(Generated)
public protocol WritableUnion: WritableStructure {}

/// A union that can be read.
@_spi(Generated)
public protocol ReadableUnion: ReadableShape {
  /// A variant that the model doesn't have; an empty name if the service sent none.
  static func unknown(_ name: String) -> Self
  /// Reads a variant; `nil` for an index that the union doesn't have.
  static func read(_ member: Int, from reader: inout ShapeReader) throws -> Self?
}

extension ReadableUnion {
  /// Reads a union.
  public static func readElement(_ reader: inout ShapeReader) throws -> Self {
    try reader.union()
  }
}

/// The values of an enumeration: those that the model names, and any other that a service may send
/// or accept later.
///
/// ```swift
/// let storageClass: S3.StorageClass = .standard
/// switch object.storageClass { case .glacier?: …; default: … }
/// ```
public protocol OpenEnum: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral,
  CustomStringConvertible
where RawValue == String {
  /// The value with a text.
  init(rawValue: String)
}

extension OpenEnum {
  /// The value with a text.
  public init(stringLiteral value: String) { self.init(rawValue: value) }
  /// The text.
  public var description: String { rawValue }
}

/// An enumeration, as generated code writes and reads it.
@_spi(Generated)
public protocol EnumShape: OpenEnum, WritableShape, ReadableShape {}

extension EnumShape {
  /// Writes the text.
  public func writeElement(to writer: inout ShapeWriter) throws { try writer.element(rawValue) }
  /// Reads a text.
  public static func readElement(_ reader: inout ShapeReader) throws -> Self {
    try reader.enumeration()
  }
}

/// A value in storage of its own, for structures that contain themselves.
@_spi(Generated)
public struct Box<Value: Sendable>: Sendable {
  private final class Storage: Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  private var storage: Storage

  /// A box with a value.
  public init(_ value: Value) { storage = Storage(value) }

  /// The value.
  public var value: Value {
    get { storage.value }
    set { storage = Storage(newValue) }
  }
}

extension Box: Equatable where Value: Equatable {
  /// Compares the values.
  public static func == (left: Box, right: Box) -> Bool { left.value == right.value }
}

extension Box: Hashable where Value: Hashable {
  /// Hashes the value.
  public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

// MARK: - Swift's own types

@_spi(Generated)
extension String: WritableShape, ReadableShape {
  /// Writes itself as an element of a list or a map.
  public func writeElement(to writer: inout ShapeWriter) throws { try writer.element(self) }
  /// Reads an element of a list or a map.
  public static func readElement(_ reader: inout ShapeReader) throws -> String {
    try reader.string()
  }
}

/// A byte, which is only found in arrays: those are blobs.
@_spi(Generated)
extension UInt8: WritableShape, ReadableShape {
  /// Writes itself as an element of a list or a map.
  public func writeElement(to writer: inout ShapeWriter) throws { try writer.element(Int(self)) }
  /// Writes the bytes of a blob.
  public static func writeArray(_ array: [UInt8], to writer: inout ShapeWriter) throws {
    try writer.element(array)
  }
  /// Reads an element of a list or a map.
  public static func readElement(_ reader: inout ShapeReader) throws -> UInt8 {
    UInt8(clamping: try reader.integer())
  }
  /// Reads the bytes of a blob.
  public static func readArray(_ reader: inout ShapeReader) throws -> [UInt8] {
    try reader.blob()
  }
}

@_spi(Generated)
extension Bool: WritableShape, ReadableShape {
  /// Writes itself as an element of a list or a map.
  public func writeElement(to writer: inout ShapeWriter) throws { try writer.element(self) }
  /// Reads an element of a list or a map.
  public static func readElement(_ reader: inout ShapeReader) throws -> Bool {
    try reader.boolean()
  }
}

@_spi(Generated)
extension Int: WritableShape, ReadableShape {
  /// Writes itself as an element of a list or a map.
  public func writeElement(to writer: inout ShapeWriter) throws { try writer.element(self) }
  /// Reads an element of a list or a map.
  public static func readElement(_ reader: inout ShapeReader) throws -> Int {
    try reader.integer()
  }
}

@_spi(Generated)
extension Double: WritableShape, ReadableShape {
  /// Writes itself as an element of a list or a map.
  public func writeElement(to writer: inout ShapeWriter) throws { try writer.element(self) }
  /// Reads an element of a list or a map.
  public static func readElement(_ reader: inout ShapeReader) throws -> Double {
    try reader.double()
  }
}

@_spi(Generated)
extension Date: WritableShape, ReadableShape {
  /// Writes itself as an element of a list or a map.
  public func writeElement(to writer: inout ShapeWriter) throws { try writer.element(self) }
  /// Reads an element of a list or a map.
  public static func readElement(_ reader: inout ShapeReader) throws -> Date {
    try reader.timestamp()
  }
}

@_spi(Generated)
extension Value: WritableShape, ReadableShape {
  /// Writes itself as an element of a list or a map.
  public func writeElement(to writer: inout ShapeWriter) throws { try writer.element(self) }
  /// Reads an element of a list or a map.
  public static func readElement(_ reader: inout ShapeReader) throws -> Value {
    try reader.document()
  }
}

@_spi(Generated)
extension Optional: WritableShape where Wrapped: WritableShape {
  /// Writes itself as an element of a list or a map.
  public func writeElement(to writer: inout ShapeWriter) throws {
    switch self {
    case .some(let value): try value.writeElement(to: &writer)
    case .none: try writer.null()
    }
  }
}

@_spi(Generated)
extension Optional: ReadableShape where Wrapped: ReadableShape {
  /// Whether a null is an element: in sparse lists and maps.
  public static var acceptsNull: Bool { true }
  /// Reads an element of a list or a map.
  public static func readElement(_ reader: inout ShapeReader) throws -> Wrapped? {
    try reader.null() ? nil : Wrapped.readElement(&reader)
  }
}

@_spi(Generated)
extension Array: WritableShape where Element: WritableShape {
  /// Writes itself as an element of a list or a map.
  public func writeElement(to writer: inout ShapeWriter) throws {
    try Element.writeArray(self, to: &writer)
  }
}

@_spi(Generated)
extension Array: ReadableShape where Element: ReadableShape {
  /// Reads an element of a list or a map.
  public static func readElement(_ reader: inout ShapeReader) throws -> [Element] {
    try Element.readArray(&reader)
  }
}

@_spi(Generated)
extension Dictionary: WritableShape where Key == String, Value: WritableShape {
  /// Writes itself as an element of a list or a map.
  public func writeElement(to writer: inout ShapeWriter) throws { try writer.element(map: self) }
}

@_spi(Generated)
extension Dictionary: ReadableShape where Key == String, Value: ReadableShape {
  /// Reads an element of a list or a map.
  public static func readElement(_ reader: inout ShapeReader) throws -> [String: Value] {
    try reader.map()
  }
}
