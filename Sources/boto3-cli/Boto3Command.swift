// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSHTTP
import ArgumentParser
import Boto3
import BotoCore
import S3Commands
import ServiceModel

/// Our own commands and those of `s3`.
struct Boto3Command: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "boto3",
    abstract: "AWS from the command line, with boto3's names and answers.",
    discussion: """
      Keys, region and profile come from the same places as for other AWS tools: the environment \
      (AWS_PROFILE, AWS_REGION, AWS_ACCESS_KEY_ID, …), ~/.aws/config and ~/.aws/credentials, the \
      machine's role.

      Completions of commands and options for bash, zsh and fish: \
      boto3 completion SHELL
      """,
    version: "boto3-swift/\(Version.library) botocore/\(ModelBundle.botocoreVersion)",
    subcommands: [S3Command.self, BatchCommand.self, LocalCommand.self, GenerateCommand.self])
}
