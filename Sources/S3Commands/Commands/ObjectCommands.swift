// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import AWSConfiguration
import AWSProtocols
import ArgumentParser
import BotoCore
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

  func runStream(_ context: any ProgramRun) async throws -> ExitStatus {
    guard !recursive else { throw CommandFailure.streamNotAllowed }
    if transfer.noOverwrite, destination == "-" {
      throw CommandFailure(
        .parameters, "--no-overwrite parameter is not supported for streaming downloads")
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

  func check(_ prepared: PreparedTransfer, in context: any ProgramRun) async throws {
    guard prepared.kinds == .s3ToS3 else { return }
    try await SamePathCheck(
      source: source, destination: destination,
      isWanted: validateSameS3Paths || SamePathCheck.isWanted(context.environment)
    ).run(context, transfer.sourceRegion)
  }
}

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

  func run(in context: any ProgramRun) async throws -> ExitStatus {
    guard PathKinds.isS3(path) else {
      throw CommandFailure(
        .parameters, "usage: aws s3 rm <S3Uri>\nError: Invalid argument type")
    }
    let session = try context.session
    let settings = session.store.profile["s3"] ?? .null
    var options = DirectoryOptions()
    options.isRecursive = recursive
    options.filters = filters.filters
    options.isDryRun = report.dryrun
    options.pageSize = listing.pageSize
    options.arguments["RequestPayer"] = listing.requestPayer.map(Value.string)
    let client = try context.s3Client(
      connections: try TransferSettings.maxConcurrentRequests(settings))
    return try await TransferRun(
      manager: TransferManager(
        client, config: try TransferSettings.config(settings, context.flavour)),
      sourceClient: nil, report: TransferReport(context.console, report.style())
    ).run(
      DirectoryOperation(.delete, source: .s3(try S3Location(path: path)), options: options))
  }
}

/// `sync`: makes a directory or prefix equal to another one.
struct SyncCommand: TransferCommand {
  static let operation = DirectoryOperation.Kind.sync
  static let configuration = CommandConfiguration(
    ofS3: "sync", abstract: "Make a directory or prefix match another one.",
    discussion: """
      Copies new and changed files, with all directories below. At least one of the two paths \
      begins with s3://.

      boto3 s3 sync site s3://bucket --delete --dryrun
      boto3 s3 sync s3://bucket/photos photos
      """)

  @Argument(
    help: ArgumentHelp("The directory or prefix to copy from.", valueName: "source"),
    completion: .directory)
  var source: String

  @Argument(
    help: ArgumentHelp("The directory or prefix to bring up to date.", valueName: "destination"),
    completion: .directory)
  var destination: String

  @Flag(
    help: "Delete at the destination what the source doesn't have, except what filters exclude."
  )
  var delete = false

  @Flag(help: "Copy only what differs in size, and ignore times.")
  var sizeOnly = false

  @Flag(
    help:
      "When downloading, also copy objects of equal size whose times differ, even to newer files."
  )
  var exactTimestamps = false

  @OptionGroup var transfer: TransferArguments

  var recursive: Bool { true }

  func adjust(_ options: inout DirectoryOptions) {
    options.deletes = delete
    options.sizeOnly = sizeOnly
    options.exactTimestamps = exactTimestamps
  }
}

/// `presign`: a URL that gets an object without credentials, for a limited time.
struct PresignCommand: S3Subcommand {
  static let configuration = CommandConfiguration(
    ofS3: "presign", abstract: "Make a URL that gets an object without credentials.")

  @Argument(help: ArgumentHelp("The object: s3://bucket/key.", valueName: "s3-uri"))
  var path: String

  @Option(help: ArgumentHelp("How long the URL is valid.", valueName: "seconds"))
  var expiresIn = 3600

  var writesResult: Bool { true }

  func run(in context: any ProgramRun) async throws -> ExitStatus {
    let client = try context.s3Client()
    let location = try S3Location(path: path)
    let url = try await client.presignedURL(
      try client.operation("GetObject"),
      ["Bucket": .string(location.bucket), "Key": .string(location.key)], expiresIn: expiresIn)
    try context.console.output.write(url + "\n")
    return .success
  }
}
