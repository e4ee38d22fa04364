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
import WireFormats

/// The argument of commands for whole buckets.
struct BucketArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("The bucket: s3://name.", valueName: "s3-uri"))
  var path: String
}

/// `mb`: creates a bucket.
struct MakeBucketCommand: S3Subcommand {
  static let configuration = CommandConfiguration(
    ofS3: "mb", abstract: "Make a bucket.")

  @OptionGroup var location: BucketArgument

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("A tag of the bucket; may be given several times.", valueName: "key value"))
  var tags: [String] = []

  func run(in context: any ProgramRun) async throws -> ExitStatus {
    let client = try context.s3Client()
    let bucket = try BucketPath(location.path).bucket
    guard !S3Express.isDirectoryBucket(bucket) else {
      throw CommandFailure(.parameters, "Cannot use mb command with a directory bucket.")
    }
    do {
      _ = try await client.call(
        try client.operation("CreateBucket"), try parameters(of: bucket, region: client.region))
      try context.console.output.write("make_bucket: \(bucket)\n")
      return .success
    } catch let error where !(error is CommandFailure) {
      let errors = context.console.errors
      try errors.write(errors.shown("make_bucket failed: \(location.path) \(error)") + "\n")
      return .failures
    }
  }

  func parameters(of bucket: String, region: String?) throws -> Structure {
    var parameters: Structure = ["Bucket": .string(bucket)]
    if bucket.utf8.ends(with: "-an".utf8) {
      parameters["BucketNamespace"] = "account-regional"
    }
    var configuration = Structure()
    if let region, region != "us-east-1" { configuration["LocationConstraint"] = .string(region) }
    if !tags.isEmpty { configuration["Tags"] = .list(try tagSet) }
    if !configuration.isEmpty {
      parameters["CreateBucketConfiguration"] = .structure(configuration)
    }
    return parameters
  }

  private var tagSet: [Value] {
    get throws {
      guard tags.count.isMultiple(of: 2) else {
        throw CommandFailure(.usage, "argument --tags: expected 2 arguments")
      }
      return stride(from: 0, to: tags.count, by: 2).map { index in
        .structure(["Key": .string(tags[index]), "Value": .string(tags[index + 1])])
      }
    }
  }
}

extension ServiceClient {
  /// The region of new buckets; `nil` if the client has none of its own.
  var region: String? {
    guard let region = endpoint.regionName ?? config.regionName, region != "aws-global" else {
      return nil
    }
    return region
  }
}

/// `rb`: removes a bucket.
struct RemoveBucketCommand: S3Subcommand {
  static let configuration = CommandConfiguration(
    ofS3: "rb", abstract: "Remove an empty bucket.")

  @OptionGroup var location: BucketArgument

  @Flag(help: "Remove all objects first. A bucket with object versions can't be removed this way.")
  var force = false

  func run(in context: any ProgramRun) async throws -> ExitStatus {
    let session = try context.session
    let settings = session.store.profile["s3"] ?? .null
    let client = try context.s3Client(
      connections: try TransferSettings.maxConcurrentRequests(settings))
    let target = try BucketPath(location.path)
    guard target.key.isEmpty else {
      throw CommandFailure(
        .parameters, "Please specify a valid bucket name only. E.g. s3://\(target.bucket)")
    }
    if force { try await empty(target.bucket, client, settings, context) }
    do {
      _ = try await client.call(
        try client.operation("DeleteBucket"), ["Bucket": .string(target.bucket)])
      try context.console.output.write("remove_bucket: \(target.bucket)\n")
      return .success
    } catch {
      let errors = context.console.errors
      try errors.write(errors.shown("remove_bucket failed: \(location.path) \(error)") + "\n")
      return .failures
    }
  }

  /// Removes all objects, and reports them.
  private func empty(
    _ bucket: String, _ client: ServiceClient, _ settings: Value, _ context: any ProgramRun
  ) async throws {
    var options = DirectoryOptions()
    options.isRecursive = true
    let status = try await TransferRun(
      manager: TransferManager(
        client, config: try TransferSettings.config(settings, context.flavour)),
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

/// `website`: makes a bucket serve web pages.
struct WebsiteCommand: S3Subcommand {
  static let configuration = CommandConfiguration(
    ofS3: "website", abstract: "Have a bucket serve web pages.")

  @OptionGroup var location: BucketArgument

  @Option(
    help: ArgumentHelp("The object that is served for folders: index.html.", valueName: "suffix"))
  var indexDocument: String?

  @Option(help: ArgumentHelp("The object that is served for errors.", valueName: "key"))
  var errorDocument: String?

  func run(in context: any ProgramRun) async throws -> ExitStatus {
    let client = try context.s3Client()
    let bucket = try bucket
    var website = Structure()
    if let indexDocument { website["IndexDocument"] = ["Suffix": .string(indexDocument)] }
    if let errorDocument { website["ErrorDocument"] = ["Key": .string(errorDocument)] }
    _ = try await client.call(
      try client.operation("PutBucketWebsite"),
      ["Bucket": .string(bucket), "WebsiteConfiguration": .structure(website)])
    return .success
  }

  /// The bucket of the path, with or without `s3://` before it and `/` after it. A key isn't cut
  /// off: with a key, something other than the whole bucket is meant.
  ///
  /// - Throws: ``CommandFailure`` for ARNs that these commands don't support.
  private var bucket: String {
    get throws {
      let path = location.path
      _ = try S3Location(path: path)
      var bare = PathKinds.isS3(path) ? path.utf8.dropFirst(5) : path.utf8[...]
      if bare.last == UInt8(ascii: "/") { bare.removeLast() }
      return String(Substring(bare))
    }
  }
}
