// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import ArgumentParser
import S3Transfer

/// `cp`: copies files and objects.
struct CopyCommand: LocationsCommand {
  static let operation = DirectoryOperation.Kind.copy
  static let configuration = CommandConfiguration(
    ofS3: "cp", abstract: "Copy files and objects.",
    discussion: """
      At least one of the two paths begins with s3://. The other one may be -, for standard input \
      or output.

      boto3 s3 cp photo.jpg s3://bucket/photos/
      boto3 s3 cp s3://bucket/logs . --recursive
      boto3 s3 cp s3://bucket/data.json -
      """)

  @OptionGroup var locations: TransferLocations

  @Option(
    help: ArgumentHelp(
      "The size of standard input, if it is above 80 GB.", valueName: "bytes"))
  var expectedSize: Int64?

  @OptionGroup var transfer: TransferArguments
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func runStream(_ context: CommandContext) async throws -> ExitStatus {
    guard !recursive else { throw CommandFailure.streamNotAllowed }
    if transfer.noOverwrite, destination == "-" {
      throw CommandFailure("--no-overwrite parameter is not supported for streaming downloads")
    }
    if source == "-" { try StandardStreams.process.requireInput() }
    if destination == "-" { try StandardStreams.process.requireOutput() }
    let prepared = try prepare(context, isStream: true)
    return try await StreamCopy(
      prepared, from: try location(source), to: try location(destination),
      isDryRun: transfer.report.dryrun, overwrites: !transfer.noOverwrite,
      expectedSize: expectedSize
    ).perform()
  }
}
