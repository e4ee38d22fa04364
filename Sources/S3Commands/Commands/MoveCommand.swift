// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import S3Transfer

/// `mv`: moves files and objects.
struct MoveCommand: TransferCommand {
  static let configuration = CommandConfiguration(
    ofS3: "mv", abstract: "Move files and objects.",
    discussion: """
      Copies, and deletes at the source what was copied. At least one of the two places begins with \
      s3://.
      """)

  @Argument(
    help: ArgumentHelp(
      "The file or object to move; with --recursive a directory or prefix.", valueName: "source"),
    completion: .file())
  var source: String

  @Argument(help: ArgumentHelp("Where to move it.", valueName: "destination"), completion: .file())
  var destination: String

  @Flag(help: "Move all files or objects below the source.")
  var recursive = false

  @Flag(help: "Look up the buckets behind access points, lest an object is moved onto itself.")
  var validateSameS3Paths = false

  @OptionGroup var transfer: TransferArguments
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    guard source != "-", destination != "-" else {
      throw CommandFailure(
        "Streaming currently is only compatible with non-recursive cp commands")
    }
    let prepared = try prepare(context)
    if prepared.kinds == .s3ToS3 {
      try await SamePathCheck(
        source: source, destination: destination,
        isWanted: validateSameS3Paths || SamePathCheck.isWanted(context.environment)
      ).run(global, prepared.session, transfer.sourceRegion, context.console)
    }
    var options = options(prepared.arguments)
    options.isRecursive = recursive
    if recursive { try warnOfUnseenConflicts(prepared.kinds, context.console) }
    return try await prepared.run.run(
      DirectoryOperation(
        .move, source: try place(source), destination: try place(destination), options: options))
  }
}
