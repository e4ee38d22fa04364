// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport
import WireFormats

/// A map of texts in the command line's form: shorthand, or JSON.
enum MapOption {
  /// The map of a word.
  ///
  /// - Parameters:
  ///   - word: The option's value; if it names a file, the map is the file's.
  ///   - option: The option, for errors: `--metadata`.
  /// - Throws: ``CommandFailure`` if it isn't a map of texts, or a file can't be read.
  static func parse(
    _ word: String, option: String, _ files: ParameterFiles, _ flavour: Flavour
  ) throws(CommandFailure) -> Structure {
    let text = try files.text(word, option: option)
    var map = Structure()
    if text.utf8.first(where: { !$0.isWhiteSpace }) == UInt8(ascii: "{") {
      for (key, value) in try json(text, option) {
        guard case .string(let value) = value else { throw notText(key, option) }
        map[key] = .string(value)
      }
      return map
    }
    for (key, value) in try shorthand(text, option, files, flavour) {
      switch value {
      case .string: map[key] = value
      case .blob(let bytes): map[key] = .string(try files.text(of: bytes, option: option))
      default: throw notText(key, option)
      }
    }
    return map
  }

  private static func json(
    _ text: String, _ option: String
  ) throws(CommandFailure) -> JSONObject {
    do {
      return try JSONNode(parsing: text).object ?? JSONObject()
    } catch {
      throw .parameter(option, "Invalid JSON: \(error)")
    }
  }

  private static func shorthand(
    _ text: String, _ option: String, _ files: ParameterFiles, _ flavour: Flavour
  ) throws(CommandFailure) -> Structure {
    do {
      return try ShorthandParser.value(of: text, flavour: flavour, files: files)
    } catch {
      switch error {
      case .syntax(let message): throw .parameter(option, message)
      case .other(let message): throw CommandFailure(.other, message)
      }
    }
  }

  private static func notText(_ key: String, _ option: String) -> CommandFailure {
    .parameter(option, "The value of \"\(key)\" must be a string")
  }
}

extension UInt8 {
  fileprivate var isWhiteSpace: Bool { self == 0x20 || 0x09...0x0D ~= self }
}

extension ParameterFiles {
  /// A word, or the text of the file that it names.
  func text(_ word: String, option: String) throws(CommandFailure) -> String {
    switch try localContent(of: word, option: option) {
    case .text(let text): text
    case .bytes(let bytes): try text(of: bytes, option: option)
    case nil: word
    }
  }

  /// The bytes of a word, or those of the file that it names.
  func bytes(_ word: String, option: String) throws(CommandFailure) -> [UInt8] {
    switch try localContent(of: word, option: option) {
    case .text(let text): Array(text.utf8)
    case .bytes(let bytes): bytes
    case nil: Array(word.utf8)
    }
  }

  /// The text of a file's bytes.
  func text(of bytes: [UInt8], option: String) throws(CommandFailure) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .parameter(option, "The file's content isn't UTF-8.")
    }
    return text
  }
}
