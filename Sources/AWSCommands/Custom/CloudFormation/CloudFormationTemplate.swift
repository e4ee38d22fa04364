// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSErrors
import AWSProtocols
import CommandSupport
import Files
import WireFormats
import YAML

/// A template of CloudFormation as a tree: short forms of functions are written out (`!Ref A` is
/// `{Ref: A}`), and scalars have the form in which Python would write them.
struct CloudFormationTemplate {
  var root: YAMLNode
  private let flavour: Flavour

  /// Reads a template's text.
  ///
  /// - Throws: ``CommandFailure`` if it is neither JSON nor YAML.
  init(_ text: String, _ flavour: Flavour) throws {
    self.flavour = flavour
    if let json = try? PythonJSON.value(of: text) {
      root = YAMLNode(json: json)
      return
    }
    let dialect: YAMLDialect = flavour == .v1 ? .pyYAML : .ruamel
    do {
      let document = try YAMLDocument(text, dialect)
      let schema: YAMLSchema = flavour == .v1 ? .yaml11 : .templates
      root = YAMLNode(
        try (document.root?.writtenOut ?? YAMLNode(.scalar("", .plain))).value(schema))
    } catch {
      throw CommandFailure(error.message(in: "<unicode string>", source: text))
    }
  }

  /// The template as YAML.
  var yaml: String {
    switch flavour {
    case .v1: YAMLEmitter.text(of: root, .pyYAML)
    case .v2: YAMLEmitter.text(of: root, .ruamel, schema: .templates)
    }
  }

  /// The template as JSON, without a line break at the end.
  func json() throws -> String { try root.json().jsonText(.indented(4)) }
}

extension YAMLNode {
  /// The node with functions' short forms written out.
  fileprivate var writtenOut: YAMLNode {
    var copy = self
    copy.tag = nil
    switch content {
    case .scalar: copy.tag = tag
    case .sequence(let elements): copy.content = .sequence(elements.map(\.writtenOut))
    case .mapping(let entries):
      copy.content = .mapping(entries.map { ($0.key.writtenOut, $0.value.writtenOut) })
    }
    guard let tag, tag.text.hasBytePrefix("!"), tag.text.utf8.count > 1 else {
      copy.tag = tag
      return copy
    }
    let name = String(tag.text.dropFirst())
    if case .scalar(let text, _) = content {
      copy = .string(text)
      if name == "GetAtt" {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        copy = YAMLNode(.sequence(parts.map { .string(String($0)) }))
      }
    }
    let function = name == "Ref" || name == "Condition" ? name : "Fn::" + name
    return YAMLNode(.mapping([(.string(function), copy)]), mark: mark)
  }
}

/// A template's file.
enum TemplateFile {
  /// The text of a file, with line ends as Python reads them.
  ///
  /// - Throws: ``CommandFailure`` if there is none.
  static func text(_ path: String) throws -> String {
    guard LocalPath.isFile(path) else { throw CommandFailure("Invalid template path \(path)") }
    do {
      let bytes = try SmallFile.contentBlocking(path, limit: 1 << 28)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw CommandFailure("'utf-8' codec can't decode the template \(path)")
      }
      return ParameterFiles.withUniversalNewlines(text)
    } catch let failure as SmallFile.Failure {
      throw CommandFailure(PythonErrno.text(failure.error))
    }
  }
}
