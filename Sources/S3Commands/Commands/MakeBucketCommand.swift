// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import AWSProtocols
import ArgumentParser
import BotoCore
import S3Transfer
import WireFormats

/// `mb`: creates a bucket.
struct MakeBucketCommand: S3Subcommand {
  static let configuration = CommandConfiguration(
    ofS3: "mb", abstract: "Make a bucket.")

  @Argument(help: ArgumentHelp("The bucket: s3://name.", valueName: "s3-uri"))
  var path: String

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("A tag of the bucket; may be given several times.", valueName: "key value"))
  var tags: [String] = []

  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    let client = try global.s3Client(try global.session(in: context))
    let bucket = try BucketPath(path).bucket
    guard !S3Express.isDirectoryBucket(bucket) else {
      throw CommandFailure("Cannot use mb command with a directory bucket.")
    }
    do {
      _ = try await client.call(
        try client.operation("CreateBucket"), try parameters(of: bucket, region: client.region))
      try context.console.output.write("make_bucket: \(bucket)\n")
      return .success
    } catch let error where !(error is CommandFailure) {
      let errors = context.console.errors
      try errors.write(errors.shown("make_bucket failed: \(path) \(error)") + "\n")
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
        throw CommandFailure("argument --tags: expected 2 arguments", status: .usage)
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
