// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `fuzz`: feeds mutated inputs to every parser of external data.
@main
struct FuzzCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuzz", abstract: "Feeds mutated inputs to the parsers of external data.",
    subcommands: [RunCommand.self, ReplayCommand.self, WorkerCommand.self],
    defaultSubcommand: RunCommand.self)
}
