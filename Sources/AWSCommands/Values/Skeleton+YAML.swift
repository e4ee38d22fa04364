// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import ServiceModel
import YAML

extension Skeleton {
  /// The YAML of an operation's parameters, without the comments that version 2 takes from the
  /// documentation.
  static func yamlInput(of operation: OperationModel) -> String {
    var emitter = YAMLEmitter(.ruamel)
    write(inputTree(operation.input, flavour: .v2), operation.input, to: &emitter)
    emitter.endDocument()
    return String(decoding: emitter.output, as: UTF8.self)
  }

  private static func write(_ value: Value, _ schema: Schema?, to emitter: inout YAMLEmitter) {
    switch value {
    case .structure(let members):
      emitter.beginMapping(isEmpty: members.isEmpty)
      for (name, member) in members {
        emitter.scalar(name)
        let memberSchema = schema?.type == .map ? schema?.value : schema?.member(name)
        write(member, memberSchema, to: &emitter)
      }
      emitter.endMapping()
    case .list(let elements):
      emitter.beginSequence(isEmpty: elements.isEmpty)
      for element in elements { write(element, schema?.element, to: &emitter) }
      emitter.endSequence()
    case .string(let text):
      if schema?.type == .timestamp {
        emitter.scalar(Time.python.rawValue, tag: .timestamp)
      } else {
        emitter.scalar(text)
      }
    case .integer(let integer): emitter.scalar(String(integer), tag: .int)
    case .double: emitter.scalar("0.0", tag: .float)
    case .bool(let bool): emitter.scalar(bool ? "true" : "false", tag: .bool)
    default: emitter.scalar("", tag: .binary)
    }
  }
}
