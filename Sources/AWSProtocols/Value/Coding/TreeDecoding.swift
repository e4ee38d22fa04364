// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

// What decoding from any tree of values has in common: from `Value`, and from items of DynamoDB in
// the bytes of a response.
//
// Inlinable, so that it is made for each tree: 4 % of `scripts/instructions ddbquery`; a member's
// `decode(_:forKey:)`, which is always inlined, 1 %.

/// Decodes from one value of a tree.
@usableFromInline
package protocol TreeValueDecoder: Decoder, SingleValueDecodingContainer {
  /// Decodes a whole number.
  func integer<T: FixedWidthInteger>(_ type: T.Type) throws -> T
}

extension TreeValueDecoder {
  @inlinable package func decode(_ type: Float.Type) throws -> Float {
    Float(try decode(Double.self))
  }

  @inlinable package func decode(_ type: Int.Type) throws -> Int { try integer(type) }
  @inlinable package func decode(_ type: Int8.Type) throws -> Int8 { try integer(type) }
  @inlinable package func decode(_ type: Int16.Type) throws -> Int16 { try integer(type) }
  @inlinable package func decode(_ type: Int32.Type) throws -> Int32 { try integer(type) }
  @inlinable package func decode(_ type: Int64.Type) throws -> Int64 { try integer(type) }
  @inlinable package func decode(_ type: UInt.Type) throws -> UInt { try integer(type) }
  @inlinable package func decode(_ type: UInt8.Type) throws -> UInt8 { try integer(type) }
  @inlinable package func decode(_ type: UInt16.Type) throws -> UInt16 { try integer(type) }
  @inlinable package func decode(_ type: UInt32.Type) throws -> UInt32 { try integer(type) }
  @inlinable package func decode(_ type: UInt64.Type) throws -> UInt64 { try integer(type) }
}

/// Decodes the members of a structure of a tree.
@usableFromInline
package protocol TreeMemberContainer: KeyedDecodingContainerProtocol {
  associatedtype MemberDecoder: TreeValueDecoder

  /// A decoder of a member.
  ///
  /// - Throws: `DecodingError.keyNotFound`.
  func decoder(_ key: some CodingKey) throws -> MemberDecoder
}

extension TreeMemberContainer {
  @inlinable package func decodeNil(forKey key: Key) throws -> Bool { try decoder(key).decodeNil() }

  @inlinable @inline(__always)
  package func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    try decoder(key).decode(type)
  }

  @inlinable package func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<NestedKey> { try decoder(key).container(keyedBy: type) }

  @inlinable package func nestedUnkeyedContainer(forKey key: Key) throws
    -> any UnkeyedDecodingContainer
  {
    try decoder(key).unkeyedContainer()
  }

  @inlinable package func superDecoder() throws -> any Decoder { try decoder(PlaceKey("super")) }

  @inlinable package func superDecoder(forKey key: Key) throws -> any Decoder { try decoder(key) }
}

/// The elements of a list of a tree.
@usableFromInline
package protocol TreeElements {
  associatedtype ElementDecoder: TreeValueDecoder

  /// The position of the list.
  var codingPath: [any CodingKey] { get }
  /// The number of elements.
  var count: Int { get }
  /// A decoder of an element.
  func decoder(at index: Int) -> ElementDecoder
}

/// Decodes the elements of a list one after the other.
@usableFromInline
package struct TreeElementContainer<Elements: TreeElements>: UnkeyedDecodingContainer {
  @usableFromInline let elements: Elements
  @usableFromInline package var currentIndex = 0

  /// Positioned before the first element.
  @inlinable package init(_ elements: Elements) { self.elements = elements }

  @inlinable package var codingPath: [any CodingKey] { elements.codingPath }
  @inlinable package var count: Int? { elements.count }
  @inlinable package var isAtEnd: Bool { currentIndex >= elements.count }

  @inlinable func decoder<T>(_ type: T.Type) throws -> Elements.ElementDecoder {
    guard !isAtEnd else {
      throw DecodingError.valueNotFound(
        type,
        .init(
          codingPath: codingPath + [PlaceKey(currentIndex)],
          debugDescription: "The list has no more elements"))
    }
    return elements.decoder(at: currentIndex)
  }

  @inlinable package mutating func decodeNil() throws -> Bool {
    guard try decoder(Never.self).decodeNil() else { return false }
    currentIndex += 1
    return true
  }

  @inlinable package mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    let decoded = try decoder(type).decode(type)
    currentIndex += 1
    return decoded
  }

  @inlinable package mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) throws -> KeyedDecodingContainer<NestedKey> {
    let container = try decoder([String: Any].self).container(keyedBy: type)
    currentIndex += 1
    return container
  }

  @inlinable package mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    let container = try decoder([Any].self).unkeyedContainer()
    currentIndex += 1
    return container
  }

  @inlinable package mutating func superDecoder() throws -> any Decoder {
    let decoder = try decoder((any Decoder).self)
    currentIndex += 1
    return decoder
  }
}

/// A step of a coding path that no type declares.
@usableFromInline
package struct PlaceKey: CodingKey {
  private let name: String?
  @usableFromInline package let intValue: Int?

  /// The name, or the number as text. It is made on demand, since lists make many keys and hardly
  /// ever an error.
  @usableFromInline package var stringValue: String { name ?? intValue.map(String.init) ?? "" }

  @usableFromInline package init(_ index: Int) {
    name = nil
    intValue = index
  }

  @usableFromInline package init(_ name: String) {
    self.name = name
    intValue = nil
  }

  @usableFromInline package init?(stringValue: String) { self.init(stringValue) }
  @usableFromInline package init?(intValue: Int) { self.init(intValue) }
}
