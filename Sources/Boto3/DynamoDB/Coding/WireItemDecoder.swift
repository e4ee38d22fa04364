// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import WireFormats

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The bytes of a response while items are decoded from them.
final class WireItemSource {
  let reader: JSONReader

  init(_ reader: JSONReader) { self.reader = reader }
}

/// Decodes from one attribute value in the bytes of a response. A class, because `Codable` passes
/// it on as an existential repeatedly, which would copy a structure of this size each time.
final class WireAttributeDecoder {
  let source: WireItemSource
  let attribute: WireAttribute
  /// The list or map that contains the attribute; `nil` for the item itself.
  private let parent: WireAttributeDecoder?
  /// The attribute's key there. (The whole path is only assembled on demand.)
  private let key: any CodingKey

  init(
    _ source: WireItemSource, _ attribute: WireAttribute, in parent: WireAttributeDecoder?,
    at key: any CodingKey
  ) {
    self.source = source
    self.attribute = attribute
    self.parent = parent
    self.key = key
  }

  var codingPath: [any CodingKey] { (parent?.codingPath ?? []) + [key] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard attribute.tag == .map else { throw mismatch([String: Any].self) }
    var reader = source.reader.reader(at: attribute.offset)
    return KeyedDecodingContainer(
      WireItemContainer(source: source, item: try WireItem(&reader), parent: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    TreeElementContainer(WireElements(attributes: try elements(), parent: self))
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  func mismatch<T>(_ type: T.Type) -> DecodingError {
    let context = DecodingError.Context(
      codingPath: codingPath,
      debugDescription: "Expected \(type), found an attribute of type \(attribute.tag.rawValue)")
    return attribute.tag == .null
      ? .valueNotFound(type, context) : .typeMismatch(type, context)
  }

  /// The elements of a list or a set.
  private func elements() throws -> [WireAttribute] {
    var elements: [WireAttribute] = []
    var reader = source.reader.reader(at: attribute.offset)
    switch attribute.tag {
    case .list:
      try reader.beginArray()
      while try reader.nextElement() { elements.append(try WireAttribute(&reader)) }
    case .stringSet, .numberSet, .binarySet:
      let tag = attribute.tag.element ?? .string
      try reader.beginArray()
      while try reader.nextElement() {
        let offset = reader.offset
        elements.append(
          WireAttribute(tag: tag, text: try reader.readStringToken(), offset: offset))
      }
    default: throw mismatch([Any].self)
    }
    return elements
  }

  /// The text of an attribute with a type.
  private func text<T>(_ tag: AttributeTag, for type: T.Type) throws -> String {
    guard attribute.tag == tag, let text = attribute.text else { throw mismatch(type) }
    return try source.reader.string(text)
  }

  fileprivate func bytes() throws -> [UInt8] {
    guard attribute.tag == .binary, let text = attribute.text else { throw mismatch([UInt8].self) }
    let bytes = source.reader.withBytes(of: text) { text in
      Result { () throws(Base64Error) in try Base64.decode(text) }
    }
    return try bytes.get()
  }

  /// The dynamic value.
  fileprivate func value() throws -> Value {
    switch attribute.tag {
    case .null: return .null
    case .boolean: return .bool(try decode(Bool.self))
    case .string: return .string(try text(.string, for: Value.self))
    case .number: return try AttributeValueDeserializer().number(try text(.number, for: Value.self))
    case .binary: return .blob(try bytes())
    case .list: return .list(try elements().map { try inner($0).value() })
    case .stringSet, .numberSet, .binarySet:
      return .set(try elements().map { try inner($0).value() })
    case .map:
      var reader = source.reader.reader(at: attribute.offset)
      var members = Structure()
      for (name, attribute) in try WireItem(&reader).entries {
        members[try source.reader.string(name)] = try inner(attribute).value()
      }
      return .structure(members)
    }
  }

  private func inner(_ attribute: WireAttribute) -> WireAttributeDecoder {
    WireAttributeDecoder(source, attribute, in: parent, at: key)
  }
}

extension WireAttributeDecoder: TreeValueDecoder {
  func decodeNil() -> Bool { attribute.tag == .null }

  func decode(_ type: Bool.Type) throws -> Bool {
    guard attribute.tag == .boolean else { throw mismatch(type) }
    var reader = source.reader.reader(at: attribute.offset)
    return try reader.readBool()
  }

  func decode(_ type: String.Type) throws -> String {
    switch attribute.tag {
    case .number: try text(.number, for: type)
    default: try text(.string, for: type)
    }
  }

  func decode(_ type: Double.Type) throws -> Double {
    let text = try text(.number, for: type)
    guard let double = Double(text) else { throw mismatch(type) }
    return double
  }

  func integer<T: FixedWidthInteger>(_ type: T.Type) throws -> T {
    let text = try text(.number, for: type)
    if let integer = T(text) { return integer }
    guard let integer = DynamoDBNumber(text)?.int.flatMap(T.init(exactly:)) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: codingPath, debugDescription: "The number does not fit in \(type)"))
    }
    return integer
  }

  func decode<T: Decodable>(_ type: T.Type) throws -> T {
    if Self.isValue(type) { return try decodeValue(type) }
    return try T(from: self)
  }

  /// Decodes by way of the dynamic value. A function of its own: with its cast in `decode`, every
  /// value would pay for the metadata of `T?` (`scripts/instructions ddbget`: 6,000 fewer).
  @inline(never)
  private func decodeValue<T: Decodable>(_ type: T.Type) throws -> T {
    if type == [UInt8].self, attribute.tag == .binary, let bytes = try bytes() as? T {
      return bytes
    }
    return try value().as(type)
  }

  /// Whether a type is decoded from the dynamic value, as in ``Value/as(_:)``.
  private static func isValue<T>(_ type: T.Type) -> Bool {
    type == Value.self || type == [UInt8].self || type == Date.self || type == Data.self
  }
}
