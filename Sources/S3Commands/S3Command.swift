// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser

/// `boto3 s3`: files and objects, with the commands and options of `aws s3`.
public struct S3Command: AsyncParsableCommand {
  /// Its name in `boto3`.
  public static let configuration = CommandConfiguration(
    commandName: "s3", abstract: "Files and objects: copy, move, remove, synchronize, list.",
    discussion: """
      Locations in S3 are written s3://bucket/key. Commands, options, output and exit statuses are \
      those of the AWS CLI's `aws s3`, so that scripts run unchanged; docs/s3-commands.md lists the \
      differences.
      """,
    subcommands: [
      ListCommand.self, CopyCommand.self, MoveCommand.self, RemoveCommand.self, SyncCommand.self,
      MakeBucketCommand.self, RemoveBucketCommand.self, PresignCommand.self,
      WebsiteCommand.self,
    ])

  /// A command without arguments.
  public init() {}
}
