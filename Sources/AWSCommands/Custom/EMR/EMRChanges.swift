// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import CommandSupport

/// What commands of operations of `emr` do differently from their models.
enum EMRChanges {
  static func of(_ command: String) -> [OperationChange] {
    command == "add-tags" ? [tags] : command == "list-clusters" ? [states] : []
  }

  /// Tags as `name=value` or `name`.
  private static let tags = OperationChange(
    options: { table, _ in
      table["tags"] = CommandOption("tags", .custom, .atLeastOne, isRequired: true)
    },
    parameters: { input, run in
      guard let words = run.words("tags") else { return }
      input["Tags"] = .list(
        words.map { word in
          let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
          return [
            "Key": .string(String(parts[0])),
            "Value": .string(parts.count > 1 ? String(parts[1]) : ""),
          ]
        })
    })

  /// Short names for groups of states.
  private static let states = OperationChange(
    options: { table, _ in
      table["cluster-states"] = CommandOption("cluster-states", .custom, .atLeastOne)
      for (option, _) in groups { table.add(CommandOption(option, .custom, .flag(true))) }
    },
    parameters: { input, run in
      var chosen = run.words("cluster-states").map { [$0] } ?? []
      chosen += groups.filter { run.has($0.option) }.map(\.states)
      guard chosen.count <= 1 else {
        throw CommandFailure(
          .parameters,
          "\(run.flavour == .v1 ? "aws: error: " : "")You can specify only one of the cluster state "
            + "filters: --cluster-states, --active, --terminated, --failed.")
      }
      if let states = chosen.first { input["ClusterStates"] = .list(states.map { .string($0) }) }
    })

  private static let groups: [(option: String, states: [String])] = [
    (
      option: "active",
      states: ["STARTING", "BOOTSTRAPPING", "RUNNING", "WAITING", "TERMINATING"]
    ),
    ("terminated", ["TERMINATED"]), ("failed", ["TERMINATED_WITH_ERRORS"]),
  ]
}
