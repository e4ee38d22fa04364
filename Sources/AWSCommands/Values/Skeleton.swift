// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport
import ServiceModel
import WireFormats

/// Made-up parameters and answers (`--generate-cli-skeleton`).
struct Skeleton {
  /// How a time is written.
  enum Time: String, Sendable {
    case iso8601 = "1970-01-01T00:00:00"
    /// As Python's `str` does, in text and tables.
    case python = "1970-01-01 00:00:00"
  }

  private let time: Time
  /// Whether a text is its member's name.
  private let usesNames: Bool
  /// Whether one value of an enumeration is chosen by chance.
  private let isRandom: Bool
  /// The names of the shapes around.
  private var shapes: [String] = []

  /// The JSON of an operation's parameters, with the line's end.
  static func input(of operation: OperationModel, flavour: Flavour) -> String {
    json(inputTree(operation.input, flavour: flavour))
  }

  /// The JSON of one member, without the line's end.
  static func json(of member: Schema) -> String {
    var skeleton = Skeleton(time: .iso8601, usesNames: false, isRandom: false)
    let text = json(skeleton.value(member, name: ""))
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  /// An operation's parameters; blobs are null.
  static func inputTree(_ schema: Schema?, flavour: Flavour) -> Value {
    guard let schema else { return .structure([:]) }
    var skeleton = Skeleton(time: .iso8601, usesNames: false, isRandom: flavour == .v1)
    return skeleton.value(schema, name: "")
  }

  /// An answer of an operation.
  ///
  /// - Throws: ``CommandFailure`` if the model doesn't allow it, as botocore's stubs do: a blob is
  ///   null, and a text may be too short.
  static func output(
    of operation: OperationModel, time: Time, flavour: Flavour
  ) throws(CommandFailure) -> Value {
    guard let schema = operation.output else { return .structure([:]) }
    var skeleton = Skeleton(time: time, usesNames: true, isRandom: false)
    let answer = skeleton.value(schema, name: "")
    do {
      try ParamValidator.validate(answer, against: schema)
    } catch {
      throw CommandFailure(.parameters, ValidationText.text(of: error.message, flavour))
    }
    return answer
  }

  private init(time: Time, usesNames: Bool, isRandom: Bool) {
    self.time = time
    self.usesNames = usesNames
    self.isRandom = isRandom
  }

  private mutating func value(_ schema: Schema, name: String) -> Value {
    let shape = schema.shapeName.string
    shapes.append(shape)
    defer { shapes.removeLast() }
    switch schema.type {
    case .structure:
      // The shape itself is the first.
      guard shapes.count(where: { $0 == shape }) < 2 else { return .structure([:]) }
      var members = Structure()
      for member in schema.members {
        let name = member.memberName.string
        members.append(name, value(member, name: name))
      }
      return .structure(members)
    case .list:
      guard let element = schema.element else { return .list([]) }
      return .list([value(element, name: usesNames ? element.shapeName.string : "")])
    case .map:
      guard let element = schema.value else { return .structure([:]) }
      return .structure(["KeyName": value(element, name: "")])
    case .string: return .string(usesNames ? name : choice(of: schema) ?? "")
    case .integer, .long: return .integer(0)
    case .float, .double: return .double(0)
    case .boolean: return .bool(true)
    case .timestamp: return .string(time.rawValue)
    case .blob: return .null
    }
  }

  /// A value of an enumeration.
  private func choice(of schema: Schema) -> String? {
    let values = schema.traits["enum"].elements
    return (isRandom ? values.randomElement() : values.first)?.string
  }

  /// A value as Python's `json.dumps` with an indentation of four blanks.
  private static func json(_ value: Value) -> String {
    var writer = JSONWriter(style: .indented(4))
    write(value, to: &writer)
    var text = String.UnicodeScalarView()
    // What isn't ASCII is within strings, where it can be escaped.
    for scalar in String(decoding: writer.bytes, as: UTF8.self).unicodeScalars {
      if scalar.value < 0x7F {
        text.append(scalar)
      } else {
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
          let digits = String(unit, radix: 16)
          text.append(contentsOf: "\\u".unicodeScalars)
          text.append(contentsOf: repeatElement("0", count: 4 - digits.utf8.count))
          text.append(contentsOf: digits.unicodeScalars)
        }
      }
    }
    return String(text) + "\n"
  }

  private static func write(_ value: Value, to writer: inout JSONWriter) {
    switch value {
    case .structure(let members):
      writer.beginObject()
      for (name, member) in members {
        writer.key(name)
        write(member, to: &writer)
      }
      writer.endObject()
    case .list(let elements):
      writer.beginArray()
      for element in elements { write(element, to: &writer) }
      writer.endArray()
    case .string(let text): writer.write(text)
    case .integer(let integer): writer.write(integer)
    case .double(let double): writer.write(double)
    case .bool(let bool): writer.write(bool)
    default: writer.writeNull()
    }
  }
}
