// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSCommands
import AWSConfiguration
import ArgumentParser
import CommandSupport
import S3Commands
import ServiceModel

/// The program: chooses what a command line is for. Our own commands are parsed by ArgumentParser;
/// all others are AWS's.
@main
enum Program {
  static func main() {
    ModelBundle.linkServices()
    CommandProgram.run { words in
      let environment = Environment.process
      let completion = await CompletionProgram.run(
        words, console: .process, environment: environment, ownCommand: Boto3Command.command)
      if let completion { return completion }
      if isOwn(words) { return await Boto3Command.run(words, console: .process) }
      return await AWSProgram.run(
        words, console: .process, environment: environment, s3: S3Command.family)
    }
  }

  /// Whether a command line is for a command of ours.
  private static func isOwn(_ words: [String]) -> Bool {
    switch AWSProgram.command(in: words) {
    case "generate", "local": true
    case "batch": !AWSProgram.namesOperation(words, of: "batch")
    default: false
    }
  }
}
