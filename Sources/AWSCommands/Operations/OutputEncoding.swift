// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import CommandSupport
import WireFormats

/// The encoding of answers on standard output, which `AWS_CLI_OUTPUT_ENCODING` names in version 2.
struct OutputEncoding: Sendable {
  private static let variable = "AWS_CLI_OUTPUT_ENCODING"

  /// `nil` for UTF-8.
  private let encoding: TextEncoding?
  private let name: String

  /// - Throws: ``CommandFailure`` for an unknown encoding.
  init(_ context: CommandContext) throws(CommandFailure) {
    name = context.environment.unfiltered(Self.variable) ?? "utf-8"
    guard context.flavour == .v2, context.environment.unfiltered(Self.variable) != nil else {
      encoding = nil
      return
    }
    guard let encoding = TextEncoding(name: name) else {
      throw CommandFailure(.other, "Unknown codec `\(name)` specified for \(Self.variable).")
    }
    self.encoding = encoding == .utf8 ? nil : encoding
  }

  /// Writes text.
  ///
  /// - Parameter isJSON: Whether the text before a string that can't be encoded is written, as Python
  ///   writes JSON piece by piece.
  /// - Parameter isTable: Whether the text may have colours of its own: on a terminal, control
  ///   characters of other texts are shown as escapes.
  /// - Throws: ``CommandFailure`` for characters that the encoding doesn't have.
  func write(_ text: String, to output: TextOutput, isJSON: Bool, isTable: Bool) throws {
    guard let encoding else {
      guard output.isTerminal, !isTable else { return try output.draw(text) }
      // Tabs stand between the columns of text.
      let columns = text.split(separator: "\t", omittingEmptySubsequences: false)
      return try output.draw(
        columns.map { TerminalText.escaped(String($0), keepsLines: true) }.joined(separator: "\t"))
    }
    let scalars = Array(text.unicodeScalars)
    let codes = encoding.codes
    var bytes: [UInt8] = []
    for (index, scalar) in scalars.enumerated() {
      if let code = codes(scalar) {
        bytes += code
        continue
      }
      let begin = isJSON ? scalars[..<index].lastIndex(of: "\"") ?? 0 : 0
      if isJSON { try output.put(scalars[..<begin].flatMap { codes($0) ?? [] }) }
      let end = scalars[index...].firstIndex { codes($0) != nil } ?? scalars.endIndex
      throw CommandFailure(.other, encoding.complaint(scalar, index - begin, end - begin - 1))
    }
    try output.put(bytes)
  }
}

extension TextEncoding {
  /// The bytes of a character; `nil` if the encoding doesn't have it.
  fileprivate var codes: (Unicode.Scalar) -> [UInt8]? {
    switch self {
    case .utf8, .utf8Signature: return { Array(String($0).utf8) }
    case .utf16, .utf16LittleEndian:
      return { String($0).utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] } }
    case .utf16BigEndian:
      return { String($0).utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] } }
    case .ascii: return { $0.isASCII ? [UInt8($0.value)] : nil }
    case .latin1, .latin9, .windows1252:
      var bytes: [Unicode.Scalar: UInt8] = [:]
      for byte in UInt8.min...UInt8.max {
        if let scalar = text(of: [byte])?.unicodeScalars.first { bytes[scalar] = byte }
      }
      return { [bytes] in bytes[$0].map { [$0] } }
    }
  }

  /// Python's error for characters from one position to another.
  fileprivate func complaint(_ scalar: Unicode.Scalar, _ first: Int, _ last: Int) -> String {
    let (codec, reason) =
      switch self {
      case .ascii: ("ascii", "ordinal not in range(128)")
      case .latin1: ("latin-1", "ordinal not in range(256)")
      default: ("charmap", "character maps to <undefined>")
      }
    let hex = String(scalar.value, radix: 16)
    let width = scalar.value < 0x100 ? 2 : scalar.value < 0x10000 ? 4 : 8
    let mark = scalar.value < 0x100 ? "x" : scalar.value < 0x10000 ? "u" : "U"
    let shown = "\\\(mark)" + String(repeating: "0", count: width - hex.utf8.count) + hex
    let what =
      first == last
      ? "character '\(shown)' in position \(first)" : "characters in position \(first)-\(last)"
    return "'\(codec)' codec can't encode \(what): \(reason)"
  }
}
