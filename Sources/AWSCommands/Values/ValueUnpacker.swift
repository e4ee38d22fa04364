// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSHTTP
import AWSProtocols
import CommandSupport
import Files
import ServiceModel
import WireFormats

/// The words of an option, or the contents of the file that its only word names.
struct OptionText: Sendable, Hashable {
  /// The words; one text for the contents of a file.
  var words: [String]
  /// The contents of the file that `fileb://` named.
  var bytes: [UInt8]?
  /// Whether the words are the contents of a file.
  var isContent = false
}

/// Makes a parameter of an option's words, as the member of the operation's input says: a file's
/// contents, JSON, shorthand, numbers. What the values may be is checked before the call.
struct ValueUnpacker: Sendable {
  private let flavour: Flavour
  private let files: ParameterFiles
  private let readsBase64: Bool
  private let service: String
  private let command: String

  /// - Parameters:
  ///   - readsBase64: Whether blobs as text are Base64.
  ///   - service: The service's id in lower case with hyphens: `elastic-load-balancing`; `custom` for
  ///     commands that are no operation.
  ///   - command: The operation's name on the command line.
  init(
    flavour: Flavour, files: ParameterFiles, readsBase64: Bool, service: String, command: String
  ) {
    self.flavour = flavour
    self.files = files
    self.readsBase64 = readsBase64
    self.service = service
    self.command = command
  }

  /// For a command of a run of the program, see
  /// ``init(flavour:files:readsBase64:service:command:)``.
  init(_ invocation: Invocation, service: String, command: String) throws {
    self.init(
      flavour: invocation.flavour, files: try ParameterFiles(invocation),
      readsBase64: try invocation.readsBase64, service: service, command: command)
  }

  /// The parameters of `--cli-input-json` or `--cli-input-yaml`; `nil` without these options.
  func document(_ parsed: ParsedOptions) throws(CommandFailure) -> InputDocument? {
    try InputDocument(
      json: parsed.text("cli-input-json"), yaml: parsed.text("cli-input-yaml"), files: files,
      flavour: flavour)
  }

  /// The parameters with bytes in place of Base64: the last step before they are validated.
  func decodingBlobs(
    _ parameters: Structure, of operation: OperationModel
  ) throws(CommandFailure) -> Structure {
    guard readsBase64, let input = operation.input else { return parameters }
    return try Base64Blobs.decode(parameters, input: input)
  }

  /// The words of an option, or what they name.
  func text(
    _ words: [String], option: String, readsFiles: Bool = true
  ) async throws(CommandFailure) -> OptionText {
    guard readsFiles, words.count == 1, let word = words.first,
      let content = try await files.content(of: word, option: option)
    else { return OptionText(words: words) }
    return switch content {
    case .text(let text): OptionText(words: [text], isContent: true)
    case .bytes(let bytes): OptionText(words: [], bytes: bytes, isContent: true)
    }
  }

  /// The parameter that an option's words mean.
  ///
  /// - Parameters:
  ///   - words: As many as a list has; one for other members.
  ///   - option: The option's name as the user writes it.
  func value(
    _ words: [String], for member: Schema, option: String
  ) async throws(CommandFailure) -> Value {
    let place = OptionPlace(
      service: service, operation: command, option: String(option.drop { $0 == "-" }))
    let text = try await text(words, option: option, readsFiles: !place.isLiteral)
    // The paths of streams may have any bytes; what is sent is UTF-8.
    if !text.isContent, !member.has(.streaming), !text.words.allSatisfy(PathText.isPlain) {
      throw CommandFailure.parameter(option, "The value isn't UTF-8.")
    }
    return try value(of: text, for: member, place: place)
  }

  /// The parameter that an option's words mean once files are read.
  func value(
    of text: OptionText, for member: Schema, place: OptionPlace
  ) throws(CommandFailure) -> Value {
    let input: Input =
      if let bytes = text.bytes {
        .bytes(bytes)
      } else if member.type == .list, !text.isContent {
        .words(text.words)
      } else {
        .text(text.words.last ?? "")
      }
    do {
      if !input.looksLikeJSON, member.takesShorthand {
        return try shorthand(input, member, place)
      }
      return try plain(input, member, place)
    } catch {
      switch error {
      case .python(let error): throw CommandFailure(.other, error.message)
      case .failure(let failure): throw failure
      }
    }
  }

  /// What a value is made of.
  fileprivate enum Input {
    case words([String])
    case text(String)
    case bytes([UInt8])

    /// Whether the text, or the first of several, begins as an array or object does.
    var looksLikeJSON: Bool {
      switch self {
      case .words(let words): words.first.map(Self.looksLikeJSON) ?? false
      case .text(let text): Self.looksLikeJSON(text)
      case .bytes: false
      }
    }

    private static func looksLikeJSON(_ text: String) -> Bool {
      text.beginsAfterSpace(with: "[") || text.beginsAfterSpace(with: "{")
    }
  }

  /// Why a value can't be made.
  private enum Problem: Error {
    /// Python's own error, which a list turns into another one.
    case python(PythonError)
    case failure(CommandFailure)

    static func parameter(_ place: OptionPlace, _ reason: String) -> Problem {
      .failure(.parameter(place.name, reason))
    }

    static let missingCharacter = Problem.failure(
      CommandFailure(.other, "string index out of range"))
  }

  // MARK: Shorthand

  private func shorthand(
    _ input: Input, _ member: Schema, _ place: OptionPlace
  ) throws(Problem) -> Value {
    if let value = try bareValue(input, member, place) { return value }
    let parsed: Value
    switch input {
    case .words(let words):
      var elements: [Value] = []
      for word in words { elements.append(.structure(try parse(word, place))) }
      parsed = .list(elements)
    case .text(let text):
      parsed = .structure(try parse(text, place))
      // The contents of a file are one map, and a list isn't made of it.
      if member.type == .list { return parsed }
    case .bytes(let bytes):
      throw .python(
        PythonError(
          bytes.isEmpty
            ? "a bytes-like object is required, not 'str'"
            : "'in <string>' requires string as left operand, not int"))
    }
    do {
      return try ShorthandTypes.typed(parsed, as: member)
    } catch {
      switch error {
      case .python(let error): throw .python(error)
      case .document(let name):
        throw .parameter(
          place,
          """
          Shorthand syntax does not support document types. Use JSON input for top-level argument \
          to specify nested parameter: \(name)
          """)
      }
    }
  }

  private func parse(_ text: String, _ place: OptionPlace) throws(Problem) -> Structure {
    do {
      return try ShorthandParser.value(of: text, flavour: flavour, files: files)
    } catch {
      switch error {
      case .syntax(let message): throw .parameter(place, message)
      case .other(let message): throw .failure(CommandFailure(.other, message))
      }
    }
  }

  /// The value of words that aren't shorthand where a structure has one member only.
  private func bareValue(
    _ input: Input, _ member: Schema, _ place: OptionPlace
  ) throws(Problem) -> Value? {
    if member.type == .list, let element = member.element, element.type == .structure,
      element.members.count == 1, let only = element.members.first, place.takesBareElements
    {
      let name = only.memberName.string
      return .list(input.elements.map { .structure(Structure([(name, $0)])) })
    }
    guard member.type == .structure, member.members.count == 1, let only = member.members.first,
      only.type == .string, only.memberName == "Value"
    else { return nil }
    switch input {
    case .bytes:
      throw .python(PythonError("a bytes-like object is required, not 'str'"))
    case .text(let text) where !text.utf8.contains(UInt8(ascii: "=")):
      return .structure(Structure([("Value", .string(text))]))
    case .text, .words: return nil
    }
  }

  // MARK: JSON and scalars

  private func plain(
    _ input: Input, _ schema: Schema, _ place: OptionPlace
  ) throws(Problem) -> Value {
    if schema.isJSONText { return try json(input, place) }
    switch schema.type {
    case .structure, .map:
      guard case .text(let text) = input else {
        throw .parameter(place, "Invalid JSON:\n\(PythonText.of(input.value))")
      }
      if text.beginsAfterSpace(with: "{") { return try json(input, place) }
      if text.isBlank { throw .missingCharacter }
      throw .parameter(place, "Invalid JSON:\n\(text)")
    case .list: return try list(input, schema, place)
    default: return try scalar(input, schema, place)
    }
  }

  private func list(
    _ input: Input, _ schema: Schema, _ place: OptionPlace
  ) throws(Problem) -> Value {
    switch input {
    case .text(let text):
      if text.isBlank { throw .missingCharacter }
      if text.beginsAfterSpace(with: "[") { return try json(input, place) }
    case .words(let words):
      if words.count == 1, let word = words.first, word.beginsAfterSpace(with: "[") {
        return try json(.text(word), place)
      }
    case .bytes: break
    }
    guard let element = schema.element else { return .list([]) }
    var values: [Value] = []
    for value in input.elements {
      do {
        guard case .string(let text) = value else {
          // A byte of a file is a number.
          values.append(value)
          continue
        }
        values.append(try plain(.text(text), element, place))
      } catch {
        guard case .python = error, let first = input.elements.first else { throw error }
        throw .parameter(place, PythonText.of(first))
      }
    }
    return .list(values)
  }

  private func json(_ input: Input, _ place: OptionPlace) throws(Problem) -> Value {
    let text =
      switch input {
      case .text(let text): text
      case .words(let words): words.last ?? ""
      case .bytes(let bytes): TextEncoding.textOfJSON(bytes)
      }
    do {
      return try PythonJSON.value(of: text, namesTrailingCommas: flavour == .v2)
    } catch {
      switch error {
      case .malformed(let message):
        throw .parameter(
          place, "Invalid JSON: \(message)\nJSON received: \(PythonText.of(input.value))")
      case .refused(let message): throw .failure(CommandFailure(.other, message))
      }
    }
  }

  private func scalar(
    _ input: Input, _ schema: Schema, _ place: OptionPlace
  ) throws(Problem) -> Value {
    switch schema.type {
    case .integer, .long:
      return try number { () throws(PythonError) in
        switch input {
        case .bytes(let bytes): try PythonNumber.integer(bytes)
        default: try PythonNumber.integer(input.text)
        }
      }
    case .float, .double:
      return try number { () throws(PythonError) in
        switch input {
        case .bytes(let bytes): .double(try PythonNumber.double(bytes))
        default: .double(try PythonNumber.double(input.text))
        }
      }
    case .boolean:
      if case .bytes(let bytes) = input { return .bool(!bytes.isEmpty) }
      return .bool(!input.text.isEmpty && input.text.lowercased() != "false")
    case .blob where schema.has(.streaming):
      let path = files.expand(input.text)
      guard case .text = input, FileStatus(of: path)?.kind == .regular else {
        throw .parameter(place, "Blob values must be a path to a file.")
      }
      return .stream(.file(path))
    default: return input.value
    }
  }

  private func number(_ read: () throws(PythonError) -> Value) throws(Problem) -> Value {
    do {
      return try read()
    } catch {
      throw .python(error)
    }
  }
}

extension ValueUnpacker.Input {
  /// The only text.
  fileprivate var text: String {
    switch self {
    case .text(let text): text
    case .words(let words): words.last ?? ""
    case .bytes: ""
    }
  }

  /// The value as it is.
  fileprivate var value: Value {
    switch self {
    case .text(let text): .string(text)
    case .words(let words): .list(words.map { .string($0) })
    case .bytes(let bytes): .blob(bytes)
    }
  }

  /// What a list of it has: of a text its characters, of bytes their numbers, as in Python.
  fileprivate var elements: [Value] {
    switch self {
    case .words(let words): words.map { .string($0) }
    case .text(let text): text.unicodeScalars.map { .string(String($0)) }
    case .bytes(let bytes): bytes.map { .integer(Int64($0)) }
    }
  }
}

extension String {
  /// Whether the first scalar that isn't white space is a certain one.
  fileprivate func beginsAfterSpace(with scalar: Unicode.Scalar) -> Bool {
    unicodeScalars.first { !$0.isPythonSpace } == scalar
  }

  /// Whether there is nothing but white space.
  fileprivate var isBlank: Bool { unicodeScalars.allSatisfy(\.isPythonSpace) }
}

extension Schema {
  /// Whether a value is given as JSON only: a document, or a header that holds JSON.
  fileprivate var isJSONText: Bool {
    has(.jsonValue) && location == .header && type == .string
      || type == .structure && has(.document)
  }

  /// Whether a value can be given in shorthand.
  fileprivate var takesShorthand: Bool {
    switch type {
    case .structure: !has(.document)
    case .map: !holdsDocuments
    case .list:
      switch element?.type {
      case .structure, .list, .map: !holdsDocuments
      default: false
      }
    default: false
    }
  }

  /// Whether it is a document, or lists and maps of documents.
  private var holdsDocuments: Bool {
    var schema = self
    // A list of itself has no other end.
    for _ in 0..<ShorthandParser.maximumDepth {
      switch schema.type {
      case .list, .map:
        guard let element = schema.element ?? schema.value else { return false }
        schema = element
      default: return schema.type == .structure && schema.has(.document)
      }
    }
    return false
  }
}
