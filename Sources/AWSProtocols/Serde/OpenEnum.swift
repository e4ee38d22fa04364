// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

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
