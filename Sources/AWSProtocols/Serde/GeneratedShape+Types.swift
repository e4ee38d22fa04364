// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

// The types of Swift, Foundation and this library that members of generated structures have.

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
