// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The bits in which the compiler stores the type and the frequently used traits of a shape or
/// member. A member's bits are its shape's overlaid with its own.
public struct SchemaFlags: OptionSet, Sendable, Hashable {
  /// The bits; the low 8 are the ``ShapeType``.
  public let rawValue: UInt32

  /// Flags from stored bits.
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Must be given: the member is in its structure's `required` list.
  @inlinable public static var required: SchemaFlags { SchemaFlags(rawValue: 1 << 8) }
  /// A list or map without an element around its entries (XML, query).
  @inlinable public static var flattened: SchemaFlags { SchemaFlags(rawValue: 1 << 9) }
  /// A body that is not read into memory.
  @inlinable public static var streaming: SchemaFlags { SchemaFlags(rawValue: 1 << 10) }
  /// Never shown in logs and descriptions.
  @inlinable public static var sensitive: SchemaFlags { SchemaFlags(rawValue: 1 << 11) }
  /// Filled with a new UUID when it isn't given.
  @inlinable public static var idempotencyToken: SchemaFlags { SchemaFlags(rawValue: 1 << 12) }
  /// Any JSON value (`document` structures).
  @inlinable public static var document: SchemaFlags { SchemaFlags(rawValue: 1 << 13) }
  /// A structure of which exactly one member is set.
  @inlinable public static var union: SchemaFlags { SchemaFlags(rawValue: 1 << 14) }
  /// A structure whose members are the events of a stream (`eventstream`).
  @inlinable public static var eventStream: SchemaFlags { SchemaFlags(rawValue: 1 << 15) }
  /// A structure that is one event of a stream.
  @inlinable public static var event: SchemaFlags { SchemaFlags(rawValue: 1 << 16) }
  /// Sent in a header of its event (`eventheader`).
  @inlinable public static var eventHeader: SchemaFlags { SchemaFlags(rawValue: 1 << 17) }
  /// Is the payload of its event (`eventpayload`).
  @inlinable public static var eventPayload: SchemaFlags { SchemaFlags(rawValue: 1 << 18) }
  /// A string that holds JSON (`jsonvalue`).
  @inlinable public static var jsonValue: SchemaFlags { SchemaFlags(rawValue: 1 << 19) }
  /// Replaces a placeholder in the operation's host prefix.
  @inlinable public static var hostLabel: SchemaFlags { SchemaFlags(rawValue: 1 << 20) }
  /// Is an attribute of its structure's XML element.
  @inlinable public static var xmlAttribute: SchemaFlags { SchemaFlags(rawValue: 1 << 21) }
  /// A scalar that may be absent.
  @inlinable public static var box: SchemaFlags { SchemaFlags(rawValue: 1 << 22) }
  /// A structure that is a modelled error.
  @inlinable public static var exception: SchemaFlags { SchemaFlags(rawValue: 1 << 23) }
  /// An error that is the service's own fault.
  @inlinable public static var fault: SchemaFlags { SchemaFlags(rawValue: 1 << 24) }
  /// A list or map whose entries may be null.
  @inlinable public static var sparse: SchemaFlags { SchemaFlags(rawValue: 1 << 25) }
  /// A stream whose length must be known before it is sent.
  @inlinable public static var requiresLength: SchemaFlags { SchemaFlags(rawValue: 1 << 26) }

  /// The first bit of the ``SchemaLocation``, 3 bits wide.
  @inlinable public static var locationShift: UInt32 { 27 }
  /// The first bit of the ``TimestampFormat``, 2 bits wide.
  @inlinable public static var timestampFormatShift: UInt32 { 30 }
}

/// The types of shapes.
public enum ShapeType: UInt8, Sendable, Hashable, CaseIterable {
  case structure = 1
  case list
  case map
  case string
  case blob
  case boolean
  case integer
  case long
  case float
  case double
  case timestamp
}

/// The part of an HTTP message in which a member is sent.
public enum SchemaLocation: UInt8, Sendable, Hashable {
  case body = 0
  case header
  case headers
  case querystring
  case uri
  case statusCode
}

/// How a timestamp is written, if the model says so.
public enum TimestampFormat: UInt8, Sendable, Hashable {
  case iso8601 = 1
  case unixTimestamp
  case rfc822
}
