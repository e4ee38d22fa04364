// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import BotoCore
import CommandSupport
import ModelCompiler
import ServiceModel

/// One run of an operation's command, as changes of it see it.
struct OperationRun: Sendable {
  var invocation: Invocation
  let tree: ServiceTree
  let operation: OperationModel
  /// The operation's command: `describe-instances`.
  let command: String
  /// The options of the command line; none while the table is made.
  var parsed = ParsedOptions()
  /// The words of options that changes read, with files in the place of `file://`.
  var custom: [String: OptionText] = [:]

  var flavour: Flavour { invocation.flavour }

  /// Reads the values of options.
  var unpacker: ValueUnpacker {
    get throws {
      try ValueUnpacker(
        invocation, service: tree.optionsService, command: command)
    }
  }

  /// Whether an option was given.
  func has(_ name: String) -> Bool { parsed[name] != nil }

  /// The word of an option that a change added, with the contents of a file for `file://`.
  func text(_ name: String) -> String? { custom[name]?.words.first }

  /// The words of an option that a change added.
  func words(_ name: String) -> [String]? { custom[name]?.words }

  /// The bytes of an option that a change added: those of a file for `fileb://`.
  func bytes(_ name: String) -> [UInt8]? {
    custom[name]?.bytes ?? text(name).map { Array($0.utf8) }
  }

  /// Whether a flag that a change added was given.
  func flag(_ name: String) -> Bool? { parsed.flag(name) }
}
