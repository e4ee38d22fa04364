// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import CommandSupport

/// `history`: left out, since it keeps its records in SQLite.
enum HistoryCommands {
  private static let reason =
    "boto3 keeps no history: that would need SQLite; use --debug, or a shell's history"

  static let all: [CustomCommand] = ["list", "show"].map { name in
    var command = CustomCommand(
      "history", name, summary: "Left out: " + reason,
      options: name == "list"
        ? []
        : [
          CommandOption("command_id", .custom, .atMostOne, isPositional: true),
          CommandOption("include", .custom, .atLeastOne),
          CommandOption("exclude", .custom, .atLeastOne), CommandOption("format"),
        ]
    ) { run in
      let environment = run.context.environment
      let path = environment.expandHome(
        environment["AWS_CLI_HISTORY_FILE"] ?? "~/.aws/cli/history/history.db")
      // Without records, what the AWS CLI says is true.
      guard LocalPath.isFile(path) else {
        throw CommandFailure(
          .other,
          "Could not locate history. Make sure cli_history is set to enabled in the ~/.aws/config "
            + "file")
      }
      throw CommandFailure(.other, "history \(name) isn't part of boto3: \(reason)")
    }
    command.state = .leftOut(reason)
    return command
  }
}
