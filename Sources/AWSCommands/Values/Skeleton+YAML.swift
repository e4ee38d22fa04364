// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport
import ServiceModel
import YAML

extension Skeleton {
  /// The YAML of an operation's parameters, with comments.
  ///
  /// - Parameters:
  ///   - operation: The operation.
  ///   - documentation: The texts of the service, whose first sentences become comments.
  static func yamlInput(
    of operation: OperationModel, documentation: ServiceDocumentation?
  ) -> String {
    var writer = YAMLSkeleton(documentation: documentation)
    writer.write(inputTree(operation.input, flavour: .v2), operation.input)
    writer.emitter.endDocument()
    return String(decoding: writer.emitter.output, as: UTF8.self)
  }
}

private struct YAMLSkeleton {
  let documentation: ServiceDocumentation?
  var emitter = YAMLEmitter(.ruamel)

  mutating func write(_ value: Value, _ schema: Schema?) {
    switch value {
    case .structure(let members):
      emitter.beginMapping(isEmpty: members.isEmpty)
      var hasComment = false
      for (name, member) in members {
        let memberSchema = schema?.type == .map ? schema?.value : schema?.member(name)
        emitter.scalar(name)
        if let memberSchema, let schema, schema.type == .structure {
          let comment = comment(memberSchema, name, in: schema)
          // ruamel.yaml puts the first one of a mapping further off.
          if !comment.isEmpty { emitter.comment((hasComment ? " # " : "  # ") + comment) }
          hasComment = hasComment || !comment.isEmpty
        }
        write(member, memberSchema)
      }
      emitter.endMapping()
    case .list(let elements):
      emitter.beginSequence(isEmpty: elements.isEmpty)
      for element in elements { write(element, schema?.element) }
      emitter.endSequence()
    case .string(let text):
      if schema?.type == .timestamp {
        emitter.scalar(Skeleton.Time.python.rawValue, tag: .timestamp)
      } else {
        emitter.scalar(text)
      }
    case .integer(let integer): emitter.scalar(String(integer), tag: .int)
    case .double: emitter.scalar("0.0", tag: .float)
    case .bool(let bool): emitter.scalar(bool ? "true" : "false", tag: .bool)
    default: emitter.scalar("", tag: .binary)
    }
  }

  /// Whether a member is required, what it is, and which values it may have; empty if nothing is
  /// known.
  private func comment(_ member: Schema, _ name: String, in structure: Schema) -> String {
    let text =
      documentation?.member(name, of: structure.shapeName.string)
      ?? documentation?.shape(member.shapeName.string) ?? ""
    var parts = [Self.firstSentence(of: text)]
    if member.flags.contains(.required) { parts.insert("[REQUIRED]", at: 0) }
    if member.type == .string {
      let values = member.traits["enum"].elements.map { $0.string ?? "" }
      if !values.isEmpty {
        parts.append("Valid values are: " + values.joined(separator: ", ") + ".")
      }
    }
    let comment = parts.joined(separator: " ")
    return comment.allSatisfy(\.isWhitespace) ? "" : comment
  }

  /// The text before the first full stop or colon, without tags.
  private static func firstSentence(of html: String) -> String {
    var sentence = ""
    for token in HTMLTokens.of(html) {
      guard case .text(let text) = token else { continue }
      let rest = text.filter { !$0.isNewline }
      if let end = rest.firstIndex(where: { $0 == "." || $0 == ":" }) {
        return sentence + rest[..<end] + "."
      }
      sentence += rest
    }
    return sentence.isEmpty ? "" : sentence + "."
  }
}
