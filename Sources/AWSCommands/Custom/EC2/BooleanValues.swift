// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport
import ServiceModel

/// Members whose only content is a boolean `Value` take `--name` and `--no-name`, beside
/// `--name Value=true` and JSON.
enum BooleanValues {
  static let change = OperationChange(
    options: { table, run in
      for member in members(of: run.operation) {
        guard var option = table.options(ofMember: member.memberName.string).first else { continue }
        option.arity = .atMostOne
        table[option.name] = option
        table.add(CommandOption("no-" + option.name, .custom, .flag(true)))
      }
    },
    parameters: { input, run in
      for member in members(of: run.operation) {
        let name = kebabCased(member.memberName.string)
        let isFalse = run.has("no-" + name)
        guard run.has(name) || isFalse else { continue }
        if run.has(name), isFalse {
          throw CommandFailure(
            .parameters,
            "Cannot specify both the \"--\(name)\" option and the \"--no-\(name)\" option.")
        }
        // A value of the option is in the parameters already.
        if input[member.memberName.string] == nil {
          input[member.memberName.string] = ["Value": .bool(!isFalse)]
        }
      }
    })

  private static func members(of operation: OperationModel) -> [Schema] {
    operation.input?.members.filter { member in
      member.type == .structure && member.members.count == 1
        && member.member("Value")?.type == .boolean
    } ?? []
  }
}
