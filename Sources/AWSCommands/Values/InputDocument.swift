// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandOutput
import CommandSupport

/// The parameters of `--cli-input-json` and `--cli-input-yaml`, under the API's names.
struct InputDocument: Sendable {
  /// The parameters.
  let members: Structure

  /// The document that was given; `nil` if there is none.
  ///
  /// - Parameters:
  ///   - json: The value of `--cli-input-json`.
  ///   - yaml: The value of `--cli-input-yaml`.
  init?(
    json: String?, yaml: String?, files: ParameterFiles, flavour: Flavour
  ) throws(CommandFailure) {
    guard json == nil || yaml == nil else {
      throw CommandFailure(.parameters, "Only one --cli-input- parameter may be specified.")
    }
    let (option, value): (String, Value)
    if let json {
      option = "--cli-input-json"
      value = try Self.json(
        try files.localContent(of: json, option: option) ?? .text(json), flavour)
    } else if let yaml {
      option = "--cli-input-yaml"
      value = try Self.yaml(try files.localContent(of: yaml, option: option) ?? .text(yaml))
    } else {
      return nil
    }
    guard case .structure(let members) = value else {
      let type = PythonType(of: value)
      switch flavour {
      case .v1:
        throw CommandFailure(.other, "'\(type.rawValue)' object has no attribute 'keys'")
      case .v2:
        throw .parameter(option, "Invalid type: expecting map, received \(type.name)")
      }
    }
    self.members = members
  }

  /// Adds the parameters that the command line doesn't have.
  func fill(_ parameters: inout Structure) {
    for (name, value) in members where parameters[name] == nil { parameters[name] = value }
  }

  private static func json(
    _ content: ParameterFiles.Content, _ flavour: Flavour
  ) throws(CommandFailure) -> Value {
    let text: String
    let shown: String
    switch content {
    case .text(let content): (text, shown) = (content, content)
    case .bytes(let bytes):
      (text, shown) = (TextEncoding.textOfJSON(bytes), PythonText.of(.blob(bytes)))
    }
    do {
      return try PythonJSON.value(of: text, namesTrailingCommas: flavour == .v2)
    } catch {
      switch (error, flavour) {
      case (.refused(let message), _): throw CommandFailure(.other, message)
      // The names have no hyphens here.
      case (.malformed(let message), .v1):
        throw .parameter("cli-input-json", "Invalid JSON: \(message)\nJSON received: \(shown)")
      case (.malformed, .v2): throw .parameter("cli-input-json", "Invalid JSON received.")
      }
    }
  }

  private static func yaml(_ content: ParameterFiles.Content) throws(CommandFailure) -> Value {
    let text =
      switch content {
      case .text(let text): text
      case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
      }
    do {
      return try YAMLInput.value(of: text)
    } catch {
      throw .parameter("cli-input-yaml", "Invalid YAML received.")
    }
  }
}
