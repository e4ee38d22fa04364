// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

// What generated types conform to. A structure of parameters is written, one of a response is read,
// and some are both.

/// A value that generated code can write: the element of a list, the value of a map.
@_spi(Generated)
public protocol WritableShape: Sendable, SendableMetatype {
  /// Writes itself where the writer stands.
  func writeElement(to writer: inout ShapeWriter) throws
  /// Writes a value in memory where the writer stands; structures needn't be copied for it.
  static func writeElement(_ value: UnsafePointer<Self>, to writer: inout ShapeWriter) throws
  /// Writes an array of such values where the writer stands: a list, and bytes for `UInt8`.
  static func writeArray(_ array: [Self], to writer: inout ShapeWriter) throws
}

extension WritableShape {
  /// Writes a value in memory.
  public static func writeElement(
    _ value: UnsafePointer<Self>, to writer: inout ShapeWriter
  ) throws {
    try value.pointee.writeElement(to: &writer)
  }

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
    try withUnsafePointer(to: self) { try writer.element(structure: $0) }
  }

  /// Writes a structure in memory.
  public static func writeElement(
    _ value: UnsafePointer<Self>, to writer: inout ShapeWriter
  ) throws {
    try writer.element(structure: value)
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
