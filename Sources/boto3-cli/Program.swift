// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCommands
import CommandSupport
import S3Commands
import ServiceModel

/// The program: chooses what a command line is for. Our own commands and those of `s3` are parsed by
/// ArgumentParser; all others are AWS's, and their options come from the models.
@main
enum Program {
  static func main() {
    ModelBundle.linkServices()
    CommandProgram.run { words in
      if let first = AWSProgram.command(in: words), !ownCommands.contains(first) {
        return await AWSProgram.run(words, console: .process)
      }
      return await Boto3Command.run(words, console: .process)
    }
  }

  /// The commands that aren't the AWS CLI's, or that have a parser of their own.
  private static let ownCommands: Set = ["s3", "batch", "generate"]
}
