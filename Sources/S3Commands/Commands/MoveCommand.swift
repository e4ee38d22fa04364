// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import S3Transfer

/// `mv`: moves files and objects.
struct MoveCommand: LocationsCommand {
  static let operation = DirectoryOperation.Kind.move
  static let configuration = CommandConfiguration(
    ofS3: "mv", abstract: "Move files and objects.",
    discussion: """
      Copies, then deletes the originals. At least one of the two paths begins with \
      s3://.
      """)

  @OptionGroup var locations: TransferLocations

  @Flag(help: "Resolve the buckets of access points, so that no object is moved onto itself.")
  var validateSameS3Paths = false

  @OptionGroup var transfer: TransferArguments
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func check(_ prepared: PreparedTransfer, in context: CommandContext) async throws {
    guard prepared.kinds == .s3ToS3 else { return }
    try await SamePathCheck(
      source: source, destination: destination,
      isWanted: validateSameS3Paths || SamePathCheck.isWanted(context.environment)
    ).run(global, prepared.session, transfer.sourceRegion, context.console)
  }
}
