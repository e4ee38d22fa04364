// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

import CommandSupport
import ArgumentParser
import AWSProtocols
import BotoCore
import S3Transfer
import WireFormats

/// `ls`: lists buckets, objects, or incomplete uploads.
struct ListCommand: S3Subcommand {
  static let configuration = CommandConfiguration(
    ofS3: "ls", abstract: "List buckets, or objects and common prefixes.",
    discussion: """
      Without a path, lists the buckets. The status is 1 if no key begins with the given one.

      boto3 s3 ls s3://bucket/photos/
      boto3 s3 ls s3://bucket --recursive --human-readable --summarize
      boto3 s3 ls --incomplete-uploads
      """)

  @Argument(
    help: ArgumentHelp(
      "The bucket or prefix to list; nothing for all buckets.", valueName: "s3-uri"))
  var path = "s3://"

  @Flag(help: "List all objects below the prefix, with their whole keys.")
  var recursive = false

  @Flag(help: "Print sizes with units: 1.2 MiB.")
  var humanReadable = false

  @Flag(help: "End with the number of objects and their size.")
  var summarize = false

  @OptionGroup var listing: ListingOptions

  @Option(
    help: ArgumentHelp("List buckets whose names begin with this.", valueName: "prefix"))
  var bucketNamePrefix: String?

  @Option(help: ArgumentHelp("List buckets of this region.", valueName: "region"))
  var bucketRegion: String?

  @Flag(help: "List multipart uploads that were neither completed nor aborted.")
  var incompleteUploads = false

  @Flag(help: "Abort the uploads that --incomplete-uploads lists, without asking.")
  var abortIncomplete = false

  var writesResult: Bool { true }

  func run(in context: any ProgramRun) async throws -> ExitStatus {
    let client = try context.s3Client()
    let location = try S3Location(path: path)
    if incompleteUploads || abortIncomplete {
      return try await IncompleteUploads(
        client: client, console: context.console, humanReadable: humanReadable,
        aborts: abortIncomplete
      ).list(location, summarize: summarize)
    }
    var objects = ObjectListing(
      console: context.console, showsWholeKeys: recursive, humanReadable: humanReadable)
    guard !location.bucket.isEmpty else {
      try await listBuckets(client, context.console)
      if summarize { try objects.writeSummary() }
      return .success
    }
    for try await page in try S3ResponseCheck.pages(
      of: "ListObjectsV2", client, parameters(of: location),
      config: PaginationOptions(pageSize: listing.pageSize))
    {
      try await objects.write(page)
    }
    if summarize { try objects.writeSummary() }
    return !location.key.isEmpty && objects.isEmpty ? .failures : .success
  }

  private func parameters(of location: S3Location) -> Structure {
    var parameters: Structure = [
      "Bucket": .string(location.bucket), "Prefix": .string(location.key),
    ]
    if !recursive { parameters["Delimiter"] = "/" }
    if let payer = listing.requestPayer { parameters["RequestPayer"] = .string(payer) }
    return parameters
  }

  private func listBuckets(_ client: ServiceClient, _ console: Console) async throws {
    var parameters = Structure()
    if let bucketNamePrefix { parameters["Prefix"] = .string(bucketNamePrefix) }
    if let bucketRegion { parameters["BucketRegion"] = .string(bucketRegion) }
    for try await page in try S3ResponseCheck.pages(
      of: "ListBuckets", client, parameters,
      config: PaginationOptions(pageSize: listing.pageSize))
    {
      for bucket in page["Buckets"][...] {
        let created = Timestamp(bucket["CreationDate"])?.localText ?? ""
        try console.output.write(
          "\(created) \(console.output.shown(String(bucket["Name"]) ?? ""))\n")
      }
    }
  }
}
