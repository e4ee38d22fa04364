// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import Crypto
import LocalCore
import WireFormats

/// The rules of message bodies and attributes, and their digests.
enum MessageContent {
  /// The MD5 of a message's body, in hexadecimal digits.
  static func digest(_ body: String) -> String { digest(Array(body.utf8)) }

  /// The MD5 of attributes as SQS computes it: by name, each name, type and value with its length.
  ///
  /// - Returns: `nil` if there are none.
  static func digest(_ attributes: Structure) -> String? {
    guard !attributes.isEmpty else { return nil }
    var bytes: [UInt8] = []
    func append(_ part: [UInt8]) {
      bytes += withUnsafeBytes(of: UInt32(truncatingIfNeeded: part.count).bigEndian, Array.init)
      bytes += part
    }
    for (name, attribute) in attributes.sorted(by: {
      $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
    }) {
      append(Array(name.utf8))
      append(Array(text(attribute["DataType"]).utf8))
      if case .blob(let value) = attribute["BinaryValue"] {
        bytes.append(2)
        append(value)
      } else {
        bytes.append(1)
        append(Array(text(attribute["StringValue"]).utf8))
      }
    }
    return digest(bytes)
  }

  /// How many bytes a message counts: body, names, types and values of attributes.
  static func size(_ body: String, _ attributes: Structure) -> Int {
    attributes.reduce(body.utf8.count) { size, attribute in
      var value = text(attribute.value["StringValue"]).utf8.count
      if case .blob(let bytes) = attribute.value["BinaryValue"] { value = bytes.count }
      return size + attribute.name.utf8.count
        + text(attribute.value["DataType"]).utf8.count + value
    }
  }

  /// Checks a body.
  ///
  /// - Throws: ``ServiceFault``.
  static func check(body: String) throws {
    guard !body.isEmpty else { throw SQSFault.missing("MessageBody") }
    guard body.unicodeScalars.allSatisfy(isAllowed) else {
      throw ServiceFault(
        "InvalidMessageContents",
        "Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | "
          + "#xE000 to #xFFFD | #x10000 to #x10FFFF", queryCode: "InvalidMessageContents")
    }
  }

  /// Checks a message's own attributes.
  ///
  /// - Throws: ``ServiceFault``.
  static func check(attributes: Structure) throws {
    guard attributes.count <= 10 else {
      throw SQSFault.invalid(
        "Number of message attributes [\(attributes.count)] exceeds the allowed maximum [10].")
    }
    for (name, attribute) in attributes {
      try check(name: name)
      try check(attribute, name: name)
    }
  }

  private static func check(name: String) throws {
    guard !name.isEmpty, name.utf8.count <= 256 else {
      throw SQSFault.invalid(
        "The message attribute name '\(name)' must be between 1 and 256 characters long.")
    }
    let small = name.lowercased()
    guard !small.hasPrefix("aws."), !small.hasPrefix("amazon."), !name.hasPrefix("."),
      !name.hasSuffix("."), !name.contains("..")
    else {
      throw SQSFault.invalid(
        "Invalid message attribute name '\(name)': it can't start with AWS. or Amazon., and periods "
          + "can't be at its ends or follow each other.")
    }
    // Letters of all scripts are let in, as SQS does.
    let allowed = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
        || "_-.".unicodeScalars.contains($0)
    }
    guard allowed else {
      throw SQSFault.invalid(
        "Invalid message attribute name '\(name)': it can contain A-Z, a-z, 0-9, underscore (_), hyphen "
          + "(-), and period (.).")
    }
  }

  private static func check(_ attribute: Value, name: String) throws {
    let type = text(attribute["DataType"])
    guard !type.isEmpty else {
      throw SQSFault.invalid(
        "The message attribute '\(name)' must contain non-empty message attribute type.")
    }
    guard type.utf8.count <= 256 else {
      throw SQSFault.invalid(
        "Invalid type of the message attribute '\(name)': it must be at most 256 characters long.")
    }
    let kind = type.prefix { $0 != "." }
    switch kind {
    case "String", "Number":
      guard case .string(let value) = attribute["StringValue"], !value.isEmpty else {
        throw SQSFault.invalid(
          "Message (user) attribute '\(name)' must contain a non-empty value of type 'String'.")
      }
      guard value.unicodeScalars.allSatisfy(isAllowed) else {
        throw SQSFault.invalid(
          "Invalid binary character in the value of the message (user) attribute '\(name)'.")
      }
      if kind == "Number", Double(value)?.isFinite != true {
        throw SQSFault.invalid(
          "Can't cast the value of message (user) attribute '\(name)' to a number.")
      }
    case "Binary":
      guard case .blob(let value) = attribute["BinaryValue"], !value.isEmpty else {
        throw SQSFault.invalid(
          "Message (user) attribute '\(name)' must contain a non-empty value of type 'Binary'.")
      }
    default:
      throw SQSFault.invalid(
        "The message attribute '\(name)' has an invalid message attribute type, the set of supported "
          + "type prefixes is Binary, Number, and String.")
    }
  }

  /// Checks a group's or a deduplication's ID.
  ///
  /// - Throws: ``ServiceFault``.
  static func check(id: String, parameter: String) throws {
    guard (1...128).contains(id.utf8.count), id.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else {
      throw SQSFault.invalid(
        id, parameter,
        "\(parameter) can only include alphanumeric and punctuation characters. 1 to 128 in length."
      )
    }
  }

  /// Attributes whose names are asked for: `All`, `*`, `.*`, a name, or a prefix with `.*` behind.
  static func attributes(_ attributes: Structure, named filters: [String]) -> Structure {
    Structure(
      attributes.filter { attribute in
        filters.contains { filter in
          if ["All", "*", ".*"].contains(filter) || filter == attribute.name { return true }
          return filter.hasSuffix(".*") && attribute.name.hasBytePrefix(String(filter.dropLast(2)))
        }
      }.map { ($0.name, $0.value) })
  }

  /// The text of a value; empty for others.
  static func text(_ value: Value) -> String {
    if case .string(let text) = value { text } else { "" }
  }

  private static func digest(_ bytes: [UInt8]) -> String {
    Hex.encode(Array(Insecure.MD5.hash(data: bytes)))
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
