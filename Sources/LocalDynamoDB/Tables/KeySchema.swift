// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import LocalCore
import WireFormats

/// An attribute that is a key, or a part of one.
struct KeyAttribute: Sendable, Equatable {
  let name: ByteName
  /// `S`, `N` or `B`.
  let type: String
}

/// The attributes that make the keys of a table or an index.
struct KeySchema: Sendable, Equatable {
  /// What partitions the items: one attribute, or several of a global index.
  let hashes: [KeyAttribute]
  /// What orders the items of a partition: none, one, or several of a global index.
  let ranges: [KeyAttribute]

  /// The first attribute.
  var hash: KeyAttribute { hashes[0] }
  /// The first attribute of the order.
  var range: KeyAttribute? { ranges.first }

  /// The attributes in order.
  var attributes: [KeyAttribute] { hashes + ranges }

  /// The schema as the API has it.
  var wire: [Value] {
    let parts = hashes.map { ($0, "HASH") } + ranges.map { ($0, "RANGE") }
    return parts.map {
      .structure(["AttributeName": .string($0.name.text), "KeyType": .string($1)])
    }
  }

  /// The bytes of the key of an item; `nil` if the item lacks an attribute of it.
  func key(of item: AttributeMap) -> ItemKey? {
    var key = ItemKey()
    for attribute in attributes {
      guard let value = item[attribute.name], value.type == attribute.type,
        let bytes = value.keyBytes, !bytes.isEmpty
      else { return nil }
      key.append(bytes)
    }
    return key
  }

  /// The attributes of an item that are its key.
  func attributes(of item: AttributeMap) -> AttributeMap {
    item.filtered { name in attributes.contains { $0.name == name } }
  }

  /// The key of a request, which must have all its attributes and no other.
  func checkedKey(_ key: AttributeMap) throws -> ItemKey {
    guard key.count == attributes.count else { throw Self.mismatch }
    for (position, attribute) in attributes.enumerated() {
      guard let value = key[attribute.name], value.type == attribute.type else {
        throw Self.mismatch
      }
      try attribute.check(value, isHash: position == 0)
    }
    guard let bytes = self.key(of: key) else { throw Self.mismatch }
    return bytes
  }

  static let mismatch = ServiceFault.invalid("The provided key element does not match the schema")
}

extension KeyAttribute {
  /// Refuses values that are empty or too long for a key.
  func check(_ value: AttributeValue, isHash: Bool) throws {
    guard type != "N", let size = value.keyBytes?.count else { return }
    if size == 0 {
      throw ServiceFault.invalid(
        "One or more parameter values are not valid. The AttributeValue for a key attribute cannot"
          + " contain an empty \(type == "S" ? "string" : "binary") value. Key: \(name)")
    }
    if isHash, size > 2048 {
      throw ServiceFault.invalidParameters(
        "Size of hashkey has exceeded the maximum size limit of2048 bytes")
    }
    if !isHash, size > 1024 {
      throw ServiceFault.invalidParameters(
        "Aggregated size of all range keys has exceeded the size limit of 1024 bytes")
    }
  }
}
