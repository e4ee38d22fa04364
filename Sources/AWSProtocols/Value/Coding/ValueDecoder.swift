// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import WireFormats

/// Decodes from one value.
struct ValueDecoder {
  let value: Value
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard case .structure(let members) = value else { throw mismatch([String: Any].self) }
    return KeyedDecodingContainer(StructureDecoder(members: members, codingPath: codingPath))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    switch value {
    case .list(let elements), .set(let elements):
      return TreeElementContainer(ListElements(values: elements, codingPath: codingPath))
    case .blob(let bytes):
      return TreeElementContainer(
        ListElements(values: bytes.map { .integer(Int64($0)) }, codingPath: codingPath))
    default: throw mismatch([Any].self)
    }
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  fileprivate func mismatch<T>(_ type: T.Type) -> DecodingError {
    let context = DecodingError.Context(
      codingPath: codingPath,
      debugDescription: "Expected \(type), found a value of type \(value.kindName)")
    return value == nil
      ? .valueNotFound(type, context) : .typeMismatch(type, context)
  }
}

extension ValueDecoder: TreeValueDecoder {
  func decodeNil() -> Bool { value == nil }

  func decode(_ type: Bool.Type) throws -> Bool {
    guard case .bool(let bool) = value else { throw mismatch(type) }
    return bool
  }

  func decode(_ type: String.Type) throws -> String {
    switch value {
    case .string(let text): return text
    case .number(let text): return text
    case .timestamp(let timestamp): return timestamp.iso8601
    default: throw mismatch(type)
    }
  }

  func decode(_ type: Double.Type) throws -> Double {
    switch value {
    case .double(let double): return double
    case .integer(let integer): return Double(integer)
    case .number(let text):
      guard let double = Double(text) else { throw mismatch(type) }
      return double
    case .timestamp(let timestamp): return timestamp.epochSeconds
    default: throw mismatch(type)
    }
  }

  func integer<T: FixedWidthInteger>(_ type: T.Type) throws -> T {
    let found: T? =
      switch value {
      case .integer(let integer): T(exactly: integer)
      case .double(let double): T(exactly: double)
      case .number(let text): T(text)
      default: throw mismatch(type)
      }
    guard let found else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: codingPath, debugDescription: "The number does not fit in \(type)"))
    }
    return found
  }

  func decode<T: Decodable>(_ type: T.Type) throws -> T {
    if type == Value.self || type == Value?.self, let value = value as? T { return value }
    if type == Date.self, let date = Timestamp(parameter: value)?.date as? T { return date }
    if type == Data.self, let data = Data(value) as? T { return data }
    if type == [UInt8].self, case .blob(let bytes) = value, let bytes = bytes as? T { return bytes }
    return try T(from: self)
  }
}

/// Decodes the members of a structure.
private struct StructureDecoder<Key: CodingKey>: TreeMemberContainer {
  let members: Structure
  let codingPath: [any CodingKey]

  var allKeys: [Key] { members.names.compactMap(Key.init(stringValue:)) }

  func contains(_ key: Key) -> Bool { members[key.stringValue] != nil }

  func decoder(_ key: some CodingKey) throws -> ValueDecoder {
    guard let value = members[key.stringValue] else {
      throw DecodingError.keyNotFound(
        key,
        .init(
          codingPath: codingPath, debugDescription: "The value has no member \(key.stringValue)"))
    }
    return ValueDecoder(value: value, codingPath: codingPath + [key])
  }
}

/// The elements of a list.
private struct ListElements: TreeElements {
  let values: [Value]
  let codingPath: [any CodingKey]

  var count: Int { values.count }

  func decoder(at index: Int) -> ValueDecoder {
    ValueDecoder(value: values[index], codingPath: codingPath + [PlaceKey(index)])
  }
}
