// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `model-compiler`: turns the models that AWS publishes into the files that the library embeds.
@main
struct ModelCompilerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model-compiler",
    abstract: "Compiles the service models of botocore.",
    subcommands: [BundleCommand.self, ChangesCommand.self, CountCommand.self])
}
