// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import AWSConfiguration
import AWSProtocols
import BotoCore
import WireFormats

/// A map in the command line's form: `key=value,key=value` with quotes and `\,`, `key@=file://path`
/// for the content of a file, or JSON.
struct MapShorthand {
  private let text: [UInt8]
  private let files: ParameterFile
  private var position = 0

  /// The map of a string.
  ///
  /// - Parameters:
  ///   - text: The option's value; if it names a file, the map is the file's.
  ///   - option: The option, for errors.
  /// - Throws: ``CommandFailure`` if it isn't a map of strings, or a file can't be read.
  static func parse(
    _ text: String, option: String, environment: Environment
  ) throws -> Structure {
    let files = ParameterFile(option, environment)
    do {
      let text = try files.text(text)
      if text.utf8.first(where: { !isBlank($0) }) == UInt8(ascii: "{") {
        return try json(text)
      }
      var parser = MapShorthand(text: Array(text.utf8), files: files)
      return try parser.map()
    } catch let problem as Problem {
      throw CommandFailure(
        .usage, "Error parsing parameter '\(option)': \(problem.description)")
    } catch let error as JSONError {
      throw CommandFailure(
        .usage, "Error parsing parameter '\(option)': Invalid JSON: \(error)")
    }
  }

  private struct Problem: Error {
    let description: String
  }

  private init(text: [UInt8], files: ParameterFile) {
    self.text = text
    self.files = files
  }

  private static func json(_ text: String) throws -> Structure {
    var map = Structure()
    for (key, value) in try JSONNode(parsing: text).object ?? JSONObject() {
      guard case .string(let value) = value else {
        throw Problem(description: "The value of \"\(key)\" must be a string")
      }
      map[key] = .string(value)
    }
    return map
  }

  private mutating func map() throws -> Structure {
    var map = Structure()
    repeat {
      let key = takeKey()
      skipBlanks()
      let isFile = current == UInt8(ascii: "@")
      if isFile {
        position += 1
        skipBlanks()
      }
      try expect(UInt8(ascii: "="))
      skipBlanks()
      guard map[key] == nil else {
        throw Problem(description: "Second instance of key \"\(key)\" encountered" + location)
      }
      let value = try takeValue()
      map[key] = .string(isFile ? try files.text(value) : value)
      skipBlanks()
      if position < text.count { try expect(UInt8(ascii: ",")) } else { return map }
      skipBlanks()
    } while true
  }

  private mutating func takeKey() -> String {
    let start = position
    while let byte = current, Self.isKeyByte(byte) { position += 1 }
    return String(decoding: text[start..<position], as: UTF8.self)
  }

  private mutating func takeValue() throws -> String {
    guard let first = current else { return "" }
    if first == UInt8(ascii: "'") || first == UInt8(ascii: "\"") { return try takeQuoted(first) }
    guard first != UInt8(ascii: "["), first != UInt8(ascii: "{") else {
      throw Problem(description: "The values of a map must be strings" + location)
    }
    var value: [UInt8] = []
    while let byte = current, byte != UInt8(ascii: ",") {
      if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        throw expected(UInt8(ascii: ","))
      }
      position += 1
      if byte == UInt8(ascii: "\\"), current == UInt8(ascii: ",") {
        value.append(UInt8(ascii: ","))
        position += 1
      } else {
        value.append(byte)
      }
    }
    while let last = value.last, Self.isBlank(last) { value.removeLast() }
    return String(decoding: value, as: UTF8.self)
  }

  private mutating func takeQuoted(_ quote: UInt8) throws -> String {
    position += 1
    var value: [UInt8] = []
    while let byte = current {
      position += 1
      if byte == quote { return String(decoding: value, as: UTF8.self) }
      if byte == UInt8(ascii: "\\"), let next = current,
        next == quote || next == UInt8(ascii: "\\")
      {
        value.append(next)
        position += 1
      } else {
        value.append(byte)
      }
    }
    throw expected(quote)
  }

  private var current: UInt8? { position < text.count ? text[position] : nil }

  private mutating func skipBlanks() {
    while let byte = current, Self.isBlank(byte) { position += 1 }
  }

  private mutating func expect(_ byte: UInt8) throws {
    guard current == byte else { throw expected(byte) }
    position += 1
  }

  private func expected(_ byte: UInt8) -> Problem {
    let wanted = String(UnicodeScalar(byte))
    let rest = String(decoding: text[min(position, text.count)...], as: UTF8.self)
    let received = rest.unicodeScalars.first.map { String($0) } ?? "EOF"
    return Problem(description: "Expected: '\(wanted)', received: '\(received)'" + location)
  }

  /// The text with a mark below the parser's position.
  private var location: String {
    let before = String(decoding: text[..<min(position, text.count)], as: UTF8.self)
    let marker = String(repeating: " ", count: before.unicodeScalars.count) + "^"
    return " for input:\n\(String(decoding: text, as: UTF8.self))\n\(marker)"
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-_.#/:".utf8.contains(byte)
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (9...13).contains(byte)
  }
}
