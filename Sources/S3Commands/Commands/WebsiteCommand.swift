// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import AWSProtocols
import BotoCore
import S3Transfer

/// `website`: makes a bucket serve web pages.
struct WebsiteCommand: S3Subcommand {
  static let configuration = CommandConfiguration(
    ofS3: "website", abstract: "Have a bucket serve web pages.")

  @Argument(help: ArgumentHelp("The bucket: s3://name.", valueName: "s3-uri"))
  var path: String

  @Option(
    help: ArgumentHelp("The name of what is served for folders: index.html.", valueName: "suffix"))
  var indexDocument: String?

  @Option(help: ArgumentHelp("The object that is served instead of errors.", valueName: "key"))
  var errorDocument: String?

  @OptionGroup(title: "Global options") var global: GlobalOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    let client = try global.s3Client(try global.session(in: context))
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
      _ = try S3Location(path: path)
      var bare = PathKinds.isS3(path) ? path.utf8.dropFirst(5) : path.utf8[...]
      if bare.last == UInt8(ascii: "/") { bare.removeLast() }
      return String(Substring(bare))
    }
  }
}
