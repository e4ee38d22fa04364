// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Value {
  /// Encodes your own type, with members in the order in which it encodes them.
  ///
  /// A `Date` becomes an instant, `Data` and `[UInt8]` bytes, a `Set` a set.
  ///
  /// - Throws: The errors of the type's `encode(to:)`.
  public init(encoding encodable: some Encodable) throws {
    self = try ValueEncoder.value(of: encodable, at: [])
  }
}

/// Encodes into one value.
private final class ValueEncoder: Encoder {
  /// The destination of a container: several containers may come from one encoder.
  private enum Storage {
    case empty
    case value(Value)
    case structure(StructureBox)
    case list(ListBox)
  }

  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }
  private var storage = Storage.empty

  init(_ codingPath: [any CodingKey]) { self.codingPath = codingPath }

  static func value(of encodable: some Encodable, at path: [any CodingKey]) throws -> Value {
    switch encodable {
    case let value as Value: return value
    case let date as Date: return date.asValue
    case let data as Data: return data.asValue
    case let bytes as [UInt8]: return .blob(bytes)
    case let coded as any CodedAsValue: return coded.asValue
    case let set as any EncodableSet: return .set(try set.elements(at: path))
    default:
      let encoder = ValueEncoder(path)
      try encodable.encode(to: encoder)
      return encoder.value
    }
  }

  var value: Value {
    switch storage {
    case .empty: .structure([:])
    case .value(let value): value
    case .structure(let box): .structure(Structure(box.members.map { ($0.name, $0.value()) }))
    case .list(let box): .list(box.elements.map { $0() })
    }
  }

  func setValue(_ value: Value) { storage = .value(value) }

  func structureBox() -> StructureBox {
    if case .structure(let box) = storage { return box }
    let box = StructureBox()
    storage = .structure(box)
    return box
  }

  func listBox() -> ListBox {
    if case .list(let box) = storage { return box }
    let box = ListBox()
    storage = .list(box)
    return box
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(StructureEncoder(box: structureBox(), codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    ListEncoder(box: listBox(), codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { ScalarEncoder(encoder: self) }
}

/// A `Set` of encodable elements.
private protocol EncodableSet {
  func elements(at path: [any CodingKey]) throws -> [Value]
}

extension Set: EncodableSet where Element: Encodable {
  fileprivate func elements(at path: [any CodingKey]) throws -> [Value] {
    try map { try ValueEncoder.value(of: $0, at: path) }
  }
}

/// The members of a structure while it is encoded. Each value is read at the end, because nested
/// containers may be written to until then.
private final class StructureBox {
  var members: [(name: String, value: () -> Value)] = []

  func append(_ name: String, _ value: Value) { members.append((name, { value })) }
}

/// The elements of a list while it is encoded.
private final class ListBox {
  var elements: [() -> Value] = []

  func append(_ value: Value) { elements.append { value } }
}

private struct StructureEncoder<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let box: StructureBox
  let codingPath: [any CodingKey]

  private func nested(_ key: any CodingKey) -> ValueEncoder {
    let encoder = ValueEncoder(codingPath + [key])
    box.members.append((key.stringValue, { encoder.value }))
    return encoder
  }

  func encodeNil(forKey key: Key) { box.append(key.stringValue, .null) }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    box.append(key.stringValue, try ValueEncoder.value(of: value, at: codingPath + [key]))
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) -> KeyedEncodingContainer<NestedKey> { nested(key).container(keyedBy: type) }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    nested(key).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { nested(PlaceKey("super")) }

  func superEncoder(forKey key: Key) -> any Encoder { nested(key) }
}

private struct ListEncoder: UnkeyedEncodingContainer {
  let box: ListBox
  let codingPath: [any CodingKey]

  var count: Int { box.elements.count }

  private func nested() -> ValueEncoder {
    let encoder = ValueEncoder(codingPath + [PlaceKey(count)])
    box.elements.append { encoder.value }
    return encoder
  }

  func encodeNil() { box.append(.null) }

  func encode(_ value: some Encodable) throws {
    box.append(try ValueEncoder.value(of: value, at: codingPath + [PlaceKey(count)]))
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) -> KeyedEncodingContainer<NestedKey> { nested().container(keyedBy: type) }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { nested().unkeyedContainer() }

  func superEncoder() -> any Encoder { nested() }
}

private struct ScalarEncoder: SingleValueEncodingContainer {
  let encoder: ValueEncoder

  var codingPath: [any CodingKey] { encoder.codingPath }

  func encodeNil() { encoder.setValue(.null) }
  func encode(_ value: Bool) { encoder.setValue(.bool(value)) }
  func encode(_ value: String) { encoder.setValue(.string(value)) }
  func encode(_ value: Double) { encoder.setValue(value.asValue) }
  func encode(_ value: Float) { encoder.setValue(value.asValue) }
  func encode(_ value: Int) { encoder.setValue(value.asValue) }
  func encode(_ value: Int8) { encoder.setValue(value.asValue) }
  func encode(_ value: Int16) { encoder.setValue(value.asValue) }
  func encode(_ value: Int32) { encoder.setValue(value.asValue) }
  func encode(_ value: Int64) { encoder.setValue(value.asValue) }
  func encode(_ value: UInt) { encoder.setValue(value.asValue) }
  func encode(_ value: UInt8) { encoder.setValue(value.asValue) }
  func encode(_ value: UInt16) { encoder.setValue(value.asValue) }
  func encode(_ value: UInt32) { encoder.setValue(value.asValue) }
  func encode(_ value: UInt64) { encoder.setValue(value.asValue) }

  func encode(_ value: some Encodable) throws {
    encoder.setValue(try ValueEncoder.value(of: value, at: codingPath))
  }
}

/// A type that is encoded as its own value, whatever its `encode(to:)` writes in other formats.
package protocol CodedAsValue: ValueConvertible {}
