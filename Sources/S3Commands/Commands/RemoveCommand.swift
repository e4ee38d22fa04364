// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols
import ArgumentParser
import BotoCore
import S3Transfer

/// `rm`: removes objects.
struct RemoveCommand: S3Subcommand {
  static let configuration = CommandConfiguration(
    ofS3: "rm", abstract: "Remove objects.",
    discussion: """
      boto3 s3 rm s3://bucket/key
      boto3 s3 rm s3://bucket/logs/ --recursive --exclude "*.gz" --dryrun
      """)

  @Argument(help: ArgumentHelp("The object, or with --recursive a prefix.", valueName: "s3-uri"))
  var path: String

  @Flag(help: "Remove all objects below the prefix.")
  var recursive = false

  @OptionGroup(title: "Filters") var filters: FilterOptions
  @OptionGroup var listing: ListingOptions
  @OptionGroup(title: "Output") var report: ReportOptions
  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    guard PathKinds.isS3(path) else {
      throw CommandFailure(
        "usage: boto3 s3 rm <S3Uri>\nError: Invalid argument type: \(path) doesn't begin with s3://"
      )
    }
    let session = try global.session(in: context)
    let settings = session.store.profile["s3"] ?? .null
    var options = DirectoryOptions()
    options.isRecursive = recursive
    options.filters = filters.filters
    options.isDryRun = report.dryrun
    options.pageSize = listing.pageSize
    options.arguments["RequestPayer"] = listing.requestPayer.map(Value.string)
    let client = try global.s3Client(
      session, connections: try TransferSettings.maxConcurrentRequests(settings))
    return try await TransferRun(
      manager: TransferManager(client, config: try TransferSettings.config(settings)),
      sourceClient: nil, report: TransferReport(context.console, report.style())
    ).run(
      DirectoryOperation(.delete, source: .s3(try S3Location(path: path)), options: options))
  }
}
