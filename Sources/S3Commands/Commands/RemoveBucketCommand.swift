// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSConfiguration
import AWSProtocols
import ArgumentParser
import BotoCore
import S3Transfer

/// `rb`: removes a bucket.
struct RemoveBucketCommand: S3Subcommand {
  static let configuration = CommandConfiguration(
    ofS3: "rb", abstract: "Remove an empty bucket.")

  @Argument(help: ArgumentHelp("The bucket: s3://name.", valueName: "s3-uri"))
  var path: String

  @Flag(help: "Remove all objects first. A bucket with versions of objects can't be removed so.")
  var force = false

  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    let session = try global.session(in: context)
    let settings = session.store.profile["s3"] ?? .null
    let client = try global.s3Client(
      session, connections: try TransferSettings.maxConcurrentRequests(settings))
    let location = try BucketPath(path)
    guard location.key.isEmpty else {
      throw CommandFailure(
        "Please specify a valid bucket name only. E.g. s3://\(location.bucket)")
    }
    if force { try await empty(location.bucket, client, settings, context) }
    do {
      _ = try await client.call(
        try client.operation("DeleteBucket"), ["Bucket": .string(location.bucket)])
      try context.console.output.write("remove_bucket: \(location.bucket)\n")
      return .success
    } catch {
      let errors = context.console.errors
      try errors.write(errors.shown("remove_bucket failed: \(path) \(error)") + "\n")
      return .failures
    }
  }

  /// Removes all objects, and reports them.
  private func empty(
    _ bucket: String, _ client: ServiceClient, _ settings: Value, _ context: CommandContext
  ) async throws {
    var options = DirectoryOptions()
    options.isRecursive = true
    let status = try await TransferRun(
      manager: TransferManager(client, config: try TransferSettings.config(settings)),
      sourceClient: nil,
      report: TransferReport(context.console)
    ).run(
      DirectoryOperation(
        .delete, source: .s3(S3Location(bucket: bucket, key: "")), options: options))
    guard status == .success else {
      throw CommandFailure(
        "remove_bucket failed: Unable to delete all objects in the bucket, bucket will not be "
          + "deleted.")
    }
  }
}
