// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import WireFormats

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A type that can be a parameter: Swift's own types, collections of them, ``Value`` itself.
///
/// Your own types can conform. Enumerations with raw values need only declare it.
public protocol ValueConvertible {
  /// The value as a parameter. (Not named `value`, which would hide the members with that name.)
  var asValue: Value { get }
}

extension Value {
  /// A value of any convertible type. `nil` becomes ``null``.
  public init(_ convertible: (any ValueConvertible)?) { self = convertible?.asValue ?? .null }
}

extension Value: ValueConvertible {
  /// Itself.
  public var asValue: Value { self }
}

extension Structure: ValueConvertible {
  /// The structure.
  public var asValue: Value { .structure(self) }
}

extension Optional: ValueConvertible where Wrapped: ValueConvertible {
  /// The value, or ``Value/null``.
  public var asValue: Value { self?.asValue ?? .null }
}

extension RawRepresentable where RawValue: ValueConvertible, Self: ValueConvertible {
  /// The raw value.
  public var asValue: Value { rawValue.asValue }
}

extension String: ValueConvertible {
  /// A string.
  public var asValue: Value { .string(self) }
}

extension Substring: ValueConvertible {
  /// A string.
  public var asValue: Value { .string(String(self)) }
}

extension Bool: ValueConvertible {
  /// A boolean.
  public var asValue: Value { .bool(self) }
}

extension ValueConvertible where Self: BinaryInteger {
  /// A whole number.
  public var asValue: Value {
    Int64(exactly: self).map(Value.integer) ?? .number(String(self))
  }
}

extension Int: ValueConvertible {}
extension Int8: ValueConvertible {}
extension Int16: ValueConvertible {}
extension Int32: ValueConvertible {}
extension Int64: ValueConvertible {}
extension UInt: ValueConvertible {}
extension UInt8: ValueConvertible {}
extension UInt16: ValueConvertible {}
extension UInt32: ValueConvertible {}
extension UInt64: ValueConvertible {}

extension Double: ValueConvertible {
  /// A floating-point number.
  public var asValue: Value { .double(self) }
}

extension Float: ValueConvertible {
  /// The `Double` with this number's shortest text (`0.1`).
  public var asValue: Value { .double(Double(description) ?? Double(self)) }
}

extension Timestamp: ValueConvertible {
  /// An instant.
  public var asValue: Value { .timestamp(self) }
}

extension Date: ValueConvertible {
  /// An instant. A `Date` that isn't a number stays one that isn't, which no operation accepts.
  public var asValue: Value {
    let seconds = timeIntervalSince1970
    return seconds.isNaN ? .double(seconds) : .timestamp(Timestamp(self))
  }
}

extension Data: ValueConvertible {
  /// Bytes.
  public var asValue: Value { .blob([UInt8](self)) }
}

extension Array: ValueConvertible where Element: ValueConvertible {
  /// A list; bytes for an array of `UInt8`.
  public var asValue: Value {
    // The same type under another name: a conditional cast would check each byte.
    if Element.self == UInt8.self { return .blob(unsafeBitCast(self, to: [UInt8].self)) }
    return .list(map(\.asValue))
  }
}

extension ArraySlice: ValueConvertible where Element: ValueConvertible {
  /// A list; bytes for a slice of `UInt8`.
  public var asValue: Value { Array(self).asValue }
}

extension Set: ValueConvertible where Element: ValueConvertible {
  /// A set. APIs that take a list take its elements in any order.
  public var asValue: Value { .set(map(\.asValue)) }
}

extension Dictionary: ValueConvertible where Key == String, Value: ValueConvertible {
  /// A structure or map, sorted by the bytes of the names, so that equal dictionaries make equal
  /// requests.
  public var asValue: AWSProtocols.Value {
    let sorted = sorted { $0.key.precedesInBytes($1.key) }
    return .structure(Structure(sorted.lazy.map { ($0.key, $0.value.asValue) }))
  }
}

extension KeyValuePairs: ValueConvertible where Key == String, Value: ValueConvertible {
  /// A structure or map in the pairs' order.
  public var asValue: AWSProtocols.Value {
    .structure(Structure(lazy.map { ($0.key, $0.value.asValue) }))
  }
}

extension ByteStream: ValueConvertible {
  /// Bytes that are read while the request is sent.
  public var asValue: Value { .stream(self) }
}

extension EventStream: ValueConvertible {
  /// The events.
  public var asValue: Value { .events(self) }
}

extension AsyncStream: ValueConvertible where Element == Value {
  /// Events to send during the call.
  public var asValue: Value { .events(EventStream(sending: self)) }
}

extension AsyncThrowingStream: ValueConvertible where Element == Value {
  /// Events to send during the call; an error ends the call.
  public var asValue: Value { .events(EventStream(sending: self)) }
}

extension Value {
  /// A parameter that is a stream of events: `AudioStream: .events(microphone.map { … })`.
  ///
  /// - Parameter events: Structures with one member, whose name is the event's kind. The library
  ///   asks for an event when there is room to send it.
  public static func events<Events: AsyncSequence & Sendable>(sending events: Events) -> Value
  where Events.Element: ValueConvertible {
    .events(EventStream(sending: events))
  }
}

/// The same, for calls whose arguments are variables.
extension Optional where Wrapped == any ValueConvertible {
  /// A stream of events as a parameter, like ``Value/events(sending:)``.
  public static func events<Events: AsyncSequence & Sendable>(sending events: Events) -> Self
  where Events.Element: ValueConvertible {
    Value.events(sending: events)
  }
}
