// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCommands
import ArgumentParser
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
      let completion = await CompletionProgram.run(
        words, console: .process, ownCommands: { Boto3Command._dumpHelp() })
      if let completion { return completion }
      if isOwn(words) { return await Boto3Command.run(words, console: .process) }
      return await AWSProgram.run(
        words, console: .process, s3: { await Boto3Command.run($0, console: .process) })
    }
  }

  /// Whether a command line is for a command of ours, or one that has a parser of its own.
  private static func isOwn(_ words: [String]) -> Bool {
    switch AWSProgram.command(in: words) {
    case "generate": true
    case "s3": !AWSProgram.hasAliasesOfS3()
    case "batch": !AWSProgram.namesOperation(words, of: "batch")
    default: false
    }
  }
}
