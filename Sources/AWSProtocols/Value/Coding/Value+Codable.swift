// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import WireFormats

extension Value: Codable {
  /// Decodes a value of any form. Use it for members whose form your type doesn't know.
  public init(from decoder: any Decoder) throws {
    if let decoder = decoder as? ValueDecoder {
      self = decoder.value
      return
    }
    if let container = try? decoder.container(keyedBy: PlaceKey.self) {
      var members = Structure()
      for key in container.allKeys {
        members[key.stringValue] = try container.decode(Value.self, forKey: key)
      }
      self = .structure(members)
      return
    }
    if var container = try? decoder.unkeyedContainer() {
      var elements: [Value] = []
      while !container.isAtEnd { elements.append(try container.decode(Value.self)) }
      self = .list(elements)
      return
    }
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let bool = try? container.decode(Bool.self) {
      self = .bool(bool)
    } else if let integer = try? container.decode(Int64.self) {
      self = .integer(integer)
    } else if let double = try? container.decode(Double.self) {
      self = .double(double)
    } else {
      self = .string(try container.decode(String.self))
    }
  }

  /// Writes the value: instants as ISO 8601 strings, bytes in Base64.
  ///
  /// - Throws: `EncodingError` for a stream.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .structure(let members):
      var container = encoder.container(keyedBy: PlaceKey.self)
      for (name, value) in members { try container.encode(value, forKey: PlaceKey(name)) }
    case .list(let elements), .set(let elements):
      var container = encoder.unkeyedContainer()
      for element in elements { try container.encode(element) }
    default:
      var container = encoder.singleValueContainer()
      try encodeScalar(to: &container)
    }
  }

  private func encodeScalar(to container: inout some SingleValueEncodingContainer) throws {
    switch self {
    case .null, .list, .set, .structure: try container.encodeNil()
    case .bool(let bool): try container.encode(bool)
    case .integer(let integer): try container.encode(integer)
    case .double(let double): try container.encode(double)
    case .number(let text): try container.encode(text)
    case .string(let text): try container.encode(text)
    case .blob(let bytes): try container.encode(Base64.encode(bytes))
    case .timestamp(let timestamp): try container.encode(timestamp.iso8601)
    case .stream, .events, .deferred:
      throw EncodingError.invalidValue(
        self,
        .init(
          codingPath: container.codingPath,
          debugDescription: "A \(kindName) has no value yet"))
    }
  }
}

extension Value {
  /// Decodes the value as your own type. `CodingKeys` map the API's names to Swift's.
  ///
  /// Instants decode as `Date` or as an ISO 8601 string. Strings and numbers that represent an
  /// instant decode as `Date` too. Blobs decode as `Data` or `[UInt8]`.
  ///
  /// - Throws: `DecodingError`, with the path of the value that doesn't match.
  public func `as`<T: Decodable>(_ type: T.Type) throws -> T {
    try ValueDecoder(value: self, codingPath: []).decode(type)
  }
}
