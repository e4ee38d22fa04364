// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import ServiceModel

extension OptionTable {
  /// The options of an operation: one for each member of its input, two for a boolean one.
  ///
  /// - Parameters:
  ///   - operation: The operation.
  ///   - service: The service's command.
  ///   - command: The operation's command.
  ///   - flavour: Version 1 has hidden second names.
  init(_ operation: OperationModel, service: String, command: String, flavour: Flavour) {
    self.init()
    if let input = operation.input {
      for member in input.members { add(Self.options(of: member, in: operation)) }
    }
    let names = OptionNames.names(service, command)
    for name in names where !name.isSecond { rename(name.option, to: name.newName) }
    guard flavour == .v1 else { return }
    for name in names where name.isSecond {
      guard var second = self[name.option] else { continue }
      release(name.option)
      second.name = name.newName
      second.isRequired = false
      second.isHidden = true
      add(second)
    }
  }

  private mutating func add(_ options: [CommandOption]) {
    for option in options { self[option.name] = option }
  }

  private static func options(of member: Schema, in operation: OperationModel) -> [CommandOption] {
    let name = kebabCased(member.memberName.string)
    switch member.type {
    case .boolean:
      return [
        CommandOption(name, .switches(member, true), .flag(true)),
        CommandOption("no-" + name, .switches(member, false), .flag(false)),
      ]
    default:
      return [
        CommandOption(
          name, .member(member), member.type == .list ? .any : .one, check: check(member),
          isRequired: isRequired(member, in: operation))
      ]
    }
  }

  /// What the parser checks; whole numbers of 32 bits are only checked when they are read.
  private static func check(_ member: Schema) -> OptionSpec.Check {
    switch member.type {
    case .long: .integer
    case .float, .double: .number
    default: .none
    }
  }

  private static func isRequired(_ member: Schema, in operation: OperationModel) -> Bool {
    member.has(.required) && !member.has(.idempotencyToken)
  }
}
