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

/// A command that transfers from one place to another: `cp`, `mv`, `sync`.
protocol TransferCommand: S3Subcommand, LocalPathCommand {
  var source: String { get }
  var destination: String { get }
  var transfer: TransferArguments { get }
  /// Whether everything below the source is selected.
  var recursive: Bool { get }
  /// The operation.
  static var operation: DirectoryOperation.Kind { get }

  /// Checks requirements of this command.
  func check(_ prepared: PreparedTransfer, in context: any ProgramRun) async throws
  /// Sets the options of this command.
  func adjust(_ options: inout DirectoryOptions)
  /// Transfers from standard input or to standard output.
  func runStream(_ context: any ProgramRun) async throws -> ExitStatus
}

/// The source and destination of `cp` and `mv`.
struct TransferLocations: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The file or object; with --recursive a directory or prefix.", valueName: "source"),
    completion: .file())
  var source: String

  @Argument(help: ArgumentHelp("Where it goes.", valueName: "destination"), completion: .file())
  var destination: String

  @Flag(help: "Take all files or objects below the source.")
  var recursive = false
}

/// A command whose locations may be single files and objects: `cp`, `mv`.
protocol LocationsCommand: TransferCommand {
  var locations: TransferLocations { get }
}

extension LocationsCommand {
  var source: String { locations.source }
  var destination: String { locations.destination }
  var recursive: Bool { locations.recursive }
}

extension TransferCommand {
  func check(_ prepared: PreparedTransfer, in context: any ProgramRun) {}
  func adjust(_ options: inout DirectoryOptions) {}
  func runStream(_ context: any ProgramRun) throws -> ExitStatus {
    throw CommandFailure.streamNotAllowed
  }

  func run(in context: any ProgramRun) async throws -> ExitStatus {
    guard source != "-", destination != "-" else { return try await runStream(context) }
    let prepared = try prepare(context)
    try await check(prepared, in: context)
    var options = options(prepared.arguments)
    options.isRecursive = recursive
    adjust(&options)
    if recursive, Self.operation != .sync {
      try warnOfUndetectableConflicts(prepared.kinds, context.console)
    }
    return try await prepared.run.run(
      DirectoryOperation(
        Self.operation, source: try location(source), destination: try location(destination),
        options: options))
  }

  var paths: [String] { [source, destination] }

  static var name: String { configuration.commandName ?? "" }

  /// Checks the command line and collects what is needed to run it.
  ///
  /// - Parameter isStream: Whether one of the locations is standard input or output.
  func prepare(_ context: any ProgramRun, isStream: Bool = false) throws -> PreparedTransfer {
    let kinds = try PathKinds(Self.name, source, destination)
    try transfer.validate(for: kinds)
    let session = try context.session
    let settings = session.store.profile["s3"] ?? .null
    let connections = try TransferSettings.maxConcurrentRequests(settings)
    let client = try context.s3Client(connections: connections)
    var sourceClient: ServiceClient?
    if kinds == .s3ToS3, let region = transfer.sourceRegion {
      sourceClient = try context.s3Client(
        region: region, usesEndpoint: false, connections: connections)
    }
    var style = transfer.report.style(progress: isStream ? nil : transfer.progress)
    // Then standard output carries the object.
    if isStream { style.onlyShowsErrors = true }
    let report = TransferReport(context.console, style)
    var config = try TransferSettings.config(settings, context.flavour)
    config.workers = .eventLoops
    return PreparedTransfer(
      run: TransferRun(
        manager: TransferManager(client, config: config),
        sourceClient: sourceClient, report: report),
      arguments: try transfer.arguments(context.environment, context.flavour), kinds: kinds)
  }

  /// The location of an argument.
  func location(_ path: String) throws -> TransferLocation {
    PathKinds.isS3(path) ? .s3(try S3Location(path: path)) : .local(path)
  }

  /// Warns that keys that differ only in case can't be detected: directory buckets list theirs in
  /// no order.
  private func warnOfUndetectableConflicts(_ kinds: PathKinds, _ console: Console) throws {
    guard kinds == .s3ToLocal, transfer.caseConflict == .warn,
      S3Express.isDirectoryBucket(try S3Location(path: source).bucket)
    else { return }
    try console.errors.write(
      "warning: Recursive copies/moves from an S3 Express directory bucket to a case-insensitive "
        + "local filesystem may result in undefined behavior if there are S3 object key names that "
        + "differ only by case. To disable this warning, set the `--case-conflict` parameter to "
        + "`ignore`. For more information, see "
        + "https://docs.aws.amazon.com/cli/v1/topic/s3-case-insensitivity.html.\n")
  }

  /// The options of all three commands.
  func options(_ arguments: Structure) -> DirectoryOptions {
    var options = DirectoryOptions()
    options.filters = transfer.filters.filters
    options.followsSymlinks = transfer.followSymlinks
    options.guessesContentType = !transfer.objects.guessesNoContentType
    options.pageSize = transfer.listing.pageSize
    options.isDryRun = transfer.report.dryrun
    options.overwrites = !transfer.noOverwrite
    options.forcesGlacierTransfer = transfer.forceGlacierTransfer
    options.ignoresGlacierWarnings = transfer.ignoreGlacierWarnings
    options.caseConflict = transfer.caseConflict
    options.copyProperties = transfer.objects.copyProps
    options.arguments = arguments
    return options
  }
}
