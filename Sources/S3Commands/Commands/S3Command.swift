// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
public import ArgumentParser
import BotoCore

/// `boto3 s3`: files and objects, with the commands and options of `aws s3`.
public struct S3Command: AsyncParsableCommand {
  /// Its name in `boto3`.
  public static let configuration = CommandConfiguration(
    commandName: "s3", _superCommandName: "boto3",
    abstract: "Files and objects: copy, move, remove, synchronize, list.",
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

/// A command of `boto3 s3`.
protocol S3Subcommand: AsyncParsableCommand {
  /// Runs the command.
  ///
  /// - Returns: The exit status.
  /// - Throws: Errors that end the command: ``CommandFailure`` and the errors of calls.
  func run(in context: any ProgramRun) async throws -> ExitStatus

  /// Whether the command needs standard output for its result.
  var writesResult: Bool { get }
}

extension S3Subcommand {
  var writesResult: Bool { false }
}

extension CommandConfiguration {
  /// The configuration of a command of `boto3 s3`. It has the preceding words of the command line,
  /// so that the parser doesn't look for completion requests when it parses this command alone.
  init(ofS3 name: String, abstract: String, discussion: String = "") {
    self.init(
      commandName: name, _superCommandName: "boto3 s3", abstract: abstract, discussion: discussion)
  }
}

/// A command with local paths among its arguments, whose bytes needn't be UTF-8.
package protocol LocalPathCommand {
  /// Those arguments, possibly including locations in S3.
  var paths: [String] { get }
}

extension ProgramRun {
  /// A client of S3.
  ///
  /// - Parameters:
  ///   - region: Another region than the command line's.
  ///   - usesEndpoint: Whether the command line's endpoint applies.
  ///   - connections: The maximum number of connections, if not 10.
  func s3Client(
    region: String? = nil, usesEndpoint: Bool = true, connections: Int? = nil
  ) throws -> ServiceClient {
    try client("s3", region: region, usesEndpoint: usesEndpoint) {
      $0.maxPoolConnections = connections
    }
  }
}
