// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

/// The binary form of an endpoint rule set, which the compiler writes and `EndpointRules` reads in
/// place.
///
/// A header of 16 bytes: magic (4), version (1), number of slots (1), number of parameters (1), a
/// spare byte, offset of the parameters (4), offset of the root rule (4). All integers are
/// little-endian; a *reference* is an offset from the beginning in 3 bytes, 0 if absent.
///
/// Strings (as ``ModelBytes/text(_:)`` reads them) and nodes (a ``RuleOpcode``, then operands)
/// follow. Equal strings and equal nodes are stored once. A node refers only to what lies before
/// it, so no bytes can describe a loop; readers also limit depth and steps.
///
/// The parameters are records of 10 bytes in the order of the rule set: references to the name, to
/// the text of the built-in and to the node of the default, then a byte with the type (0 string, 1
/// boolean, 2 string array) and bit 7 for `required`. Their indices follow, a byte each, sorted by
/// the names' bytes. A parameter's value is in the slot of its index; variables have the slots
/// after those.
///
/// The constants are computed properties so that other modules can inline them.
package enum RuleSetFormat {
  /// `BRUL` in little-endian order.
  package static var magic: Int { 0x4C55_5242 }
  /// The version; a reader accepts only its own.
  package static var version: UInt8 { 2 }
  package static var headerSize: Int { 16 }
  package static var parameterSize: Int { 10 }
  package static var requiredBit: UInt8 { 0x80 }
  package static var maximumOffset: Int { 0xFF_FFFF }
  package static var referenceSize: Int { 3 }
  package static var maximumSlots: Int { 255 }
  /// How deeply nodes may nest.
  package static var maximumDepth: Int { 128 }
  /// The index of an ``RuleOpcode/attribute`` without one.
  package static var noIndex: UInt8 { 0xFF }
}

/// The kind of a node in a compiled rule set. Operands follow it; "reference" is 3 bytes.
package enum RuleOpcode: UInt8, Sendable {
  case null = 0
  case `false`
  case `true`
  /// 4 bytes, signed.
  case integer
  /// Reference to a string.
  case text
  /// The slot's number in a byte.
  case slot
  /// A count byte, then references to the parts.
  case template
  /// Reference to the value, a ``RuleAttribute``, an index byte, a reference to the name's text.
  case attribute
  /// A count of 2 bytes, then references.
  case list
  /// A count of 2 bytes, then pairs of references to a string and a node.
  case object
  /// A slot byte, then a reference to the value for it.
  case assign

  // Functions: references to the arguments, as many as ``arity`` says.
  case isSet = 32
  case not
  case stringEquals
  case booleanEquals
  case substring
  case uriEncode
  case parseURL
  case isValidHostLabel
  case partition
  case parseArn
  case isVirtualHostableS3Bucket
  case ite
  case split
  /// Any number of arguments: a count byte, then references.
  case coalesce

  // Rules: a count byte and references to the conditions, then:
  /// References to the URL, the headers' object and the properties' object.
  case endpoint = 64
  /// Reference to the message.
  case error
  /// A count of 2 bytes, then references to rules.
  case tree

  /// The function that has a name in the published rule sets.
  package init?(function name: String) {
    switch name {
    case "isSet": self = .isSet
    case "not": self = .not
    case "stringEquals": self = .stringEquals
    case "booleanEquals": self = .booleanEquals
    case "substring": self = .substring
    case "uriEncode": self = .uriEncode
    case "parseURL": self = .parseURL
    case "isValidHostLabel": self = .isValidHostLabel
    case "aws.partition": self = .partition
    case "aws.parseArn": self = .parseArn
    case "aws.isVirtualHostableS3Bucket": self = .isVirtualHostableS3Bucket
    case "ite": self = .ite
    case "split": self = .split
    case "coalesce": self = .coalesce
    default: return nil
    }
  }

  /// The number of a function's arguments; `nil` for any number.
  package var arity: Int? {
    switch self {
    case .coalesce: nil
    case .stringEquals, .booleanEquals, .isValidHostLabel, .isVirtualHostableS3Bucket: 2
    case .ite, .split: 3
    case .substring: 4
    default: 1
    }
  }
}

/// The attributes of partitions, ARNs and URLs that rules ask for.
package enum RuleAttribute: UInt8, Sendable {
  /// An attribute without a number; its name is in the node.
  case other = 0
  /// The value itself: only an index is taken.
  case itself
  case name
  case dnsSuffix
  case dualStackDnsSuffix
  case implicitGlobalRegion
  case supportsFIPS
  case supportsDualStack
  case partition
  case service
  case region
  case accountId
  case resourceId
  case scheme
  case authority
  case path
  case normalizedPath
  case isIp

  /// The names in the order of the numbers.
  private static let names = [
    "", "", "name", "dnsSuffix", "dualStackDnsSuffix", "implicitGlobalRegion", "supportsFIPS",
    "supportsDualStack", "partition", "service", "region", "accountId", "resourceId", "scheme",
    "authority", "path", "normalizedPath", "isIp",
  ]

  /// The attribute of a name; ``other`` when it has no number.
  package init(named name: String) {
    let number = name.isEmpty ? nil : Self.names.firstIndex(of: name)
    self = number.flatMap { RuleAttribute(rawValue: UInt8($0)) } ?? .other
  }
}
